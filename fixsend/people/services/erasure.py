"""Erasing a person everywhere (UK GDPR Article 17)."""

from django.db import transaction

from fixsend.people import addresses, personal_data
from fixsend.people.models import AuditEntry, Person
from fixsend.people.privacy import keep_off_after_erasure, subject_hash
from fixsend.people.services import audit


class CannotErase(Exception):
    """The person cannot be erased now; the message says what has to happen first."""


@transaction.atomic
def erase_person(person: Person, *, actor: Person | None = None) -> None:
    """Delete a person and all that points at them; done twice, the second time does nothing.

    The ledger keeps purposes, dates and wordings under a keyed hash, and every address that the person has or had
    stays suppressed under such a hash, so that no later import writes to it again. The journal has the erasure first
    (`fixsend.people.journal`). Raises CannotErase for a member of staff, whose account has to be ended first.
    """
    locked = Person.objects.select_for_update().filter(pk=person.pk).first()
    if locked is None:
        return
    if locked.is_staff:
        raise CannotErase("This is a staff account. An administrator has to remove it from the staff first.")
    known_as = subject_hash(locked)
    had: list[str | None] = [*addresses.all_of(locked)]
    for address in had or [None]:
        keep_off_after_erasure(locked, address)
    _erase_sources(locked)
    locked.delete()
    entry = audit.record(None if actor and actor.pk == person.pk else actor, "person.erased")
    AuditEntry.objects.filter(pk=entry.pk, person_hash="").update(person_hash=known_as)


def _erase_sources(person: Person) -> None:
    for source in personal_data.sources:
        if callable(source.on_erase):
            source.on_erase(person)
        elif source.on_erase == "unlink":
            source.of(person).update(**{source.person_field: None})
        else:
            source.of(person).delete()
