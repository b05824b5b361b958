"""Putting a tag on many people at once, taking it off them, and undoing either."""

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from fixsend.people.models import Person, Tag, TagChange
from fixsend.people.services import audit
from fixsend.web import normalise

# Each row of a tag writes the person's row for audiences; more at once would keep other writers waiting.
MOST = 10_000


class TooMany(Exception):
    """More people than are changed at once (`MOST`)."""


class NoSuchTag(Exception):
    """Nobody has this tag, so it cannot be taken away."""


@transaction.atomic
def add(people: QuerySet[Person], name: str, *, actor: Person) -> TagChange:
    """Put a tag on people, made where it is new; return what changed. Raises TooMany."""
    ids = _ids(people)
    tag, _ = Tag.objects.get_or_create(name=_name(name))
    changed = sorted(set(ids) - set(_having(tag, ids)))
    _put_on(tag, changed)
    return _record(tag, changed, adds=True, actor=actor)


@transaction.atomic
def remove(people: QuerySet[Person], name: str, *, actor: Person) -> TagChange:
    """Take a tag off people; return what changed. Raises TooMany and NoSuchTag."""
    ids = _ids(people)
    tag = Tag.objects.filter(name=_name(name)).first()
    if tag is None:
        raise NoSuchTag
    changed = sorted(_having(tag, ids))
    _take_off(tag, changed)
    return _record(tag, changed, adds=False, actor=actor)


@transaction.atomic
def undo(change_id: int, *, actor: Person) -> TagChange | None:
    """Put everyone back as they were before a change; done twice, the second time does nothing. None where it is gone.

    People who have been deleted meanwhile are left out.
    """
    change = TagChange.objects.select_for_update().select_related("tag").filter(pk=change_id).first()
    if change is None or change.undone_at is not None:
        return change
    if change.adds:
        _take_off(change.tag, change.people)
    else:
        _put_on(change.tag, list(Person.objects.filter(pk__in=change.people).values_list("pk", flat=True)))
    change.undone_at = timezone.now()
    change.save(update_fields=["undone_at"])
    audit.record(actor, "people.tagging_undone", subject=change.tag.name, people=len(change.people))
    return change


def _ids(people: QuerySet[Person]) -> list[int]:
    ids = list(people.order_by().values_list("pk", flat=True).distinct()[: MOST + 1])
    if len(ids) > MOST:
        raise TooMany
    return ids


def _name(name: str) -> str:
    return normalise.one_line(name)[:60]


def _having(tag: Tag, ids: list[int]) -> list[int]:
    rows = Person.tags.through.objects.filter(tag_id=tag.pk, person_id__in=ids)
    return list(rows.values_list("person_id", flat=True))


def _put_on(tag: Tag, ids: list[int]) -> None:
    link = Person.tags.through
    link.objects.bulk_create([link(tag_id=tag.pk, person_id=each) for each in ids], ignore_conflicts=True)


def _take_off(tag: Tag, ids: list[int]) -> None:
    Person.tags.through.objects.filter(tag_id=tag.pk, person_id__in=ids).delete()


def _record(tag: Tag, changed: list[int], *, adds: bool, actor: Person) -> TagChange:
    audit.record(actor, "people.tagged" if adds else "people.untagged", subject=tag.name, people=len(changed))
    return TagChange.objects.create(tag=tag, adds=adds, people=changed)
