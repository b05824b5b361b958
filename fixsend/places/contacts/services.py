"""Importing council contacts: what a file would change, and changing it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass

from django.db import transaction
from django.utils import timezone

from fixsend.places.contacts.reading import Line, Read, stored
from fixsend.places.models import CouncilContact
from fixsend.web import page_cache


@dataclass(frozen=True)
class Changes:
    """What a file changes. Contacts of councils that it does not name stay."""

    added: list[Line]
    changed: list[Line]
    gone: list[Line]
    same: int

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.gone)

    @property
    def version(self) -> str:
        """Return a fingerprint of what it says, by which its page notices that our contacts are others by now."""
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()[:16]


class ChangedSince(Exception):
    """The file would change something else than what was shown: somebody has changed our contacts meanwhile."""


def compare(found: Read) -> Changes:
    """Return what importing a file would change."""
    before, after = {line.key: line for line in stored()}, {line.key: line for line in found.lines}
    named = {(line.council, line.role) for line in found.lines}
    return Changes(
        added=[line for key, line in after.items() if key not in before],
        changed=[line for key, line in after.items() if key in before and before[key] != line],
        gone=[line for key, line in before.items() if key not in after and key[:2] in named],
        same=sum(1 for key, line in after.items() if before.get(key) == line),
    )


@transaction.atomic
def import_contacts(found: Read, *, seen: str = "") -> Changes:
    """Make the contacts of the councils and roles that a file names exactly those of the file, in one transaction.

    Returns what that changed. `seen` is the `version` of the changes that staff saw; raises ChangedSince where they are
    others by now.
    """
    # One import at a time, and no letter goes to a contact that is being removed.
    list(CouncilContact.objects.select_for_update().values_list("pk"))
    changes = compare(found)
    if seen and seen != changes.version:
        raise ChangedSince
    for line in changes.gone:
        CouncilContact.objects.filter(council=line.council, role=line.role, email=line.email).delete()
    for line in changes.changed:
        rows = CouncilContact.objects.filter(council=line.council, role=line.role, email=line.email)
        rows.update(name=line.name, position=line.position, party=line.party, updated_at=timezone.now())
    CouncilContact.objects.bulk_create(_row(line) for line in changes.added)
    page_cache.invalidate()
    return changes


def _row(line: Line) -> CouncilContact:
    return CouncilContact(
        council_id=line.council,
        role=line.role,
        name=line.name,
        position=line.position,
        party=line.party,
        email=line.email,
    )
