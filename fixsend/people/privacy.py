"""The tables of this app that hold something about a person."""

from django.db.models import Q, QuerySet
from django.utils import timezone

from fixsend.people import addresses, journal
from fixsend.people.models import (
    AuditEntry,
    ConsentEvent,
    DataRequest,
    MergeRecord,
    Person,
    Suppression,
    SuppressionReason,
)
from fixsend.people.personal_data import PersonalDataSource, TimelineEntry
from fixsend.web import signing


def subject_hash(person: Person) -> str:
    """Return the keyed hash that stands for a person in the ledger and the audit log once they are erased."""
    return signing.address_hash(person.email or f"person:{person.pk}")


def _unname_consents(person: Person) -> None:
    ConsentEvent.objects.filter(person=person).update(person=None, subject_hash=subject_hash(person))


def _unname_as_subject(person: Person) -> None:
    AuditEntry.objects.filter(person=person).update(person=None, person_hash=subject_hash(person))


def _unname_as_actor(person: Person) -> None:
    AuditEntry.objects.filter(actor=person).update(actor=None, actor_hash=subject_hash(person))


def _erase_merged_rows(person: Person) -> None:
    """Erase the rows that were merged into this one, under the addresses that they had then."""
    records = MergeRecord.objects.filter(kept=person, undone_at=None)
    had = {record.snapshot["other"]: record.snapshot["email"] for record in records}
    for row in Person.objects.filter(merged_into=person):
        keep_off_after_erasure(row, had.get(row.pk))
        _unname_consents(row)
        _unname_as_subject(row)
        _unname_as_actor(row)
        row.delete()


def keep_off_after_erasure(person: Person, address: str | None) -> None:
    """Suppress the address of an erased person and note the erasure in the journal.

    So neither an import nor a restored backup brings the person back.
    """
    now = timezone.now()
    known_as = signing.address_hash(address) if address else subject_hash(person)
    line = journal.JournalLine(at=now.isoformat(), what="erase", address_hash=known_as, person=str(person.public_id))
    journal.append([line])
    if address:
        Suppression.objects.get_or_create(
            address_hash=known_as,
            reason=SuppressionReason.ERASED,
            lifted_at=None,
            defaults={"source": "erasure", "happened_at": now},
        )


def _former_lines(person: Person) -> list[TimelineEntry]:
    return [
        TimelineEntry(former.until, "Another record with an address of its own was merged into this one")
        if former.merge_id
        else TimelineEntry(former.until, "Gave up an earlier address")
        for former in person.former_addresses.all()
    ]


def _data_requests(person: Person) -> QuerySet[DataRequest]:
    """Return what the person asked about their data, and what came from their address without a record of theirs."""
    unknown = Q(person=None) & addresses.records_of(person, "email", "received_at")
    return DataRequest.objects.filter(Q(person=person) | unknown)


def _deleted_with_person(person: Person) -> None:
    """Leave the rows until the person's own row goes: they tell which records of other tables are the person's."""


SOURCES = [
    PersonalDataSource(
        "people.FormerAddress",
        "person",
        "Addresses that you used before",
        fields=("address", "until"),
        on_erase=_deleted_with_person,
        timeline=_former_lines,
    ),
    PersonalDataSource(
        "people.Person",
        "merged_into",
        "Your records that were merged into this one",
        fields=("name", "given_name", "postcode", "council", "created_at"),
        on_erase=_erase_merged_rows,
    ),
    # States point at events: they go first.
    PersonalDataSource("people.ConsentState", "person", "What the ledger says now", internal=True),
    PersonalDataSource(
        "people.ConsentEvent",
        "person",
        "What you agreed to, and what you withdrew",
        fields=(
            "purpose",
            "action",
            "wording.text",
            "wording_text",
            "channel",
            "source",
            "proof",
            "happened_at",
        ),
        on_erase=_unname_consents,
    ),
    PersonalDataSource(
        "people.ConsentEvent", "recorded_by", "Which member of staff recorded it", on_erase="unlink", internal=True
    ),
    PersonalDataSource("people.ConsentWording", "created_by", "Who wrote a wording", on_erase="unlink", internal=True),
    PersonalDataSource("people.Note", "person", "Notes by our staff", fields=("text", "created_at")),
    PersonalDataSource("people.Note", "author", "Who wrote a note", on_erase="unlink", internal=True),
    PersonalDataSource(
        "people.DataRequest",
        "person",
        "Your requests about your data",
        fields=("kind", "came_by", "received_on", "text", "identity", "status", "due_on", "answered_at", "answer"),
        rows=_data_requests,
    ),
    PersonalDataSource(
        "people.DataRequest", "recorded_by", "Who wrote a data request down", on_erase="unlink", internal=True
    ),
    PersonalDataSource(
        "people.DataRequest", "answered_by", "Who answered a data request", on_erase="unlink", internal=True
    ),
    PersonalDataSource(
        "people.AuditEntry",
        "person",
        "When our staff looked at or changed your record",
        fields=("action", "at"),
        on_erase=_unname_as_subject,
    ),
    PersonalDataSource(
        "people.AuditEntry", "actor", "What a member of staff did", on_erase=_unname_as_actor, internal=True
    ),
    PersonalDataSource(
        "people.ExportRequest", "asked_by", "Who wanted to download a list", on_erase="unlink", internal=True
    ),
    PersonalDataSource(
        "people.ExportRequest", "decided_by", "Who answered about a download", on_erase="unlink", internal=True
    ),
    PersonalDataSource("account.EmailAddress", "user", "Your address as the sign-in knows it", internal=True),
    PersonalDataSource(
        "mfa.Authenticator", "user", "Your passkeys and sign-in apps", fields=("type", "created_at", "last_used_at")
    ),
    PersonalDataSource(
        "people.StaffLink", "person", "Links that signed you in as staff", fields=("created_at", "used_at")
    ),
    PersonalDataSource(
        "people.StaffNotice", "person", "What you want to hear about as staff", fields=("slug", "timing")
    ),
    PersonalDataSource("people.MergeRecord", "kept", "Your records that we merged", fields=("merged_at", "undone_at")),
    PersonalDataSource("people.MergeRecord", "merged_by", "Who merged two records", on_erase="unlink", internal=True),
]
