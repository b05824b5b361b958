"""Plain text of a mail's HTML: words, line breaks and the addresses of links; nothing of it is ever shown as HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import nh3

# What divides lines. Everything else is taken out by nh3 (scripts and styles with their content), before it is read.
_BLOCKS = frozenset(
    {"p", "div", "br", "hr", "li", "ul", "ol", "tr", "table", "blockquote", "pre", "section", "article"}
    | {"h1", "h2", "h3", "h4", "h5", "h6"}
)
_TAGS = {*_BLOCKS, "a", "td", "th"}
_HIDDEN = {"script", "style", "title"}
_BLANKS = re.compile(r"[ \t\r\n\f\xa0]+")
_EMPTY_LINES = re.compile(r"\n\s*\n\s*")


def of_html(html: str) -> str:
    """Return the text of HTML as lines; a link whose words are not its address has the address behind it.

    The HTML may be anything: nh3 brings it into order first, so that reading it takes no longer than it is long.
    """
    ordered = nh3.clean(
        html,
        tags=_TAGS,
        clean_content_tags=_HIDDEN,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    reader = _Reader()
    reader.feed(ordered)
    reader.close()
    return _EMPTY_LINES.sub("\n\n", "\n".join(line.strip() for line in "".join(reader.parts).split("\n"))).strip()


class _Reader(HTMLParser):
    """Collects the words between tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._link = ""
        self._link_begins = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.parts.append("\n\n" if tag == "p" else "\n")
        elif tag in {"td", "th"}:
            self.parts.append(" ")
        elif tag == "a":
            self._link, self._link_begins = dict(attrs).get("href") or "", len(self.parts)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._link:
            words = "".join(self.parts[self._link_begins :]).strip()
            address = self._link.removeprefix("mailto:")
            if words and address.rstrip("/") != words.rstrip("/"):
                self.parts.append(f" ({address})")
            self._link = ""
        elif tag in _BLOCKS:
            self.parts.append("\n\n" if tag == "p" else "\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(_BLANKS.sub(" ", data))
