"""Every indicator, declared once, in the order of a report card."""

from fixsend.evidence.data_sets.declaration import Unit
from fixsend.evidence.indicators import others, plans
from fixsend.evidence.indicators.declaration import Duty, Indicator, Polarity, Source, Topic

APPEALS_WON = others.APPEALS_WON
_TOPICS = list(Topic)
INDICATORS: dict[str, Indicator] = {
    one.slug: one for one in sorted((*plans.INDICATORS, *others.INDICATORS), key=lambda one: _TOPICS.index(one.topic))
}
# Those that can be chosen, quoted and compared.
OFFERED = {slug: one for slug, one in INDICATORS.items() if not one.withdrawn}
# Lists that are no figures are slices too: these are the names of theirs.
INSPECTIONS = "inspections"
INSPECTIONS_2016 = "inspections-2016"
NEIGHBOURS = "neighbours"


def reading(data_set: str) -> list[tuple[Indicator, Source]]:
    """Return the indicators that a data set has, each with the columns to read; an indicator may come twice.

    Of two sources in one data set the first whose columns an edition has is the one to read.
    """
    return [
        (indicator, source)
        for indicator in INDICATORS.values()
        for source in indicator.sources
        if source.data_set == data_set
    ]


__all__ = [
    "APPEALS_WON",
    "INDICATORS",
    "OFFERED",
    "Duty",
    "Indicator",
    "Polarity",
    "Source",
    "Topic",
    "Unit",
    "reading",
]
