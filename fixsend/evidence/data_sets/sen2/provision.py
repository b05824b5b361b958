"""What some plans have besides: a residential placement, a personal budget, learning at work."""

from __future__ import annotations

from fixsend.evidence.data_sets.declaration import counts
from fixsend.evidence.data_sets.sen2.common import data_set

RESIDENTIAL = data_set(
    "sen2-residential",
    "Residential placements",
    "Plans with a residential placement in January",
    files=(r"residential_settings.*\.csv",),
    totals=("All residential placements",),
    columns=counts({"res_3851": "38 to 51 weeks a year", "res_52": "52 weeks a year", "res_tot": "All"}),
    breaks=2022,
    stock=True,
)
BUDGETS = data_set(
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
WORK = data_set(
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
