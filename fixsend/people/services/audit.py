"""The audit log: who of the staff saw or changed what."""

from typing import Any

from fixsend.people.models import AuditEntry, Person


def record(
    actor: Person | None, action: str, *, person: Person | None = None, subject: str = "", **detail: Any
) -> AuditEntry:
    """Write one line. `detail` takes counts, field names and ids, never personal data."""
    return AuditEntry.objects.create(actor=actor, action=action, person=person, subject=subject[:120], detail=detail)


def in_words(action: str) -> str:
    """Return an action for reading: "staff.role_changed" becomes "Staff: role changed"."""
    room, _, what = action.partition(".")
    return f"{room.capitalize()}: {what}".replace("_", " ") if what else room.capitalize().replace("_", " ")
