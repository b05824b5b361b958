"""The send lock: a restored backup or a copy of the site sends no mail until staff release it.

The database knows which installations may send. An installation is this database (its server's identifier and its own
number there) together with a machine and a folder. The folder's mark is a random file outside every backup, known by
its content and its inode, so that a copied folder is another installation even on the same machine. A clone of a whole
virtual machine cannot be told apart.
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

from fixsend.delivery.engine.notify import notify_workers
from fixsend.delivery.models import Installation
from fixsend.delivery.services import after_restore
from fixsend.people.models import Person

# Without these no member of staff could sign in to release the lock.
ALLOWED_KINDS = ("sign-in code",)
_MACHINE_ID = Path("/etc/machine-id")


def may_send(folder: Path) -> bool:
    """Tell whether this installation may send mail. The first one that ever asks is released at once.

    `folder` holds the installation's mark, which is made where it is not there.
    """
    fingerprint = _fingerprint(folder)
    found = Installation.objects.filter(fingerprint=fingerprint).first() or _register(fingerprint)
    if not found.database:  # Registered by a version that did not note it.
        Installation.objects.filter(pk=found.pk).update(database=_database_print())
    return found.released_at is not None


@transaction.atomic
def release(by: Person | None) -> int:
    """Release every locked installation; returns how many that were. `by` is None on the command line.

    A newsletter that was being sent when a backup was made asks staff before it continues, because the backup does not
    know what was sent after it. Where this is only a further mailer of a database that is in use, none asks.
    """
    locked = Installation.objects.filter(released_at=None)
    newest = locked.order_by("-first_seen_at").first()
    if newest is None:
        return 0
    released = locked.update(released_at=timezone.now(), released_by=by)
    if newest.database and _has_sent_before(newest):
        after_restore.ask_about_stalled(newest.first_seen_at)
    else:
        after_restore.ask_about_all()
    notify_workers()
    return released


def _has_sent_before(installation: Installation) -> bool:
    """Tell whether this very database was sent from before, and is not one that was made of a dump."""
    others = Installation.objects.filter(database=installation.database, first_seen_at__lt=installation.first_seen_at)
    return others.exclude(released_at=None).exists()


@transaction.atomic
def _register(fingerprint: str) -> Installation:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('fixsend installation'))")
    first = not Installation.objects.exists()
    installation, _ = Installation.objects.get_or_create(
        fingerprint=fingerprint,
        defaults={
            "host": socket.gethostname()[:120],
            "database": _database_print(),
            "released_at": timezone.now() if first else None,
        },
    )
    return installation


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
