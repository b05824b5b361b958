"""Looking at a newsletter while it is being written: as different readers, and as different mail programs show it."""

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
from fixsend.newsletters.writing.document import Drawing, draw
from fixsend.newsletters.writing.readers import Seen

# What a mail program does to a mail. Each is shown as the first of the made-up readers.
_PROGRAMS = {"dark": "In a dark mail program", "off": "With pictures switched off", "text": "As plain text"}
PAGE = "page"
_STYLE = """<style>
.preview-head { background: #ffffff; color: #222222; border-bottom: 1px solid #bbbbbb; padding: 12px 16px; }
.preview-head, .preview-head p, .preview-head li { font: 15px/1.4 system-ui, sans-serif; }
.preview-head p, .preview-head ul { margin: 0 0 4px; }
.preview-head .subject { font-weight: bold; font-size: 17px; }
.preview-head .troubles, .preview-head .troubles li { color: #8a1212; }
.preview-plain { margin: 0; background: #ffffff; color: #222222; }
.preview-plain pre { margin: 0; padding: 16px; white-space: pre-wrap; overflow-wrap: anywhere; }
.preview-plain pre { font: 15px/1.5 monospace; }
</style>"""
_BODY = re.compile(r"<body[^>]*>")
_DARK = re.compile(r"@media \(prefers-color-scheme: dark\)")
_PICTURE = re.compile(r"<img\b[^>]*?\bsrc=\"[^\"]*\"")


def modes(newsletter: Newsletter) -> list[tuple[str, str]]:
    """Return (name, words) of every way to look at it; the first is shown at first."""
    samples = readers.samples(regions_in(newsletter.body))
    return [
        *((f"mail-{name}", f"As {sample.label} gets it") for name, sample in samples.items()),
        *_PROGRAMS.items(),
        (PAGE, "As a page of the site"),
    ]


def render(newsletter: Newsletter, mode: str) -> str:
    """Return a newsletter as HTML in one of the modes but `PAGE`, with its subject and sender above it."""
    rendered = draw(newsletter)
    seen = _seen(newsletter, rendered, mode)
    return _as_text(rendered, seen) if mode == "text" else _as_html(rendered, seen, mode)


def regions_in(blocks: Iterable[Any]) -> list[str]:
    """Return the regions that a newsletter has parts for, in its order."""
    return list(dict.fromkeys(_regions(blocks)))


def _regions(blocks: Iterable[Any]) -> Iterator[str]:
    for child in blocks:
        if child.block_type == "for_some" and child.value["who"] == "region" and child.value["region"]:
            yield child.value["region"]


def _seen(newsletter: Newsletter, drawing: Drawing, mode: str) -> Seen:
    samples = readers.samples(regions_in(newsletter.body))
    sample = samples.get(mode.removeprefix("mail-"), samples["member"])
    reader = readers.as_sample(sample, drawing.document, links())
    return readers.seen_by(reader, drawing.document)


def links() -> dict[str, str]:
    """Return what stands for a reader's own links where there is no reader: pages that anybody may open."""
    stay_in_touch = settings.SITE_URL + reverse("mailing_list:stay_in_touch")
    return {**dict.fromkeys((UNSUBSCRIBE_URL, PREFERENCES_URL, WEB_VERSION_URL), stay_in_touch), VARIANT: "a"}


def _as_html(drawing: Drawing, seen: Seen, mode: str) -> str:
    html = seen.html
    if mode == "dark":
        html = _DARK.sub("@media all", html)
    if mode == "off":
        html = _PICTURE.sub(lambda found: re.sub(r'src="[^"]*"', "", found[0]), html)
    head = render_to_string("newsletters/letter/preview_head.html", _envelope(drawing, seen))
    body = _BODY.search(html)
    place = body.end() if body else 0
    return html[:place] + head + html[place:]


def _as_text(drawing: Drawing, seen: Seen) -> str:
    return render_to_string("newsletters/letter/preview_text.html", {"text": seen.text, **_envelope(drawing, seen)})


def _envelope(drawing: Drawing, seen: Seen) -> dict[str, Any]:
    return {
        "style": mark_safe(_STYLE),  # noqa: S308 - a constant of ours
        "subject": seen.subject,
        "sender": drawing.document.from_name,
        "troubles": drawing.troubles,
    }
