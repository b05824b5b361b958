"""Plans in force, new ones and those that ended, by where the child or young person is placed."""

from __future__ import annotations

from fixsend.evidence.data_sets.declaration import counts, rates
from fixsend.evidence.data_sets.sen2.common import data_set

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
CASELOAD = data_set(
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
NEW_PLANS = data_set(
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
CEASED = data_set(
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
