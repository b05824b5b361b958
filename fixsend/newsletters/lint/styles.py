"""Which colours and sizes an element has, as far as mail programs agree on CSS: tags, classes, and styles in place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from fixsend.newsletters.lint.tree import Element

Declarations = dict[str, str]
_IMPORTANT = re.compile(r"\s*!\s*important\s*$", re.I)
_BLOCK = re.compile(r"([^{}]*)\{([^{}]*)\}")
_MEDIA = re.compile(r"@media([^{]*)\{((?:[^{}]*\{[^{}]*\})*[^{}]*)\}")
_COMPOUND = re.compile(r"(\*|[a-z][a-z0-9]*)?((?:\.[\w-]+)*)", re.I)


@dataclass(frozen=True)
class Compound:
    """A part of a selector that means one element: its tag (`*` for any) and the classes that it must have."""

    tag: str
    classes: frozenset[str]

    def means(self, element: Element) -> bool:
        """Tell whether an element by itself is meant."""
        return self.tag in ("*", element.tag) and self.classes <= element.classes


@dataclass(frozen=True)
class Rule:
    """One selector with what it sets. `weight` orders rules as CSS does: classes before tags, later ones last."""

    pieces: tuple[Compound | None, ...]
    normal: Declarations
    important: Declarations
    weight: tuple[int, int]

    def fits(self, element: Element) -> bool:
        """Tell whether the selector means this element; one that we cannot read means none."""
        return _fits(self.pieces, element)


class Styles:
    """The styles of one document, in the light or in the dark."""

    def __init__(self, root: Element, *, dark: bool = False) -> None:
        sheet = "\n".join(str(child) for style in root.find("style") for child in style.children)
        self._rules = sorted(_rules(sheet, dark=dark), key=lambda rule: rule.weight)

    def of(self, element: Element) -> Declarations:
        """Return what is set on an element itself; nothing is inherited here."""
        found: Declarations = _from_attributes(element)
        fitting = [rule for rule in self._rules if rule.fits(element)]
        normal, important = _by_importance(element.attributes.get("style", ""))
        for each in (*(rule.normal for rule in fitting), normal, *(rule.important for rule in fitting), important):
            found |= each
        return found


def declarations(text: str) -> Iterator[tuple[str, str]]:
    """Yield name and value of what a style says; `background` counts as its colour."""
    for piece in text.split(";"):
        name, colon, value = piece.partition(":")
        if colon:
            name = name.strip().lower()
            yield ("background-color" if name == "background" else name), value.strip()


def pixels(value: str, inherited: float) -> float:
    """Return a font size or a length in pixels; what is neither px, pt, em nor per cent is as inherited."""
    found = re.match(r"([\d.]+)(px|pt|r?em|%)?$", value.strip())
    if not found:
        return inherited
    factors: Mapping[str | None, float] = {
        None: 1,
        "px": 1,
        "pt": 4 / 3,
        "em": inherited,
        "rem": 16,
        "%": inherited / 100,
    }
    return float(found[1]) * factors[found[2]]


def _rules(sheet: str, *, dark: bool) -> Iterator[Rule]:
    sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.S)
    everywhere = _MEDIA.sub("", sheet)
    in_the_dark = "".join(found[2] for found in _MEDIA.finditer(sheet) if "prefers-color-scheme" in found[1])
    for number, found in enumerate(_BLOCK.finditer(everywhere + (in_the_dark if dark else ""))):
        normal, important = _by_importance(found[2])
        for selector in found[1].split(","):
            yield Rule(_pieces(selector), normal, important, (selector.count("."), number))


@lru_cache(maxsize=1000)  # The elements of a mail have few styles in place, each of them many times.
def _by_importance(text: str) -> tuple[Declarations, Declarations]:
    """Return what a style says, and what it says to be important; read once for all elements."""
    normal: Declarations = {}
    important: Declarations = {}
    for name, value in declarations(text):
        bare = _IMPORTANT.sub("", value)
        (normal if bare == value else important)[name] = bare
    return normal, important


@lru_cache(maxsize=1000)
def _pieces(selector: str) -> tuple[Compound | None, ...]:
    """Return the compounds of a selector, with None for a child combinator; read once for all elements."""
    return tuple(None if piece == ">" else _compound(piece) for piece in selector.replace(">", " > ").split())


def _compound(text: str) -> Compound:
    found = _COMPOUND.fullmatch(text)
    if not found:
        return Compound("nothing that we can read", frozenset())
    return Compound(found[1] or "*", frozenset(found[2].split(".")) - {""})


def _fits(pieces: tuple[Compound | None, ...], element: Element) -> bool:
    if not pieces or pieces[-1] is None or not pieces[-1].means(element):
        return False
    rest, above = pieces[:-1], element.parent
    if not rest:
        return True
    if rest[-1] is None:
        return above is not None and _fits(rest[:-1], above)
    while above is not None:
        if _fits(rest, above):
            return True
        above = above.parent
    return False


def _from_attributes(element: Element) -> Declarations:
    names = {"bgcolor": "background-color", "color": "color"}
    return {style: element.attributes[name] for name, style in names.items() if element.attributes.get(name)}
