"""One cell of an official file: a number, a mark, or nothing."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from fixsend.evidence.models.figure import Mark

_NUMBER = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE]-?\d{1,3})?%?")
_STEP = Decimal("0.0001")
# How publishers write the same mark.
_MARKS = {
    **{mark.value: mark for mark in Mark if mark is not Mark.FLAWED},
    "n/a": Mark.NOT_APPLICABLE,
    ":": Mark.NO_DATA,
}


class UnknownMark(ValueError):
    """It is neither a number nor a mark that we know."""


def parse(cell: str, *, dash_is_zero: bool = False) -> Decimal | Mark | None:
    """Return what a cell says, or None where it is empty; raises UnknownMark.

    Numbers are kept to four decimals: workbooks write 1.8 as 1.7999999999999998.
    """
    text = cell.strip()
    if not text:
        return None
    if _NUMBER.fullmatch(text):
        return Decimal(text.rstrip("%").replace(",", "")).quantize(_STEP, ROUND_HALF_UP)
    mark = _MARKS.get(text.lower())
    if mark is None:
        raise UnknownMark(text)
    if mark is Mark.DASH and dash_is_zero:
        return Decimal(0).quantize(_STEP)
    return mark


def percentage(part: Decimal, whole: Decimal, decimals: int = 1) -> Decimal:
    """Return a share in per cent, rounded half up as publishers do; `whole` is not 0."""
    return (100 * part / whole).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
