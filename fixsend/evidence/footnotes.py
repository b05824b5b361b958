"""Footnotes that come with the site: what publishers say about single councils, and what we found in their files."""

from __future__ import annotations

from dataclasses import dataclass

from fixsend.evidence.models.edition import PeriodKind

_GUIDANCE_2025 = "Department for Education, Education, health and care plans, reporting year 2025, data guidance"
_GUIDANCE_2026 = "Department for Education, Education, health and care plans, reporting year 2026, data guidance"
_OURS = "Our own check of the published file"
_TRIBUNAL = "SEND Appeal rate table 1, 2014 to 2024, notes"
_ALL_2026 = (
    "sen2-timeliness sen2-requests sen2-assessments sen2-annual-reviews sen2-phase-transfers sen2-new-plans "
    "sen2-ceased-plans"
)
_STOCKS = "sen2-caseload sen2-needs sen2-residential sen2-personal-budgets"
_PLACEMENTS = (
    "in-mainstream in-special-schools in-further-education in-alternative-provision educated-elsewhere "
    "independent-special-schools home-education otherwise-than-at-school not-in-education "
    "school-age-without-education"
)
CALENDAR, ACADEMIC = PeriodKind.CALENDAR.value, PeriodKind.ACADEMIC.value


@dataclass(frozen=True)
class Shipped:
    """One footnote. `area` is a council's code, or empty for all; `key` stays, by which a newer version finds it."""

    key: str
    area: str
    data_sets: str
    year: int | None
    text: str
    source: str
    indicators: str = ""
    period_kind: str = CALENDAR


FOOTNOTES = (
    Shipped(
        "norfolk-2025-exceptions",
        "926",
        "sen2-timeliness",
        2025,
        "Norfolk classed all plans of 2025 as exceptions. The Department does not show its timeliness.",
        _GUIDANCE_2026,
    ),
    Shipped(
        "halton-2025-timeliness",
        "876",
        "sen2-timeliness",
        2025,
        "Halton reported problems with its figures after they were published. The Department does not show them.",
        _GUIDANCE_2026,
    ),
    Shipped(
        "dorset-2024-exceptions",
        "838",
        "sen2-timeliness",
        2024,
        "Dorset classed every plan of 2024 as an exception, so there is no share without exceptions.",
        _GUIDANCE_2026,
    ),
    Shipped(
        "city-2024-exceptions",
        "201",
        "sen2-timeliness",
        2024,
        "The City of London classed every plan of 2024 as an exception, so there is no share without exceptions.",
        _GUIDANCE_2026,
    ),
    Shipped(
        "lewisham-2024-timeliness",
        "209",
        "sen2-timeliness",
        2024,
        "Lewisham’s timeliness of 2024 turned out to be wrong. The Department has withdrawn it in its edition of 2026.",
        _GUIDANCE_2026,
    ),
    Shipped(
        "leicester-2025-dates",
        "856",
        "sen2-requests sen2-assessments sen2-timeliness sen2-ceased-plans",
        2025,
        "Leicester returned no dates of requests and assessments for 2025, so these figures are missing or incomplete.",
        _GUIDANCE_2026,
    ),
    Shipped(
        "barnet-2025-tribunals",
        "302",
        "sen2-requests",
        2025,
        "The Department does not show how many of Barnet’s requests went to the tribunal.",
        _GUIDANCE_2026,
        indicators="requests-to-tribunal",
    ),
    Shipped(
        "isle-of-wight-2025",
        "921",
        _ALL_2026,
        2025,
        "The Department shows no figure of the Isle of Wight for 2025.",
        _GUIDANCE_2026,
    ),
    Shipped(
        "isle-of-wight-january-2026",
        "921",
        _STOCKS,
        2025,
        "The Department shows no figure of the Isle of Wight for January 2026.",
        _GUIDANCE_2026,
        period_kind=ACADEMIC,
    ),
    Shipped(
        "brighton-january-2026-needs",
        "846",
        "sen2-needs",
        2025,
        "Brighton and Hove returned no main need for January 2026.",
        _GUIDANCE_2026,
        period_kind=ACADEMIC,
    ),
    *(
        Shipped(
            f"{slug}-2025-placements",
            code,
            "sen2-caseload",
            2024,
            f"{name} could not say for many plans of January 2025 where the child is placed.",
            _GUIDANCE_2025,
            indicators=_PLACEMENTS,
            period_kind=ACADEMIC,
        )
        for slug, code, name in (
            ("cambridgeshire", "873", "Cambridgeshire"),
            ("north-east-lincolnshire", "812", "North East Lincolnshire"),
        )
    ),
    *(
        Shipped(
            f"{slug}-2026-placements",
            code,
            "sen2-caseload",
            2024,
            f"In its edition of 2026 the Department does not show where {name} placed children.",
            _GUIDANCE_2026,
            indicators=_PLACEMENTS,
            period_kind=ACADEMIC,
        )
        for slug, code, name in (
            ("brighton-and-hove", "846", "Brighton and Hove"),
            ("wolverhampton", "336", "Wolverhampton"),
        )
    ),
    *(
        Shipped(
            f"{slug}-2024-totals",
            code,
            "sen2-caseload",
            2023,
            f"{name} sent totals only for January 2024, so nothing is known of where children were placed.",
            _GUIDANCE_2025,
            indicators=f"plans plans-growth {_PLACEMENTS}",
            period_kind=ACADEMIC,
        )
        for slug, code, name in (("hackney", "204", "Hackney"), ("peterborough", "874", "Peterborough"))
    ),
    Shipped(
        "wakefield-2022-new-plans",
        "384",
        "sen2-new-plans",
        2022,
        "Wakefield sent totals only for the new plans of 2022.",
        _GUIDANCE_2025,
    ),
    Shipped(
        "surrey-2025-needs",
        "936",
        "sen2-needs",
        2024,
        "Surrey changed its figures on main needs after the return. For severe and specific learning difficulty the "
        "file has shares that do not follow from its own counts, so neither is shown.",
        f"{_GUIDANCE_2025}; {_OURS}",
        period_kind=ACADEMIC,
    ),
    *(
        Shipped(
            f"{slug}-2024-reviews",
            code,
            "sen2-annual-reviews",
            2024,
            text,
            _GUIDANCE_2025,
        )
        for slug, code, text in (
            *(
                (slug, code, f"{name} could not return data on annual reviews.")
                for slug, code, name in (("blackpool", "890", "Blackpool"), ("reading", "870", "Reading"))
            ),
            *(
                (slug, code, f"The Department has doubts about what {name} returned on annual reviews.")
                for slug, code, name in (
                    ("waltham-forest", "320", "Waltham Forest"),
                    ("surrey", "936", "Surrey"),
                    ("redbridge", "317", "Redbridge"),
                    ("hertfordshire", "919", "Hertfordshire"),
                )
            ),
        )
    ),
    *(
        Shipped(
            f"{slug}-2022-regional-total",
            code,
            "sen2-new-plans",
            2022,
            "The published file gives the total of the region, 6,078, for each of its councils. We do not show it.",
            _OURS,
        )
        for slug, code in (
            *(("barnsley", "370"), ("doncaster", "371"), ("rotherham", "372"), ("sheffield", "373")),
            *(("bradford", "380"), ("calderdale", "381"), ("kirklees", "382"), ("leeds", "383"), ("wakefield", "384")),
            *(("hull", "810"), ("east-riding", "811"), ("north-east-lincolnshire", "812")),
            *(("north-lincolnshire", "813"), ("north-yorkshire", "815"), ("york", "816")),
        )
    ),
    *(
        Shipped(
            f"residential-2023-{code.lower()}",
            code,
            "sen2-residential",
            2022,
            "For January 2023 the published total of residential placements is not the sum of its two parts. We do not "
            "show it.",
            _OURS,
            period_kind=ACADEMIC,
        )
        for code in ("E92000001", *(f"E1200000{digit}" for digit in range(1, 10)))
    ),
    *(
        Shipped(
            f"{slug}-appeals",
            code,
            "appeals-until-2024",
            None,
            text,
            _TRIBUNAL,
            period_kind="",
        )
        for slug, code, text in (
            ("dorset", "838", "In 2019 Dorset’s boundaries changed when Bournemouth and Poole merged."),
            (
                "dorset-until-2019",
                "835",
                "The tribunals’ table has the old Dorset’s appeals in the row of the new one.",
            ),
            ("cumberland", "942", "Appeals of 2023 are recorded under the councils that replaced Cumbria in April."),
            (
                "westmorland-and-furness",
                "943",
                "Appeals of 2023 are recorded under the councils that replaced Cumbria in April.",
            ),
        )
    ),
    *(
        Shipped(
            f"{slug}-appeals-2024",
            code,
            "appeals-until-2024",
            2024,
            "In the table until 2024 the figures of Central Bedfordshire and Cambridgeshire are swapped for 2024. We "
            "do not show them.",
            _OURS,
        )
        for slug, code in (("central-bedfordshire", "823"), ("cambridgeshire", "873"))
    ),
    Shipped(
        "slough-inspection",
        "871",
        "inspections",
        None,
        "The list has no outcome for Slough: read the report.",
        _OURS,
        period_kind="",
    ),
)
