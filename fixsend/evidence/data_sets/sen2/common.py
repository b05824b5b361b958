"""What all tables of the publication share: who counts, where its files are, and which columns say what row it is."""

from __future__ import annotations

from fixsend.evidence.data_sets.declaration import Column, DataSet, Reader, words
from fixsend.evidence.data_sets.publications import EHC_PLANS
from fixsend.evidence.models.edition import PeriodKind

PLACE = words(
    (
        *("time_period", "time_identifier", "geographic_level", "country_code", "country_name"),
        *("region_code", "region_name", "new_la_code", "old_la_code", "la_name"),
    )
)
BREAKDOWN = words(("breakdown_topic", "breakdown"))
_FETCH = (
    "Open the publication’s page, choose the release, then “Download all data (ZIP)”: it is loaded as it is. "
    "Single files come from the data catalogue; the CSV of a data set is at its page’s address with /csv behind it. "
    "The addresses of data sets change with every release."
)
_SOURCE_CHANGED = (
    "Before 2023 councils sent totals. From 2023 on they send a record for each child. The Department calls this a "
    "break in the series."
)
_AS_RETURNED = "It is what councils returned. The Department does not round or hide small numbers."
_GEOGRAPHY = "Council responsible for SEND, region, England"


def data_set(
    slug: str,
    title: str,
    counted: str,
    *,
    files: tuple[str, ...],
    totals: tuple[str, ...],
    columns: tuple[Column, ...],
    breaks: int,
    stock: bool = False,
    caveats: tuple[str, ...] = (),
) -> DataSet:
    """Return a data set of this publication; where its rows have `totals`, the rest are breakdowns."""
    return DataSet(
        slug=slug,
        title=title,
        publication=EHC_PLANS,
        counts=counted,
        geography=_GEOGRAPHY,
        reader=Reader.EES,
        columns=(*PLACE, *BREAKDOWN, *columns) if totals else (*PLACE, *columns),
        period_kind=PeriodKind.ACADEMIC if stock else PeriodKind.CALENDAR,
        period_words="January {next}" if stock else "{year}",
        files=files,
        totals=frozenset(label.lower() for label in totals),
        breaks={breaks: _SOURCE_CHANGED} if breaks else {},
        fetch=_FETCH,
        caveats=(_AS_RETURNED, *caveats),
        not_ours=frozenset({"inner london", "outer london"}),
    )
