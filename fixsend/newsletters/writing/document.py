"""From a newsletter to the document that the engine sends: drawn once, then split where copies differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from fixsend.delivery.document import PREFERENCES_URL, UNSUBSCRIBE_URL, WEB_VERSION_URL, Document, MergeField, Parts
from fixsend.delivery.engine import reading
from fixsend.newsletters.models import Newsletter
from fixsend.newsletters.writing.compose import Composer
from fixsend.newsletters.writing.placeholders import Marks
from fixsend.newsletters.writing.renderer import Medium, Pen, Trouble
from fixsend.people.models import Purpose
from fixsend.web import normalise
from fixsend.web import text as texts
from fixsend.web.email import html_of
from fixsend.web.models import SiteDetails

# Told of every link in the mail, returns the counted address of those whose clicks are counted.
Track = Callable[[Sequence[str]], Mapping[str, str]]

_REASONS = {
    Purpose.NEWS: "You get this because you asked for our newsletters.",
    Purpose.ACTIONS: "You get this because you asked for news of our campaigns.",
    Purpose.LOCAL: "You get this because you asked for news for your area.",
    Purpose.UPDATES: "You get this because you took part, and asked for news about it.",
}


class NotSendable(Exception):
    """A newsletter with troubles: places with what is wrong there, in plain words."""

    def __init__(self, troubles: Sequence[Trouble]) -> None:
        super().__init__("; ".join(f"{trouble.where}: {trouble.what}" for trouble in troubles))
        self.troubles = troubles


@dataclass(frozen=True)
class Drawing:
    """A newsletter drawn as far as it goes: for previews and checks, which show what is still wrong."""

    document: Document
    troubles: list[Trouble]
    links: list[str]


def document_for(newsletter: Newsletter, *, other_subjects: Iterable[str] = (), track: Track | None = None) -> Document:
    """Return what is to be sent; raises NotSendable where anything in it cannot be.

    `other_subjects` are tried against the newsletter's own. `track` is asked once for the counted addresses of all
    links; those to preferences and for leaving are not among them. To send a draft (a test), pass the draft:
    `newsletter.get_latest_revision_as_object()`.
    """
    drawing = draw(newsletter, other_subjects=other_subjects, track=track)
    if drawing.troubles:
        raise NotSendable(drawing.troubles)
    return drawing.document


def draw(newsletter: Newsletter, *, other_subjects: Iterable[str] = (), track: Track | None = None) -> Drawing:
    """Return a newsletter drawn as far as it goes."""
    drawer = _Drawer(newsletter, SiteDetails.load())
    subjects = [drawer.subject(text) for text in (newsletter.subject, *other_subjects)]
    html, text, web = drawer.html(), drawer.text(), drawer.page()
    counted = track(drawer.marks.links) if track else {}
    details = drawer.details
    document = Document(
        subjects=tuple(drawer.parts(subject) for subject in subjects),
        text=drawer.parts(text, counted),
        html=drawer.parts(html, counted, escape),
        web=drawer.parts(web),
        from_name=details.sender_name or details.alliance_name,
        from_email=details.sender_email or settings.DEFAULT_FROM_EMAIL,
        reply_to=newsletter.reply_to,
        list_id=f"{newsletter.purpose}.{urlsplit(settings.SITE_URL).hostname or 'localhost'}",
        feedback_id=f"n{newsletter.pk or 0}:{newsletter.purpose}:newsletter:fixsend",
        traits=tuple(drawer.composer.traits),
    )
    return Drawing(document, drawer.troubles, drawer.marks.links)


def page_of(newsletter: Newsletter) -> tuple[str, str]:
    """Return the subject and the body of a newsletter as everybody reads them: HTML of the site, nothing personal.

    What still cannot be drawn is left out.
    """
    drawer = _Drawer(newsletter, SiteDetails.load())
    for_all = Document(
        subjects=(drawer.parts(drawer.subject(newsletter.subject)),),
        text=(),
        html=(),
        web=drawer.parts(drawer.page()),
        from_name="",
        from_email="",
    )
    return reading.subject(for_all, {}), reading.web(for_all, {})


class _Drawer:
    """Draws one newsletter in every medium with the same marks."""

    def __init__(self, newsletter: Newsletter, details: SiteDetails) -> None:
        self.newsletter = newsletter
        self.details = details
        self.marks = Marks()
        self.composer = Composer()
        self.troubles: list[Trouble] = []

    def subject(self, text: str) -> str:
        pen = self._pen("text", "Subject")
        words = pen.words(normalise.one_line(text))
        if not words:
            pen.trouble("There is no subject.")
        return words

    def html(self) -> str:
        pen = self._pen("mail", "Line after the subject")
        preheader = pen.words(self.newsletter.preheader)
        body = mark_safe(self.composer.body(self.newsletter.body, pen))  # noqa: S308 - the pen escapes
        context = {"body": body, "preheader": preheader, "title": self._title(), **self._frame()}
        look = render_to_string(f"newsletters/letter/mail/{self.newsletter.look}.mjml", context)
        return html_of(look)

    def text(self) -> str:
        body = self.composer.body(self.newsletter.body, self._pen("text"))
        context = {"body": mark_safe(body), **self._frame()}  # noqa: S308 - plain text is no HTML
        return texts.clean(render_to_string("newsletters/letter/mail/mail.txt", context)).strip() + "\n"

    def page(self) -> str:
        return self.composer.body(self.newsletter.body, self._pen("page"))

    def parts(self, text: str, counted: Mapping[str, str] | None = None, written: Callable[[str], str] = str) -> Parts:
        """Return a drawn text as parts."""
        return self.marks.parts(text, (counted or {}).get, written)

    def _pen(self, medium: Medium, where: str = "") -> Pen:
        return Pen(medium, self.marks, self.troubles, where)

    def _title(self) -> str:
        # MRML breaks the attribute that it copies the title into at a straight quotation mark.
        return self.details.alliance_name.replace('"', "”")

    def _frame(self) -> dict[str, Any]:
        """Return what stands around the body: why this came, how to leave, and who sends it."""
        names = {
            "web_version_url": WEB_VERSION_URL,
            "preferences_url": PREFERENCES_URL,
            "leave_url": UNSUBSCRIBE_URL,
        }
        links: dict[str, SafeString] = {
            key: mark_safe(self.marks.field(MergeField(name)))  # noqa: S308 - a mark is letters and digits
            for key, name in names.items()
        }
        reason = _REASONS[Purpose(self.newsletter.purpose)]
        return {"SITE_URL": settings.SITE_URL, "details": self.details, "reason": reason, **links}
