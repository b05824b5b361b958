"""Bringing a backup back, into an empty database."""

import shutil
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import psycopg
from django.conf import settings
from django.db import connection
from psycopg import sql

from fixsend.config import database, temporary
from fixsend.config.backups import archive, programs, replay, save
from fixsend.config.running import preparation

# How the folder begins into which an archive is unpacked.
RESTORING = ".restoring-"


class CannotRestore(Exception):
    """Nothing was changed; the message says why."""


@dataclass(frozen=True)
class Restored:
    """What came back."""

    manifest: archive.Manifest
    replayed: replay.Replayed
    set_aside: str


def restore(path: Path, *, replace: bool = False) -> Restored:
    """Bring database, media, keys and journal back, compare row counts, and repeat what people said since.

    The database has to be empty; with `replace` the embedded one is set aside under another name first, and put back
    when something fails.
    """
    settings.VAR_DIR.mkdir(parents=True, exist_ok=True)
    with temporary.folder(settings.VAR_DIR, RESTORING) as folder:
        manifest = archive.unpack(path, folder)
        set_aside = _make_room(replace)
        try:
            _load(folder / archive.DATABASE)
            _compare(manifest)
        except Exception:
            _put_back(set_aside)
            raise
        _bring_files(folder)
    preparation.forget(settings.VAR_DIR)
    return Restored(manifest, replay.since_backup(manifest.moment), set_aside)


def _make_room(replace: bool) -> str:
    if not _tables():
        return ""
    if not replace:
        raise CannotRestore(
            "The database is not empty. To set it aside and bring the backup back: make restore FROM=… REPLACE=1"
        )
    if not database.is_embedded():
        raise CannotRestore("Make a new, empty database on your server and name it in DATABASE_URL.")
    name = str(connection.settings_dict["NAME"])
    aside = f"{name}_before_{datetime.now(UTC):%Y%m%d%H%M%S}"
    _rename(name, aside)
    _on_server("CREATE DATABASE {}", name)
    return aside


def _put_back(aside: str) -> None:
    if aside:
        name = str(connection.settings_dict["NAME"])
        connection.close()
        _on_server("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)
        _rename(aside, name)


def _rename(old: str, new: str) -> None:
    connection.close()
    _on_server("ALTER DATABASE {} RENAME TO {}", old, new)


def _on_server(statement: str, *names: str) -> None:
    where = connection.settings_dict
    try:
        with psycopg.connect(host=where["HOST"], user=where["USER"], dbname="postgres", autocommit=True) as server:
            server.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))
    except psycopg.errors.ObjectInUse as error:
        raise CannotRestore("Another program uses the database. Stop it first.") from error


def _tables() -> list[str]:
    return connection.introspection.table_names()


def _load(dump: Path) -> None:
    """Let the embedded pg_restore read the dump, and a psql that can talk to the server carry it out.

    Both in one transaction. A server older than the one saved does not know every setting that the script begins
    with; those settings change nothing here.
    """
    script = subprocess.Popen(
        [programs.embedded("pg_restore"), "--no-owner", "--no-privileges", "--file=-", dump],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=False,
    )
    psql = subprocess.Popen(
        [programs.for_our_server("psql"), "--no-psqlrc", "--quiet", "--single-transaction", "-v", "ON_ERROR_STOP=1"],
        env=programs.environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    with suppress(BrokenPipeError):
        _pour(script, psql)
    errors = psql.communicate()[1].decode(errors="replace").strip()
    if psql.returncode or script.wait():
        raise CannotRestore(f"The database could not be brought back: {errors or 'the dump cannot be read'}")


def _pour(script: subprocess.Popen[bytes], psql: subprocess.Popen[bytes]) -> None:
    assert script.stdout is not None  # noqa: S101
    assert psql.stdin is not None  # noqa: S101
    for line in script.stdout:
        if line.startswith(b"SET transaction_timeout"):
            continue
        psql.stdin.write(line)
        if line.startswith(b"COPY "):
            break
    # From the first row on nothing is ours to judge: a row may begin with any word.
    shutil.copyfileobj(script.stdout, psql.stdin)


def _compare(manifest: archive.Manifest) -> None:
    rows = save.count_rows()
    different = [table for table in {*rows, *manifest.rows} if rows.get(table) != manifest.rows.get(table)]
    if different:
        raise CannotRestore(f"Not every row came back: {', '.join(sorted(different))}.")


def _bring_files(folder: Path) -> None:
    for name, place in [("keys/signing.json", settings.KEYS_FILE), ("keys/secret_key", _secret_key())]:
        if (folder / name).exists():
            _bring_key(folder / name, Path(place))
    if (folder / "media").exists():
        shutil.copytree(folder / "media", settings.MEDIA_ROOT, dirs_exist_ok=True, copy_function=_copy_readable)
    replay.merge_journal(folder / "journal")


def _bring_key(saved: Path, place: Path) -> None:
    """Put a key file in its place; another one that is there is kept beside it, for the database set aside."""
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if place.exists() and place.read_bytes() != saved.read_bytes():
        place.rename(place.with_name(f"{place.name}.before-{datetime.now(UTC):%Y%m%d%H%M%S}"))
    shutil.copyfile(saved, place)
    place.chmod(0o600)


def _copy_readable(source: str, target: str) -> None:
    shutil.copyfile(source, target)


def _secret_key() -> Path:
    return Path(settings.VAR_DIR) / "keys" / "secret_key"
