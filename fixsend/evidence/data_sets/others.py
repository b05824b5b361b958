"""Data sets beside today's SEN2: before its break, appeals, inspections, neighbours, LAIT, school budgets, tables."""

from __future__ import annotations

import re

from fixsend.evidence.data_sets import publications
from fixsend.evidence.data_sets.declaration import Column, DataSet, Reader, Unit, counts, rates, words
from fixsend.evidence.data_sets.sen2.common import PLACE
from fixsend.evidence.models.edition import PeriodKind

_BEFORE_COLUMNS = (
    *("ass_nodecision", "ass_nodecision_ehc", "ass_none", "ass_refused", "assessment_mediation", "assessment_tribunal"),
    *("assessment_w", "assessments", "direct_pay_education", "direct_pay_health", "direct_pay_integrated"),
    *("direct_pay_socialcare", "discontinued_abroad", "discontinued_age", "discontinued_deceased"),
    *("discontinued_employment", "discontinued_unknown", "discontinued_engage", "discontinued_he", "discontinued_lea"),
    *("discontinued_lea_ehc", "discontinued_lea_noncomp", "discontinued_left", "discontinued_left_ehc"),
    *("discontinued_met", "discontinued_met_ehc", "discontinued_met_noncomp", "discontinued_other"),
    *("discontinued_other_ehc", "discontinued_other_noncomp", "discontinued_total", "inc_exc_26week", "inreq_ehc_a"),
    *("inreq_ehc_w", "inreq_ehc_y", "inreq_rya_ehc", "mainstream_to_home", "mainstream_to_home_ehc"),
    *("mainstream_to_special", "mainstream_to_special_ehc", "new_all_ehc_ass_none_ehc_sum", "no_exc_26week"),
    *(
        "org_arrangements",
        "other_mediation",
        "other_tribunal",
        "total_tribunal",
        "personal_budgets",
        "request_mediation",
    ),
    *("request_tribunal", "special_to_home", "special_to_home_ehc", "special_to_mainstream"),
    *("special_to_mainstream_ehc", "statements_no_ehc", "statements_to_ehc", "tot_inc_exc"),
    *("tot_inc_exc_ehc", "tot_no_exc", "tot_no_exc_ehc", "total_mediation", "total_tribunal_followed_mediation"),
    "total_tribunal_pc",
)
BEFORE_2023 = DataSet(
    slug="sen2-until-2022",
    title="EHC plans, 2014 to 2022",
    publication=publications.EHC_PLANS,
    counts="Requests, assessments and new plans in the year, as councils returned them in totals",
    geography="Council responsible for SEND, region, England",
    reader=Reader.EES,
    columns=(
        *PLACE,
        *counts(
            {
                "inreq_ehc": "Requests received",
                "ass_refused_ehc": "Requests refused",
                "ass_none_ehc": "Assessed and refused a plan",
                "new_all_ehc": "New plans",
                "inc_exc_20week_ehc": "Issued within 20 weeks, all",
                "no_exc_20week_ehc": "Issued within 20 weeks, without exceptions",
            }
        ),
        *rates(
            {
                "inc_exc_20week_rate": "Share issued within 20 weeks, all",
                "no_exc_20week_rate": "Share issued within 20 weeks, without exceptions",
                "ass_refused_ehc_pc": "Share of requests refused",
                "ass_none_ehc_pc": "Share refused a plan after an assessment",
                "new_all_ehc_pc": "Share of assessments that led to a plan",
            }
        ),
        *(
            Column(name, "Not shown: statements, or told better by later editions", (name,), optional=True)
            for name in _BEFORE_COLUMNS
        ),
    ),
    period_kind=PeriodKind.CALENDAR,
    files=(r"sen2_mi.*\.csv",),
    is_finished=True,
    edition_after=0,
    fetch="The Department’s SEND and alternative provision dashboard has it (data/ehc_plans/sen2_mi.csv).",
    caveats=(
        "Until 2018 statements were turned into EHC plans; these plans are not among the new ones counted here.",
        "Councils sent totals, not records: nothing of it can be compared with 2023 and later.",
    ),
)

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

INSPECTIONS_2016 = DataSet(
    slug="inspections-2016",
    title="Local area SEND inspections, 2016 to 2022",
    publication=publications.INSPECTIONS_2016,
    counts="Areas by whether inspectors asked for a written statement of action",
    geography="Local area (a council and its health partners)",
    reader=Reader.INSPECTIONS_2016,
    columns=tuple(
        Column(name, meaning, (re.escape(meaning.lower()),), Unit.TEXT)
        for name, meaning in {
            "link": "Web link to Ofsted local authority webpage",
            "code": "Local authority code",
            "name": "Area name",
            "region": "Ofsted region",
            "started_on": "Inspection start date",
            "published_on": "Inspection publication date",
            "outcome": "Inspection outcome: written statement of action required?",
            "weaknesses": "Number significant weaknesses identified in written statement of action",
            "revisited_on": "Revisit start date",
            "revisit_published_on": "Revisit publication date",
            "revisit": "Revisit outcome: sufficient progress in addressing all significant weaknesses?",
            "enough_progress": "Number significant weaknesses where sufficient progress has been made",
            "not_enough_progress": "Number significant weaknesses where sufficient progress has not been made",
        }.items()
    ),
    period_kind=PeriodKind.STANDING,
    period_words="2016 to 2022",
    files=(r"ofsted_area_send_2016.*\.csv",),
    edition_after=0,
    fetch="Ofsted’s management information on local area SEND inspections, November 2022.",
    caveats=(
        "It was another framework: its outcomes cannot be compared with those since 2023.",
        "An inspection is of the area: the council and its health partners.",
    ),
    levels="council",
)
INSPECTIONS_2023 = DataSet(
    slug="inspections",
    title="Area SEND inspections since 2023",
    publication=publications.INSPECTIONS_2023,
    counts="The newest full inspection of each area, with its outcome of three",
    geography="Local area partnership (a council and its health partners)",
    reader=Reader.INSPECTIONS_2023,
    columns=words(
        (
            *("urn", "old_la_code", "la_code_in_source", "la_name_in_source", "previous_inspection"),
            *("inspection_start", "inspection_end", "outcome_grade", "outcome", "publication_date"),
            *("next_inspection", "report_url", "outcome_text"),
        ),
        "As the list has it",
    ),
    period_kind=PeriodKind.STANDING,
    period_words="as published by {edition}",
    files=(r"area_send_outcomes_\d{4}-\d\d-\d\d\.csv",),
    edition_after=0,
    fetch="A list put together from Ofsted’s reports; the report itself is the source, and each row links to it.",
    caveats=(
        "The list is not an official one: the report counts, and every row links to it.",
        "About a third of all areas have had no inspection under this framework yet; all are due by the end of 2027.",
        "An inspection is of the area: the council and its health partners.",
    ),
    levels="council",
)
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
DATA_SETS = (
    TRIBUNAL_OUTCOMES,
    *(BEFORE_2023, APPEALS_WIDE, APPEALS_LONG, INSPECTIONS_2016, INSPECTIONS_2023, NEIGHBOURS, LAIT, DSG, GENERIC),
)
