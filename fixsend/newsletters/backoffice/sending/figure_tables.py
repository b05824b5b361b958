"""The figures of a mailing as tables: the screen shows them one after the other, the file in one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from fixsend.newsletters.sending.queries.comparison import MailingResult, Measure
from fixsend.newsletters.sending.queries.figures import Figures
from fixsend.newsletters.sending.queries.outcomes import FEW, MOST, Outcomes, share
from fixsend.web import written

Cell = int | float | str


@dataclass(frozen=True)
class Row:
    """One row: its label, its cells, and the address that the label links to."""

    label: str
    cells: Sequence[Cell]
    url: str = ""

    @property
    def shown(self) -> list[str]:
        """Return the cells as they are read."""
        return [written.number(cell) if isinstance(cell, int) else str(cell) for cell in self.cells]


@dataclass(frozen=True)
class Table:
    """One table. `nothing` is shown instead of a table without rows; without it, such a table is left out."""

    title: str
    columns: Sequence[str]
    rows: list[Row]
    note: str = ""
    total: Row | None = None
    nothing: str = ""

    @property
    def is_shown(self) -> bool:
        """Tell whether there is anything to say."""
        return bool(self.rows or self.nothing)


class Line(NamedTuple):
    """One number of a table, for a file."""

    part: str
    what: str
    figure: str
    number: Cell


def result_tables(figures: Figures) -> list[Table]:
    """Return the tables about this mailing alone."""
    found = figures.outcomes
    tables = [_states(found), _failures(found), _unsent(found), _providers(found), _left(figures), _clicks(figures)]
    return [table for table in tables if table.is_shown]


def comparing_tables(figures: Figures) -> list[Table]:
    """Return the tables that compare it with earlier newsletters; none for a message of a series."""
    if figures.mailing.is_rolling:
        return []
    return [_usual(figures.measures, len(figures.earlier)), _newsletters(figures.this, figures.earlier)]


def lines(figures: Figures) -> Iterator[Line]:
    """Yield every number that the screen shows, for a file."""
    for table in [*result_tables(figures), *_subjects(figures), *comparing_tables(figures)]:
        _, *columns = table.columns
        for row in table.rows:
            for column, cell in zip(columns, row.cells, strict=True):
                yield Line(table.title, row.label, column, cell)


def _states(found: Outcomes) -> Table:
    rows = [Row(state.label, (number, _one(share(number, found.size)))) for state, number in found.states.items()]
    columns = ("What", "People", "Of 100")
    return Table("What became of it", columns, rows, total=Row("The whole audience", (found.size, "")))


def _failures(found: Outcomes) -> Table:
    rows = [Row(line.label, (line.failed, line.bounced)) for line in found.failures]
    return Table("Why copies did not arrive", ("Why", "Refused at once", "Came back later"), rows)


def _unsent(found: Outcomes) -> Table:
    skipped = [Row(label, (number, "Not sent")) for label, number in found.skipped]
    doubts = [Row(label, (number, "In doubt")) for label, number in found.doubts]
    return Table("Not sent, and in doubt", ("Why", "People", "What became of it"), [*skipped, *doubts])


def _providers(found: Outcomes) -> Table:
    return Table(
        "Who receives the mail",
        ("Provider or domain", "Copies", "Did not arrive", "Of 100", "Reported as spam"),
        [Row(each.name, (each.mailed, each.lost, _one(each.lost_share), each.complained)) for each in found.providers],
        note=f"The {MOST} largest providers and domains, if they got at least {FEW} copies; all smaller ones together.",
    )


def _left(figures: Figures) -> Table:
    rows = [Row(label, (number,)) for label, number in figures.departures]
    nothing = "Nobody has said no by this newsletter."
    return Table("Who left", ("How", "People"), rows, total=Row("Together", (figures.left,)), nothing=nothing)


def _clicks(figures: Figures) -> Table:
    return Table(
        "Clicks",
        ("Link", "Clicks", "Left out as scanners"),
        [Row(link.url, (link.clicks, link.left_out)) for link in figures.links],
        note="About how often each link was pressed. Mail scanners open every link to look for viruses; what looks "
        "like them stands apart.",
        total=Row("All links", (figures.this.clicks, figures.left_out)),
        nothing="It has no link that is counted.",
    )


def _subjects(figures: Figures) -> list[Table]:
    """Return the test of subjects, for the file; the screen shows it with its button."""
    subjects = figures.test.subjects if figures.test else []
    rows = [Row(each.words, (each.result.copies, each.result.clicks)) for each in subjects]
    return [Table("Test of subjects", ("Subject", "Got it in the test", "Clicks"), rows)] if rows else []


def _usual(measures: Sequence[Measure], earlier: int) -> Table:
    rows = [
        Row(each.label, (_two(each.value), "–" if each.usual is None else _two(each.usual), each.in_words))
        for each in measures
    ]
    newsletters = "newsletter" if earlier == 1 else f"{earlier} newsletters"
    return Table(
        "What is usual",
        ("What", "This one", "Usual", "In words"),
        rows if earlier else [],
        note=f"“Usual” is the median of the last {newsletters} before this one: half of them came to more, half to "
        "less. “As usual” is what the middle half of them came to.",
        nothing="There is no newsletter before it to compare it with.",
    )


def _newsletters(this: MailingResult, earlier: Sequence[MailingResult]) -> Table:
    rows = [
        _newsletter(this, f"{this.name} (this one)"),
        *(_newsletter(each, each.name, link=True) for each in earlier),
    ]
    columns = (
        *("Newsletter", "First copies", "Arrived", "Did not arrive", "Reported as spam", "Left", "Clicks"),
        "Clicks for each 100",
    )
    return Table("Newsletter by newsletter", columns, rows if earlier else [])


def _newsletter(result: MailingResult, label: str, *, link: bool = False) -> Row:
    day = date_format(timezone.localtime(result.sent_at), "j M Y")
    numbers = (result.delivered, result.lost, result.complained, result.left, result.clicks, _one(result.click_rate))
    url = reverse("mailings_sent:figures", args=[result.mailing_id]) if link else ""
    return Row(label, (day, *numbers), url)


def _one(number: float) -> float:
    return round(number, 1)


def _two(number: float) -> float:
    return round(number, 2)
