"""EHC plans: what councils return to the Department each January (SEN2), as released since the reporting year 2025.

Headings and meanings are those of the data guidance of 2025 and 2026. The Department's own misspellings
(`outcome_maintan`, `number_decsion_4weeks`) are headings as they stand.
`until_2022` has the edition before, which cannot be compared with these.
"""

from fixsend.evidence.data_sets.sen2 import assessments, needs, plans, provision, reviews

DATA_SETS = (
    *(
        assessments.TIMELINESS,
        assessments.REQUESTS,
        assessments.ASSESSMENTS,
        reviews.REVIEWS,
        reviews.TRANSFERS,
        plans.CASELOAD,
        plans.NEW_PLANS,
        plans.CEASED,
    ),
    *(needs.NEEDS_ALL, needs.NEEDS_NEW, provision.RESIDENTIAL, provision.BUDGETS, provision.WORK),
)
# In the publisher's ZIP beside the data, and read by nobody here: why.
NOT_READ = {
    r"data-guidance/.*": "the publisher’s guidance",
    r"supporting-files/sen2_dmo_dco\.csv": "who has a designated officer: no number",
}
