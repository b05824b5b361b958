"""Where a visitor lives, as far as a page has to know, in a form that may stand in an address: never a postcode."""

from __future__ import annotations

from dataclasses import dataclass

from fixsend.places.models import Constituency, Council


@dataclass(frozen=True)
class Whereabouts:
    """A council, a constituency, or both; false where neither is known."""

    council: Council | None = None
    constituency: Constituency | None = None

    @classmethod
    def read(cls, code: str) -> Whereabouts:
        """Return the places that a `code` names; what names none is left out."""
        codes = code[:40].split("-")
        return cls(Council.objects.filter(code__in=codes).first(), Constituency.objects.filter(code__in=codes).first())

    def __bool__(self) -> bool:
        return bool(self.council or self.constituency)

    @property
    def code(self) -> str:
        """Return both codes as one word, which `read` understands: "E14001335-383"."""
        return "-".join(each.code for each in (self.constituency, self.council) if each)

    @property
    def name(self) -> str:
        """Return its name for people: "Leeds North West (Leeds)"."""
        if self.constituency and self.council:
            return f"{self.constituency} ({self.council})"
        return str(self.constituency or self.council or "")
