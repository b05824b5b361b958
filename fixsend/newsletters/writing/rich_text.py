"""Rich text of the editor, written down for mail, plain text and the site: known tags only, links made whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString
from wagtail.documents.models import Document as File
from wagtail.models import Page

if TYPE_CHECKING:
    from fixsend.newsletters.writing.renderer import Renderer

# Mail programs differ in what they add around these, so everything is said. Colours come from the look.
_MAIL_STYLES = {
    "p": "margin:0 0 14px;",
    "h3": "margin:6px 0 8px;font-size:19px;line-height:1.3;font-weight:bold;",
    "ul": "margin:0 0 14px;padding:0 0 0 24px;",
    "ol": "margin:0 0 14px;padding:0 0 0 24px;",
    "li": "margin:0 0 6px;",
}
_LINK_STYLE = "color:#0a5661;text-decoration:underline;"
_KEPT = {"p", "h3", "ul", "ol", "li", "b", "i"}
_ALSO_KNOWN_AS = {"strong": "b", "em": "i"}


def write(source: str, renderer: Renderer) -> str:
    """Return the source (as Wagtail stores it) in the renderer's medium."""
    tree = BeautifulSoup(source, "html.parser")
    if renderer.medium == "text":
        return "\n\n".join(filter(None, (_plain_block(node, renderer) for node in tree.children)))
    return "".join(_html(node, renderer) for node in tree.children)


def links(source: str) -> Iterator[tuple[str, str]]:
    """Return (words, address) of every link; the address is empty where it leads nowhere any more."""
    for tag in BeautifulSoup(source, "html.parser").find_all("a"):
        yield tag.get_text(" ", strip=True), address_of(tag)


def words(source: str) -> str:
    """Return the words alone."""
    return BeautifulSoup(source, "html.parser").get_text(" ", strip=True)


def address_of(link: Tag) -> str:
    """Return where a stored link leads: a live page, a file, or the address that was typed; empty for nowhere."""
    find = _FINDERS.get(str(link.get("linktype", "")))
    if find is None:
        return str(link.get("href", "")).strip()
    key = str(link.get("id", ""))
    return find(int(key)) if key.isdecimal() else ""


def _page(key: int) -> str:
    page = Page.objects.live().filter(pk=key).first()
    return (page.url or "") if page else ""


def _file(key: int) -> str:
    found = File.objects.filter(pk=key).first()
    return found.url if found else ""


_FINDERS: dict[str, Callable[[int], str]] = {"page": _page, "document": _file}


def _html(node: object, renderer: Renderer) -> str:
    if isinstance(node, PreformattedString):  # A comment or the like: the editor cannot write it.
        return ""
    if isinstance(node, NavigableString):
        return renderer.words(str(node))
    if not isinstance(node, Tag):
        return ""
    inside = "".join(_html(child, renderer) for child in node.children)
    name = _ALSO_KNOWN_AS.get(node.name, node.name)
    if name == "br":
        return "<br>"
    if name == "a":
        return _html_link(node, inside, renderer)
    if name not in _KEPT:
        return inside
    style = _MAIL_STYLES.get(name, "") if renderer.medium == "mail" else ""
    return f'<{name} style="{style}">{inside}</{name}>' if style else f"<{name}>{inside}</{name}>"


def _html_link(link: Tag, inside: str, renderer: Renderer) -> str:
    address = address_of(link)
    if not address or not inside:
        return inside
    style = f' style="{_LINK_STYLE}"' if renderer.medium == "mail" else ""
    return f'<a href="{renderer.href(address)}"{style}>{inside}</a>'


def _plain_block(node: object, renderer: Renderer) -> str:
    if isinstance(node, Tag) and node.name in {"ul", "ol"}:
        return _plain_list(node, renderer, "")
    return _plain(node, renderer).strip()


def _plain(node: object, renderer: Renderer) -> str:
    if isinstance(node, PreformattedString):
        return ""
    if isinstance(node, NavigableString):
        return renderer.words(str(node).replace("\xa0", " "))
    if not isinstance(node, Tag):
        return ""
    if node.name == "br":
        return "\n"
    inside = "".join(_plain(child, renderer) for child in node.children)
    address = address_of(node) if node.name == "a" else ""
    return f"{inside} ({renderer.href(address)})" if address and inside.strip() != address else inside


def _plain_list(node: Tag, renderer: Renderer, indent: str) -> str:
    lines = []
    for number, item in enumerate(node.find_all("li", recursive=False), 1):
        bullet = f"{number}. " if node.name == "ol" else "- "
        own = [child for child in item.children if not (isinstance(child, Tag) and child.name in {"ul", "ol"})]
        lines.append(indent + bullet + "".join(_plain(child, renderer) for child in own).strip())
        inner = (child for child in item.children if isinstance(child, Tag) and child.name in {"ul", "ol"})
        lines += [_plain_list(child, renderer, indent + " " * len(bullet)) for child in inner]
    return "\n".join(lines)
