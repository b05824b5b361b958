"""From the request to the new plan: requests, assessments, and how long the council took."""

from __future__ import annotations

from fixsend.evidence.data_sets.declaration import Unit, counts, rates
from fixsend.evidence.data_sets.sen2.common import data_set

TIMELINESS = data_set(
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
REQUESTS = data_set(
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
ASSESSMENTS = data_set(
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
