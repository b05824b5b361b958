"""Charts, rendered on the server; a page shows each beside its table, which says the same in text."""

import base64
import hashlib
from collections.abc import Callable, Sequence

from django.core.cache import cache

_KEPT = 24 * 3600
_INK, _BAR = "#1d1b26", "#8a1c4a"
_LINES = ["#8a1c4a", "#0a5661", "#b35c00", "#3b1033", "#5a6b1f", "#4a4a8a"]


def bars(rows: Sequence[tuple[str, float]], *, width: int = 420, height: int = 160) -> str:
    """Return a bar chart of (label, number) rows as a data URI for an `<img>`.

    The same rows are rendered once only and cached for a day: rendering takes half a second, too long for a page.
    """
    return _cached(lambda: _bars(rows, width, height), "bars", list(rows), width, height)


def ranked(rows: Sequence[tuple[str, float]], *, width: int = 420) -> str:
    """Return a horizontal bar chart of (long label, number) rows, in their order, as a data URI for an `<img>`."""
    return _cached(lambda: _ranked(rows, width), "ranked", list(rows), width)


def lines(
    rows: Sequence[tuple[str, str, float]],
    *,
    unit: str = "",
    most: float | None = None,
    width: int = 560,
    height: int = 220,
) -> str:
    """Return a line chart of (name, label, number) rows, in their order, one line a name, as a data URI for an `<img>`.

    Each line's name stands at its end, and lines differ in their points' shape too, for readers who cannot tell the
    colours apart. `most` is the largest number that there can be (100 for shares).
    """
    what = ("lines", list(rows), unit, most, width, height)
    return _cached(lambda: _lines(rows, unit, most, width, height), *what)


def _cached(draw: Callable[[], str], *what: object) -> str:
    key = "chart:" + hashlib.sha256(repr(what).encode()).hexdigest()
    svg = cache.get(key)
    if svg is None:
        svg = draw()
        cache.set(key, svg, _KEPT)
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()


def _lines(rows: Sequence[tuple[str, str, float]], unit: str, most: float | None, width: int, height: int) -> str:
    # These two are slow to import, and most processes never draw.
    import altair as alt
    import vl_convert

    order = list(dict.fromkeys(label for _, label, _ in rows))
    points = [{"name": name, "label": label, "number": number} for name, label, number in rows]
    ends = {name: {"name": name, "label": label, "number": number} for name, label, number in rows}
    x = alt.X("label:N", sort=order, title=None, axis=alt.Axis(labelAngle=0))
    y = alt.Y("number:Q", title=unit, scale=alt.Scale(domain=_span([number for *_, number in rows], most)))
    colour = alt.Color("name:N", legend=None, scale=alt.Scale(range=_LINES))
    base = alt.Chart(alt.Data(values=points)).encode(x=x, y=y, color=colour)  # type: ignore[no-untyped-call]
    names = alt.Chart(alt.Data(values=list(ends.values()))).mark_text(align="left", dx=9, fontSize=13)  # type: ignore[no-untyped-call]
    chart = (
        base.mark_line()
        + base.mark_point(size=70, filled=True).encode(shape=alt.Shape("name:N", legend=None))
        + names.encode(x=x, y=y, color=colour, text="name:N")
    )
    return vl_convert.vegalite_to_svg(chart.properties(width=width, height=height).to_dict())


def _span(numbers: Sequence[float], most: float | None) -> list[float]:
    """Return the ends of an axis on which these numbers differ visibly, and which has room even for one number."""
    low, high = min(numbers), max(numbers)
    room = max((high - low) * 0.25, abs(high) * 0.05, 1.0)
    top = high + room if most is None else min(high + room, most)
    return [max(low - room, 0.0) if low >= 0 else low - room, top]


def _ranked(rows: Sequence[tuple[str, float]], width: int) -> str:
    import altair as alt
    import vl_convert

    order = [label for label, _ in rows]
    data = alt.Data(values=[{"label": label, "number": number} for label, number in rows])  # type: ignore[no-untyped-call]
    base = alt.Chart(data).encode(
        y=alt.Y("label:N", sort=order, title=None, axis=alt.Axis(labelLimit=220, labelFontSize=13)),
        x=alt.X("number:Q", title=None, axis=None),
    )
    words = base.mark_text(dx=4, align="left", color=_INK, fontSize=13).encode(text=alt.Text("number:Q", format=","))
    chart = (base.mark_bar(color=_BAR) + words).properties(width=width, height=alt.Step(26))
    return vl_convert.vegalite_to_svg(chart.configure_view(strokeWidth=0).to_dict())


def _bars(rows: Sequence[tuple[str, float]], width: int, height: int) -> str:
    import altair as alt
    import vl_convert

    order = [label for label, _ in rows]
    data = alt.Data(values=[{"label": label, "number": number} for label, number in rows])  # type: ignore[no-untyped-call]
    base = alt.Chart(data).encode(
        x=alt.X("label:N", sort=order, title=None, axis=alt.Axis(labelAngle=0)),
        y=alt.Y("number:Q", title=None, axis=None),
    )
    words = base.mark_text(dy=-7, color=_INK, fontSize=13).encode(text="number:Q")
    chart = (base.mark_bar(color=_BAR) + words).properties(width=width, height=height)
    return vl_convert.vegalite_to_svg(chart.configure_view(strokeWidth=0).to_dict())
