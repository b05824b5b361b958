"""Making a backup."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from psycopg import sql

from fixsend.config import temporary
from fixsend.config.backups import destination, programs
from fixsend.config.backups.archive import DATABASE, Manifest, Writer
from fixsend.config.models import Backup


class CannotSave(Exception):
    """The backup could not be made; the message says why."""


def save(to: str = "") -> Path:
    """Make an archive of database, media, keys and journal; return its path on this machine.

    `to` is a folder, or `host:folder` for a copy on another machine; archives stay in `var/backups` otherwise.
    """
    elsewhere = destination.is_other_machine(to)
    folder = destination.folder_here(to)
    destination.prepare(folder)
    with temporary.folder(folder, destination.MAKING) as work:
        draft = work / "archive"
        manifest = _write(draft, work)
        path = folder / f"fixsend-{manifest.moment:%Y-%m-%d-%H%M%S}.tar"
        draft.rename(path)
    if elsewhere:
        destination.send(path, to)
    Backup.objects.create(
        taken_at=manifest.moment, file_name=path.name, size=path.stat().st_size, copied_to=to if elsewhere else ""
    )
    destination.remove_old(folder, newest=path)
    return path


def count_rows() -> dict[str, int]:
    """Return how many rows every table has."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        tables = [row[0] for row in cursor.fetchall()]
        counts = {}
        for table in tables:
            cursor.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table)))
            counts[table] = cursor.fetchone()[0]
    return counts


def _write(draft: Path, work: Path) -> Manifest:
    with _snapshot() as (name, moment):
        manifest = Manifest(
            taken_at=moment.isoformat(),
            site_url=settings.SITE_URL,
            postgres=programs.server_version(),
            rows=count_rows(),
        )
        _dump(work / DATABASE, name)
    writer = Writer(draft, manifest)
    writer.add(work / DATABASE, DATABASE)
    writer.add(Path(settings.KEYS_FILE), "keys/signing.json")
    writer.add(settings.VAR_DIR / "keys" / "secret_key", "keys/secret_key")
    writer.add_folder(Path(settings.JOURNAL_DIR), "journal")
    writer.add_folder(Path(settings.MEDIA_ROOT), "media")
    writer.finish()
    return manifest


@contextmanager
def _snapshot() -> Iterator[tuple[str, datetime]]:
    """Hold one view of the database, so that the dump and the counted rows are of the same moment."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SELECT pg_export_snapshot(), now()")
        yield cursor.fetchone()


def _dump(path: Path, snapshot: str) -> None:
    command = [str(programs.for_our_server("pg_dump")), "--format=custom", "--no-owner", "--no-privileges"]
    done = subprocess.run(
        [*command, f"--snapshot={snapshot}", f"--file={path}"],
        env=programs.environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise CannotSave(f"pg_dump could not save the database: {done.stderr.strip()}")
