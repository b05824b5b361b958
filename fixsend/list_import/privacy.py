"""What list imports hold about a person: rows that were brought in, and lines of files that were only uploaded."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Q, QuerySet

from fixsend.list_import.models import ImportLine, ImportRow, ImportStatus, ListImport, Outcome
from fixsend.list_import.row_parser import addresses_of
from fixsend.people import addresses
from fixsend.people.models import Person
from fixsend.people.personal_data import PersonalDataSource

_ERASED = "Emptied: the person asked us to erase their data."


def _rows_about(person: Person) -> QuerySet[ImportRow]:
    mine = Q(person_id=person.pk) | addresses.records_of(person, "email", "list_import__uploaded_at")
    return ImportRow.objects.filter(mine).select_related("list_import")


def _erase_rows(person: Person) -> None:
    """Erase the rows of a person; in a list that is still to be brought in they stay as numbers, so that all add up."""
    # A check that is going on has read the lines already: its rows can be found when it has ended.
    not_begun = ListImport.objects.filter(applied_at=None).exclude(status=ImportStatus.APPLYING)
    list(not_begun.select_for_update().order_by("pk").values_list("pk"))
    rows = _rows_about(person)
    rows.filter(list_import__applied_at=None).update(
        **dict.fromkeys(("email", "address_hash", "name", "postcode", "value", "search_text", "sort_name"), ""),
        tags=[],
        given_name=None,
        person_id=None,
        outcome=Outcome.NO_ADDRESS,
        remark=_ERASED,
    )
    rows.delete()


def _lines_about(person: Person) -> QuerySet[ImportLine]:
    about = [line.pk for line, address in _lines_naming(person) if _is_about(line, address)]
    return ImportLine.objects.filter(pk__in=about).select_related("list_import")


def _blank_lines(person: Person) -> None:
    """Empty the lines about a person, and their address wherever else it stands; the lines stay as numbers."""
    for line, address in _lines_naming(person):
        is_about = _is_about(line, address)
        line.cells = ["" if is_about or address in addresses_of([cell]) else cell for cell in line.cells]
        line.addresses = addresses_of(line.cells)
        line.remark = _ERASED if is_about else line.remark
        line.save(update_fields=["cells", "addresses", "remark"])


def _lines_naming(person: Person) -> Iterator[tuple[ImportLine, str]]:
    """Yield the lines that name an address that the person has or had when the list was uploaded, with the address."""
    for held in addresses.periods_of(person):
        lines = ImportLine.objects.filter(addresses__contains=[held.address]).select_related("list_import")
        if held.since is not None:
            lines = lines.filter(list_import__uploaded_at__gt=held.since)
        if held.until is not None:
            lines = lines.filter(list_import__uploaded_at__lte=held.until)
        yield from ((line, held.address) for line in lines)


def _is_about(line: ImportLine, address: str) -> bool:
    """Tell whether a line is about the owner of an address, and does not only mention it ("Told by: …")."""
    place = line.list_import.columns.get("email")
    return place is None or address in addresses_of(line.cells[place : place + 1])


def _by_address(kept: Person, other: Person) -> list[int]:
    """Leave the lines on a merge: they belong to an address, and stay with it."""
    return []


SOURCES = [
    PersonalDataSource(
        "list_import.ImportRow",
        "person_id",
        "Your row in a list that we imported",
        fields=("list_import", "email", "name", "postcode", "tags", "happened_at", "outcome"),
        rows=_rows_about,
        on_erase=_erase_rows,
    ),
    PersonalDataSource(
        "list_import.ImportLine",
        "addresses",
        "Your row in a list that was uploaded but not imported",
        fields=("list_import", "cells"),
        rows=_lines_about,
        on_erase=_blank_lines,
        on_merge=_by_address,
    ),
    PersonalDataSource(
        "list_import.ListImport", "uploaded_by", "Who brought a list in", on_erase="unlink", internal=True
    ),
]
