"""Correcting what we hold about a person."""

from django.db import transaction

from fixsend.people.models import Person
from fixsend.people.services import audit, councils
from fixsend.places.models import Council
from fixsend.web import normalise


@transaction.atomic
def correct(
    person: Person, *, name: str, postcode: str, council: Council | None, actor: Person | None = None
) -> list[str]:
    """Change a person's details; returns the names of the fields that changed and notes them in the audit log.

    A council that was left as it is follows the new postcode, if it was the old postcode's.
    """
    locked = Person.objects.select_for_update().get(pk=person.pk)
    if council == locked.council:
        council = councils.following(locked.postcode, council, postcode)
    new = {"name": normalise.one_line(name), "postcode": postcode, "council": council}
    changed = [field for field, value in new.items() if getattr(locked, field) != value]
    if changed:
        for field in changed:
            setattr(locked, field, new[field])
        locked.save(update_fields=[*changed, "updated_at"])
        audit.record(actor or locked, "person.corrected", person=locked, fields=changed)
    return changed
