"""Loading a file: taken in at once, read by a job, and public only when somebody publishes what is in it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, BinaryIO

from django.db import transaction
from django.db.models import Max
from procrastinate.contrib.django import app

from fixsend.evidence import indicators
from fixsend.evidence.data_sets import DataSet, Reader
from fixsend.evidence.loading import (
    assembly,
    checks,
    contradictions,
    files,
    generic,
    headers,
    lists,
    readers,
    report,
    store,
)
from fixsend.evidence.loading.areas import Areas
from fixsend.evidence.loading.problems import NoTable, Problem, Refused
from fixsend.evidence.loading.records import Reading, Record, Rows
from fixsend.evidence.loading.report import FileReport
from fixsend.evidence.models import Edition, FileState, SourceFile
from fixsend.evidence.services import areas as area_services
from fixsend.evidence.services.locking import one_at_a_time
from fixsend.people.models import Person
from fixsend.people.services import audit

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


_BROKEN = (
    "The site could not read it, and that is a fault of the site. Nothing was loaded. Tell the person who hosts the "
    "site, and give them the file."
)


def receive(
    content: BinaryIO, name: str, *, retrieved_on: date, by: Person | None, mapping: dict[str, Any] | None = None
) -> SourceFile:
    """Take a file in and queue the job that reads it; the same file again is the one that is there already.

    `mapping` says of a table of one's own which column is what (`loading.generic.Mapping`).
    """
    content.seek(0)
    whole = content.read()
    digest = hashlib.sha256(whole).hexdigest()
    with transaction.atomic():
        one_at_a_time()
        same = SourceFile.objects.filter(sha256=digest).exclude(state=FileState.REFUSED)
        # A mapping of None is SQL's NULL; to compare with it would ask for JSON's.
        there = (same.filter(mapping=mapping) if mapping else same.filter(mapping__isnull=True)).first()
        if there is not None:
            return there
        made = SourceFile.objects.create(
            name=name[:200],
            sha256=digest,
            size=len(whole),
            retrieved_on=retrieved_on,
            loaded_by=by,
            mapping=mapping,
            content=whole,
        )
        app.configure_task("evidence.load_file").defer(source_file_id=made.pk)
        if by:
            audit.record(by, "figures.loaded", subject=f"file of figures {made.pk}")
    return made


def read(source_file_id: int) -> SourceFile:
    """Read a waiting file into editions that nobody sees yet: all of it, or nothing with the reasons in its report.

    Raises SourceFile.DoesNotExist where somebody has thrown it away meanwhile.
    """
    try:
        with transaction.atomic():
            source = SourceFile.objects.select_for_update().get(pk=source_file_id)
            if source.state != FileState.WAITING:
                return source
            area_services.follow_places()
            found = _read_all(source)
            _finish(source, FileState.READ, found)
    except Refused as refused:
        source = SourceFile.objects.get(pk=source_file_id)
        problems = [{"text": problem.text, "row": problem.row} for problem in refused.problems]
        _finish(source, FileState.REFUSED, FileReport(problems=problems, is_no_table=isinstance(refused, NoTable)))
    return source


@transaction.atomic
def give_up(source_file_id: int) -> None:
    """Say of a file that waits that the site itself failed to read it, so that nobody waits for it any longer."""
    source = SourceFile.objects.select_for_update().filter(pk=source_file_id, state=FileState.WAITING).first()
    if source is not None:
        _finish(source, FileState.REFUSED, FileReport(problems=[{"text": _BROKEN, "row": 0}]))


def _finish(source: SourceFile, state: FileState, found: FileReport) -> None:
    source.state, source.report = state, found.as_data()
    if not source.mapping:
        source.content = None
    source.save(update_fields=["state", "report", "content"])


def _read_all(source: SourceFile) -> FileReport:
    """Read every table of a file; problems of all of them are told together."""
    tables, left_out = files.members(files.as_file(bytes(source.content or b"")), source.name)
    known = Areas.known()
    found = FileReport(left_out=[{"name": one.name, "why": one.why} for one in left_out])
    problems: list[Problem] = []
    for table in tables:
        try:
            found.editions.append(_read_table(source, table, known).reference)
        except Refused as refused:
            if isinstance(refused, NoTable) and not table.inside:
                raise
            where = f"{table.name}: " if table.inside else ""
            problems += [Problem(f"{where}{problem.text}", problem.row) for problem in refused.problems]
    if problems:
        raise Refused(problems)
    return found


def _read_table(source: SourceFile, table: files.Member, known: Areas) -> Edition:
    with files.rows(table) as rows:
        if source.mapping:
            return _read_generic(source, table, rows, known)
        first = next(rows, (0, []))
        data_set = headers.recognise(first[1], table.name)
        if data_set.reader is Reader.APPEALS_WIDE:
            reading = Reading(data_set, readers.wide_header(), known)
        else:
            reading = Reading(data_set, headers.understand(data_set, first[1]), known)
        if data_set.reader in lists.READERS:
            return _read_list(source, table, reading, rows)
        return _read_figures(source, table, reading, rows)


def _read_figures(source: SourceFile, table: files.Member, reading: Reading, rows: Rows) -> Edition:
    data_set = reading.data_set
    watch = checks.Checks(data_set, reading.areas)
    records = watch.watch(readers.READERS[data_set.reader](reading, rows))
    made = assembly.assemble(data_set, _checked(records))
    reading.problems.stop_if_any()
    flawed = contradictions.sort_out(data_set, made, reading.areas)
    if not made.slices and indicators.reading(data_set.slug):
        raise Refused("It holds no figure that we show.")
    if not watch.years:
        raise Refused("It holds no row about an area of ours.")
    edition = _new_edition(source, table, data_set, str(max(watch.years) + data_set.edition_after))
    store.figures(edition, data_set, made, reading.areas)
    used = {column for _, chosen in indicators.reading(data_set.slug) for column in chosen.columns}
    edition.report = report.of_figures(
        reading, made, watch, flawed, edition=edition.name, member=table.name, used=used
    ).as_data()
    edition.save(update_fields=["report"])
    return edition


def _checked(records: Iterable[Record]) -> Iterator[Record]:
    """Let records through, without totals that are not the sum of their parts."""
    for record in records:
        contradictions.check_parts(record)
        yield record


def _read_list(source: SourceFile, table: files.Member, reading: Reading, rows: Rows) -> Edition:
    data_set = reading.data_set
    made = list(lists.READERS[data_set.reader](reading, rows))
    reading.problems.stop_if_any()
    _refuse_twice([(one.area.code, getattr(one, "rank", 0)) for one in made])
    edition = _new_edition(source, table, data_set, _edition_in_name(table.name))
    if data_set.reader is Reader.NEIGHBOURS:
        store.neighbours(edition, [one for one in made if isinstance(one, lists.MadeNeighbour)])
    else:
        store.inspections(edition, [one for one in made if isinstance(one, lists.MadeInspection)])
    edition.report = report.of_list(reading, made, edition.name, table.name).as_data()
    edition.save(update_fields=["report"])
    return edition


def _refuse_twice(keys: Sequence[tuple[str, int]]) -> None:
    seen: set[tuple[str, int]] = set()
    for key in keys:
        if key in seen:
            raise Refused(f"The area with the code {key[0]} is there twice.")
        seen.add(key)


def _read_generic(source: SourceFile, table: files.Member, rows: Rows, known: Areas) -> Edition:
    mapping = generic.Mapping.from_data(source.mapping or {})
    data_set = mapping.data_set()
    reading, made = generic.read(mapping, rows, known)
    edition = _new_edition(source, table, data_set, mapping.edition)
    edition.about = mapping.as_data()
    store.figures(edition, data_set, made, known)
    edition.report = report.of_table(reading, made, edition.name, table.name).as_data()
    edition.save(update_fields=["about", "report"])
    return edition


def _new_edition(source: SourceFile, table: files.Member, data_set: DataSet, name: str) -> Edition:
    """Make the edition; another file of the same one gets the next number."""
    others = Edition.objects.filter(data_set=data_set.slug, name=name)
    number = (others.aggregate(last=Max("number"))["last"] or 0) + 1
    reference = f"{data_set.slug}-{name}" + (f"-{number}" if number > 1 else "")
    return Edition.objects.create(
        data_set=data_set.slug,
        name=name,
        number=number,
        reference=reference,
        source_file=source,
        member=table.name if table.inside else "",
    )


def _edition_in_name(file_name: str) -> str:
    """Return what the name of a list says it is of: a day, a month and year, or a year; raises Refused."""
    if day := re.search(r"\d{4}-\d\d-\d\d", file_name):
        return day[0]
    if month := re.search(rf"({'|'.join(_MONTHS)})[a-z]*_(\d{{4}})", file_name.lower()):
        return f"{month[2]}-{_MONTHS.index(month[1]) + 1:02d}"
    if years := re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", file_name):
        return str(years[-1])
    raise Refused("The name of the file has to say of which day, month or year the list is: “…_2026-06-29.csv”.")
