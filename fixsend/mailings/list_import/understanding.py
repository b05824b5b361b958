"""Making sense of one row: address, name, postcode, date."""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from uk_postcodes_parsing.ukpostcode import parse as parse_postcode

from fixsend.mailings.list_import.models import ListImport, ListKind, Outcome
from fixsend.web import normalise, signing

_PENDING = ""


@dataclass
class Understood:
    """A row's values in the form in which they are stored; `outcome` is set when the row itself rules it out."""

    number: int
    outcome: str = _PENDING
    email: str = ""
    address_hash: str = ""
    name: str = ""
    postcode: str = ""
    tags: list[str] = field(default_factory=list)
    happened_at: datetime | None = None
    search_text: str = ""
    sort_name: str = ""


class RowReader:
    """Understands the rows of one import, by its matched columns."""

    def __init__(self, list_import: ListImport) -> None:
        self.columns: dict[str, int] = list_import.columns
        self.is_list = list_import.kind == ListKind.SUBSCRIBED
        self.now = timezone.now()
        agreed = list_import.agreed_on
        self.default_date = timezone.make_aware(datetime.combine(agreed, time(12))) if agreed else None

    def understand(self, number: int, cells: list[str]) -> Understood:
        """Return what the row says."""
        row = Understood(number)
        email = normalise.email_address(self._cell(cells, "email"))
        row.outcome = _address_trouble(email)
        if row.outcome:
            return row
        row.email, row.address_hash = email, signing.address_hash(email)
        row.happened_at, row.outcome = self._date(cells)
        if self.is_list:
            self._describe(row, cells)
        return row

    def _describe(self, row: Understood, cells: list[str]) -> None:
        parts = [self._cell(cells, "name"), self._cell(cells, "first_name"), self._cell(cells, "last_name")]
        row.name = normalise.one_line(" ".join(part for part in parts if part))[:120]
        row.postcode = _postcode(self._cell(cells, "postcode"))
        row.tags = _tags(self._cell(cells, "tags"))
        row.search_text = normalise.search_key(row.name, row.email)[:400]
        row.sort_name = normalise.search_key(row.name or row.email)[:130]

    def _date(self, cells: list[str]) -> tuple[datetime | None, str]:
        text = self._cell(cells, "date")
        moment = _moment(text) if text else self.default_date
        if moment is None:
            return None, Outcome.BAD_DATE if text or self.is_list else _PENDING
        return (None, Outcome.FUTURE_DATE) if moment > self.now else (moment, _PENDING)

    def _cell(self, cells: list[str], name: str) -> str:
        place = self.columns.get(name)
        if place is None or place >= len(cells):
            return ""
        return cells[place].replace("\x00", "").strip()


def _address_trouble(email: str) -> str:
    if not email:
        return Outcome.NO_ADDRESS
    try:
        validate_email(email)
    except ValidationError:
        return Outcome.BAD_ADDRESS
    return Outcome.BAD_ADDRESS if len(email) > 254 else _PENDING


def _moment(text: str) -> datetime | None:
    """Read a date as Mailchimp ("2023-05-01 09:30:00", UTC) or a British hand ("01/05/2023") writes it."""
    try:
        moment = parse_datetime(text)
        if moment is not None:
            return moment if timezone.is_aware(moment) else moment.replace(tzinfo=UTC)
        day = parse_date(text)
    except ValueError:
        return None
    if day is None:
        day = _british_day(text)
    return timezone.make_aware(datetime.combine(day, time(12))) if day else None


def _british_day(text: str) -> Any:
    for pattern in ("%d/%m/%Y", "%d/%m/%Y %H:%M", "%d/%m/%Y %H:%M:%S", "%d-%m-%Y", "%d.%m.%Y", "%d %B %Y", "%d %b %Y"):
        try:
            return datetime.strptime(text, pattern).date()  # noqa: DTZ007 (only the day is kept)
        except ValueError:
            continue
    return None


def _postcode(text: str) -> str:
    postcode = parse_postcode(text.upper()) if text else None
    return str(postcode.postcode) if postcode else ""


def _tags(text: str) -> list[str]:
    """Read Mailchimp's tags column: quoted words with commas between."""
    if not text:
        return []
    try:
        words = json.loads(f"[{text}]") if text.startswith('"') else text.split(",")
    except ValueError:
        words = text.replace('"', "").split(",")
    cleaned = (normalise.one_line(str(word))[:60] for word in words)
    return sorted({word for word in cleaned if word})[:20]
