"""Whether this installation may send. A restored backup and a copy may not, until staff release them.

The database knows the places that may send: itself (its server's identifier and its number there) seen from a machine
and a folder. The folder's mark is a random file outside every backup, known by its content and its inode, so that a
copied folder is another place even on the same machine. What is not told apart: a clone of a whole virtual machine.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import socket
from contextlib import suppress
from pathlib import Path

from django.db import connection, transaction
from django.utils import timezone

from fixsend.delivery.engine.notify import wake
from fixsend.delivery.models import SendingPlace
from fixsend.delivery.services import after_restore
from fixsend.people.models import Person

# Without these nobody could sign in to release it.
ALLOWED_KINDS = ("sign-in code",)
_MACHINE_ID = Path("/etc/machine-id")


def may_send(folder: Path) -> bool:
    """Tell whether mail may leave from here. The first place that ever asks is released at once."""
    fingerprint = _fingerprint(folder)
    found = SendingPlace.objects.filter(fingerprint=fingerprint).first() or _introduce(fingerprint)
    if not found.database:  # Introduced by a version that did not note it.
        SendingPlace.objects.filter(pk=found.pk).update(database=_database_print())
    return found.released_at is not None


def held_place() -> SendingPlace | None:
    """Return the newest place that has asked to send and waits for staff to release it."""
    return SendingPlace.objects.filter(released_at=None).order_by("-first_seen_at").first()


@transaction.atomic
def release(by: Person | None) -> int:
    """Let every place that waits send from now on; returns how many that were.

    A newsletter that was going when a backup was made asks staff before it goes on: what it sent after that, the
    backup does not know. Where this is only a further mailer of a database that is at work, nothing asks.
    """
    waiting = SendingPlace.objects.filter(released_at=None)
    newest = waiting.order_by("-first_seen_at").first()
    if newest is None:
        return 0
    released = waiting.update(released_at=timezone.now(), released_by=by)
    if newest.database and _has_sent_before(newest):
        after_restore.ask_about_those_that_stand_still(newest.first_seen_at)
    else:
        after_restore.ask_about_all()
    wake()
    return released


def _has_sent_before(place: SendingPlace) -> bool:
    """Tell whether this very database was sent from before, and is not one that was made of a dump."""
    others = SendingPlace.objects.filter(database=place.database, first_seen_at__lt=place.first_seen_at)
    return others.exclude(released_at=None).exists()


@transaction.atomic
def _introduce(fingerprint: str) -> SendingPlace:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('fixsend sending place'))")
    first = not SendingPlace.objects.exists()
    place, _ = SendingPlace.objects.get_or_create(
        fingerprint=fingerprint,
        defaults={
            "host": socket.gethostname()[:120],
            "database": _database_print(),
            "released_at": timezone.now() if first else None,
        },
    )
    return place


def _fingerprint(folder: Path) -> str:
    return hashlib.sha256(repr((*_database(), _mark(folder), _machine())).encode()).hexdigest()


def _database_print() -> str:
    return hashlib.sha256(repr(_database()).encode()).hexdigest()


def _database() -> tuple[int, str]:
    """Return the server's identifier and the database's number there; a restore makes a new one of the second."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT (SELECT system_identifier FROM pg_control_system()), oid::text"
            " FROM pg_database WHERE datname = current_database()"
        )
        found: tuple[int, str] = cursor.fetchone()
    return found


def _mark(folder: Path) -> tuple[str, int]:
    """Return the folder's mark, made the first time."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / "this-place"
    if not path.exists():
        draft = folder / f".{secrets.token_hex(8)}"
        draft.write_text(secrets.token_hex(16))
        with suppress(FileExistsError):
            os.link(draft, path)  # Two workers may start at once: the first one's mark stands.
        draft.unlink()
    return path.read_text(), path.stat().st_ino


def _machine() -> str:
    with suppress(OSError):
        return _MACHINE_ID.read_text().strip()
    return ""
