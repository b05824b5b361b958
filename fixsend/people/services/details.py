"""Correcting what we hold about a person."""

from collections.abc import Mapping

from django.db import IntegrityError, transaction
from django.db.models import Model

from fixsend.people import personal_data
from fixsend.people.models import Person
from fixsend.people.services import audit, councils
from fixsend.places.models import Council
from fixsend.web import normalise


@transaction.atomic
def correct(
    person: Person,
    *,
    name: str,
    postcode: str,
    council: Council | None,
    other_names: Mapping[str, str] | None = None,
    told: str = "",
    actor: Person | None = None,
) -> list[str]:
    """Change a person's details; return the names of the fields that changed, which the audit log notes too.

    A council that was left as it is follows the new postcode, if it was the old postcode's. Where the person gave
    their name elsewhere (a membership, a signature), it is corrected too; `other_names` gives new names
    for those that differ from the person's own, by what they are now. Other people's names at a shared mailbox stay.
    `told` is how the person told staff (a `Channel`), where it was not they themselves who typed it.
    """
    locked = Person.objects.select_for_update().get(pk=person.pk)
    if council == locked.council:
        council = councils.following(locked.postcode, council, postcode)
    new = {"name": normalise.one_line(name), "postcode": postcode, "council": council}
    changed = [field for field, value in new.items() if getattr(locked, field) != value]
    renamed = _renamed(locked, {**(other_names or {}), locked.name: name})
    if changed:
        for field in changed:
            setattr(locked, field, new[field])
        locked.save(update_fields=[*changed, "updated_at"])
    changed += ["name elsewhere"] if renamed else []
    if changed:
        how = {"told": told} if told else {}
        audit.record(actor or locked, "person.corrected", person=locked, fields=changed, **how)
    return changed


def other_names(person: Person) -> list[str]:
    """Return the names, other than the person's own, under which they are kept where they can be corrected."""
    found = {
        getattr(row, source.named_by)
        for source in personal_data.sources
        if source.named_by and source.offers_name
        for row in source.of(person)
    }
    return sorted(name for name in found if name and name != person.name)


def _renamed(person: Person, names: Mapping[str, str]) -> int:
    """Correct names in every table that has one; returns in how many rows. An emptied name changes none of them."""
    by_key = {
        normalise.search_key(old): normalise.one_line(new) for old, new in names.items() if old and new and old != new
    }
    if not by_key:
        return 0
    return sum(
        _rename(row, source.named_by, by_key)
        for source in personal_data.sources
        if source.named_by
        for row in source.of(person)
    )


def _rename(row: Model, field: str, names: Mapping[str, str]) -> bool:
    """Correct the name in one row; where another row has the right name already, this one stays as it is."""
    new = names.get(normalise.search_key(getattr(row, field)))
    if not new or getattr(row, field) == new:
        return False
    setattr(row, field, new)
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        return False
    return True
