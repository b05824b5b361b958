"""Plans by the main type of need."""

from __future__ import annotations

from fixsend.evidence.data_sets.declaration import counts, rates
from fixsend.evidence.data_sets.sen2.common import data_set

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
NEEDS_ALL = data_set(
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
NEEDS_NEW = data_set(
    "sen2-needs-new",
    "Main type of need in new EHC plans",
    "Plans that began in the year, by the main type of need",
    files=(r"sen_need_newplans.*\.csv", r"sen_needs_new_?plans.*\.csv"),
    totals=("All EHC plans", "New EHC plans"),
    columns=_NEED_COLUMNS,
    breaks=0,
)
