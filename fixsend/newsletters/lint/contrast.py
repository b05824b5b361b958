"""Whether text has enough contrast (WCAG 2.2, 1.4.3), in light and dark colours, and is not too small."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from fixsend.newsletters.lint.styles import Declarations, Styles, pixels
from fixsend.newsletters.lint.tree import Element

Colour = tuple[int, int, int]
WHITE, BLACK = (255, 255, 255), (0, 0, 0)
_NAMED = {"white": WHITE, "black": BLACK}
# WCAG 2.2: 4.5 to 1, and 3 to 1 from 24 pixels, or 18.66 where they are bold.
_NORMAL, _LARGE = 4.5, 3.0
_LEAST_PIXELS = 13
_BOLD = {"bold", "bolder", "600", "700", "800", "900"}
_BOLD_TAGS = {"b", "strong", "th", "h1", "h2", "h3", "h4"}
_NOT_SHOWN = {"style", "title", "head", "script"}


@dataclass(frozen=True)
class Look:
    """The colours, size in pixels and weight of text at some place."""

    colour: Colour = BLACK
    behind: Colour = WHITE
    pixels: float = 16
    bold: bool = False


def unreadable(root: Element) -> Iterator[str]:
    """Yield a fault for each kind of words that cannot be read."""
    for mode in ("light", "dark"):
        styles = Styles(root, dark=mode == "dark")
        yield from (f"{words} ({mode} colours)" for words in _below(root, Look(), styles))


@lru_cache(maxsize=1000)  # A mail has few colours.
def ratio(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@lru_cache(maxsize=1000)
def colour(value: str) -> Colour | None:
    """Return a colour as red, green and blue, or None for one that cannot be judged (transparent, inherit, a name)."""
    value = value.strip().lower().split(" ")[0]
    if found := re.fullmatch(r"#([0-9a-f]{3}|[0-9a-f]{6})", value):
        digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
    if found := re.fullmatch(r"rgb\((\d+),\s*(\d+),\s*(\d+)\)", value):
        return int(found[1]), int(found[2]), int(found[3])
    return _NAMED.get(value)


def _below(element: Element, look: Look, styles: Styles) -> Iterator[str]:
    own = styles.of(element)
    if element.tag in _NOT_SHOWN or own.get("display") == "none":
        return
    look = _look(element, look, own)
    for child in element.children:
        if isinstance(child, Element):
            yield from _below(child, look, styles)
        elif child.strip():
            yield from _words(child.strip(), look)


def _look(element: Element, above: Look, own: Declarations) -> Look:
    weight = own.get("font-weight", "")
    return replace(
        above,
        colour=colour(own.get("color", "")) or above.colour,
        behind=colour(own.get("background-color", "")) or above.behind,
        pixels=pixels(own.get("font-size", ""), above.pixels),
        bold=weight in _BOLD if weight else above.bold or element.tag in _BOLD_TAGS,
    )


def _words(words: str, look: Look) -> Iterator[str]:
    has = ratio(look.colour, look.behind)
    is_large = look.pixels >= 24 or (look.bold and look.pixels >= 18.66)
    if has < (_LARGE if is_large else _NORMAL):
        yield f"“{words[:40]}” can hardly be read: its contrast is {has:.1f} to 1"
    if look.pixels < _LEAST_PIXELS:
        yield f"“{words[:40]}” is too small: {look.pixels:g} pixels"


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
