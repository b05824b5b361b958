"""Inspections of areas, under each of their two frameworks."""

from __future__ import annotations

import re

from fixsend.evidence.data_sets import publications
from fixsend.evidence.data_sets.declaration import Column, DataSet, Reader, Unit, words
from fixsend.evidence.models.edition import PeriodKind

INSPECTIONS_2016 = DataSet(
    slug="inspections-2016",
    title="Local area SEND inspections, 2016 to 2022",
    publication=publications.INSPECTIONS_2016,
    counts="Areas by whether inspectors asked for a written statement of action",
    geography="Local area (a council and its health partners)",
    reader=Reader.INSPECTIONS_2016,
    columns=tuple(
        Column(name, meaning, (re.escape(meaning.lower()),), Unit.TEXT)
        for name, meaning in {
            "link": "Web link to Ofsted local authority webpage",
            "code": "Local authority code",
            "name": "Area name",
            "region": "Ofsted region",
            "started_on": "Inspection start date",
            "published_on": "Inspection publication date",
            "outcome": "Inspection outcome: written statement of action required?",
            "weaknesses": "Number significant weaknesses identified in written statement of action",
            "revisited_on": "Revisit start date",
            "revisit_published_on": "Revisit publication date",
            "revisit": "Revisit outcome: sufficient progress in addressing all significant weaknesses?",
            "enough_progress": "Number significant weaknesses where sufficient progress has been made",
            "not_enough_progress": "Number significant weaknesses where sufficient progress has not been made",
        }.items()
    ),
    period_kind=PeriodKind.STANDING,
    period_words="2016 to 2022",
    files=(r"ofsted_area_send_2016.*\.csv",),
    edition_after=0,
    fetch="Ofsted’s management information on local area SEND inspections, November 2022.",
    caveats=(
        "It was another framework: its outcomes cannot be compared with those since 2023.",
        "An inspection is of the area: the council and its health partners.",
    ),
    levels="council",
)
INSPECTIONS_2023 = DataSet(
    slug="inspections",
    title="Area SEND inspections since 2023",
    publication=publications.INSPECTIONS_2023,
    counts="The newest full inspection of each area, with its outcome of three",
    geography="Local area partnership (a council and its health partners)",
    reader=Reader.INSPECTIONS_2023,
    columns=words(
        (
            *("urn", "old_la_code", "la_code_in_source", "la_name_in_source", "previous_inspection"),
            *("inspection_start", "inspection_end", "outcome_grade", "outcome", "publication_date"),
            *("next_inspection", "report_url", "outcome_text"),
        ),
        "As the list has it",
    ),
    period_kind=PeriodKind.STANDING,
    period_words="as published by {edition}",
    files=(r"area_send_outcomes_\d{4}-\d\d-\d\d\.csv",),
    edition_after=0,
    fetch="A list put together from Ofsted’s reports; the report itself is the source, and each row links to it.",
    caveats=(
        "The list is not an official one: the report counts, and every row links to it.",
        "About a third of all areas have had no inspection under this framework yet; all are due by the end of 2027.",
        "An inspection is of the area: the council and its health partners.",
    ),
    levels="council",
)
