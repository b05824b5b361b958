"""The audit log: which member of staff saw or changed what."""

from typing import Any

from fixsend.people.models import AuditEntry, Person


def record(
    actor: Person | None, action: str, *, person: Person | None = None, subject: str = "", **detail: Any
) -> AuditEntry:
    """Write one entry and return it; without an `actor` it is the system's own doing.

    `detail` takes counts, field names and ids, never personal data.
    """
    return AuditEntry.objects.create(actor=actor, action=action, person=person, subject=subject[:120], detail=detail)


def in_words(action: str) -> str:
    """Return an action for reading: "staff.role_changed" becomes "Staff: role changed"."""
    topic, _, what = action.partition(".")
    return f"{topic.capitalize()}: {what}".replace("_", " ") if what else topic.capitalize().replace("_", " ")
