"""All that we store about one person, as they are shown it and as they download it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Manager, Model, Q
from django.utils import timezone

from fixsend.people import personal_data, record_names
from fixsend.people.confirmations import handlers
from fixsend.people.models import Channel, Confirmation, ConsentEvent, Person, Purpose
from fixsend.people.queries.consent import granted_purposes

# The kind of confirmation that asks for a consent which staff wrote down (`services.manual_entry`).
MANUAL_ENTRY = "manual_entry"


@dataclass(frozen=True)
class Section:
    """One kind of record: its title and its rows, each a table of label and value."""

    title: str
    rows: list[dict[str, Any]]


@dataclass(frozen=True)
class WaitingConsent:
    """A consent that staff wrote down and that counts once the owner of the mailbox confirms it."""

    asked_at: datetime
    channel: str
    happened_on: date
    wording_text: str
    proof: str


@dataclass(frozen=True)
class ConsentLine:
    """What is shown of one consent: now, in which words, since when, how it reached us, and what staff wait for."""

    title: str
    granted: bool
    history: list[ConsentEvent]
    waiting: WaitingConsent | None = None


def sections(person: Person) -> list[Section]:
    """Return every table that holds something about the person and has rows, in the order of the registry."""
    found = [
        Section(source.title, [_row(row, source.fields) for row in source.of(person)])
        for source in personal_data.sources
        if not source.internal
    ]
    return [section for section in found if section.rows]


def stored(person: Person) -> list[Section]:
    """Return `sections` without the values that are empty, for reading."""
    return [Section(section.title, [_given(row) for row in section.rows]) for section in sections(person)]


def _given(row: dict[str, Any]) -> dict[str, Any]:
    return {label: value for label, value in row.items() if value is not None and value not in ("", [], {})}


def consents(person: Person) -> list[ConsentLine]:
    """Return each purpose with its history, newest first, wording included."""
    granted = set(granted_purposes(person))
    events = list(ConsentEvent.objects.filter(about(person)).select_related("wording").order_by("-happened_at", "-id"))
    waiting = _waiting(person)
    return [
        ConsentLine(
            purpose.label,
            purpose in granted,
            [event for event in events if event.purpose == purpose],
            waiting.get(purpose.value),
        )
        for purpose in Purpose
    ]


def _waiting(person: Person) -> dict[str, WaitingConsent]:
    """Return what staff wrote down for a person and what waits to be confirmed, by purpose."""
    if not person.email:
        return {}
    open_ones = Confirmation.objects.filter(
        email=person.email, kind=MANUAL_ENTRY, done_at=None, expires_at__gt=timezone.now()
    )
    return {
        purpose: WaitingConsent(
            each.created_at,
            Channel(each.details["channel"]).label,
            date.fromisoformat(each.details["happened_on"]),
            each.details["wording_text"],
            each.details["proof"],
        )
        for each in open_ones.order_by("id")
        for purpose in each.details["purposes"]
    }


def about(person: Person) -> Q:
    """Return the condition for ledger entries about a person, those of rows merged into theirs included."""
    # Whose rows they are is asked first: a condition on both tables would read the whole ledger.
    merged = Person.objects.filter(merged_into=person).order_by().values_list("pk", flat=True)
    return Q(person__in=[person.pk, *merged])


def consequences(person: Person) -> list[str]:
    """Return, in sentences to the person, what deleting everything would mean for them."""
    return [
        sentence
        for source in personal_data.sources
        if source.consequences is not None
        for sentence in source.consequences(person)
    ]


def export(person: Person) -> dict[str, Any]:
    """Return all that we store about a person, ready for JSON (UK GDPR Articles 15 and 20)."""
    return {
        "generated_at": timezone.now().isoformat(timespec="seconds"),
        "you": {
            "name": person.name,
            "email": person.email,
            "postcode": person.postcode,
            "council": str(person.council) if person.council else None,
            "constituency": str(person.constituency) if person.constituency else None,
            "email_proved_at": _plain(person.email_proved_at),
            "known_since": _plain(person.created_at),
            "last_sign_in": _plain(person.last_login),
            "tags": [str(tag) for tag in person.tags.all()],
        },
        "records": [{"title": section.title, "rows": section.rows} for section in sections(person)],
    }


def _row(row: Model, fields: Iterable[str]) -> dict[str, Any]:
    return {_label(row, field): _plain(_value(row, field)) for field in fields}


def _label(row: Model, field: str) -> str:
    if "." in field or field not in {each.name for each in row._meta.get_fields()}:
        return field.replace(".", " ").replace("_", " ")
    return str(getattr(row._meta.get_field(field), "verbose_name", field))


def _value(row: Model, field: str) -> Any:
    name, _, rest = field.partition(".")
    if isinstance(row, Confirmation) and name == "kind":
        return handlers.handler_of(row.kind).asks
    display = getattr(row, f"get_{name}_display", None)
    value = display() if display is not None and not rest else getattr(row, name, None)
    if name == "source" and isinstance(value, str):
        return record_names.in_words(value)
    return getattr(value, rest, None) if rest else value


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return timezone.localtime(value).isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Manager):
        return [str(each) for each in value.all()]
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        # Which colleague wrote something down is not about the person, and a number says it to nobody.
        return {key: _plain(each) for key, each in value.items() if key != "actor"}
    if value is None or isinstance(value, bool | int | float | str):
        return value
    return str(value)
