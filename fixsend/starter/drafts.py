"""The vocabulary of starter content: a page is a `Draft`, its body a list of blocks.

In texts, `<a page="/help/">` leads to a page of this site by its place in the tree; it becomes a real page link, so
that it follows the page to a new address.
"""

from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

Block = dict[str, Any]

# The prefix of a value that stands for the page at an address.
PAGE = "page:"


@dataclass(frozen=True)
class Draft:
    """One page: its address, its type (of the app `pages`, or as "campaigns.CampaignPage"), and what it says."""

    path: str
    kind: str
    title: str
    summary: str
    in_menu: bool = False
    fields: dict[str, Any] = field(default_factory=dict)
    # What is not published waits for staff.
    is_published: bool = True

    @property
    def parent_path(self) -> str:
        """Return the address of the page above."""
        return self.path.rstrip("/").rpartition("/")[0] + "/"

    @property
    def slug(self) -> str:
        """Return the last part of the address."""
        return self.path.rstrip("/").rpartition("/")[2] or "home"


def block(kind: str, value: Any) -> Block:
    """Return one block of any kind. It has a name of its own, by which the site finds it again on its page."""
    return {"type": kind, "value": value, "id": str(uuid4())}


def html(*parts: str) -> str:
    """Return paragraphs; a part that is already a heading or list stays as it is."""
    return "".join(part if part.startswith("<") and not part.startswith("<a") else f"<p>{part}</p>" for part in parts)


def heading(words: str) -> str:
    """Return a section heading for use in a text."""
    return f"<h2>{words}</h2>"


def bullets(*items: str) -> str:
    """Return a list for use in a text."""
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


def text(*parts: str) -> Block:
    """Return a text block."""
    return block("text", html(*parts))


def slot(what: str) -> Block:
    """Return a place that staff have to fill in."""
    return block("slot", {"what": what})


def details(title: str, *parts: str) -> Block:
    """Return a details block: a title under which a text unfolds."""
    return block("details", {"title": title, "text": html(*parts)})


def callout(kind: str, title: str, *parts: str) -> Block:
    """Return a callout block."""
    return block("callout", {"kind": kind, "title": title, "text": html(*parts)})


def official(indicator: str, words: str) -> dict[str, str]:
    """Return what an official figure of England holds; `words` go on from its number."""
    return {"indicator": indicator, "place": "E92000001", "words": words}


def button(words: str, page: str, kind: str = "inform") -> Block:
    """Return a button that leads to a page of this site."""
    return block("button", {"text": words, "page": PAGE + page, "url": "", "kind": kind})


def figure(
    value: str, what: str, *, period: str, source: str, url: str, note: str = "", indicator: str = ""
) -> dict[str, str]:
    """Return one number with its source and period; `indicator` names the official figure that takes its place."""
    said = {"value": value, "what": what, "period": period, "source": source, "source_url": url, "note": note}
    return said | ({"indicator": indicator, "place": "E92000001"} if indicator else {})
