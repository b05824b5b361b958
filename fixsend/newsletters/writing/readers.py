"""The readers that a newsletter is shown to: made-up ones for previews, real people for test mails."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from fixsend.audiences import sql
from fixsend.delivery import merge_fields
from fixsend.delivery.document import LINK_FIELDS, VARIANT, Document
from fixsend.delivery.engine import rendering
from fixsend.people.models import Person
from fixsend.places.models import Region


@dataclass(frozen=True)
class Reader:
    """A reader of a document: the values of its merge fields, and a bit for each of its conditions that they meet."""

    values: Mapping[str, str]
    traits: int = 0


@dataclass(frozen=True)
class RenderedMail:
    """A newsletter as one reader gets it."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True)
class Sample:
    """A made-up reader: the label for staff, the merge fields that are known, the kinds of member, and the region."""

    label: str
    knows: Mapping[str, str] = field(default_factory=dict)
    kinds: tuple[str, ...] = ("none",)
    region: str = ""


def samples(regions: list[str]) -> dict[str, Sample]:
    """Return the made-up readers of a newsletter that has parts for these regions."""
    known = {name.name: name.sample for name in merge_fields.all_fields()}
    known |= {"region": str(Region.YORKSHIRE.label)}
    outsider = {name: value for name, value in known.items() if name in {"email"}}
    member = {name: value for name, value in known.items() if name != "organisation"}
    # Of whose council nothing is known: neither its name nor what it is the key of.
    nowhere = {name.name: "" for name in merge_fields.all_fields() if name.name == "council" or name.values}
    made = {
        "member": Sample("a member", member, ("individual",), Region.YORKSHIRE.value),
        "unknown": Sample("someone whose name we do not know", outsider),
        "steward": Sample("a steward", known, ("group_steward",), Region.YORKSHIRE.value),
    }
    for code in regions:
        label = str(Region(code).label)
        made[code] = Sample(f"someone in {label}", {**member, **nowhere, "region": label}, ("none",), code)
    return made


def sample_reader(sample: Sample, document: Document, links: Mapping[str, str]) -> Reader:
    """Return a made-up reader of this document; `links` are the values that the engine fills in when it sends."""
    traits = sum(1 << number for number, rule in enumerate(document.traits) if _meets(sample, rule))
    values = {name: document.meaning(name, value) or "" for name, value in sample.knows.items()}
    return Reader({**values, **links}, traits)


def person_reader(person: Person, document: Document, links: Mapping[str, str]) -> Reader:
    """Return a person as a reader, with the values and conditions that the engine would find in the database."""
    names = sorted(document.field_names() - LINK_FIELDS - {VARIANT})
    selection = merge_fields.select(names)
    conditions = [sql.condition(rule) for rule in document.traits]
    columns = [*selection.columns, *(condition.text for condition in conditions)] or ["TRUE"]
    params = [value for condition in conditions for value in condition.params]
    query = f"SELECT {', '.join(columns)} FROM people_person person {selection.joins} WHERE person.id = %s"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(query, [*params, person.pk])
        row = cursor.fetchone()
    found = zip(names, row, strict=False)
    values = {name: document.meaning(name, str(value or "")) or "" for name, value in found}
    traits = sum(1 << number for number, meets in enumerate(row[len(names) :]) if meets) if document.traits else 0
    return Reader({**values, **links}, traits)


def render_for(reader: Reader, document: Document, *, variant: int = 0) -> RenderedMail:
    """Return the mail that this reader gets of a document; `variant` is the number of the subject, from 0."""
    return RenderedMail(
        subject=rendering.subject(document, reader.values, variant=variant, traits=reader.traits),
        text=rendering.text(document, reader.values, traits=reader.traits),
        html=rendering.html(document, reader.values, traits=reader.traits),
    )


def _meets(sample: Sample, rule: Mapping[str, Any]) -> bool:
    if rule["rule"] == "region":
        return sample.region in rule["regions"]
    return bool(set(sample.kinds) & set(rule["kinds"]))
