"""The national figures that pages use: official ones by name, so that they stay true, and one that we typed.

The typed one is in no file that we have. Once staff load the Ministry's table, its figure is shown in its place.
"""

from fixsend.starter.drafts import figure, official

ON_TIME = official(
    "plans-in-20-weeks",
    "of new education, health and care (EHC) plans were issued within the legal limit of 20 weeks, not counting cases "
    "where the law allows more time.",
)
OVER_A_YEAR = official("plans-over-a-year", "of all new plans took more than a year.")
REFUSED = official("requests-refused-count", "requests to assess a child’s needs were refused.")
APPEALS = official("appeals", "appeals against councils’ decisions were registered with the SEND tribunal.")
APPEALS_LOST = figure(
    "99%",
    "of the appeals that a tribunal decided at a hearing went the family’s way, at least in part.",
    period="England, school year 2024/25",
    source="Ministry of Justice, tribunal statistics, as Special Needs Jungle reads them",
    url="https://www.gov.uk/government/collections/tribunals-statistics",
    indicator="appeals-won",
    note="Councils won 1.1% of them. About a third of all appeals are settled or withdrawn before a hearing.",
)
