"""The columns of the tables, declared once: what each means, in files and on pages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fixsend.evidence.small_numbers import FEWEST_FOR_A_PERCENTAGE


class Type(StrEnum):
    """What stands in a column, as Table Schema calls it (specs.frictionlessdata.io/table-schema)."""

    TEXT = "string"
    INTEGER = "integer"
    NUMBER = "number"
    DATE = "date"


@dataclass(frozen=True)
class Column:
    """One column of a table to download."""

    name: str
    meaning: str
    type: Type = Type.TEXT
    is_required: bool = False


# Where a row comes from, and what has to be said with it: behind the columns of each table.
SOURCE = (
    Column("data_set", "Our name of the publisher’s table"),
    Column("publisher", "Who published it"),
    Column("publication", "The publication that it is part of"),
    Column("edition", "Which issue of the publication it is from"),
    Column("retrieved_on", "The day on which we fetched the file", Type.DATE),
    Column("file", "The name of the publisher’s file"),
    Column("file_sha256", "The SHA-256 hash of that file"),
    Column("file_row", "The row of the file, as a spreadsheet numbers it", Type.INTEGER),
    Column("licence", "The licence of the publisher"),
    Column("attribution", "What to say where you use it"),
)
_AREA = (
    Column(
        "area_code",
        "The Department for Education’s three digits; the ONS code for regions and England",
        Type.TEXT,
        True,
    ),
    Column("area", "The name of the council, region or country", Type.TEXT, True),
)
FIGURES = (
    *_AREA,
    Column("level", "council, region or england", Type.TEXT, True),
    Column("region", "The region that a council is in"),
    Column("indicator", "Our name of what is measured", Type.TEXT, True),
    Column("title", "What is measured, in words", Type.TEXT, True),
    Column("period", "The period as the publisher calls it", Type.TEXT, True),
    Column("year", "The year in which the period begins", Type.INTEGER, True),
    Column(
        "value",
        f"The number. Empty where there is none, and for shares of fewer than {FEWEST_FOR_A_PERCENTAGE} cases",
        Type.NUMBER,
    ),
    Column("unit", "What the number counts: count, per cent, for a hundred, weeks, score", Type.TEXT, True),
    Column(
        "mark",
        "What the publisher has in the place of a number: x, z, c, ~, .., -; ! where the file contradicts itself",
    ),
    Column("why_no_value", "Why there is no number, in words"),
    Column("numerator", "The cases counted, where published", Type.NUMBER),
    Column("denominator", "Of how many, where published", Type.NUMBER),
    Column("footnotes", "What has to be said beside the number"),
    Column("file_column", "The heading of the column of the file", Type.TEXT, True),
    Column("address", "The permanent page of this figure", Type.TEXT, True),
    *SOURCE,
)
INSPECTIONS = (
    *_AREA,
    Column("started_on", "When the inspection began", Type.DATE),
    Column("ended_on", "When it ended", Type.DATE),
    Column("published_on", "When the report was published", Type.DATE),
    Column("outcome", "The outcome, in the framework’s own words"),
    Column("next_inspection", "What the report says about the next one"),
    Column("revisited_on", "When inspectors came again (first framework)", Type.DATE),
    Column("revisit", "What they found then (first framework)"),
    Column("report_url", "The report itself, which counts"),
    *SOURCE,
)
NEIGHBOURS = (
    *_AREA,
    Column("rank", "1 for the council most like it, to 10", Type.INTEGER, True),
    Column("neighbour_code", "The Department for Education’s three digits of the neighbour", Type.TEXT, True),
    Column("neighbour", "The name of the neighbour", Type.TEXT, True),
    Column("closeness", "How close they are, in the Department’s words"),
    *SOURCE,
)
INDICATORS = (
    Column("indicator", "Our name of it, as in the tables", Type.TEXT, True),
    Column("title", "What it is called", Type.TEXT, True),
    Column("question", "The question that it answers", Type.TEXT, True),
    Column("unit", "What its numbers count", Type.TEXT, True),
    Column("polarity", "High or Low: what the Department for Education counts as better; - where it does not say"),
    Column("numerator", "What is counted"),
    Column("denominator", "Of what"),
    Column("does_not_say", "What it does not say"),
    Column("law", "What the law says"),
    Column("provision", "Where the law says so"),
)
CORRECTIONS = (
    Column("corrected_on", "The day of the correction", Type.DATE, True),
    Column("about", "What it is about", Type.TEXT, True),
    Column("was", "What was wrong", Type.TEXT, True),
    Column("now", "What is right", Type.TEXT, True),
    Column("source", "Where that can be checked"),
    Column("address", "Where the correction is on our site", Type.TEXT, True),
)
