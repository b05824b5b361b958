"""Loading a postcode directory: the new table is made beside the old one and takes its place at once, or not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import IntegrityError, connection, transaction

from fixsend.places.facts import councils
from fixsend.places.models import Constituency, Country, PostcodeDirectory
from fixsend.places.postcodes import reading
from fixsend.web import written

# A new release has a few postcodes more than the last. One with so many fewer is not a whole one.
_LEAST_SHARE = 0.98


@dataclass
class Report:
    """What a directory holds, and what it changes. `by_country` counts every postcode, those out of use too."""

    name: str
    by_country: Counter[str] = field(default_factory=Counter)
    ended: int = 0
    in_use: int = 0
    without_council: int = 0
    without_constituency: int = 0
    added: int = 0
    gone: int = 0
    moved: int = 0

    @property
    def postcodes(self) -> int:
        """Return how many postcodes it has in all."""
        return self.by_country.total()


def load(path: Path, *, dry_run: bool = False, may_shrink: bool = False) -> Report:
    """Load a directory in place of the one in use, or with `dry_run` only say what that would do.

    All or nothing: raises reading.BadDirectory, OSError. People go on being found in the old one meanwhile.
    """
    report = Report(name=path.name)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('fixsend postcodes'))")
        cursor.execute(_MAKE)
        places = _Places.known()
        with reading.opened(path) as lines, cursor.copy(_COPY) as copy:
            for row in _rows(lines, places, report):
                copy.write_row(row)
        _refuse_fewer(report, may_shrink)
        try:
            cursor.execute(_KEYS)
        except IntegrityError as error:
            raise reading.BadDirectory(f"It names a postcode twice ({error}).") from error
        cursor.execute(_COMPARE)
        report.added, report.gone, report.moved = cursor.fetchone()
        if dry_run:
            transaction.set_rollback(True)
            return report
        cursor.execute(_SWAP)
        PostcodeDirectory.objects.create(name=report.name, postcodes=report.postcodes, in_use=report.in_use)
    return report


@dataclass(frozen=True)
class _Places:
    """Primary keys by ONS code. Asked beforehand: nothing can be asked on a connection that copies."""

    councils: dict[str, int]
    constituencies: dict[str, int]

    @classmethod
    def known(cls) -> _Places:
        return cls(councils.by_any_code(apps), dict(Constituency.objects.values_list("code", "pk")))


def _rows(lines: Iterator[reading.Line], places: _Places, report: Report) -> Iterator[tuple[Any, ...]]:
    """Yield what goes into the table, and count."""
    council_of, constituency_of = places.councils.get, places.constituencies.get
    england = Country.ENGLAND.value
    for line in lines:
        report.by_country[line.country] += 1
        council = constituency = east = north = None
        if line.country == england:
            # In counties the district is no SEND authority; elsewhere the county is a stand-in that means nothing.
            council = council_of(line.district) or council_of(line.county)
            constituency = constituency_of(line.constituency)
            east, north = line.east, line.north
        if line.ended:
            report.ended += 1
        elif line.country == england:
            report.in_use += 1
            report.without_council += council is None
            report.without_constituency += constituency is None
        yield line.compact, line.country, line.ended, council, constituency, east, north


def _refuse_fewer(report: Report, may_shrink: bool) -> None:
    before = PostcodeDirectory.objects.first()
    if not report.postcodes:
        raise reading.BadDirectory("It holds no postcode.")
    if before and report.postcodes < before.postcodes * _LEAST_SHARE and not may_shrink:
        raise reading.BadDirectory(
            f"It has {written.number(report.postcodes)} postcodes, and {before.name} has "
            f"{written.number(before.postcodes)}: it seems to be cut."
        )


_MAKE = """
CREATE TABLE places_postcode_new (LIKE places_postcode INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE)
"""
_COPY = "COPY places_postcode_new (compact, country, ended, council_id, constituency_id, east, north) FROM STDIN"
_KEYS = """
ALTER TABLE places_postcode_new
    ADD CONSTRAINT places_postcode_new_pkey PRIMARY KEY (compact),
    ADD CONSTRAINT places_postcode_new_council FOREIGN KEY (council_id)
        REFERENCES places_council DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT places_postcode_new_constituency FOREIGN KEY (constituency_id)
        REFERENCES places_constituency DEFERRABLE INITIALLY DEFERRED;
ANALYZE places_postcode_new;
"""
_COMPARE = """
SELECT count(*) FILTER (WHERE old.compact IS NULL), count(*) FILTER (WHERE new.compact IS NULL),
       count(*) FILTER (WHERE old.council_id IS DISTINCT FROM new.council_id
                        AND old.compact IS NOT NULL AND new.compact IS NOT NULL)
FROM places_postcode old FULL JOIN places_postcode_new new USING (compact)
"""
_SWAP = """
DROP TABLE places_postcode;
ALTER TABLE places_postcode_new RENAME TO places_postcode;
ALTER TABLE places_postcode RENAME CONSTRAINT places_postcode_new_pkey TO places_postcode_pkey;
ALTER TABLE places_postcode RENAME CONSTRAINT places_postcode_new_council TO places_postcode_council;
ALTER TABLE places_postcode RENAME CONSTRAINT places_postcode_new_constituency TO places_postcode_constituency;
"""
