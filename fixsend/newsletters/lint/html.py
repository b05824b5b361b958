"""The HTML of a mail: what mail programs show, spam filters let through and screen readers can read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from fixsend.newsletters.lint.contrast import unreadable
from fixsend.newsletters.lint.styles import declarations
from fixsend.newsletters.lint.tree import Element, parse
from fixsend.web.requests import web_address

WIDEST_PIXELS = 600
# Mail programs take them out or turn the mail away.
_FORBIDDEN = {
    *("script", "iframe", "object", "embed", "applet", "form", "input", "button", "select", "textarea"),
    *("video", "audio", "canvas", "svg", "base", "frame", "frameset", "link"),
}
_LAYOUT_ROLES = {"presentation", "none"}


def html_faults(source: str) -> list[str]:
    """Return what is wrong with a mail's HTML in plain words, each thing once; empty where nothing is.

    What it weighs is looked at where it is written (`newsletters.writing.checks.weight`).
    """
    root = parse(source)
    return list(dict.fromkeys(fault for check in _CHECKS for fault in check(root)))


def _frame(root: Element) -> Iterator[str]:
    if "doctype" not in root.attributes:
        yield "There is no doctype: old rules of drawing apply."
    if not any(element.attributes.get("lang") for element in root.find("html")):
        yield "The language is not given (<html lang>): screen readers may read it in the wrong voice."
    if not any(element.text() for element in root.find("title")):
        yield "There is no title."
    if not any("charset" in element.attributes or "content-type" in _equiv(element) for element in root.find("meta")):
        yield "The character set is not given."
    if not any(element.attributes.get("name") == "viewport" for element in root.find("meta")):
        yield "There is no viewport: phones show it tiny."


def _equiv(meta: Element) -> str:
    return meta.attributes.get("http-equiv", "").lower()


def _tables(root: Element) -> Iterator[str]:
    for table in root.find("table"):
        is_layout = table.attributes.get("role") in _LAYOUT_ROLES
        if not is_layout and not table.find("th"):
            yield f"A table for the layout has no role “presentation”: {table.shown()}"


def _pictures(root: Element) -> Iterator[str]:
    for image in root.find("img"):
        if "alt" not in image.attributes:
            yield f"A picture has no words for those who do not see it: {image.shown()}"
        if web_address(image.attributes.get("src", "")).scheme not in {"http", "https"}:
            yield f"A picture has no whole web address: {image.shown()}"
        if not image.attributes.get("width"):
            yield f"A picture has no width, so Outlook shows it as wide as the file: {image.shown()}"


def _links(root: Element) -> Iterator[str]:
    for link in root.find("a"):
        address = link.attributes.get("href", "")
        if web_address(address).scheme not in {"http", "https", "mailto", "tel"}:
            yield f"A link does not lead anywhere from inside a mail: {link.shown()}"
        if not link.words():
            yield f"A link says nothing: {link.shown()}"


def _nothing_active(root: Element) -> Iterator[str]:
    for element in root.walk():
        if element.tag in _FORBIDDEN:
            yield f"Mail programs do not allow <{element.tag}>."
        for name, value in element.attributes.items():
            if name.startswith("on") or value.strip().lower().startswith(("javascript:", "vbscript:", "data:")):
                yield f"Mail programs do not allow {name}: {element.shown()}"


def _nothing_from_elsewhere(root: Element) -> Iterator[str]:
    sheets = [str(child) for style in root.find("style") for child in style.children]
    places = [element.attributes["style"] for element in root.walk() if "style" in element.attributes]
    for text in (*sheets, *places):
        if re.search(r"@import|@font-face|url\(|expression\(", text, re.I):
            yield "A style brings something in from elsewhere (@import, @font-face or url())."


def _widths(root: Element) -> Iterator[str]:
    for element in root.walk():
        styles = dict(declarations(element.attributes.get("style", "")))
        stated = [element.attributes.get("width", ""), styles.get("width", ""), styles.get("min-width", "")]
        for value in stated:
            found = re.fullmatch(r"(\d+)(?:px)?", value.strip())
            if found and int(found[1]) > WIDEST_PIXELS:
                yield f"It is wider than {WIDEST_PIXELS} pixels: {element.shown()}"


def _headings(root: Element) -> Iterator[str]:
    before = 0
    for element in root.walk():
        if found := re.fullmatch(r"h([1-6])", element.tag):
            level = int(found[1])
            if level > before + 1 and before:
                yield f"A heading of level {level} follows one of level {before}: {element.text()[:40]}"
            if not element.words():
                yield f"A heading is empty: {element.shown()}"
            before = level


_CHECKS: tuple[Callable[[Element], Iterator[str]], ...] = (
    _frame,
    _tables,
    _pictures,
    _links,
    _nothing_active,
    _nothing_from_elsewhere,
    _widths,
    _headings,
    unreadable,
)
