"""Who publishes what."""

from fixsend.evidence.data_sets.declaration import Publication

OGL = "Open Government Licence v3.0"

EHC_PLANS = Publication(
    publisher="Department for Education",
    title="Education, health and care plans",
    page="https://explore-education-statistics.service.gov.uk/find-statistics/education-health-and-care-plans",
    licence=OGL,
    month=6,
)
APPEALS = Publication(
    publisher="Ministry of Justice and Department for Education",
    title="SEND tribunal appeal rates, published with Education, health and care plans",
    page="https://explore-education-statistics.service.gov.uk/find-statistics/education-health-and-care-plans",
    licence=OGL,
    month=6,
)
TRIBUNALS = Publication(
    publisher="Ministry of Justice",
    title="Tribunal Statistics Quarterly",
    page="https://www.gov.uk/government/collections/tribunals-statistics",
    licence=OGL,
    month=12,
)
INSPECTIONS_2016 = Publication(
    publisher="Ofsted and the Care Quality Commission",
    title="Local area SEND inspections, 2016 to 2022",
    page="https://reports.ofsted.gov.uk/",
    licence=OGL,
)
INSPECTIONS_2023 = Publication(
    publisher="Ofsted and the Care Quality Commission",
    title="Area SEND inspections since 2023",
    page="https://reports.ofsted.gov.uk/",
    licence=OGL,
)
LAIT = Publication(
    publisher="Department for Education",
    title="Local Authority Interactive Tool",
    page="https://www.gov.uk/government/publications/local-authority-interactive-tool-lait",
    licence=OGL,
)
NEIGHBOURS = Publication(
    publisher="Department for Education",
    title="Children’s services statistical neighbours",
    page="https://www.gov.uk/government/publications/local-authority-interactive-tool-lait",
    licence=OGL,
)
DSG = Publication(
    publisher="Department for Education",
    title="Dedicated schools grant balances (SEND and alternative provision dashboard)",
    page="https://github.com/dfe-analytical-services/SEND-AP-Inclusion-Dashboard",
    licence=OGL,
)
