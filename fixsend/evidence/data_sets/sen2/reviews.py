"""Annual reviews, and the plans for moving to the next phase of education."""

from __future__ import annotations

from fixsend.evidence.data_sets.declaration import Column, Unit, counts
from fixsend.evidence.data_sets.sen2.common import data_set

REVIEWS = data_set(
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
TRANSFERS = data_set(
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
