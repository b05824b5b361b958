"""EHC plans before the break of 2023, when councils sent totals."""

from __future__ import annotations

from fixsend.evidence.data_sets import publications
from fixsend.evidence.data_sets.declaration import Column, DataSet, Reader, counts, rates
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
