"""What the Department's Local Authority Interactive Tool has: measures of children with SEN, and like councils."""

from __future__ import annotations

import re

from fixsend.evidence.data_sets import publications
from fixsend.evidence.data_sets.declaration import Column, DataSet, Reader, Unit, words
from fixsend.evidence.models.edition import PeriodKind

NEIGHBOURS = DataSet(
    slug="neighbours",
    title="Statistical neighbours",
    publication=publications.NEIGHBOURS,
    counts="For each council the ten that are most like it in what the Department takes into account",
    geography="Council responsible for SEND",
    reader=Reader.NEIGHBOURS,
    columns=words(("old_la_code", "la_name", "rank", "neighbour_old_la_code", "proximity", "current")),
    period_kind=PeriodKind.STANDING,
    period_words="as of {edition}",
    files=(r"statistical_neighbours_.*\.csv",),
    edition_after=0,
    fetch="The sheet “SN” of the Local Authority Interactive Tool.",
    caveats=("Likeness is about families and places (income, health, schooling), not about SEND.",),
    levels="council",
)
# Measures of the tool's topic “Children with SEN” that are shown, and what they measure.
LAIT_SHOWN = {
    "SEN_TotStat": "Pupils with an EHC plan, of all pupils in the council’s schools",
    "SEN_TotSENSuP": "Pupils with SEN support, of all pupils in the council’s schools",
    "NEW_KS2_RWM_Sen_Withsta": "Pupils with a plan who reach the expected standard at the end of primary school",
    "SEN_Stat_AVG_Attain8_Score": "Average Attainment 8 score of pupils with a plan",
    "SEN_WoStat_AVG_Attain8_Score": "Average Attainment 8 score of pupils with SEN support",
    "SusEdOverall_SEN_Stat_incSpec": "Pupils with a plan in education, work or training after key stage 4",
    "Age19_SEN-S_L3": "Young people with a plan qualified to level 3 by 19",
}
_LAIT_OTHERS = (
    *("SEN_INIT_REQ", "EHCP_Initial_req_refused", "SEN_ASSESSMENT", "SEN_PLAN_ISSUED", "SEN_PLAN_NOT_ISSUED"),
    *("SEN_NOT_ISSUE_PLAN_16WKS", "SEN_EHC_Excpt_20wks", "SEN_EHC_All_20wks", "SEN_State-Plans_sch", "SEN_CASES_JAN"),
    *("SEN_CASES_DUR_YEAR", "SEN_AN_REVIEW_EXPECTED", "SEN_PEC_AN_REVIEW_EXPECTED", "SEN_AN_REVIEW_MEET_REC"),
    *("SEN_PEC_AN_REVIEW_MEET_REC", "SEN_PEC_OUTCOME_COM_4WKS", "SEN_TOT_CEASED_EHC_PLAN", "SEN_AppealableDec"),
    *("NoID_SEN_NEW_KS2_RWM", "NEW_KS2_RWM_Sen_W/Osta", "KS2_SEN_Reading_Progress", "KS2_SEN_Writing_Progress"),
    *("KS2_SEN_Maths_Progress", "KS2_SENSupport_Reading_Progress", "KS2_SENSupport_Writing_Progress"),
    *("KS2_SENSupport_Maths_Progress", "KS2_NonSEN_Reading_Progress", "KS2_NonSEN_Writing_Progress"),
    *("KS2_NonSEN_Maths_Progress", "SEN_NoID_AVG_Attain8_Score", "SEN_WoStat_AVG_Prog8_Score"),
    *("SEN_Stat_AVG_Prog8_Score", "SEN_NoID_AVG_Prog8_Score", "EngBacAvgPointScoreSENSupport"),
    *("EngBacAvgPointScoreSEN", "EngBacAvgPointScoreNonSEN", "EngBacEntriesSENSupport", "EngBacEntriesSEN"),
    *("EngBacEntriesNonSEN", "PrimStatements", "SecStatements", "PrimNoStatements", "SecNoStatements", "SusEd_All"),
    *("SusEdOverall_All", "SusEdOverall_SEN_NoStat_incSpec", "SusEdOverall_NoSEN_incSpec", "KS4_SEN_Des_incSpec"),
    *("16-17YroldSEN_ET", "Age19_NoNSEN", "Age19_SENwoS", "Age19_SEN-S", "Age19_NoNSEN_L2EM", "Age19_SENwoS_L2EM"),
    *("Age19_SEN-S_L2EM", "Age19_NoNSEN_L3", "Age19_SENwoS_L3"),
)
LAIT = DataSet(
    slug="lait-sen",
    title="Local Authority Interactive Tool: children with SEN",
    publication=publications.LAIT,
    counts="Shares and averages of pupils and young people, by the need for which they are recorded",
    geography="Council, region, England",
    reader=Reader.LONG,
    columns=(
        *words(("Short Desc", "Data item", "Years", "LA and Regions", "Values", "LA Number", "Region")),
        # The rest are measures: this file has one in each row, under “Short Desc”.
        *(Column(name, meaning, (re.escape(name.lower()),), Unit.PERCENT) for name, meaning in LAIT_SHOWN.items()),
        *(
            Column(
                name,
                "Known and not shown: told by its own release, or not about our questions",
                (re.escape(name.lower()),),
            )
            for name in _LAIT_OTHERS
        ),
    ),
    period_kind=PeriodKind.ACADEMIC,
    period_words="{year}/{short}",
    files=(r"lait_children_with_sen_long.*\.csv",),
    edition_after=1,
    fetch="The data behind the Local Authority Interactive Tool, topic “Children with SEN”.",
    caveats=(
        "Pupils are counted where their school is, not where the family lives or which council keeps the plan.",
        "A dash in this file means that there is no figure. It is not zero.",
        "It goes on naming councils for some years after others replaced them; those figures are left out.",
    ),
    not_ours=frozenset({"london (inner)", "london (outer)"}),
    names_former_councils=True,
)
