"""A newsletter's blocks as plain text: written from the blocks, so that it reads like a letter and not like a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fixsend.newsletters.writing.renderer import Renderer, with_fallbacks


def write(kind: str, value: Any, renderer: Renderer) -> str:
    """Return one block as text, with an empty line after it."""
    return _WRITERS[kind](value, renderer).strip() + "\n\n"


def _heading(value: Any, renderer: Renderer) -> str:
    return f"{renderer.words(value)}\n{'=' * max(3, min(len(with_fallbacks(value)), 60))}"


def _text(value: Any, renderer: Renderer) -> str:
    return renderer.rich(value.source)


def _button(value: Any, renderer: Renderer) -> str:
    return f"{renderer.words(value['text'])}:\n{renderer.href(value.href)}"


def _picture(value: Any, renderer: Renderer) -> str:
    caption = f"\n{renderer.words(value['caption'])}" if value["caption"] else ""
    link = f"\n{renderer.href(value.href)}" if value.href else ""
    return f"[Picture: {renderer.plain(value.alt)}]{caption}{link}"


def _quote(value: Any, renderer: Renderer) -> str:
    return f"“{renderer.words(value['text'])}”\n– {renderer.words(value['who'])}"


def _figure(value: Any, renderer: Renderer) -> str:
    number, what = renderer.words(value["value"]), renderer.words(value["what"])
    period, source = renderer.words(value["period"]), renderer.words(value["source"])
    return f"{number}\n{what}\n({period}. Source: {source}, {renderer.href(value['source_url'])})"


def _teaser(value: Any, renderer: Renderer) -> str:
    teaser = value.teaser
    words = [teaser.title, teaser.detail, teaser.summary]
    return "\n".join(
        [
            *(renderer.plain(line) for line in words if line),
            f"{renderer.plain(teaser.call)}: {renderer.href(teaser.url)}",
        ]
    )


def _live_action(value: Any, renderer: Renderer) -> str:
    teaser = value.teaser
    words = [teaser.title, teaser.standing, teaser.summary]
    return "\n".join(
        [
            *(renderer.plain(line) for line in words if line),
            f"{renderer.plain(teaser.call)}:\n{renderer.href(teaser.url)}",
        ]
    )


def _divider(value: Any, renderer: Renderer) -> str:
    return "* * *"


_WRITERS: dict[str, Callable[[Any, Renderer], str]] = {
    "heading": _heading,
    "text": _text,
    "button": _button,
    "picture": _picture,
    "quote": _quote,
    "figure": _figure,
    "teaser": _teaser,
    "live_action": _live_action,
    "divider": _divider,
}
