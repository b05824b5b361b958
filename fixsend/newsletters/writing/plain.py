"""A newsletter's blocks as plain text: written from the blocks, so that it reads like a letter and not like a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fixsend.newsletters.writing.renderer import Pen, with_fallbacks


def write(kind: str, value: Any, pen: Pen) -> str:
    """Return one block as text, with an empty line after it."""
    return _WRITERS[kind](value, pen).strip() + "\n\n"


def _heading(value: Any, pen: Pen) -> str:
    return f"{pen.words(value)}\n{'=' * max(3, min(len(with_fallbacks(value)), 60))}"


def _text(value: Any, pen: Pen) -> str:
    return pen.rich(value.source)


def _button(value: Any, pen: Pen) -> str:
    return f"{pen.words(value['text'])}:\n{pen.href(value.href)}"


def _picture(value: Any, pen: Pen) -> str:
    caption = f"\n{pen.words(value['caption'])}" if value["caption"] else ""
    link = f"\n{pen.href(value.href)}" if value.href else ""
    return f"[Picture: {pen.plain(value.alt)}]{caption}{link}"


def _quote(value: Any, pen: Pen) -> str:
    return f"“{pen.words(value['text'])}”\n– {pen.words(value['who'])}"


def _figure(value: Any, pen: Pen) -> str:
    source = f"{pen.words(value['period'])}. Source: {pen.words(value['source'])}, {pen.href(value['source_url'])}"
    return f"{pen.words(value['value'])}\n{pen.words(value['what'])}\n({source})"


def _teaser(value: Any, pen: Pen) -> str:
    teaser = value.teaser
    words = [teaser.title, teaser.detail, teaser.summary]
    return "\n".join(
        [*(pen.plain(line) for line in words if line), f"{pen.plain(teaser.call)}: {pen.href(teaser.url)}"]
    )


def _divider(value: Any, pen: Pen) -> str:
    return "* * *"


_WRITERS: dict[str, Callable[[Any, Pen], str]] = {
    "heading": _heading,
    "text": _text,
    "button": _button,
    "picture": _picture,
    "quote": _quote,
    "figure": _figure,
    "teaser": _teaser,
    "divider": _divider,
}
