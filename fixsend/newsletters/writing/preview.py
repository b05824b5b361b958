"""The preview of a newsletter: as different readers get it, and as different mail programs show it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import mark_safe

from fixsend.delivery.document import PREFERENCES_URL, UNSUBSCRIBE_URL, VARIANT, WEB_VERSION_URL
from fixsend.newsletters.models import Newsletter
from fixsend.newsletters.writing import readers
from fixsend.newsletters.writing.document import RenderedNewsletter
from fixsend.newsletters.writing.document import render as render_newsletter
from fixsend.newsletters.writing.readers import RenderedMail

# What a mail program does to a mail. Each is shown as the first of the made-up readers.
_PROGRAMS = {"dark": "In a dark mail program", "off": "With pictures switched off", "text": "As plain text"}
PAGE = "page"
_STYLE = """<style>
.preview-head { background: #ffffff; color: #222222; border-bottom: 1px solid #bbbbbb; padding: 12px 16px; }
.preview-head, .preview-head p, .preview-head li { font: 15px/1.4 system-ui, sans-serif; }
.preview-head p, .preview-head ul { margin: 0 0 4px; }
.preview-head .subject { font-weight: bold; font-size: 17px; }
.preview-head .problems, .preview-head .problems li { color: #8a1212; }
.preview-plain { margin: 0; background: #ffffff; color: #222222; }
.preview-plain pre { margin: 0; padding: 16px; white-space: pre-wrap; overflow-wrap: anywhere; }
.preview-plain pre { font: 15px/1.5 monospace; }
</style>"""
_BODY = re.compile(r"<body[^>]*>")
_DARK = re.compile(r"@media \(prefers-color-scheme: dark\)")
_PICTURE = re.compile(r"<img\b[^>]*?\bsrc=\"[^\"]*\"")


def modes(newsletter: Newsletter) -> list[tuple[str, str]]:
    """Return (name, label) of every preview mode of a newsletter; the first is the default."""
    samples = readers.samples(regions_in(newsletter.body))
    return [
        *((f"mail-{name}", f"As {sample.label} gets it") for name, sample in samples.items()),
        *_PROGRAMS.items(),
        (PAGE, "As a page of the site"),
    ]


def render(newsletter: Newsletter, mode: str) -> str:
    """Return a newsletter as HTML in one of the modes but `PAGE`, with its subject and sender above it."""
    rendered = render_newsletter(newsletter)
    mail = _rendered_mail(newsletter, rendered, mode)
    return _as_text(rendered, mail) if mode == "text" else _as_html(rendered, mail, mode)


def regions_in(blocks: Iterable[Any]) -> list[str]:
    """Return the regions that a newsletter has parts for, in the order of its blocks."""
    return list(dict.fromkeys(_regions(blocks)))


def _regions(blocks: Iterable[Any]) -> Iterator[str]:
    for child in blocks:
        if child.block_type == "for_some" and child.value["who"] == "region" and child.value["region"]:
            yield child.value["region"]


def _rendered_mail(newsletter: Newsletter, rendered: RenderedNewsletter, mode: str) -> RenderedMail:
    samples = readers.samples(regions_in(newsletter.body))
    sample = samples.get(mode.removeprefix("mail-"), samples["member"])
    reader = readers.sample_reader(sample, rendered.document, links())
    return readers.render_for(reader, rendered.document)


def links() -> dict[str, str]:
    """Return an address for each of a reader's own links, where there is no reader: a public page."""
    stay_in_touch = settings.SITE_URL + reverse("mailing_list:stay_in_touch")
    return {**dict.fromkeys((UNSUBSCRIBE_URL, PREFERENCES_URL, WEB_VERSION_URL), stay_in_touch), VARIANT: "a"}


def _as_html(rendered: RenderedNewsletter, mail: RenderedMail, mode: str) -> str:
    html = mail.html
    if mode == "dark":
        html = _DARK.sub("@media all", html)
    if mode == "off":
        html = _PICTURE.sub(lambda found: re.sub(r'src="[^"]*"', "", found[0]), html)
    head = render_to_string("newsletters/letter/preview_head.html", _envelope(rendered, mail))
    body = _BODY.search(html)
    place = body.end() if body else 0
    return html[:place] + head + html[place:]


def _as_text(rendered: RenderedNewsletter, mail: RenderedMail) -> str:
    return render_to_string("newsletters/letter/preview_text.html", {"text": mail.text, **_envelope(rendered, mail)})


def _envelope(rendered: RenderedNewsletter, mail: RenderedMail) -> dict[str, Any]:
    return {
        "style": mark_safe(_STYLE),  # noqa: S308 - a constant of ours
        "subject": mail.subject,
        "sender": rendered.document.from_name,
        "problems": rendered.problems,
        "fixed_later": rendered.fixed_later,
    }
