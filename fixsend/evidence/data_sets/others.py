"""Data sets that stand alone: school budgets, and tables that staff map."""

from __future__ import annotations

from fixsend.evidence.data_sets import publications
from fixsend.evidence.data_sets.declaration import Column, DataSet, Reader, Unit, words
from fixsend.evidence.models.edition import PeriodKind

DSG = DataSet(
    slug="dsg-balances",
    title="Dedicated schools grant balances",
    publication=publications.DSG,
    counts="What is left of the grant for schools and high needs, or overspent, as a share of the year’s income",
    geography="Council, region, England",
    reader=Reader.DSG,
    columns=(
        *words(("time_period", "geographic_level", "region_name", "la_name", "financial_year")),
        Column("deficit", "The same with the sign turned", ("deficit",), Unit.PERCENT),
        Column(
            "balance",
            "Balance as a share of income; below 0 it is a deficit",
            (r"dsg cumulative balance as a % of the total income",),
            Unit.PERCENT,
        ),
    ),
    period_kind=PeriodKind.FINANCIAL,
    period_words="March {next}",
    files=(r"dsg_deficit.*\.csv",),
    edition_after=1,
    fetch="The Department’s SEND and alternative provision dashboard (data/finance).",
    caveats=("It is old: it ends in March 2022. Some councils have made agreements with the Department since.",),
)
GENERIC = DataSet(
    slug="generic",
    title="A table that staff mapped",
    publication=publications.EHC_PLANS,
    counts="What its edition says",
    geography="Council",
    reader=Reader.GENERIC,
    columns=(),
    period_kind=PeriodKind.CALENDAR,
    edition_after=0,
    fetch="Staff upload it and say which column means what: the Ombudsman’s yearly table, answers to FOI requests.",
    levels="council",
)
