"""Sentences that may be quoted: made from figures by rules, so that each is as true as its figures.

The rules: period and area are always said; a mark is said as what it is; of few cases the counts are said and no share;
England stands beside a council only for the same indicator and period, and nothing is called better or worse.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from fixsend.evidence.indicators import Unit
from fixsend.evidence.models.area import ENGLAND
from fixsend.evidence.queries.newest import Newest
from fixsend.evidence.queries.rows import FigureRow, number
from fixsend.places.naming import within_a_sentence

# What a first sentence about a council may be about, the best first.
HEADLINES = ("plans-in-20-weeks", "plans-in-20-weeks-all", "plans-over-a-year", "plans")
# "3 of 7 of new plans": the second "of" goes, unless what follows needs it.
_OF = re.compile(r"\{value\} of (?:all )?(?!those|the )")


def sentence(row: FigureRow) -> str:
    """Return what a figure says, as a sentence without its full stop."""
    place = within_a_sentence(row.area_name)
    if row.value is None:
        return f"For {place} there is no figure for {row.period} on “{row.indicator.title}”: {row.shown}"
    if row.is_withheld:
        return f"For {place} we show no figure for {row.period} on “{row.indicator.title}”: there are too few cases"
    template = _OF.sub("{value} ", row.indicator.sentence) if row.is_small else row.indicator.sentence
    text = template.format(area=place, value=row.shown, period=row.period, change=_change(row))
    return text[0].upper() + text[1:]


def _change(row: FigureRow) -> str:
    """Return a change in words: "rose by 9.1%", "fell by 2 to 31", "stayed the same"."""
    assert row.value is not None  # noqa: S101 - sentence() has said so otherwise
    if not row.value:
        return "stayed the same"
    verb = "rose" if row.value > 0 else "fell"
    if row.is_small and row.numerator is not None and row.denominator is not None:
        return f"{verb} by {abs(row.numerator):,.0f} to {row.denominator + row.numerator:,.0f}"
    return f"{verb} by {number(abs(row.value), row.indicator.decimals)}%"


def beside_england(row: FigureRow, england: FigureRow | None) -> str:
    """Return the sentence with England's figure behind it, where the two can stand beside each other."""
    text = sentence(row)
    if england is None or row.area_code == ENGLAND or not (row.can_be_compared and england.can_be_compared):
        return f"{text}."
    if (england.indicator.slug, england.year, england.period_kind) != (row.indicator.slug, row.year, row.period_kind):
        return f"{text}."
    if row.indicator.unit is Unit.COUNT:
        return f"{text}."  # England's number of plans beside a council's says only that England is larger.
    return f"{text}; England {england.shown}."


def with_source(newest: Newest) -> str:
    """Return the newest number of an area as a sentence that can stand alone, without its full stop.

    It carries period, source and all that has to be said beside the number, so that it can go into a letter or a mail.
    """
    said = beside_england(newest.row, newest.england).removesuffix(".")
    remarks = [f"source: {newest.row.source_line}"]
    if newest.without is not None:
        remarks.append(f"for {newest.without.period} there is no figure")
    notes = [note.text.removesuffix(".") for note in newest.row.footnotes]
    return f"{said} ({'; '.join([*remarks, *notes])})"


def headline(
    of_council: Mapping[str, list[FigureRow]], of_england: Mapping[str, list[FigureRow]], name: str
) -> tuple[str, FigureRow | None]:
    """Return the first sentence of a report card, and its figure; both as `queries.figures.of_area` gives them.

    It is of the newest period in which the council has a number; where its newest period has a mark, that is said too.
    """
    for slug in HEADLINES:
        rows = of_council.get(slug, [])
        numbers = [row for row in rows if row.value is not None]
        if not numbers:
            continue
        newest = numbers[-1]
        england = next((row for row in of_england.get(slug, []) if row.year == newest.year), None)
        text = beside_england(newest, england)
        if rows[-1] is not newest:
            text += f" For {rows[-1].period} there is no figure: {rows[-1].shown}."
        return text, newest
    return f"The official statistics have no figure of this kind for {within_a_sentence(name)}.", None


def citation(row: FigureRow, address: str = "") -> str:
    """Return a figure's sentence with all that has to go with it: source, what it does not say, footnotes, address."""
    source = f"Source: {row.source_line} ({row.data_set.title})."
    parts = [f"{sentence(row)}.", source, *(one.text for one in row.footnotes)]
    if row.indicator.says_not:
        parts.append(f"It does not say {row.indicator.says_not[0].lower()}{row.indicator.says_not[1:]}")
    if row.edition.is_taken_back or row.indicator.withdrawn:
        parts.insert(0, f"This figure was withdrawn. {row.indicator.withdrawn}".rstrip())
    return " ".join([*parts, address]).strip()


def how_it_came_about(row: FigureRow) -> list[str]:
    """Return the way of a figure back to its file, step by step."""
    publication = row.data_set.publication
    steps = [
        f"{publication.publisher} published “{publication.title}”, edition {row.edition.name}.",
        f"We fetched {row.edition.file_name} on {row.edition.retrieved_on:%-d %B %Y} (SHA-256 {row.edition.sha256}).",
        f"In the file it is in row {row.row}, in the column “{row.column}”.",
    ]
    if row.made_of:
        steps.append(f"Behind it are {row.made_of}." if not row.is_growth else f"There were {row.made_of}.")
    return steps
