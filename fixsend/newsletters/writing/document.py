"""From a newsletter to the document that the engine sends: rendered once, then split where copies differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from fixsend.delivery import merge_fields
from fixsend.delivery.document import PREFERENCES_URL, UNSUBSCRIBE_URL, WEB_VERSION_URL, Document, MergeField, Parts
from fixsend.delivery.engine import rendering
from fixsend.newsletters.models import Newsletter
from fixsend.newsletters.writing.compose import Composer
from fixsend.newsletters.writing.placeholders import Placeholders
from fixsend.newsletters.writing.renderer import Medium, Problem, Renderer
from fixsend.people.models import Purpose
from fixsend.web import normalise
from fixsend.web import text as texts
from fixsend.web.email import html_of
from fixsend.web.models import SiteDetails

# Takes every link of the mail, returns the counted address of each whose clicks are counted.
Track = Callable[[Sequence[str]], Mapping[str, str]]

# What previews say of a newsletter with keyed merge fields (`delivery.services.mailings` fixes them).
FIXED_LATER = (
    "The figures on the reader’s council are those on our site now. Each email gets those on our site when sending "
    "begins."
)
_REASONS = {
    Purpose.NEWS: "You get this because you asked for our newsletters.",
    Purpose.ACTIONS: "You get this because you asked for news of our campaigns.",
    Purpose.LOCAL: "You get this because you asked for news for your area.",
    Purpose.UPDATES: "You get this because you took part, and asked for news about it.",
}


class NotSendable(Exception):
    """The newsletter has `problems`: each names a block and says in plain words what is wrong with it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(f"{problem.where}: {problem.what}" for problem in problems))
        self.problems = problems


@dataclass(frozen=True)
class RenderedNewsletter:
    """A newsletter rendered as far as it can be: previews and checks show it with what is still wrong."""

    document: Document
    problems: list[Problem]
    links: list[str]

    @property
    def fixed_later(self) -> str:
        """Return what has to be said of values that are not fixed yet; "" where it has none."""
        return FIXED_LATER if self.document.values else ""


def document_for(newsletter: Newsletter, *, other_subjects: Iterable[str] = (), track: Track | None = None) -> Document:
    """Return the document to send; raises NotSendable if a block cannot be rendered.

    `other_subjects` are tried against the newsletter's own. `track` is asked once for the counted addresses of all
    links; those to preferences and for leaving are not among them. To send a draft (a test), pass the draft:
    `newsletter.get_latest_revision_as_object()`.
    """
    rendered = render(newsletter, other_subjects=other_subjects, track=track)
    if rendered.problems:
        raise NotSendable(rendered.problems)
    return rendered.document


def render(
    newsletter: Newsletter, *, other_subjects: Iterable[str] = (), track: Track | None = None
) -> RenderedNewsletter:
    """Return a newsletter rendered as far as it can be, with its problems; parameters as in `document_for`."""
    builder = _DocumentBuilder(newsletter, SiteDetails.load())
    subjects = [builder.subject(text) for text in (newsletter.subject, *other_subjects)]
    html, text, web = builder.html(), builder.text(), builder.page()
    counted = track(builder.placeholders.links) if track else {}
    details = builder.details
    document = Document(
        subjects=tuple(builder.parts(subject) for subject in subjects),
        text=builder.parts(text, counted),
        html=builder.parts(html, counted, escape),
        web=builder.parts(web),
        from_name=details.sender_name or details.alliance_name,
        from_email=details.sender_email or settings.DEFAULT_FROM_EMAIL,
        reply_to=newsletter.reply_to,
        list_id=f"{newsletter.purpose}.{urlsplit(settings.SITE_URL).hostname or 'localhost'}",
        feedback_id=f"n{newsletter.pk or 0}:{newsletter.purpose}:newsletter:fixsend",
        traits=tuple(builder.composer.traits),
    )
    document = replace(document, values=merge_fields.fixed_values(document.field_names()))
    return RenderedNewsletter(document, builder.problems, builder.placeholders.links)


def render_page(newsletter: Newsletter) -> tuple[str, str]:
    """Return the subject and the body of a newsletter as everybody reads them: HTML of the site, nothing personal.

    Blocks that cannot be rendered are left out.
    """
    builder = _DocumentBuilder(newsletter, SiteDetails.load())
    for_all = Document(
        subjects=(builder.parts(builder.subject(newsletter.subject)),),
        text=(),
        html=(),
        web=builder.parts(builder.page()),
        from_name="",
        from_email="",
    )
    return rendering.subject(for_all, {}), rendering.web(for_all, {})


class _DocumentBuilder:
    """Renders one newsletter in every medium with the same placeholders."""

    def __init__(self, newsletter: Newsletter, details: SiteDetails) -> None:
        self.newsletter = newsletter
        self.details = details
        self.placeholders = Placeholders()
        self.composer = Composer()
        self.problems: list[Problem] = []

    def subject(self, text: str) -> str:
        renderer = self._renderer("text", "Subject")
        words = renderer.words(normalise.one_line(text))
        if not words:
            renderer.problem("There is no subject.")
        return words

    def html(self) -> str:
        renderer = self._renderer("mail", "Line after the subject")
        preheader = renderer.words(self.newsletter.preheader)
        body = mark_safe(self.composer.body(self.newsletter.body, renderer))  # noqa: S308 - the renderer escapes
        context = {"body": body, "preheader": preheader, "title": self._title(), **self._frame()}
        return html_of(render_to_string(f"newsletters/letter/mail/{self.newsletter.look}.mjml", context))

    def text(self) -> str:
        body = self.composer.body(self.newsletter.body, self._renderer("text"))
        context = {"body": mark_safe(body), **self._frame()}  # noqa: S308 - plain text is no HTML
        return texts.clean(render_to_string("newsletters/letter/mail/mail.txt", context)).strip() + "\n"

    def page(self) -> str:
        return self.composer.body(self.newsletter.body, self._renderer("page"))

    def parts(self, text: str, counted: Mapping[str, str] | None = None, written: Callable[[str], str] = str) -> Parts:
        """Return a rendered text as parts."""
        return self.placeholders.parts(text, (counted or {}).get, written)

    def _renderer(self, medium: Medium, where: str = "") -> Renderer:
        return Renderer(medium, self.placeholders, self.problems, where)

    def _title(self) -> str:
        # MRML breaks the attribute that it copies the title into at a straight quotation mark.
        return self.details.alliance_name.replace('"', "”")

    def _frame(self) -> dict[str, Any]:
        """Return the context of the frame around the body: why it was sent, how to unsubscribe, and who sends it."""
        names = {
            "web_version_url": WEB_VERSION_URL,
            "preferences_url": PREFERENCES_URL,
            "leave_url": UNSUBSCRIBE_URL,
        }
        links: dict[str, SafeString] = {
            key: mark_safe(self.placeholders.field(MergeField(name)))  # noqa: S308 - a placeholder is letters and digits
            for key, name in names.items()
        }
        reason = _REASONS[Purpose(self.newsletter.purpose)]
        return {"SITE_URL": settings.SITE_URL, "details": self.details, "reason": reason, **links}
