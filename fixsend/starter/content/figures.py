"""The national figures that pages use, each in one place with its source and period."""

from fixsend.starter.drafts import figure

_DFE = "Department for Education, Education, health and care plans, reporting year 2026"
_DFE_URL = "https://explore-education-statistics.service.gov.uk/find-statistics/education-health-and-care-plans"
_TIMELINESS_URL = (
    "https://explore-education-statistics.service.gov.uk/data-catalogue/data-set/90d7c9d3-d811-46f1-ae61-39ea674d4654"
)
_REQUESTS_URL = (
    "https://explore-education-statistics.service.gov.uk/data-catalogue/data-set/aec1cce1-d932-4bba-b0c6-8645c31f3cbb"
)

ON_TIME = figure(
    "46.1%",
    "of new education, health and care (EHC) plans were issued within the legal limit of 20 weeks.",
    period="England, calendar year 2025",
    source=_DFE,
    url=_TIMELINESS_URL,
    note="Not counting cases where the law allows more time. In 2019 it was 60.4%.",
)
OVER_A_YEAR = figure(
    "10,365",
    "children and young people waited more than a year for their plan. That is 1 new plan in 10.",
    period="England, calendar year 2025",
    source=_DFE,
    url=_TIMELINESS_URL,
    note="Including cases where the law allows more time.",
)
REFUSED = figure(
    "43,289",
    "requests to assess a child’s needs were refused. That is more than 1 in 4.",
    period="England, calendar year 2025",
    source=_DFE,
    url=_REQUESTS_URL,
)
APPEALS = figure(
    "26,977",
    "appeals against councils’ decisions were registered with the SEND tribunal. The year before it was 22,276.",
    period="England, calendar year 2025",
    source="Ministry of Justice and Department for Education, appeal rates published with EHC plans 2026",
    url=_DFE_URL,
)
APPEALS_LOST = figure(
    "99%",
    "of the appeals that a tribunal decided at a hearing went the family’s way, at least in part.",
    period="England, school year 2024/25",
    source="Special Needs Jungle, from Ministry of Justice figures",
    url="https://www.specialneedsjungle.com/",
    note="Councils won 1.1% of them. About a third of all appeals are settled or withdrawn before a hearing.",
)
