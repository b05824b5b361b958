"""A mail's HTML as a tree. Comments, and with them what only Outlook reads, are left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser

# Elements that have no end tag (HTML standard, section 13.1.2).
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass(eq=False)
class Element:
    """One element; `attributes` without a value have an empty one."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """Yield this element and all below it, in the order of the text."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def find(self, tag: str) -> list[Element]:
        """Return all elements of one kind below this one."""
        return [element for element in self.walk() if element.tag == tag]

    def text(self) -> str:
        """Return the words in it, with single spaces."""
        parts = [child if isinstance(child, str) else child.text() for child in self.children]
        return " ".join(" ".join(parts).split())

    @cached_property
    def classes(self) -> set[str]:
        """Return the names of its classes."""
        return set(self.attributes.get("class", "").split())

    def words(self) -> str:
        """Return what a screen reader says: its text, and the alternative text of its pictures."""
        return " ".join([self.text(), *(image.attributes.get("alt", "") for image in self.find("img"))]).strip()

    def shown(self) -> str:
        """Return its start tag, shortened, to say which one is meant."""
        attributes = "".join(f' {name}="{value}"' for name, value in self.attributes.items() if name != "style")
        return f"<{self.tag}{attributes}>"[:120]


def parse(source: str) -> Element:
    """Return the root, a made-up element `#document`."""
    builder = _Builder()
    builder.feed(source)
    builder.close()
    return builder.root


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("#document")
        self._open = self.root

    def handle_decl(self, decl: str) -> None:
        self.root.attributes["doctype"] = decl

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self._open)
        self._open.children.append(element)
        if tag not in _VOID:
            self._open = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        at: Element | None = self._open
        while at and at.tag != tag:
            at = at.parent
        if at and at.parent:
            self._open = at.parent

    def handle_data(self, data: str) -> None:
        self._open.children.append(data)
