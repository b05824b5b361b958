"""What is missing or doubtful in a council's figures: a section of its own on its card."""

from __future__ import annotations

from dataclasses import dataclass

from fixsend.evidence.indicators import INDICATORS, Indicator
from fixsend.evidence.models import Footnote
from fixsend.evidence.queries.report_card import CardFigures
from fixsend.evidence.queries.rows import FigureRow


@dataclass(frozen=True)
class Missing:
    """An indicator without a number in some periods: those periods, with what the file has in their place."""

    indicator: Indicator
    marked: list[FigureRow]

    @property
    def words(self) -> str:
        """Return which periods and why: "2024 (not available), 2019 (withheld by the publisher)"."""
        return ", ".join(f"{row.period} ({row.shown})" for row in reversed(self.marked))


@dataclass(frozen=True)
class Doubts:
    """What files have no number for, what they do not have at all, and what has to be said beside numbers."""

    missing: list[Missing]
    not_in_files: list[Indicator]
    footnotes: list[Footnote]
    small: list[FigureRow]
    withheld: list[FigureRow]

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to say."""
        return not (self.missing or self.not_in_files or self.footnotes or self.small or self.withheld)


def doubts(card: CardFigures, small_in: set[str]) -> Doubts:
    """Return what is missing or doubtful; `small_in` names the indicators of which few cases are pointed out."""
    marked = {slug: [row for row in rows if row.value is None] for slug, rows in card.own.items()}
    notes = {note.pk: note for rows in card.own.values() for row in rows for note in row.footnotes}
    newest = [rows[-1] for rows in card.own.values() if rows]
    elsewhere = [slug for slug in card.england if slug in INDICATORS and slug not in card.own]
    return Doubts(
        missing=[Missing(rows[0].indicator, rows) for rows in marked.values() if rows],
        not_in_files=[INDICATORS[slug] for slug in elsewhere if "council" in INDICATORS[slug].levels],
        footnotes=list(notes.values()),
        small=[row for row in newest if row.is_small and not row.is_withheld and row.indicator.slug in small_in],
        withheld=[row for row in newest if row.is_withheld],
    )
