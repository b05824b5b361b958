"""Pictures of numbers, drawn on the server; a page shows each beside its table, which says the same in text."""

import base64
import hashlib
from collections.abc import Sequence

from django.core.cache import cache

_KEPT = 24 * 3600
_INK, _BAR = "#1d1b26", "#8a1c4a"


def bars(rows: Sequence[tuple[str, int]], *, width: int = 420, height: int = 160) -> str:
    """Return a bar chart of (label, number) rows as a data URI for an `<img>`.

    The same rows are drawn once only: drawing takes half a second, and a page must not.
    """
    key = "chart:" + hashlib.sha256(repr((list(rows), width, height)).encode()).hexdigest()
    svg = cache.get(key)
    if svg is None:
        svg = _draw(rows, width, height)
        cache.set(key, svg, _KEPT)
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()


def _draw(rows: Sequence[tuple[str, int]], width: int, height: int) -> str:
    # These two are slow to import, and most processes never draw.
    import altair as alt
    import vl_convert

    order = [label for label, _ in rows]
    data = alt.Data(values=[{"label": label, "number": number} for label, number in rows])
    base = alt.Chart(data).encode(
        x=alt.X("label:N", sort=order, title=None, axis=alt.Axis(labelAngle=0)),
        y=alt.Y("number:Q", title=None, axis=None),
    )
    words = base.mark_text(dy=-7, color=_INK, fontSize=13).encode(text="number:Q")
    chart = (base.mark_bar(color=_BAR) + words).properties(width=width, height=height)
    return vl_convert.vegalite_to_svg(chart.configure_view(strokeWidth=0).to_dict())
