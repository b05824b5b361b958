"""What every query gives: a figure with its source, or that there is none, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from operator import attrgetter
from typing import Any

from django.db.models import QuerySet

from fixsend.evidence import addresses
from fixsend.evidence.data_sets import DATA_SETS, DataSet
from fixsend.evidence.indicators import Indicator, Unit
from fixsend.evidence.models import Edition, EditionState, Figure, Footnote, Slice
from fixsend.evidence.models.figure import Mark
from fixsend.evidence.queries.editions import data_set_of, indicator_of
from fixsend.evidence.small_numbers import FEWEST_FOR_A_PERCENTAGE, TINY_COUNCILS, cases, is_few

_UNITS = {Unit.PERCENT: "%", Unit.WEEKS: " weeks"}
TOO_FEW = "too few cases to show"


@dataclass(frozen=True)
class EditionFacts:
    """The edition of a figure, as far as every figure says it."""

    reference: str
    data_set: str
    name: str
    state: str
    retrieved_on: date
    file_name: str
    sha256: str

    @property
    def is_taken_back(self) -> bool:
        """Tell whether it is shown no more."""
        return self.state == EditionState.TAKEN_BACK


@dataclass(frozen=True)
class FigureRow:
    """One figure with all that has to stand beside it. No number leaves evidence in another shape.

    `value` is None where the file has a mark; `mark` says which. `row` and `column` are its place in the file.
    """

    pk: int
    indicator: Indicator
    data_set: DataSet
    edition: EditionFacts
    area_code: str
    area_name: str
    area_slug: str
    level: str
    year: int
    period_kind: str
    value: Decimal | None
    mark: str
    numerator: Decimal | None
    denominator: Decimal | None
    row: int
    column: str
    footnotes: tuple[Footnote, ...] = field(default=())

    @property
    def period(self) -> str:
        """Return the period in words: "2024", "January 2025", "2024/25"."""
        return self.data_set.period(self.year)

    @property
    def is_small(self) -> bool:
        """Tell whether it is a share of so few that only the counts are shown, or not even these."""
        is_share = self.indicator.unit in {Unit.PERCENT, Unit.PER_HUNDRED}
        return self.is_withheld or (is_share and is_few(self.value, self.numerator, self.denominator))

    @property
    def is_withheld(self) -> bool:
        """Tell whether nothing is shown: a share or an average of a tiny council, with no counts beside it."""
        if self.value is None or not self.indicator.of_cases or self.indicator.unit is Unit.COUNT:
            return False
        return self.area_code in TINY_COUNCILS and cases(self.value, self.numerator, self.denominator) is None

    @property
    def is_growth(self) -> bool:
        """Tell whether it is a change since the period before, whose numerator is what was added."""
        return any(source.growth for source in self.indicator.sources)

    @property
    def made_of(self) -> str:
        """Return the counts behind it: "41 plans issued in time, out of 1,277 plans issued"; "" without both."""
        if self.numerator is None or self.denominator is None or not self.indicator.numerator:
            return ""
        if self.is_growth:
            return f"{_change(self.numerator)} than a year before, when there were {number(self.denominator, 0)}"
        of = f"{number(self.denominator, 0)} {self.indicator.denominator}".strip()
        return f"{number(self.numerator, 0)} {self.indicator.numerator}, out of {of}"

    @property
    def counts_in_words(self) -> str:
        """Return the cases of a share of few: "3 of 7", or "1 of fewer than 50" where the second is not published."""
        if self.is_growth and self.numerator is not None and self.denominator is not None:
            return f"{_change(self.numerator)}, from {self.denominator:,.0f}"
        if self.denominator is None:
            return f"{self.numerator:,.0f} of fewer than {FEWEST_FOR_A_PERCENTAGE}"
        numerator = self.numerator
        if numerator is None:  # Of few cases it follows from the share, whatever way that was rounded.
            numerator = (self.value or 0) * self.denominator / 100
        return f"{numerator:,.0f} of {self.denominator:,.0f}"

    @property
    def shown(self) -> str:
        """Return it as screens and sentences show it: "46.4%", "638,745", "3 of 7", or the words of its mark."""
        if self.value is None:
            return str(Mark(self.mark).label).lower()
        if self.is_withheld:
            return TOO_FEW
        if self.is_small:
            return self.counts_in_words
        return f"{number(self.value, self.indicator.decimals)}{_UNITS.get(self.indicator.unit, '')}"

    @property
    def can_be_compared(self) -> bool:
        """Tell whether it may stand in an order with others."""
        return self.value is not None and not self.is_small

    @property
    def source_line(self) -> str:
        """Return publisher, title and edition, as they stand below every number."""
        publication = self.data_set.publication
        return f"{publication.publisher}, {publication.title}, {self.edition.name}"

    @property
    def reference(self) -> str:
        """Return its permanent name: edition, indicator, area and year."""
        return f"{self.edition.reference}/{self.indicator.slug}/{self.area_code}/{self.year}"

    @property
    def url(self) -> str:
        """Return its permanent address."""
        return addresses.figure(self.reference)


def _change(by: Decimal) -> str:
    return f"{abs(by):,.0f} {'fewer' if by < 0 else 'more'}"


def number(value: Decimal, decimals: int) -> str:
    """Return a number as people read it: "638,745", "3.2", "−1.7"; nothing is rounded that is published whole."""
    return f"{value:,.{decimals}f}".replace("-", "−")


class Footnotes:
    """All footnotes, found for one figure at a time."""

    def __init__(self, footnotes: Iterable[Footnote]) -> None:
        self._by_area: dict[str, list[Footnote]] = defaultdict(list)
        for footnote in footnotes:
            self._by_area[footnote.area_id or ""].append(footnote)

    @classmethod
    def known(cls) -> Footnotes:
        """Return those that stand."""
        return cls(Footnote.objects.filter(is_withdrawn=False))

    def about(self, area: str, data_set: str, indicator: str, year: int) -> tuple[Footnote, ...]:
        """Return what has to be said beside a figure of an area."""
        return tuple(
            one
            for one in (*self._by_area[area], *self._by_area[""])
            if data_set in one.data_sets.split()
            and (not one.indicators or indicator in one.indicators.split())
            and one.year in {None, year}
        )


# What is read with every figure, but for what an edition and its file say of how they were loaded: for each figure of a
# card the report of a release would be read again.
_WITH = ("slice__edition__source_file", "area")
_WITHOUT = (
    *(f"slice__edition__{name}" for name in ("report", "source_file__report", "source_file__content")),
    *(f"area__{name}" for name in ("other_codes", "name_keys", "since", "until")),
)


def with_source(figures: QuerySet[Figure]) -> QuerySet[Figure]:
    """Return figures with what a row of them needs of slice, edition, file and area."""
    return figures.select_related(*_WITH).defer(*_WITHOUT)


# What a row is made of. Read as plain values: with a model for each figure, and one each for its slice, edition, file
# and area, most of the time would go into making models that are alike.
_PARTS = (
    *("pk", "area_id", "area__name", "area__slug", "value", "mark", "numerator", "denominator", "row", "column"),
    *(f"slice__{name}" for name in ("indicator", "level", "year", "period_kind", "edition_id")),
    *(f"slice__edition__{name}" for name in ("reference", "data_set", "name", "state", "member", "about")),
    *(f"slice__edition__source_file__{name}" for name in ("name", "retrieved_on", "sha256")),
)
_parts_of = attrgetter(*(name.replace("__", ".") for name in _PARTS))


def figure_rows(
    figures: Iterable[Figure], footnotes: Footnotes | None = None, *, at_once: int | None = None
) -> Iterator[FigureRow]:
    """Yield rows of figures; those that are no query have slice, edition, file and area with them.

    `at_once` is how many are fetched at a time, where all of a query would take too much memory.
    """
    footnotes = footnotes or Footnotes.known()
    editions: dict[int, tuple[Edition, EditionFacts, DataSet]] = {}
    indicators: dict[tuple[int, str], Indicator] = {}
    for parts in _parts(figures, at_once):
        pk, code, area, area_slug, value, mark, numerator, denominator, row, column, *others = parts
        slug, level, year, period_kind, edition_id, reference, data_set, name, state, member, about, *file = others
        if edition_id not in editions:
            file_name, retrieved_on, sha256 = file
            edition = Edition(data_set=data_set, about=about)
            facts = EditionFacts(reference, data_set, name, state, retrieved_on, member or file_name, sha256)
            editions[edition_id] = edition, facts, data_set_of(edition)
        edition, facts, declared = editions[edition_id]
        if (edition_id, slug) not in indicators:
            indicators[edition_id, slug] = indicator_of(slug, edition)
        yield FigureRow(
            pk=pk,
            indicator=indicators[edition_id, slug],
            data_set=declared,
            edition=facts,
            area_code=code,
            area_name=area,
            area_slug=area_slug,
            level=level,
            year=year,
            period_kind=period_kind,
            value=value,
            mark=mark,
            numerator=numerator,
            denominator=denominator,
            row=row,
            column=column,
            footnotes=footnotes.about(code, data_set, slug, year),
        )


def _parts(figures: Iterable[Figure], at_once: int | None) -> Iterable[tuple[Any, ...]]:
    if not isinstance(figures, QuerySet):
        return map(_parts_of, figures)
    annotated = figures.query.annotation_select  # A query may tell figures apart by what it works out.
    values = figures.values_list(*_PARTS, *annotated)
    found = values.iterator(chunk_size=at_once) if at_once else values
    return (parts[: len(_PARTS)] for parts in found) if annotated else found


def edition_facts(cut: Slice) -> EditionFacts:
    """Return the edition of a slice as figures say it."""
    edition, source = cut.edition, cut.edition.source_file
    return EditionFacts(
        edition.reference,
        edition.data_set,
        edition.name,
        edition.state,
        source.retrieved_on,
        edition.member or source.name,
        source.sha256,
    )


__all__ = [
    "DATA_SETS",
    "EditionFacts",
    "FigureRow",
    "Footnotes",
    "edition_facts",
    "figure_rows",
    "number",
    "with_source",
]
