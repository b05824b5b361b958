"""EHC plans: what councils return to the Department each January (SEN2), as released since the reporting year 2025.

Headings and meanings are those of the data guidance of 2025 and 2026. The Department's own misspellings
(`outcome_maintan`, `number_decsion_4weeks`) are headings as they stand.
"""

from __future__ import annotations

from fixsend.evidence.data_sets.declaration import Column, DataSet, Reader, Unit, counts, rates, words
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


def _data_set(
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


TIMELINESS = _data_set(
    "sen2-timeliness",
    "EHC plans issued within 20 weeks",
    "New EHC plans by how long the council took from the request to the final plan",
    files=(r"timeliness_20_week.*\.csv",),
    totals=("All EHC plans issued", "All EHC plans"),
    columns=(
        *counts(
            {
                "plans_issued_den": "New plans issued, all",
                "plans_issued_den_ex": "New plans issued, without those that an exception in the law delayed",
                "plans_issued_within_20_weeks": "Issued within 20 weeks, all",
                "plans_issued_20_weeks_ex": "Issued within 20 weeks, without exceptions",
                "plans_issued_gt20weeks_ltyear": "Issued after 20 weeks and within a year, all",
                "plans_issued_gt20weeks_ltyear_ex": "Issued after 20 weeks and within a year, without exceptions",
                "plans_issued_gt_1_year": "Issued after more than a year, all",
                "plans_issued_gt_1_year_ex": "Issued after more than a year, without exceptions",
            }
        ),
        *rates(
            {
                "pc_plans_issued_within_20_weeks": "Share issued within 20 weeks, all",
                "pc_plans_issued_20_weeks_ex": "Share issued within 20 weeks, without exceptions",
                "pc_plans_issued_gt20weeks_ltyear": "Share issued after 20 weeks and within a year, all",
                "pc_plans_issued_gt20weeks_ltyear_ex": "Share after 20 weeks and within a year, without exceptions",
                "pc_plans_issued_gt_1_year": "Share issued after more than a year, all",
                "pc_plans_issued_gt_1_year_ex": "Share issued after more than a year, without exceptions",
            }
        ),
        *rates(
            {
                "avg_weeks_issue_plan": "Average weeks to the final plan, all (since the edition 2026)",
                "avg_weeks_issue_plan_exc": "Average weeks to the final plan, without exceptions (since 2026)",
            },
            Unit.WEEKS,
            optional=True,
        ),
    ),
    breaks=2023,
    caveats=(
        "It counts plans that were issued. Children who are still waiting are not in it.",
        "Whether an exception applies is the council’s own judgement; some class every plan as one.",
    ),
)
REQUESTS = _data_set(
    "sen2-requests",
    "Requests for an EHC needs assessment",
    "Requests that councils received, and what they decided",
    files=(r"requests.*\.csv",),
    totals=("All requests for EHC needs assessments", "All requests for an EHC needs assessment"),
    columns=(
        *counts(
            {
                "requests_received_in_year": "Requests received",
                "requests_rya": "Requests for a child in youth custody",
                "requests_decided_to_assess": "The council decided to assess",
                "requests_decided_not_to_assess": "The council decided not to assess",
                "requests_decision_not_made": "No decision yet",
                "requests_withdrawn": "Withdrawn",
                "request_outcome_six_weeks": "Decided within 6 weeks",
                "request_outcome_over_6_weeks": "Decided after 6 weeks",
                "mediation_related_request": "Went to mediation",
                "tribunal_related_request": "Went to the tribunal",
                "tribunal_after_mediation_request": "Went to the tribunal after mediation",
            }
        ),
        *rates(
            {
                "request_assess_pc": "Share that led to an assessment",
                "request_not_assess_pc": "Share that was refused",
                "request_outstanding_pc": "Share without a decision",
                "request_withdrawn_pc": "Share withdrawn",
                "request_outcome_six_weeks_pc": "Share decided within 6 weeks",
                "request_outcome_over_6_weeks_pc": "Share decided after 6 weeks",
            }
        ),
    ),
    breaks=2023,
    caveats=(
        "A request near the end of the year may be decided in the next.",
        "The published share of decisions within 6 weeks is not always the one that follows from the two published "
        "counts: which requests it leaves out is not said.",
    ),
)
ASSESSMENTS = _data_set(
    "sen2-assessments",
    "EHC needs assessments",
    "Assessments that councils completed, and whether they led to a plan",
    files=(r"assessments.*\.csv",),
    totals=("All EHC needs assessments",),
    columns=(
        *counts(
            {
                "assess_in_year": "Assessments",
                "assess_issued": "A plan was issued",
                "assess_not_issued": "A plan was refused",
                "assess_not_made": "No decision yet",
                "assess_withdrawn": "Withdrawn",
                "outcome_decision_within_time": "Refusals of a plan within 16 weeks",
                "outcome_decision_over_time": "Refusals of a plan after 16 weeks",
                "number_assess_mediation": "Mediation about a refused plan",
                "number_assess_tribunal": "Tribunal about a refused plan",
                "number_asssess_mediation_tribunal": "Tribunal after mediation about a refused plan",
                "number_other_mediation": "Other mediation",
                "number_other_tribunal": "Other tribunal cases",
                "number_other_mediation_tribunal": "Other tribunal cases after mediation",
            },
            number_asssess_mediation_tribunal=("number_asss?ess_mediation_tribunal",),
        ),
        *rates(
            {
                "assess_issued_pc": "Share that led to a plan",
                "assess_not_issued_pc": "Share after which a plan was refused",
                "assess_not_made_pc": "Share without a decision",
                "assess_withdrawn_pc": "Share withdrawn",
                "outcome_decision_within_time_pc": "Share of refusals within 16 weeks",
                "outcome_decision_over_time_pc": "Share of refusals after 16 weeks",
            }
        ),
    ),
    breaks=2023,
)
REVIEWS = _data_set(
    "sen2-annual-reviews",
    "Annual reviews of EHC plans",
    "Plans whose review was due in the year, whether it was held, and when its outcome was told",
    files=(r"annual_reviews.*\.csv",),
    totals=("All annual reviews", "All EHC plans"),
    columns=(
        *counts(
            {
                "total_ehc_plans": "All plans",
                "review_expected": "A review was due",
                "review_not_expected": "No review was due",
            },
            review_expected=(r"review_expected(_\d{4})?",),
            review_not_expected=(r"review_not_expected(_\d{4})?",),
        ),
        # The edition 2025. The Department's file has the last of these headings twice.
        Column("meeting_next", "Meeting recorded in January after the year", (r"review_meeting_25",), optional=True),
        Column("meeting_year", "Meeting recorded in the year", (r"review_meeting_24",), optional=True),
        Column("meeting_before", "Meeting recorded before the year", (r"review_meeting_prior_24",), optional=True),
        Column("meeting_before_2", "The same again", (r"review_meeting_prior_24",), nth=2, optional=True),
        Column("review_held", "A meeting is recorded", ("total_review_meeting",), adds_up=True, optional=True),
        Column("review_not_held", "No meeting is recorded", ("no_review_meeting",), adds_up=True, optional=True),
        Column("decision_next", "Decision recorded in January after", (r"review_decision25",), optional=True),
        Column("decision_year", "Decision recorded in the year", (r"review_decision24",), optional=True),
        Column("decision_before", "Decision recorded before the year", (r"review_decision_prior24",), optional=True),
        Column("decision_not_due", "No decision due yet", ("review_decision_not_due",), optional=True),
        Column("decision_outstanding", "A decision is overdue", ("review_decision_outstanding",), optional=True),
        Column("outcome_amended", "The plan is to be changed", ("outcome_amend", "outcome_amended"), adds_up=True),
        Column("outcome_ceased", "The plan is to end", ("outcome_cease", "outcome_ceased"), adds_up=True),
        Column("outcome_maintained", "The plan stays", ("outcome_maintan", "outcome_maintained"), adds_up=True),
        Column("no_outcome", "No outcome is recorded", ("no_outcome", "no_outcome_recorded"), adds_up=True),
        Column(
            "decided_in_4_weeks",
            "The outcome was told within 4 weeks",
            ("number_dec(i)?sion_4weeks", "decision_4_weeks"),
            adds_up=True,
        ),
        Column(
            "decided_after_4_weeks",
            "The outcome was told after 4 weeks",
            ("number_decision_gt_4weeks", "decision_over_4_weeks"),
            adds_up=True,
        ),
        # The edition 2026.
        Column("completed_year", "Review completed in the year", (r"review_completed_\d{4}",), optional=True),
        Column("completed_before", "Completed before", (r"review_completed_prior_\d{4}",), optional=True),
        Column("not_completed", "Not completed", ("review_not_completed",), optional=True),
        Column(
            "decided_in_4_weeks_pc",
            "Share told within 4 weeks (edition 2025)",
            ("pc_dec(i)?sion_4weeks",),
            Unit.PERCENT,
            optional=True,
        ),
        Column(
            "decided_after_4_weeks_pc",
            "Share told after 4 weeks (edition 2025)",
            ("pc_decision_gt_4weeks",),
            Unit.PERCENT,
            optional=True,
        ),
    ),
    breaks=0,
    caveats=(
        "The edition 2026 renamed every column and has another list of outcomes; only what means the same is shown.",
        "The Department had doubts about what several councils returned on reviews in 2025.",
    ),
)
TRANSFERS = _data_set(
    "sen2-phase-transfers",
    "Reviews and plans for moving to the next phase of education",
    "Plans whose phase-transfer review was due in the year, and final plans issued after such a review",
    files=(r"phase_transfers.*\.csv",),
    totals=(),
    columns=(
        *counts({"number_plans": "All plans"}),
        Column("due", "A phase-transfer review was due in the year", (r"due_\d\d",), adds_up=True),
        Column("due_next", "A phase-transfer review is due in the next year", (r"due_\d\d",), nth=2, adds_up=True),
        Column("final", "A final plan was issued in the year", (r"final_\d\d",), adds_up=True),
        Column("final_next", "A final plan was issued in the next year so far", (r"final_\d\d",), nth=2, adds_up=True),
    ),
    breaks=0,
    caveats=(
        "It does not say whether the final plan came by the day that the law sets (31 March or 15 February).",
        "Plans that were issued in a year are not a share of the reviews that were due in it.",
    ),
)
_PLACEMENTS = {
    "mainstream_la_maintained": "Mainstream schools kept by the council",
    "mainstream_la_maintained_resourced_provision": "The same, resourced provision",
    "mainstream_la_maintained_senunit": "The same, SEN unit",
    "mainstream_academy": "Mainstream academies",
    "mainstream_academy_resourced_provision": "The same, resourced provision",
    "mainstream_academy_senunit": "The same, SEN unit",
    "mainstream_free_school": "Mainstream free schools",
    "mainstream_free_school_resourced_provision": "The same, resourced provision",
    "mainstream_free_school_senunit": "The same, SEN unit",
    "mainstream_independent": "Mainstream independent schools",
    "mainstream_total": "All mainstream schools",
    "special_la_maintained": "Special schools kept by the council",
    "special_academy_free": "Special academies and free schools",
    "special_independent": "Independent special schools",
    "special_non_maintained": "Non-maintained special schools",
    "special_total": "All special schools",
    "ap_pru_academy": "Alternative provision academies",
    "ap_pru_free_school": "Alternative provision free schools",
    "ap_pru_la_maintained": "Pupil referral units",
    "ap_pru_total": "All alternative provision",
    "general_fe_tertiary_colleges": "Further education and sixth-form colleges",
    "specialist_post_16_institutions": "Specialist post-16 institutions",
    "ukrlp_provider": "Other registered providers",
    "fe_total": "All further education",
    "elective_home_education": "Educated at home by the family’s choice",
    "other_arrangements_la": "Education otherwise than at school, arranged by the council",
    "other_arrangements_parents": "Education otherwise than at school, arranged by the parents",
    "online_provider": "Online providers",
    "w_settings": "Schools in Wales",
    "other_schools": "Other schools",
    "other_placement_settings": "Other placements",
    "neet": "Not in education, employment or training",
    "neet_ntci": "Not in education or training, notice to cease issued",
    "neet_other": "Not in education or training, other ages",
    "neet_other_csa": "Not in education, of compulsory school age",
    "ed_elsewhere": "All educated elsewhere",
    "nm_early_years": "Non-maintained early years",
    "placement_unknown": "Placement not recorded",
    "await_prov_2022": "Waiting for a placement (until 2022)",
    "perm_ex_2022": "Permanently excluded (until 2022)",
}
_PLACEMENT_SHARES = {
    "mainstream_total_pc": "Share in mainstream schools",
    "special_total_pc": "Share in special schools",
    "ap_pru_total_pc": "Share in alternative provision",
    "fe_total_pc": "Share in further education",
    "ed_elsewhere_pc": "Share educated elsewhere",
    "nm_early_years_pc": "Share in non-maintained early years",
    "placement_unknown_pc": "Share not recorded",
}
CASELOAD = _data_set(
    "sen2-caseload",
    "Children and young people with an EHC plan",
    "Plans in force on the census day in January, by where the child or young person is placed",
    files=(r"caseload.*\.csv",),
    totals=("All EHC plans",),
    columns=(*counts({"ehcplans": "Plans", **_PLACEMENTS}), *rates(_PLACEMENT_SHARES)),
    breaks=2022,
    stock=True,
    caveats=("Shares of January 2024 leave out councils that returned totals only.",),
)
NEW_PLANS = _data_set(
    "sen2-new-plans",
    "New EHC plans",
    "Plans that began in the year, by where the child or young person is placed",
    files=(r"newplans.*\.csv",),
    totals=("New EHC plans", "All new EHC plans"),
    columns=(*counts({"new_ehc_plans": "New plans", **_PLACEMENTS}), *rates(_PLACEMENT_SHARES)),
    breaks=2022,
    caveats=(
        "It is not the number that the share within 20 weeks is worked out from: that counts plans issued, this one "
        "plans that began.",
    ),
)
CEASED = _data_set(
    "sen2-ceased-plans",
    "EHC plans that ended",
    "Plans that ended in the year, by reason",
    files=(r"ceased_plans.*\.csv",),
    totals=("All ceased EHC plans",),
    columns=counts(
        {
            "max_age": "Reached the highest age",
            "needs_met": "Needs met without a plan",
            "he": "Moved to higher education",
            "employ": "Moved to paid work",
            "transfer": "Moved to another council",
            "no_engage": "No longer wished to take part in education",
            "moved_outside_eng": "Moved out of England",
            "deceased": "Died",
            "not_rec": "Reason not recorded",
            "other": "Other reasons",
            "total_ceased": "All",
        }
    ),
    breaks=0,
    caveats=(
        "The Department’s guidance calls the column `not_rec` “other reasons” and `other` “not recorded”, so that "
        "neither is shown.",
    ),
)
NEEDS = {
    "asd": "Autistic spectrum disorder",
    "hi": "Hearing impairment",
    "mld": "Moderate learning difficulty",
    "msi": "Multi-sensory impairment",
    "oth": "Other difficulty or disability",
    "pd": "Physical disability",
    "pmld": "Profound and multiple learning difficulty",
    "semh": "Social, emotional and mental health",
    "slcn": "Speech, language and communication needs",
    "sld": "Severe learning difficulty",
    "spld": "Specific learning difficulty",
    "vi": "Visual impairment",
}
_NEED_COLUMNS = (
    *counts(
        {
            "ehc_plans": "Plans",
            **{f"number_{need}": words for need, words in NEEDS.items()},
            "number_need_unknown": "No need recorded",
        }
    ),
    *rates({**{f"{need}_pc": f"Share: {words}" for need, words in NEEDS.items()}, "unknown_pc": "Share not recorded"}),
)
NEEDS_ALL = _data_set(
    "sen2-needs",
    "Main type of need of children and young people with an EHC plan",
    "Plans in force on the census day in January, by the main type of need",
    files=(r"sen_needs_all_plans.*\.csv", r"sen_needs_caseload.*\.csv"),
    totals=("All EHC plans",),
    columns=_NEED_COLUMNS,
    breaks=0,
    stock=True,
    caveats=("Down syndrome is counted under “other difficulty or disability”.",),
)
NEEDS_NEW = _data_set(
    "sen2-needs-new",
    "Main type of need in new EHC plans",
    "Plans that began in the year, by the main type of need",
    files=(r"sen_need_newplans.*\.csv", r"sen_needs_new_?plans.*\.csv"),
    totals=("All EHC plans", "New EHC plans"),
    columns=_NEED_COLUMNS,
    breaks=0,
)
RESIDENTIAL = _data_set(
    "sen2-residential",
    "Residential placements",
    "Plans with a residential placement in January",
    files=(r"residential_settings.*\.csv",),
    totals=("All residential placements",),
    columns=counts({"res_3851": "38 to 51 weeks a year", "res_52": "52 weeks a year", "res_tot": "All"}),
    breaks=2022,
    stock=True,
)
BUDGETS = _data_set(
    "sen2-personal-budgets",
    "Personal budgets",
    "Plans with a personal budget in January",
    files=(r"personal_budgets.*\.csv",),
    totals=("All personal budgets",),
    columns=counts(
        {
            "personal_budget": "Plans with a personal budget",
            "org_arrangments": "With an organised arrangement",
            "pb_health": "For health only",
            "pb_education": "For education only",
            "pb_social": "For social care only",
            "pb_integrated": "For several",
        },
        org_arrangments=("org_arrange?ments",),
    ),
    breaks=2022,
    stock=True,
)
WORK = _data_set(
    "sen2-work-placements",
    "Work-based learning",
    "Plans with a work-based placement in January",
    files=(r"work_based_placements.*\.csv",),
    totals=("All work based placements",),
    columns=counts(
        {
            "open_apprentice": "Apprenticeships",
            "open_supp_intern": "Supported internships",
            "open_trainee": "Traineeships",
            "open_wbp": "All",
        }
    ),
    breaks=0,
    stock=True,
)
DATA_SETS = (
    *(TIMELINESS, REQUESTS, ASSESSMENTS, REVIEWS, TRANSFERS, CASELOAD, NEW_PLANS, CEASED),
    *(NEEDS_ALL, NEEDS_NEW, RESIDENTIAL, BUDGETS, WORK),
)
# In the publisher's ZIP beside the data, and read by nobody here: why.
NOT_READ = {
    r"data-guidance/.*": "the publisher’s guidance",
    r"supporting-files/sen2_dmo_dco\.csv": "who has a designated officer: no number",
}
