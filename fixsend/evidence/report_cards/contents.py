"""What a report card says: its questions in order, with figures, what stands beside them and what they leave out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from fixsend.evidence import addresses, sentences
from fixsend.evidence.data_sets.declaration import Unit
from fixsend.evidence.indicators import APPEALS_WON, INDICATORS, Duty, Indicator, Topic
from fixsend.evidence.loading.lists import OUTCOMES
from fixsend.evidence.models import Area, Footnote
from fixsend.evidence.models.area import ENGLAND
from fixsend.evidence.queries import figures
from fixsend.evidence.queries.report_card import CardFigures
from fixsend.evidence.queries.rows import FigureRow
from fixsend.evidence.report_cards import drawings
from fixsend.evidence.report_cards.doubts import Doubts, doubts
from fixsend.evidence.small_numbers import FEWEST_FOR_A_PERCENTAGE
from fixsend.web.charts import Bars, Lines

# The figures that answer a question best: with a trend, and beside others. The rest stands in a table below them.
LEADS = {
    Topic.PLANS: ("plans", "plans-growth"),
    Topic.TIME: ("plans-in-20-weeks", "plans-over-a-year"),
    Topic.REQUESTS: ("requests-refused", "requests-decided-in-6-weeks"),
    Topic.ASSESSMENTS: ("assessed-and-refused",),
    Topic.REVIEWS: ("reviews-held", "reviews-decided-in-4-weeks"),
    Topic.APPEALS: ("appeal-rate",),
    Topic.PLACEMENTS: ("educated-elsewhere",),
}
COMPARED = tuple(slug for slugs in LEADS.values() for slug in slugs if INDICATORS[slug].unit is not Unit.COUNT)
# Of plans for the next phase, those that were issued: some councils recorded no review as due.
_FIRST = {"transfer-plans-issued"}
# Questions that something else answers than figures of councils, or something besides: their own templates.
_TEMPLATES = {
    Topic.APPEALS: "evidence/questions/outcomes.html",
    Topic.INSPECTIONS: "evidence/questions/inspections.html",
    Topic.COMPLAINTS: "evidence/questions/complaints.html",
}
_PLURALS = {
    "Unitary authority": "unitary authorities",
    "County": "counties",
    "London borough": "London boroughs",
    "Metropolitan district": "metropolitan districts",
}


@dataclass(frozen=True)
class SourceLine:
    """Who published figures, and those of which periods where more than one edition is in use."""

    words: str
    url: str
    periods: str = ""


@dataclass(frozen=True)
class Compared:
    """One line of a comparison: who, their figure, and where their own card is."""

    name: str
    figure: FigureRow | None
    url: str = ""
    is_own: bool = False
    is_alike: bool = False


@dataclass(frozen=True)
class Lead:
    """A figure that answers a question: in a sentence, with the one beside it, its trend and others' figures."""

    indicator: Indicator
    figures: list[FigureRow]
    sentence: str
    trend: Lines | None
    bars: Bars | None
    alike: Bars | None
    compared: list[Compared]
    sources: list[SourceLine]
    footnotes: list[Footnote]
    duty: Duty | None
    compare_url: str
    # What has to be said beside the figures of the others.
    beside_footnotes: list[Footnote]
    # Says that the councils most like it are hardly like it; "" where they are.
    not_close: str = ""
    # Says that England has a newer period, of which no council's figure is published here; "" where it has none.
    not_yet: str = ""

    @property
    def says_not(self) -> list[str]:
        """Return what the figures do not say, each sentence once."""
        said = " ".join(row.indicator.says_not for row in self.figures)
        return list(dict.fromkeys(filter(None, re.split(r"(?<=[.]) ", said))))


@dataclass(frozen=True)
class Further:
    """A line of the table below the leads: the newest figure, the one a period before, England's and the region's."""

    indicator: Indicator
    newest: FigureRow
    before: FigureRow | None
    england: FigureRow | None
    region: FigureRow | None


@dataclass(frozen=True)
class Question:
    """One question of a card with its answers."""

    topic: Topic
    leads: list[Lead] = field(default_factory=list)
    further: list[Further] = field(default_factory=list)
    sources: list[SourceLine] = field(default_factory=list)
    footnotes: list[Footnote] = field(default_factory=list)
    template: str = ""

    @property
    def anchor(self) -> str:
        """Return its place on the card."""
        return self.topic.name.lower()

    @property
    def first(self) -> Further:
        """Return the further figure that is said in a sentence where no other stands before it."""
        return next((one for one in self.further if one.indicator.slug in _FIRST), self.further[0])

    @property
    def first_sentence(self) -> str:
        """Return what that figure says, beside England's."""
        return sentences.beside_england(self.first.newest, self.first.england)

    @property
    def has_figures(self) -> bool:
        """Tell whether any figure answers it."""
        return bool(self.leads or self.further)


@dataclass(frozen=True)
class Contents:
    """All that a card says about an area."""

    card: CardFigures
    headline: str
    headline_figure: FigureRow | None
    questions: list[Question]
    doubts: Doubts
    fewest: int = FEWEST_FOR_A_PERCENTAGE

    @property
    def not_yet(self) -> list[Lead]:
        """Return the answers for which England has a newer period than councils have."""
        return [one for question in self.questions for one in question.leads if one.not_yet]

    @property
    def outcome(self) -> str:
        """Return what inspectors found under the framework of today, in words; "" where no outcome is listed."""
        newest = self.card.inspections.newest
        return OUTCOMES.get(newest.outcome, "") if newest else ""

    @property
    def appeals_won(self) -> FigureRow | None:
        """Return how appeals ended in England, of the newest year with a number; of councils that is not published."""
        return next((row for row in reversed(self.card.england.get(APPEALS_WON, [])) if row.value is not None), None)


def contents(card: CardFigures) -> Contents:
    """Return what a card says."""
    text, figure = sentences.headline(card.own, card.england, card.area.name)
    questions = [_question(card, topic) for topic in Topic]
    return Contents(
        card, text, figure, [one for one in questions if one.has_figures or one.template], doubts(card, set(COMPARED))
    )


def _question(card: CardFigures, topic: Topic) -> Question:
    leads = [found for slug in LEADS.get(topic, ()) if (found := lead(card, slug))]
    told = {row.indicator.slug for one in leads for row in one.figures}
    own = [(slug, rows) for slug, rows in card.own.items() if rows[0].indicator.topic is topic]
    further = [_further(card, slug, rows) for slug, rows in own if slug not in told and not _is_earlier(slug)]
    shown = [row for one in further for row in (one.newest, one.before, one.england, one.region) if row]
    return Question(
        topic, leads, further, _sources(one.newest for one in further), _footnotes(shown), _TEMPLATES.get(topic, "")
    )


def _is_earlier(slug: str) -> bool:
    """Tell whether an indicator is only the beginning of a later one's line."""
    return any(one.continues == slug for one in INDICATORS.values())


def lead(card: CardFigures, slug: str) -> Lead | None:
    """Return what a card says about one indicator that answers a question; None where the area has no figure."""
    rows = card.own.get(slug)
    if not rows:
        return None
    indicator, newest = INDICATORS[slug], rows[-1]
    beside = _of_year(card.own.get(indicator.beside, []), newest.year) if indicator.beside else None
    figures = [row for row in (newest, beside) if row]
    compared = _compared(card, newest) if slug in COMPARED else []
    trend = drawings.trend(card, indicator)
    shown = [*rows, *figures, *(one.figure for one in compared if one.figure)]
    bars, alike = _bars(card.area, indicator, compared)
    if slug in COMPARED:
        shown += [*card.england.get(slug, []), *card.region.get(slug, [])]
    return Lead(
        indicator=indicator,
        figures=figures,
        sentence=sentences.beside_england(newest, _of_year(card.england.get(slug, []), newest.year)),
        trend=trend,
        bars=bars,
        alike=alike,
        compared=compared,
        sources=_sources(shown),
        footnotes=_footnotes([*rows, *figures]),
        duty=indicator.duty,
        compare_url=addresses.compare(slug, newest.year),
        beside_footnotes=_footnotes(one.figure for one in compared if one.figure and not one.is_own),
        not_close=card.not_close,
        not_yet=not_yet(card.england.get(slug, []), card.newest_years.get(slug)),
    )


def not_yet(england: Iterable[FigureRow], newest: int | None) -> str:
    """Say that councils' figures of England's newest period are not here yet; "" where they are."""
    newer = [row.period for row in england if newest and row.year > newest and row.value is not None]
    return f"Councils’ figures for {newer[-1]} are not published here yet. England’s are." if newer else ""


def _bars(area: Area, indicator: Indicator, compared: list[Compared]) -> tuple[Bars | None, Bars | None]:
    if not compared:
        return None, None
    larger, alike = ([(one.name, one.figure) for one in compared if one.is_alike == each] for each in (False, True))
    return drawings.beside(area, indicator, larger, alike)


def _of_year(rows: Iterable[FigureRow], year: int) -> FigureRow | None:
    return next((row for row in rows if row.year == year), None)


def _compared(card: CardFigures, newest: FigureRow) -> list[Compared]:
    """Return the council first, then England, its region, the middle one of its kind, and its ten neighbours."""
    slug = newest.indicator.slug
    found = [Compared(card.area.name, newest, is_own=True)]
    for rows in (card.england, card.region):
        if row := _of_year(rows.get(slug, []), newest.year):
            found.append(Compared(row.area_name, row))
    middle = card.middles.get(slug)
    if middle and middle.figure.year == newest.year:
        kind = _PLURALS.get(card.area.kind, "councils of this kind")
        found.append(
            Compared(
                f"{middle.figure.area_name}, the median of {middle.of} {kind}",
                middle.figure,
                addresses.card(middle.figure.area_slug),
            )
        )
    for neighbour in card.neighbours:
        row = neighbour.figures.get(slug)
        row = row if row and row.year == newest.year else None
        found.append(Compared(neighbour.area.name, row, addresses.card(neighbour.area.slug), is_alike=True))
    return found if len(found) > 1 else []


def _further(card: CardFigures, slug: str, rows: list[FigureRow]) -> Further:
    newest = rows[-1]
    return Further(
        INDICATORS.get(slug, newest.indicator),
        newest,
        _of_year(rows, newest.year - 1),
        _of_year(card.england.get(slug, []), newest.year),
        _of_year(card.region.get(slug, []), newest.year),
    )


def _footnotes(rows: Iterable[FigureRow]) -> list[Footnote]:
    """Return each footnote of some figures once."""
    return list({note.pk: note for row in rows for note in row.footnotes}.values())


def _sources(rows: Iterable[FigureRow]) -> list[SourceLine]:
    """Return each edition that figures come from.

    Of several tables of one publication each is named; of several editions of one table, the periods from each.
    """
    found: dict[tuple[str, str], dict[int, str]] = {}
    names: dict[str, str] = {}
    for row in rows:
        found.setdefault((row.source_line, row.data_set.slug), {})[row.year] = row.period
        names[row.data_set.slug] = row.data_set.title
    lines = [line for line, _ in found]
    slugs = [slug for _, slug in found]
    return [
        SourceLine(
            f"{line}, {names[slug]}" if lines.count(line) > 1 else line,
            addresses.data_set(slug),
            _span(periods) if slugs.count(slug) > 1 else "",
        )
        for (line, slug), periods in sorted(found.items())
    ]


def _span(periods: dict[int, str]) -> str:
    words = [periods[year] for year in sorted(periods)]
    return words[0] if len(words) == 1 else f"{words[0]} to {words[-1]}"


def headline_figure(area: Area) -> FigureRow | None:
    """Return the figure of a card's first sentence, without drawing the card."""
    rows = figures.of_areas({area.code, ENGLAND}, sentences.HEADLINES)
    return sentences.headline(rows.get(area.code, {}), rows.get(ENGLAND, {}), area.name)[1]
