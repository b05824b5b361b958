"""The map as a picture to download: with title, period, legend and source inside, because pictures travel alone."""

from __future__ import annotations

from django.conf import settings

from fixsend.evidence import addresses
from fixsend.evidence.queries.comparison import Comparison
from fixsend.evidence.queries.council_map import council_map
from fixsend.web import pdf
from fixsend.web.hex_map import HexMap

_TEMPLATE = "evidence/pictures/map.typ"
_EDGE, _FILL, _PAGE = "#8a6f86", "#0b5563", "#ffffff"  # A picture has one theme: that of white paper.


def map_picture(comparison: Comparison, kind: pdf.PictureKind) -> bytes:
    """Return the map of a comparison of all councils as "png" or "svg"."""
    drawn, example = council_map(comparison).map, comparison.an_example
    source = f"{example.source_line}. {example.data_set.publication.licence}." if example else ""
    given = {
        "title": comparison.indicator.title,
        "period": example.period if example else str(comparison.year),
        "question": comparison.indicator.question,
        "map": _svg(drawn),
        "legend": [{"shape": _one(drawn, inside), "words": words} for inside, words in drawn.legend],
        "source": f"Source: {source}",
        "address": settings.SITE_URL + addresses.map_of(comparison.indicator.slug, comparison.year),
        "thanks": "Map made from one by Open Innovations, changed.",
    }
    return pdf.picture(_TEMPLATE, given, kind)


def _svg(drawn: HexMap) -> str:
    left, _, width, height = drawn.area.split()
    hexagons = "".join(
        f'<g transform="translate({one.x} {one.y})">{_shapes(drawn, one.inside)}</g>' for one in drawn.drawn
    )
    area = f"{left} -2 {width} {float(height) - 30:g}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{area}">{hexagons}</svg>'


def _one(drawn: HexMap, inside: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-14 -16 28 32">{_shapes(drawn, inside)}</svg>'


def _shapes(drawn: HexMap, inside: str) -> str:
    edge = f'<path d="{drawn.edge}" fill="{_PAGE}" stroke="{_EDGE}" stroke-width="1.25"/>'
    return edge + (f'<path d="{inside}" fill="{_FILL}" stroke="{_FILL}"/>' if inside else "")
