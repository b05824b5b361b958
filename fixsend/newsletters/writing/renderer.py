"""How words, rich text and links of a newsletter are written down: as mail, as plain text or as a page of the site."""

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
from fixsend.newsletters.writing.placeholders import Marks

Medium = Literal["mail", "text", "page"]


@dataclass(frozen=True)
class Trouble:
    """Something in a newsletter that must not go out: `where` is the block, `what` says it in plain words."""

    where: str
    what: str


@dataclass
class Pen:
    """Writes for one medium. What differs from reader to reader becomes a mark; what cannot be written, a trouble."""

    medium: Medium
    marks: Marks
    troubles: list[Trouble] = field(default_factory=list)
    where: str = ""
    headings: int = 0

    def words(self, text: str) -> SafeString:
        """Return plain words, which may have merge fields in them."""
        try:
            parts = merge_fields.parse(text)
        except BadText as error:
            self.trouble(str(error))
            parts = (text,)
        written = (self.marks.field(part) if isinstance(part, MergeField) else self.plain(str(part)) for part in parts)
        return mark_safe("".join(written))  # noqa: S308 - every part is escaped, or a mark

    def plain(self, text: str) -> SafeString:
        """Return a text as it stands, escaped where the medium is HTML."""
        return mark_safe(text) if self.medium == "text" else escape(text)  # noqa: S308 - plain text is no HTML

    def rich(self, source: str) -> SafeString:
        """Return what was written in a rich text field."""
        return mark_safe(rich_text.write(source, self))  # noqa: S308 - made of known tags around escaped words

    def href(self, address: str) -> SafeString:
        """Return where a link leads, escaped; clicks in mails may be counted, so there it is a mark."""
        url = self.address(address)
        if self.medium != "page" and url.startswith(("https://", "http://")):
            return mark_safe(self.marks.link(url))  # noqa: S308 - a mark is letters and digits
        return self.plain(url)

    def address(self, address: str) -> str:
        """Return an address, in mails with the site before it where it is a path: a mail stands on no site."""
        is_path = address.startswith("/") and not address.startswith("//")
        return settings.SITE_URL + address if is_path and self.medium != "page" else address

    def trouble(self, what: str) -> None:
        """Note what must be put right before this can be sent."""
        found = Trouble(self.where, what)
        if found not in self.troubles:
            self.troubles.append(found)


def with_fallbacks(text: str) -> str:
    """Return a line as it reads without a reader: each merge field is replaced by its fallback words.

    A text whose merge fields cannot be parsed is returned as it stands.
    """
    try:
        parts = merge_fields.parse(text)
    except BadText:
        return text
    return " ".join("".join(part.fallback if isinstance(part, MergeField) else str(part) for part in parts).split())
