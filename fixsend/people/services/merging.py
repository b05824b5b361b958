"""Merging two rows of one person, and undoing that.

The ledger is append-only, so its entries stay with the emptied row, which points at the one that is kept; the kept
person's page and data show them as theirs. Consent is never widened: the kept row's consents stand, and a later
withdrawal on the other row is taken over.
"""

from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from fixsend.people import personal_data
from fixsend.people.models import Action, Channel, ConsentEvent, ConsentState, MergeRecord, Person, Tag
from fixsend.people.personal_data import PersonalDataSource
from fixsend.people.services import audit, consent, suppressions
from fixsend.people.services.consent import Evidence

_FILLED = ("name", "postcode", "council")


class CannotMerge(Exception):
    """These two cannot be merged, or this merge cannot be undone; the message says why."""


@dataclass(frozen=True)
class Preview:
    """What a merge would do, for staff to read first."""

    kept: Person
    other: Person
    moved: list[tuple[str, int]]
    filled: list[str]
    withdrawn: list[str]


def preview(kept: Person, other: Person) -> Preview:
    """Return what merging would do; raises CannotMerge."""
    _check(kept, other)
    counts = [(source.title, _rows(source, other).count()) for source in _movable()]
    return Preview(
        kept,
        other,
        moved=[(title, count) for title, count in counts if count],
        filled=_to_fill(kept, other),
        withdrawn=_newly_withdrawn(kept, other),
    )


@transaction.atomic
def merge(kept: Person, other: Person, *, actor: Person) -> MergeRecord:
    """Move everything that can move from one row to the other and deactivate the emptied row; raises CannotMerge."""
    kept, other = _locked(kept, other)
    _check(kept, other)
    withdrawn = consent.withdraw(kept, _later_withdrawals(kept, other), _evidence(actor))
    snapshot: dict[str, Any] = {
        "other": other.pk,
        "email": other.email,
        "events": [event.pk for event in withdrawn],
        "filled": _fill(kept, other),
        "tags": _add_tags(kept, other),
        "moved": {f"{one.model}.{one.person_field}": _move(one, other, kept) for one in _movable()},
    }
    address = other.email
    _deactivate(other, kept)
    audit.record(actor, "person.merged", person=kept, other=other.pk)
    record = MergeRecord.objects.create(kept=kept, snapshot=snapshot, merged_by=actor)
    if address:
        suppressions.give_up_address(kept, address, merge=record)
    return record


@transaction.atomic
def undo(record: MergeRecord, *, actor: Person) -> Person:
    """Undo a merge, as far as the rows are unchanged since, and return the other row; raises CannotMerge."""
    record = MergeRecord.objects.select_for_update(of=["self"]).select_related("kept").get(pk=record.pk)
    if record.undone_at is not None or record.kept is None:
        raise CannotMerge("This merge has already been undone.")
    snapshot, kept = record.snapshot, record.kept
    other = Person.objects.select_for_update().get(pk=snapshot["other"])
    if snapshot["email"] and Person.objects.filter(email=snapshot["email"]).exists():
        raise CannotMerge("Someone has signed up with the other address since. Merge or keep that record instead.")
    _reactivate(other, snapshot["email"])
    suppressions.take_back_address(record)
    for source in _movable():
        _move_back(source, snapshot["moved"].get(f"{source.model}.{source.person_field}", []), kept, other)
    _unfill(kept, other, snapshot["filled"])
    kept.tags.remove(*Tag.objects.filter(name__in=snapshot["tags"]))
    _give_back_consents(kept, snapshot["events"], actor)
    record.undone_at = timezone.now()
    record.save(update_fields=["undone_at"])
    audit.record(actor, "person.merge_undone", person=kept, other=other.pk)
    return other


def _check(kept: Person, other: Person) -> None:
    if kept.pk == other.pk:
        raise CannotMerge("This is the same record.")
    if kept.merged_into_id or other.merged_into_id:
        raise CannotMerge("One of the two has already been merged.")
    if other.is_staff:
        raise CannotMerge("The other record is a staff account. End that account first, or keep that record instead.")


def _locked(kept: Person, other: Person) -> tuple[Person, Person]:
    rows = {row.pk: row for row in Person.objects.select_for_update().filter(pk__in=[kept.pk, other.pk]).order_by("pk")}
    if len(rows) < 2:
        raise CannotMerge("One of the two is gone.")
    return rows[kept.pk], rows[other.pk]


def _movable() -> list[PersonalDataSource]:
    """Return the tables whose rows can belong to another person; the append-only ones stay where they are."""
    still = {"people.ConsentEvent", "people.ConsentState", "people.AuditEntry", "people.Person"}
    return [source for source in personal_data.sources if source.model not in still]


def _rows(source: PersonalDataSource, person: Person) -> Any:
    if source.on_merge is not None and source.rows is not None:
        return source.model_class._default_manager.none()
    return source.model_class._default_manager.filter(**{source.person_field: person.pk})


def _move(source: PersonalDataSource, other: Person, kept: Person) -> list[int]:
    if source.on_merge is not None:
        return source.on_merge(kept, other)
    keys = list(_rows(source, other).values_list("pk", flat=True))
    return [key for key in keys if _move_row(source, key, kept)]


def _move_row(source: PersonalDataSource, key: int, person: Person) -> bool:
    """Move one row; what would be there twice (the same membership) stays with the emptied row."""
    try:
        with transaction.atomic():
            source.model_class._default_manager.filter(pk=key).update(**{source.person_field: person.pk})
    except IntegrityError:
        return False
    return True


def _move_back(source: PersonalDataSource, keys: list[int], kept: Person, other: Person) -> None:
    rows = source.model_class._default_manager.filter(pk__in=keys, **{source.person_field: kept.pk})
    for key in list(rows.values_list("pk", flat=True)):
        _move_row(source, key, other)


def _to_fill(kept: Person, other: Person) -> list[str]:
    return [field for field in _FILLED if not getattr(kept, field) and getattr(other, field)]


def _fill(kept: Person, other: Person) -> list[str]:
    fields = _to_fill(kept, other)
    for field in fields:
        setattr(kept, field, getattr(other, field))
    if "name" in fields:
        Person.objects.filter(pk=kept.pk).update(name=kept.name)  # Empties what was known of the old name.
        kept.given_name = other.given_name
        Person.objects.filter(pk=kept.pk).update(given_name=kept.given_name)
    if fields:
        kept.save(update_fields=[*fields, "updated_at"])
    return fields


def _unfill(kept: Person, other: Person, fields: list[str]) -> None:
    for field in fields:
        if getattr(kept, field) == getattr(other, field):
            setattr(kept, field, None if field == "council" else "")
    kept.save()


def _add_tags(kept: Person, other: Person) -> list[str]:
    new = [tag for tag in other.tags.all() if tag not in set(kept.tags.all())]
    kept.tags.add(*new)
    return [tag.name for tag in new]


def _deactivate(other: Person, kept: Person) -> None:
    other.sign_out_everywhere()
    ConsentState.objects.filter(person=other).delete()
    Person.objects.filter(merged_into=other).update(merged_into=kept)
    other.email, other.is_active, other.merged_into = None, False, kept
    other.save()


def _reactivate(other: Person, email: str | None) -> None:
    other.email, other.is_active, other.merged_into = email, True, None
    other.save()
    latest = ConsentEvent.objects.filter(person=other).order_by("purpose", "-id").distinct("purpose")
    for event in latest:
        ConsentState.objects.create(
            person=other, purpose=event.purpose, granted=event.action == Action.GRANT, event=event
        )


def _later_withdrawals(kept: Person, other: Person) -> list[str]:
    """Return the purposes that were withdrawn on the other row after the last entry about them on the kept row.

    Also where the kept row has withdrawn already: that may have come with an import, which can be undone.
    """
    said = dict(ConsentState.objects.filter(person=kept).values_list("purpose", "event__happened_at"))
    withdrawn = ConsentState.objects.filter(person=other, granted=False).values_list("purpose", "event__happened_at")
    return [purpose for purpose, at in withdrawn if purpose not in said or at > said[purpose]]


def _newly_withdrawn(kept: Person, other: Person) -> list[str]:
    """Return the purposes that will be withdrawn on the kept row and are not withdrawn now."""
    already = ConsentState.objects.filter(person=kept, granted=False).values_list("purpose", flat=True)
    return [purpose for purpose in _later_withdrawals(kept, other) if purpose not in set(already)]


def _evidence(actor: Person) -> Evidence:
    return Evidence(
        Channel.SYSTEM, source="merge of two records", proof="a later withdrawal on the other", recorded_by=actor
    )


def _give_back_consents(kept: Person, event_ids: list[int], actor: Person) -> None:
    """Where the merge's own entry is still the last one, put back what stood before it."""
    for state in ConsentState.objects.filter(person=kept, event__in=event_ids).select_related("event"):
        before = ConsentEvent.objects.filter(person=kept, purpose=state.purpose, id__lt=state.event.pk)
        earlier = before.select_related("wording").order_by("-id").first()
        if earlier is None or earlier.action != Action.GRANT or consent.is_undone(earlier):
            continue  # They had withdrawn or said nothing: the withdrawal stays, and only they can change it.
        words = earlier.wording.text if earlier.wording else earlier.wording_text
        consent.grant(
            kept,
            [state.purpose],
            Evidence(
                Channel.SYSTEM,
                source="merge undone",
                proof="as before the merge",
                recorded_by=actor,
                wording_text=words,
            ),
        )
