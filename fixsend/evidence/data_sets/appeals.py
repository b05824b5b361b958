"""Appeals to the SEND tribunal, and how they ended."""

from __future__ import annotations

from fixsend.evidence.data_sets import publications
from fixsend.evidence.data_sets.declaration import DataSet, Reader, counts, rates, words
from fixsend.evidence.models.edition import PeriodKind

_APPEALS_NOTE = (
    "An appeal that was registered may not have been decided, and says nothing about who was right.",
    "Appeals are counted by the council against which they were registered.",
)
APPEALS_WIDE = DataSet(
    slug="appeals-until-2024",
    title="Appeals to the SEND tribunal, 2014 to 2024",
    publication=publications.APPEALS,
    counts="Appeals registered, decisions that could have been appealed, and the one for a hundred of the other",
    geography="Council responsible for SEND, England",
    reader=Reader.APPEALS_WIDE,
    columns=(
        *counts({"appeals": "Appeals registered", "decisions": "Appealable decisions as counted until 2024"}),
        *rates({"rate": "Appeals for a hundred appealable decisions, as counted until 2024"}),
        *counts({"decisions_new": "Appealable decisions as counted from 2024 on (in development)"}),
        *rates({"rate_new": "Appeals for a hundred appealable decisions, as counted from 2024 on"}),
    ),
    period_kind=PeriodKind.CALENDAR,
    is_finished=True,
    files=(r"(.*/)?send tribunals and appeal rate.*\.csv", r"(.*/)?raw_send_tribunals_and_appeal_rate.*\.csv"),
    edition_after=1,
    fetch="A supporting file in the ZIP of Education, health and care plans, reporting year 2025.",
    caveats=(
        *_APPEALS_NOTE,
        "The file prints the codes of six councils in the wrong rows, so it is read by the names of councils. For 2024 "
        "the rows of two of them, Central Bedfordshire and Cambridgeshire, are swapped: their figures are not shown.",
        "For 2024 it has two rates: the old one counts every plan as a decision that could be appealed, the new one "
        "counts decisions. They cannot be compared.",
    ),
    levels="council, England",
    dash_is_zero=True,
    not_ours=frozenset({"england total excluding suppressed"}),
)
APPEALS_LONG = DataSet(
    slug="appeals",
    title="Appeals to the SEND tribunal since 2024",
    publication=publications.APPEALS,
    counts="Appeals registered, decisions that could have been appealed, and the one for a hundred of the other",
    geography="Council responsible for SEND, England",
    reader=Reader.APPEALS_LONG,
    columns=(
        *words(("time_period", "time_identifier", "geographic_level", "new_la_code", "old_la_code", "la_name")),
        *words(("region_name",)),
        *counts({"appeals_registered": "Appeals registered", "total_appealable_decisions": "Appealable decisions"}),
        *rates({"appeal_rate_pc": "Appeals for a hundred appealable decisions"}),
    ),
    period_kind=PeriodKind.CALENDAR,
    files=(r"(.*/)?send[ _]appeal.*\.csv",),
    fetch="A supporting file in the ZIP of Education, health and care plans.",
    caveats=(
        *_APPEALS_NOTE,
        "The number of appealable decisions is new and can change much from year to year: in small councils most of "
        "all, and in some large ones too. The rate of one year alone says little.",
    ),
    levels="council, England",
)
TRIBUNAL_OUTCOMES = DataSet(
    slug="tribunal-outcomes",
    title="How SEND appeals ended",
    publication=publications.TRIBUNALS,
    counts="Appeals that the SEND tribunal decided at a hearing, and those of them that went the family’s way",
    geography="England: outcomes of a single council are not published",
    reader=Reader.GENERIC,
    columns=(
        *rates({"for_families_pc": "Share of the appeals decided that went the family’s way, at least in part"}),
        *counts(
            {
                "for_families": "Appeals decided for the family, in full or in part",
                "decided": "Appeals that the tribunal decided at a hearing",
            }
        ),
    ),
    period_kind=PeriodKind.ACADEMIC,
    period_words="{year}/{short}",
    edition_after=0,
    fetch="The tables of the quarter from July to September, published in December. Staff load it as a table of our "
    "own, choose “How SEND appeals ended”, and name its columns.",
    caveats=(
        "About a third of all appeals are settled or withdrawn before a hearing; those are not counted here.",
        "Outcomes are published for England only, and of no council.",
    ),
    levels="England",
)
