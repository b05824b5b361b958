"""Notes and tags that staff put on people."""

from collections.abc import Iterable

from django.db import transaction

from fixsend.people.models import Note, Person, Tag
from fixsend.people.services import audit
from fixsend.web import normalise


@transaction.atomic
def add_note(person: Person, text: str, *, actor: Person) -> Note:
    """Write a note on a person's page, which they see when they ask for their data; sent twice, it is one note."""
    latest = Note.objects.filter(person=person).order_by("-id").first()
    if latest and latest.text == text and latest.author_id == actor.pk:
        return latest
    audit.record(actor, "person.note_added", person=person)
    return Note.objects.create(person=person, text=text, author=actor)


@transaction.atomic
def remove_note(note_id: int, *, actor: Person) -> None:
    """Remove a note; done twice, the second time does nothing."""
    note = Note.objects.filter(pk=note_id).select_related("person").first()
    if note:
        note.delete()
        audit.record(actor, "person.note_removed", person=note.person)


@transaction.atomic
def set_tags(person: Person, names: Iterable[str], *, actor: Person, seen: Iterable[str] | None = None) -> None:
    """Make a person's tags these, making new tags as needed.

    `seen` are the tags that stood there when whoever changes them began: only what they added and took away is changed,
    so that a tag that a colleague gave or took meanwhile stays so. Without it the tags are exactly these.
    """
    Person.objects.select_for_update(of=["self"]).get(pk=person.pk)
    before = set(Tag.objects.filter(people=person).values_list("name", flat=True))
    wanted, began_with = _names(names), before if seen is None else _names(seen)
    wanted = (before - (began_with - wanted)) | (wanted - began_with)
    tags = [Tag.objects.get_or_create(name=name)[0] for name in sorted(wanted)]
    if before != wanted:
        person.tags.set(tags)
        audit.record(actor, "person.tags_changed", person=person, added=len(wanted - before), gone=len(before - wanted))


def _names(names: Iterable[str]) -> set[str]:
    return {normalise.one_line(name)[:60] for name in names} - {""}
