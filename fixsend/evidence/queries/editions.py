"""Editions: what is loaded, published and due, and what a loaded one would change."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from fixsend.evidence.data_sets import DATA_SETS, UNDECLARED, DataSet, Unit
from fixsend.evidence.indicators import INDICATORS, Indicator, Topic
from fixsend.evidence.loading import generic
from fixsend.evidence.loading.generic import Mapping
from fixsend.evidence.models import Edition, EditionState, FileState, Slice, SourceFile


def editions() -> QuerySet[Edition]:
    """Return every edition with its file, the newest of each data set first."""
    return Edition.objects.select_related("source_file").order_by("data_set", "-name", "-number")


def published_of(data_set: str) -> QuerySet[Edition]:
    """Return the editions of a data set that were published, the newest first, also those taken back."""
    return editions().filter(data_set=data_set).exclude(state=EditionState.LOADED)


def data_set_of(edition: Edition) -> DataSet:
    """Return the declaration of an edition's data set; that of a mapped table stands with the edition."""
    return Mapping.from_data(edition.about).data_set() if edition.about else DATA_SETS[edition.data_set]


def indicator_of(slug: str, edition: Edition) -> Indicator:
    """Return an indicator of ours, or the one that staff described with a table."""
    if slug in INDICATORS or not edition.about:
        return INDICATORS[slug]
    mapping = Mapping.from_data(edition.about)
    title = mapping.indicator_title or mapping.title
    literal = title.replace("{", "{{").replace("}", "}}")
    return Indicator(
        slug=slug,
        topic=Topic[mapping.topic],
        title=title,
        question=mapping.question or mapping.title,
        unit=Unit(mapping.unit),
        decimals=0 if mapping.unit == Unit.COUNT else 1,
        sources=(),
        sentence=f"{{area}}: {{value}} ({literal}, {{period}})",
        says_not=mapping.says_not,
    )


@dataclass(frozen=True)
class Due:
    """When the next edition of a data set is to be expected. `since` is None where it has no usual month.

    `newest` is the newest published edition of which councils are shown: after a sample, the whole table is still due.
    """

    data_set: DataSet
    newest: Edition
    since: date | None

    def is_overdue(self, today: date) -> bool:
        """Tell whether the month in which it usually appears is over."""
        return self.since is not None and today >= self.since


def due() -> list[Due]:
    """Return for each data set that has something published when its next edition is due."""
    whole = Slice.objects.filter(edition=OuterRef("pk"), is_partial=False)
    newest: dict[str, Edition] = {}
    published = Edition.objects.filter(Exists(whole), state=EditionState.PUBLISHED).defer("report")
    for edition in published.order_by("name", "number"):
        newest[edition.data_set] = edition
    return [Due(data_set_of(edition), edition, _since(edition)) for edition in newest.values()]


def _since(edition: Edition) -> date | None:
    """Return the first day after the month in which the edition behind this one usually appears."""
    data_set = data_set_of(edition)
    month = data_set.publication.month
    if not month or data_set.is_finished or not edition.name[:4].isdigit():
        return None
    year = int(edition.name[:4]) + 1
    return date(year + month // 12, month % 12 + 1, 1)


def overdue_count() -> int:
    """Return of how many publications a new edition should be out: one of them brings several tables at once."""
    today = timezone.localdate()
    return len({one.data_set.publication.title for one in due() if one.is_overdue(today)})


def waiting_count() -> int:
    """Return how many files were read and wait for somebody to compare and publish what is in them."""
    return files_to_publish().count()


def files_to_publish() -> QuerySet[SourceFile]:
    """Return the files in which an edition waits to be published, the newest first."""
    waiting = Edition.objects.filter(source_file=OuterRef("pk"), state=EditionState.LOADED)
    return SourceFile.objects.filter(Exists(waiting), state=FileState.READ).defer("content", "report")


def files() -> QuerySet[SourceFile]:
    """Return every file that staff loaded, the newest first, and how many editions are in it, public and withdrawn."""
    loaded = SourceFile.objects.exclude(loaded_by=None, state=FileState.READ)
    return (
        loaded.select_related("loaded_by")
        .defer("content", "report")
        .annotate(
            number=Count("editions"),
            withdrawn=Count("editions", filter=Q(editions__state=EditionState.TAKEN_BACK)),
            published=Count("editions", filter=Q(editions__state=EditionState.PUBLISHED)),
        )
        .order_by("-id")
    )


@dataclass(frozen=True)
class Row:
    """A data set on the desk: its editions, the newest first, and when the next is due."""

    data_set: DataSet
    editions: list[Edition]
    due: Due | None
    is_overdue: bool

    @property
    def newest(self) -> Edition | None:
        """Return the newest edition that is published."""
        return next((one for one in self.editions if one.state == EditionState.PUBLISHED), None)

    @property
    def partial(self) -> Edition | None:
        """Return the newest edition where it is only of some councils, so that the whole one is still awaited."""
        newest = self.newest
        return newest if newest and self.due and newest.name > self.due.newest.name else None


def desk() -> list[Row]:
    """Return every data set, declared or mapped by staff, with its editions; in three queries."""
    today = timezone.localdate()
    by_data_set: dict[str, list[Edition]] = defaultdict(list)
    for edition in editions().defer("report", "source_file__report", "source_file__content"):
        by_data_set[edition.data_set].append(edition)
    awaited = {one.data_set.slug: one for one in due()}
    mapped = {slug: data_set_of(its[0]) for slug, its in by_data_set.items() if slug not in DATA_SETS}
    declared = {slug: one for slug, one in DATA_SETS.items() if slug != UNDECLARED}
    return [
        Row(one, by_data_set.get(slug, []), awaited.get(slug), slug in awaited and awaited[slug].is_overdue(today))
        for slug, one in (declared | mapped).items()
    ]


def tables_to_map(apart_from: SourceFile | None = None) -> dict[str, Mapping]:
    """Return what is known of every table whose columns staff name: as declared, or as its newest edition has it."""
    declared = {slug: Mapping.of_declared(one) for slug, one in generic.declared().items()}
    return declared | {slug: Mapping.from_data(one.about) for slug, one in mapped_tables(apart_from).items()}


def mapped_tables(apart_from: SourceFile | None = None) -> dict[str, Edition]:
    """Return the newest edition of each table that staff mapped, by its name in addresses; of one file, none."""
    found = Edition.objects.exclude(about={}).exclude(source_file=apart_from)
    found = found.defer("report").order_by("name", "number")
    return {edition.data_set: edition for edition in found}


def rows_used(edition: Edition) -> int | None:
    """Return of how many rows figures were made; None where the report does not say (facts that come with the site)."""
    report: dict[str, Any] = edition.report
    if "left_out" not in report:
        return None
    rows: int = report["rows"] - report.get("breakdown_rows", 0) - sum(report["left_out"].values())
    return rows
