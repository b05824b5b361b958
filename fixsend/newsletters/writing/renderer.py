"""How the words, rich text and links of a newsletter are written in each medium: mail, plain text, page of the site."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from django.conf import settings
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from fixsend.delivery import merge_fields
from fixsend.delivery.document import MergeField
from fixsend.delivery.merge_fields import BadText
from fixsend.newsletters.writing import rich_text
from fixsend.newsletters.writing.placeholders import Placeholders

Medium = Literal["mail", "text", "page"]


@dataclass(frozen=True)
class Problem:
    """Why a newsletter cannot be sent: `where` names the block, `what` says it to staff in plain words."""

    where: str
    what: str


@dataclass
class Renderer:
    """Writes the pieces of one newsletter in one medium.

    What differs from reader to reader becomes a placeholder; what cannot be sent is added to `problems`, with `where`
    as the block that it is in. `headings` counts the headings written so far.
    """

    medium: Medium
    placeholders: Placeholders
    problems: list[Problem] = field(default_factory=list)
    where: str = ""
    headings: int = 0

    def words(self, text: str) -> SafeString:
        """Return a line of text, with a placeholder for each merge field in it."""
        try:
            parts = merge_fields.parse(text)
        except BadText as error:
            self.problem(str(error))
            parts = (text,)
        written = (
            self.placeholders.field(part) if isinstance(part, MergeField) else self.plain(str(part)) for part in parts
        )
        return mark_safe("".join(written))  # noqa: S308 - every part is escaped, or a placeholder

    def plain(self, text: str) -> SafeString:
        """Return a text without looking for merge fields, escaped where the medium is HTML."""
        return mark_safe(text) if self.medium == "text" else escape(text)  # noqa: S308 - plain text is no HTML

    def rich(self, source: str) -> SafeString:
        """Return the HTML of a rich text field (as Wagtail stores it) in this medium."""
        return mark_safe(rich_text.write(source, self))  # noqa: S308 - made of known tags around escaped words

    def href(self, address: str) -> SafeString:
        """Return the address of a link, escaped; in mails a placeholder, because its clicks may be counted."""
        url = self.address(address)
        if self.medium != "page" and url.startswith(("https://", "http://")):
            return mark_safe(self.placeholders.link(url))  # noqa: S308 - a placeholder is letters and digits
        return self.plain(url)

    def address(self, address: str) -> str:
        """Return an address; for mail and plain text a path of this site becomes a whole address."""
        is_path = address.startswith("/") and not address.startswith("//")
        return settings.SITE_URL + address if is_path and self.medium != "page" else address

    def problem(self, what: str) -> None:
        """Note, once, what must be put right in this block before the newsletter can be sent."""
        found = Problem(self.where, what)
        if found not in self.problems:
            self.problems.append(found)


def with_fallbacks(text: str) -> str:
    """Return a line as it reads without a reader: each merge field is replaced by its fallback words.

    A text whose merge fields cannot be parsed is returned as it stands.
    """
    try:
        parts = merge_fields.parse(text)
    except BadText:
        return text
    return " ".join("".join(part.fallback if isinstance(part, MergeField) else str(part) for part in parts).split())
