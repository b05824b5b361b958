"""Line charts as SVG that stands alone: for pictures to download, on white paper, with words of a fixed size.

On a page a chart follows the page (`web.charts`); a picture has one theme and one size.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from fixsend.web.charts import Line, Lines, Spot

WIDTH, HEIGHT = 640.0, 300.0
# Room for the scale, for the names at the ends of the lines, above, and for the labels below.
_LEFT, _RIGHT, _TOP, _BELOW = 72.0, 190.0, 12.0, 26.0
_INK, _SOFT, _HAIR = "#1d1a22", "#4d4655", "#d9d2dc"
_COLOURS = ("#0b5563", "#9c1f4b", "#7a4b00", "#2c5d1d", "#4d4655", "#1d1a22")
_DASHES = {2: "9 4", 3: "3 3", 5: "9 4", 6: "3 3"}
_LETTERS = 'font-family="Atkinson Hyperlegible Next" font-size="13"'


def svg(chart: Lines) -> str:
    """Return a chart as SVG: scale, lines with their names, labels and breaks; title and source are not in it."""
    area = f"0 0 {_LEFT + WIDTH + _RIGHT:g} {_TOP + HEIGHT + _BELOW:g}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{area}">{"".join(_parts(chart))}</svg>'


def _parts(chart: Lines) -> Iterator[str]:
    for words, height in chart.scale:
        y = _down(height)
        yield f'<path d="M{_LEFT:g} {y:g}h{WIDTH:g}" stroke="{_HAIR}"/>'
        yield _text(words, _LEFT - 8, y, "end")
    for _, place in chart.broken:
        x = _across(place)
        yield f'<path d="M{x:g} {_TOP:g}v{HEIGHT:g}" stroke="{_SOFT}" stroke-width="2" stroke-dasharray="2 5"/>'
    for line in chart.lines:
        yield from _line(line)
    yield from _labels(chart)


def _labels(chart: Lines) -> Iterator[str]:
    """Return the labels that there is room for: the first, the last, and some between."""
    step = -(-len(chart.columns) // 9)
    last = len(chart.columns) - 1
    for number, (label, place, _) in enumerate(chart.columns):
        if number == last or (number % step == 0 and last - number >= step):
            yield _text(label, _across(place), _TOP + HEIGHT + 18, "middle")


def _line(line: Line) -> Iterator[str]:
    colour = _COLOURS[(line.style - 1) % len(_COLOURS)]
    dashes = f' stroke-dasharray="{_DASHES[line.style]}"' if line.style in _DASHES else ""
    for start, end in line.pieces:
        yield f'<path d="M{_point(start)}L{_point(end)}" fill="none" stroke="{colour}" stroke-width="2.5"{dashes}/>'
    for spot in line.spots:
        yield f'<path transform="translate({_point(spot)})" d="{line.mark}" fill="{colour}" stroke="#fff"/>'
    y = _down(line.end)
    yield f'<path transform="translate({_LEFT + WIDTH + 14:g} {y:g})" d="{line.mark}" fill="{colour}"/>'
    yield _text(line.name, _LEFT + WIDTH + 26, y, "start")


def _text(words: str, x: float, y: float, anchor: str) -> str:
    """Return words at a place; those that begin there are the name of a line, and bold."""
    look = f'fill="{_INK}" font-weight="700"' if anchor == "start" else f'fill="{_SOFT}"'
    return f'<text x="{x:g}" y="{y + 4.5:g}" text-anchor="{anchor}" {look} {_LETTERS}>{escape(words)}</text>'


def _point(spot: Spot) -> str:
    return f"{_across(spot.x):g} {_down(spot.y):g}"


def _across(percent: str) -> float:
    return _LEFT + WIDTH * float(percent.rstrip("%")) / 100


def _down(percent: str) -> float:
    return _TOP + HEIGHT * float(percent.rstrip("%")) / 100
