"""Editions: what is loaded, published and due, and what a loaded one would change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import connection
from django.db.models import QuerySet

from fixsend.evidence.data_sets import DATA_SETS, DataSet, Unit
from fixsend.evidence.indicators import INDICATORS, Indicator, Topic
from fixsend.evidence.loading.generic import Mapping
from fixsend.evidence.models import Edition, EditionState


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
    return Indicator(
        slug=slug,
        topic=Topic.COMPLAINTS,
        title=mapping.indicator_title or mapping.title,
        question=mapping.question or mapping.title,
        unit=Unit(mapping.unit),
        decimals=0 if mapping.unit == Unit.COUNT else 1,
        sources=(),
        sentence=f"{{area}}: {{value}} ({mapping.indicator_title or mapping.title}, {{period}})",
        says_not="",
    )


@dataclass(frozen=True)
class Change:
    """A figure that publishing an edition would change. One that has no figure now has `old` None."""

    indicator: str
    year: int
    area: str
    old: Decimal | str | None
    new: Decimal | str | None


_CHANGES = """
SELECT new_slice.indicator, new_slice.year, area.name,
       coalesce(old.value::text, old.mark), coalesce(new.value::text, new.mark)
FROM evidence_slice new_slice
JOIN evidence_slice old_slice
  ON old_slice.is_shown AND old_slice.edition_id <> new_slice.edition_id
 AND (old_slice.indicator, old_slice.year, old_slice.period_kind, old_slice.level)
   = (new_slice.indicator, new_slice.year, new_slice.period_kind, new_slice.level)
JOIN evidence_area area ON true
LEFT JOIN evidence_figure old ON old.slice_id = old_slice.id AND old.area_id = area.code
LEFT JOIN evidence_figure new ON new.slice_id = new_slice.id AND new.area_id = area.code
WHERE new_slice.edition_id = %s AND NOT new_slice.is_partial
  AND (old.id IS NOT NULL OR new.id IS NOT NULL)
  AND (old.value, old.mark) IS DISTINCT FROM (new.value, new.mark)
ORDER BY new_slice.indicator, new_slice.year, area.sort_name
"""


def changes(edition: Edition) -> list[Change]:
    """Return every figure that is shown now and would be another, or none, if an edition were published."""
    with connection.cursor() as cursor:
        cursor.execute(_CHANGES, [edition.pk])
        return [Change(*row) for row in cursor.fetchall()]


@dataclass(frozen=True)
class Due:
    """When the next edition of a data set is to be expected. `since` is None where it has no usual month."""

    data_set: DataSet
    newest: Edition
    since: date | None

    def is_overdue(self, today: date) -> bool:
        """Tell whether the month in which it usually appears is over."""
        return self.since is not None and today >= self.since


def due() -> list[Due]:
    """Return for each data set that has something published when its next edition is due."""
    newest: dict[str, Edition] = {}
    for edition in Edition.objects.filter(state=EditionState.PUBLISHED).order_by("name", "number"):
        newest[edition.data_set] = edition
    return [Due(data_set_of(edition), edition, _since(edition)) for edition in newest.values()]


def _since(edition: Edition) -> date | None:
    """Return the first day after the month in which the edition behind this one usually appears."""
    month = data_set_of(edition).publication.month
    if not month or not edition.name[:4].isdigit():
        return None
    year = int(edition.name[:4]) + 1
    return date(year + month // 12, month % 12 + 1, 1)
