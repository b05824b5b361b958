"""Charts of a report card as pictures to download, with title, source and limits inside: pictures travel alone."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings

from fixsend.evidence import addresses
from fixsend.evidence.indicators import INDICATORS, Indicator
from fixsend.evidence.models import Area, Level
from fixsend.evidence.models.area import ENGLAND
from fixsend.evidence.queries import figures
from fixsend.evidence.queries.figures import Inspections
from fixsend.evidence.queries.report_card import CardFigures, Rows, card_figures
from fixsend.evidence.queries.rows import FigureRow
from fixsend.evidence.queries.series import chain
from fixsend.evidence.queries.trends import trend_of
from fixsend.evidence.report_cards import drawings
from fixsend.evidence.report_cards.contents import COMPARED, lead
from fixsend.web import chart_pictures, pdf
from fixsend.web.charts import Lines

_TEMPLATE = "evidence/pictures/chart.typ"
_BARS = "evidence/pictures/bars.typ"


def chart_picture(area: Area, slug: str, kind: pdf.PictureKind) -> bytes | None:
    """Return the chart of an indicator of ours in an area as "png" or "svg"; None where there is none to draw.

    A council stands beside its region and England, as on its report card.
    """
    indicator = INDICATORS[slug]
    found = figures.of_areas({area.code, ENGLAND, area.region}, chain(slug))
    rows = found.get(area.code, {})
    chart = _of_council(area, slug, found) if area.level == Level.COUNCIL else _of_larger(area, slug)
    if chart is None:
        return None
    given = {
        "title": chart.title if chart.of == "Period" else f"{chart.title}, {chart.of} of each year",
        "question": indicator.question,
        "chart": chart_pictures.svg(chart),
        "notes": [
            *(f"Where the lines break off: {one.words}" for one in chart.breaks),
            *_footnotes(row for its in rows.values() for row in its),
            _limits(indicator),
        ],
        "source": _sources(row for its in rows.values() for row in its),
        "address": settings.SITE_URL + _page(area, slug),
    }
    return pdf.picture(_TEMPLATE, given, kind)


def _of_council(area: Area, slug: str, found: dict[str, Rows]) -> Lines | None:
    own, england, region = (found.get(code, {}) for code in (area.code, ENGLAND, area.region))
    card = CardFigures(area, own, england, region, [], {}, Inspections(None, None))
    return drawings.trend(card, INDICATORS[slug])


def _of_larger(area: Area, slug: str) -> Lines | None:
    trend = trend_of(area, slug)
    return trend.chart if trend else None


def beside_picture(area: Area, slug: str, kind: pdf.PictureKind) -> bytes | None:
    """Return the bars of a council beside others in an indicator of ours; None where its card has none."""
    found = lead(card_figures(area, (slug,)), slug) if slug in COMPARED else None
    if found is None or found.bars is None:
        return None
    rows = [one.figure for one in found.compared if one.figure]
    charts = [found.bars, *([found.alike] if found.alike else [])]
    given = {
        "title": f"{found.indicator.title}: {area.name} beside others",
        "question": f"{found.figures[0].period}. {found.indicator.question}",
        "groups": [
            [
                {
                    "label": bar.label,
                    "start": float(start[:-1] or 0),
                    "length": float(length[:-1] or 0),
                    "zero": float(one.zero[:-1] or 0),
                    "words": bar.words,
                }
                for bar, start, length in one.drawn
            ]
            for one in charts
        ],
        "between": f"The councils most like it (its statistical neighbours): {found.not_close}".strip(),
        "notes": [*_footnotes(rows), _limits(found.indicator)],
        "source": _sources(rows),
        "address": settings.SITE_URL + _page(area, slug),
    }
    return pdf.picture(_BARS, given, kind)


def _limits(indicator: Indicator) -> str:
    return f"What this does not say: {indicator.says_not[0].lower()}{indicator.says_not[1:]}"


def _footnotes(rows: Iterable[FigureRow]) -> list[str]:
    """Return what has to be said beside these figures, each once."""
    return list(dict.fromkeys(f"{note.text} ({note.source})" for row in rows for note in row.footnotes))


def _sources(rows: Iterable[FigureRow]) -> str:
    every = dict.fromkeys(f"{row.source_line} ({row.data_set.publication.licence})" for row in rows)
    return f"Source: {'; '.join(every)}."


def _page(area: Area, slug: str) -> str:
    """Return the address of the page with this chart."""
    if area.level == Level.COUNCIL:
        return addresses.card(area.slug)
    return f"{addresses.ENGLAND}#{slug}" if area.code == ENGLAND else addresses.compare(slug)
