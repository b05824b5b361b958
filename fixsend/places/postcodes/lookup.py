"""Looking up a postcode as typed: its council and constituency, or why there are none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from django.db import connection
from django.utils.formats import date_format
from uk_postcodes_parsing.postcode_utils import is_valid
from uk_postcodes_parsing.ukpostcode import parse as parse_postcode

from fixsend.places.models import Constituency, Council, Country, Postcode, PostcodeDirectory
from fixsend.places.postcodes import postcodes_io
from fixsend.web import text
from fixsend.web.page_cache import values

_FIRST_HALF = re.compile(r"[A-Z]{1,2}[0-9][A-Z0-9]?(?:[0-9][A-Z]?)?")
# The ONS keeps these areas as countries; they are told apart by their letters, with or without a directory.
_ISLANDS = {"JE": Country.CHANNEL_ISLANDS, "GY": Country.CHANNEL_ISLANDS, "IM": Country.ISLE_OF_MAN}


_ROW = "SELECT country, ended, council_id, constituency_id, east, north FROM places_postcode WHERE compact = %s"


class Kind(StrEnum):
    """How a look-up of a postcode ended."""

    FOUND = "found"
    HALF = "half"
    NONE = "none"
    UNKNOWN = "unknown"
    ENDED = "ended"
    ELSEWHERE = "elsewhere"
    UNANSWERED = "unanswered"


@dataclass(frozen=True)
class Answer:
    """What is known; council and constituency only of a postcode in England, each None where the codes are not ours.

    `spot` is its place on the Ordnance Survey's grid, (east, north) in hundreds of metres, where that is known.
    """

    kind: Kind
    postcode: str = ""
    council: Council | None = None
    constituency: Constituency | None = None
    country: Country | None = None
    ended: date | None = None
    spot: tuple[int, int] | None = None

    @property
    def words(self) -> str:
        """Return the answer in plain words, with what to do on a form where a council can be chosen instead."""
        return self.words_beside("council")

    def words_beside(self, choice: str) -> str:
        """Return the answer in plain words; `choice` is what the form lets people choose instead of a postcode."""
        if self.kind is Kind.FOUND:
            return (
                str(self.council)
                if self.council
                else f"We do not know which {choice} this postcode is in. Choose your {choice}."
            )
        if self.kind is Kind.ELSEWHERE and self.country:
            return f"{self.postcode} is in {self.country.label}. Our campaign is about the law in England."
        if self.kind is Kind.ENDED and self.ended:
            month = date_format(self.ended, "F Y")
            return f"{self.postcode} has not been used since {month}. Check it, or choose your {choice}."
        return _WORDS[self.kind].format(self.postcode, choice)


_WORDS = {
    Kind.HALF: "This is only part of a postcode. Enter all of it, like LS1 4AP.",
    Kind.NONE: "Check your postcode. It should look like LS1 4AP.",
    Kind.UNKNOWN: "We do not know {0}. Check it, or choose your {1}.",
    Kind.UNANSWERED: "We cannot look up postcodes at the moment. Choose your {1}.",
}


def spell(typed: str) -> Answer:
    """Return a postcode in its usual form, or that this is half of one or none; it is not looked up.

    Nothing typed is remembered, however little time it would save: we say that we keep no postcode.
    """
    plain = unicodedata.normalize("NFKC", text.clean(typed))
    if any(char.isalnum() and not char.isascii() for char in plain):
        # Left out, a foreign letter would make another place of it: İM1 1AD is not M1 1AD.
        return Answer(Kind.NONE)
    compact = re.sub(r"[^A-Z0-9]", "", plain.upper())
    if is_valid(compact):  # What nearly everybody types; the parser works out much that nobody asks here.
        return Answer(Kind.UNKNOWN, postcode=f"{compact[:-3]} {compact[-3:]}")
    parsed = parse_postcode(compact)
    if parsed is None:
        return Answer(Kind.HALF if _FIRST_HALF.fullmatch(compact) else Kind.NONE)
    return Answer(Kind.UNKNOWN, postcode=str(parsed.postcode))


def find(typed: str) -> Answer:
    """Look a postcode up in the directory or, where none is loaded, in the cached answers of postcodes.io.

    No other site is asked: forms call this, and no visitor waits for another site.
    """
    return _look_up(typed, postcodes_io.known)


def ask(typed: str) -> Answer:
    """Look a postcode up in the directory or, where none is loaded, at postcodes.io. Only jobs call this."""
    return _look_up(typed, postcodes_io.ask)


def _look_up(typed: str, ask_elsewhere: Callable[[str], postcodes_io.Found | None]) -> Answer:
    known = spell(typed)
    if not known.postcode:
        return known
    if country := _ISLANDS.get(known.postcode[:2]):
        return replace(known, kind=Kind.ELSEWHERE, country=country)
    compact = known.postcode.replace(" ", "")
    if row := _row(compact):
        return _from_directory(known, row)
    if PostcodeDirectory.objects.exists():
        return known
    return _from_postcodes_io(known, ask_elsewhere(compact))


def in_directory(postcode: str) -> Council | None:
    """Return the council of a postcode in its usual form, where the directory knows it; no other site is asked."""
    row = Postcode.objects.select_related("council").filter(pk=postcode.replace(" ", "")).first()
    return row.council if row else None


class _Row(NamedTuple):
    """A line of the directory, with the numbers of its council's and constituency's rows."""

    country: str
    ended: int | None
    council: int | None
    constituency: int | None
    east: int | None
    north: int | None


def _row(compact: str) -> _Row | None:
    """Return the line of a postcode, in plain SQL: every signature of a surge asks for one."""
    with connection.cursor() as cursor:
        cursor.execute(_ROW, [compact])
        row = cursor.fetchone()
    return _Row(*row) if row else None


def _from_directory(known: Answer, row: _Row) -> Answer:
    country = Country(row.country)
    if country is not Country.ENGLAND:
        return replace(known, kind=Kind.ELSEWHERE, country=country)
    council, constituency = _places(row.council, row.constituency)
    spot = None if row.east is None or row.north is None else (row.east, row.north)
    found = replace(known, country=country, council=council, constituency=constituency, spot=spot)
    if row.ended:
        return replace(found, kind=Kind.ENDED, ended=date(row.ended // 100, row.ended % 100, 1))
    return replace(found, kind=Kind.FOUND)


def _places(council: int | None, constituency: int | None) -> tuple[Council | None, Constituency | None]:
    """Return the two rows; a web process keeps them all in memory, a job or a test asks for these alone."""
    if values.are_kept():
        councils, constituencies = values.kept("places", _all_places)
        return councils.get(council), constituencies.get(constituency)
    return Council.objects.filter(pk=council or 0).first(), Constituency.objects.filter(pk=constituency or 0).first()


def _all_places() -> tuple[dict[int | None, Council], dict[int | None, Constituency]]:
    return Council.objects.in_bulk(), Constituency.objects.in_bulk()


def _from_postcodes_io(known: Answer, found: postcodes_io.Found | None) -> Answer:
    if found is None:
        return replace(known, kind=Kind.UNANSWERED)
    if found.ended:
        return replace(known, kind=Kind.ENDED, ended=found.ended)
    if found.country is None:
        return known
    if found.country is not Country.ENGLAND:
        return replace(known, kind=Kind.ELSEWHERE, country=found.country)
    council = Council.objects.with_code(*found.council_codes)
    constituency = Constituency.objects.filter(code=found.constituency_code).first()
    known = replace(known, council=council, constituency=constituency, spot=found.spot)
    return replace(known, kind=Kind.FOUND, country=found.country)
