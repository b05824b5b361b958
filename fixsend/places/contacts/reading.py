"""Reading a file of council contacts: every line is either a contact or an error with its number."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import ValidationError

from fixsend.places.models import ContactRole, Council, CouncilContact
from fixsend.web import addresses, csv_files, normalise

COLUMNS = ("council", "role", "name", "position", "party", "email")
_NEEDED = ("council", "role", "name", "email")
_ROLES = {
    "councillor": ContactRole.COUNCILLOR,
    "cllr": ContactRole.COUNCILLOR,
    "member": ContactRole.COUNCILLOR,
    "officer": ContactRole.OFFICER,
}
MOST_LINES = 20_000


@dataclass(frozen=True)
class Line:
    """One contact of the file, identified by council (its primary key), role and email."""

    council: int
    role: str
    name: str
    position: str
    party: str
    email: str

    @property
    def key(self) -> tuple[int, str, str]:
        """Return what identifies the contact."""
        return self.council, self.role, self.email


@dataclass(frozen=True)
class LineError:
    """A line that cannot be used, by its number in the file, and why."""

    number: int
    why: str


@dataclass(frozen=True)
class Read:
    """The content of a file: each of its lines is in one of the two lists."""

    lines: list[Line]
    errors: list[LineError]


def read(content: bytes) -> Read:
    """Read a CSV file or workbook with headings; raises BadFile when it is no such file."""
    return _sorted(csv_files.read(content, COLUMNS, needed=_NEEDED, most=MOST_LINES))


def _sorted(found: list[csv_files.Line]) -> Read:
    councils = _councils()
    lines: dict[tuple[int, str, str], Line] = {}
    errors = []
    for row in found:
        try:
            line = _line(row, councils)
        except ValueError as error:
            errors.append(LineError(row.number, str(error)))
            continue
        if line.key in lines:
            errors.append(LineError(row.number, f"{line.email} is already in the file."))
        else:
            lines[line.key] = line
    return Read(list(lines.values()), errors)


def _line(found: csv_files.Line, councils: dict[str, int]) -> Line:
    if found.remark:
        raise ValueError(found.remark)
    row = found.cells
    council = councils.get(normalise.search_key(row["council"]))
    if council is None:
        raise ValueError(f"We know no council “{row['council'][:60]}”. Use its name, or its DfE or ONS code.")
    role = _ROLES.get(normalise.search_key(row["role"]))
    if role is None:
        raise ValueError(csv_files.not_one_of(row["role"], "role", ContactRole.values))
    name = _words(row["name"])
    if not name:
        raise ValueError("There is no name.")
    try:
        email = addresses.checked(row["email"])
    except ValidationError as error:
        raise ValueError(f"“{row['email'][:80]}” is no email address.") from error
    position, party = _words(row["position"]), _words(row["party"])
    return Line(council, role, name, position, party, email)


def _words(typed: str) -> str:
    """Return words on one line that no spreadsheet takes for a formula when they are exported again."""
    return normalise.one_line(typed).lstrip("=+-@'")[:120]


def _councils() -> dict[str, int]:
    known: dict[str, int] = {}
    for council in Council.objects.all():
        for word in (council.name, council.code, council.gss_code, *council.other_codes):
            known[normalise.search_key(word)] = council.pk
    return known


def stored() -> list[Line]:
    """Return the stored contacts, as lines."""
    rows = CouncilContact.objects.values_list("council_id", "role", "name", "position", "party", "email")
    return [Line(*row) for row in rows]
