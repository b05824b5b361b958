"""Addresses and words of evidence for templates."""

from __future__ import annotations

from django import template

from fixsend.evidence import addresses, sentences
from fixsend.evidence.queries.comparison import Comparison
from fixsend.evidence.queries.rows import FigureRow, number

register = template.Library()

register.simple_tag(addresses.compare, name="compare_address")
register.simple_tag(addresses.map_of, name="map_address")
register.simple_tag(addresses.map_picture, name="map_picture_address")
register.simple_tag(addresses.card, name="card_address")
register.simple_tag(addresses.say_wrong_card, name="say_wrong_card_address")


@register.simple_tag
def figure_address(row: FigureRow) -> str:
    """Return the permanent address of a figure."""
    return addresses.figure(row.reference)


@register.simple_tag
def data_set_address(row: FigureRow) -> str:
    """Return the address of the data set that a figure is from."""
    return addresses.data_set(row.edition.data_set)


@register.simple_tag
def say_wrong_address(row: FigureRow) -> str:
    """Return the address of the form with which a reader says that a figure is wrong."""
    return addresses.say_wrong(row.reference)


@register.simple_tag
def csv_address(comparison: Comparison) -> str:
    """Return the address of a comparison as a spreadsheet file."""
    return addresses.compare_csv(comparison.indicator.slug, comparison.year)


@register.simple_tag
def england_address() -> str:
    """Return the address of the page about England."""
    return addresses.ENGLAND


@register.simple_tag
def open_data_address() -> str:
    """Return the address of the page for those who want to use figures: sources and downloads."""
    return addresses.OPEN_DATA


@register.simple_tag
def corrections_address() -> str:
    """Return the address of the public log of corrections."""
    return addresses.CORRECTIONS


@register.simple_tag
def councils_address() -> str:
    """Return the address where a council is found."""
    return addresses.COUNCILS


@register.simple_tag
def period_of(comparison: Comparison, year: int) -> str:
    """Return a year of a comparison as its data set says it: "January 2025", "2024/25"."""
    example = comparison.an_example
    return example.data_set.period(year) if example else str(year)


@register.simple_tag
def cases(row: FigureRow) -> str:
    """Return the cases behind a share: "40 of 1,240"."""
    if row.numerator is None or row.denominator is None:
        return "not published"
    return f"{number(row.numerator, 0)} of {number(row.denominator, 0)}"


@register.simple_tag
def sentence_of(row: FigureRow) -> str:
    """Return what a figure says, without its full stop."""
    return sentences.sentence(row)
