"""Making the committed schema: all migrations on an empty database, written down without what differs by chance."""

import gc
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from typing import Any

import psycopg
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.models import Field
from psycopg import sql

from fixsend.config.backups import programs
from fixsend.config.database.cluster import locked
from fixsend.config.schema import script

DATABASE = "fixsend_schema"
_MOMENT = re.compile(r"'(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?\+00)'")
_UUID = re.compile(r"'([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'")
# Who wrote the script, and a guard for psql alone, with the key that pg_dump is given below.
_NOT_KEPT = re.compile(r"^(?:-- Dumped (?:from|by) .*|\\(?:un)?restrict schema)\n\n?", re.M)


def made() -> str:
    """Migrate an empty database of the embedded server from the very beginning; return the file's text for it.

    The same migrations give the same text. Takes as long as all migrations do, most of a minute.
    """
    with _empty_database(), _seldom_collecting(), _taken_apart_once():
        begun = datetime.now(UTC)
        call_command("migrate", interactive=False, verbosity=0)
        dump = _dumped()
        server = programs.server_version()
    dump = _NOT_KEPT.sub("", dump)
    return script.with_head(without_chance(dump, begun), server)


def _dumped() -> str:
    options = ["--no-owner", "--no-privileges", "--rows-per-insert=1000", "--restrict-key=schema"]
    return subprocess.run(
        [programs.embedded("pg_dump"), *options],
        env={**programs.environment(), "PGTZ": "UTC"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout


def without_chance(dump: str, begun: datetime) -> str:
    """Let each new database have moments and UUIDs of its own where migrating would have given it some.

    Moments from before, and UUIDs that stand in a migration, are facts and stay.
    """
    written = b"".join(script.sources(dump)).decode()

    def moment(found: re.Match[str]) -> str:
        return "now()" if datetime.fromisoformat(found[1]) >= begun else found[0]

    def uuid(found: re.Match[str]) -> str:
        if found[1] in written:
            return found[0]
        if dump.count(found[1]) > 1:
            raise ValueError(f"A UUID made by chance, {found[1]}, stands in two places. Give both from one migration.")
        return "gen_random_uuid()"

    return _UUID.sub(uuid, _MOMENT.sub(moment, dump))


@contextmanager
def _empty_database() -> Iterator[None]:
    """Let Django work in a new database on the embedded server, and drop it at the end."""
    before = {name: connection.settings_dict[name] for name in ("NAME", "OPTIONS")}
    with locked(settings.VAR_DIR / "schema.lock"):
        _on_server("DROP DATABASE IF EXISTS {} WITH (FORCE)")
        _on_server("CREATE DATABASE {} TEMPLATE template0")
        connection.close()
        # Nothing is lost with it in a crash: it need not wait for the disk.
        options = {**before["OPTIONS"], "options": "-c synchronous_commit=off"}
        connection.settings_dict.update(NAME=DATABASE, OPTIONS=options)
        try:
            yield
        finally:
            connection.close()
            connection.settings_dict.update(before)
            _on_server("DROP DATABASE IF EXISTS {} WITH (FORCE)")


@contextmanager
def _seldom_collecting() -> Iterator[None]:
    """Look for garbage a thousand times less often: a third of the time went into it.

    Each step of a migration makes every model anew, so there is much to look through and little to find.
    """
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(1_000_000, 10, 10)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


@contextmanager
def _taken_apart_once() -> Iterator[None]:
    """Take each field of a migration apart once, not again whenever its model is made anew: a quarter of the time.

    Fields of migrations are replaced, never changed, but for those that name another model. Which models the settings
    can swap does not change either; Django forgets it with every model that is made.
    """
    take_apart = Field.clone
    # With the field, so that its id stays its own.
    found: dict[int, tuple[Field[Any, Any], list[Any], dict[str, Any]]] = {}

    def clone(field: Field[Any, Any]) -> Field[Any, Any]:
        if field.is_relation:
            return take_apart(field)
        if id(field) not in found:
            _, _, positional, named = field.deconstruct()
            found[id(field)] = field, list(positional), named
        _, positional, named = found[id(field)]
        return type(field)(*positional, **named)

    Field.clone = clone  # type: ignore[assignment,method-assign]
    apps.get_swappable_settings_name = cache(apps.get_swappable_settings_name)  # type: ignore[method-assign]
    try:
        yield
    finally:
        Field.clone = take_apart  # type: ignore[method-assign]
        del apps.get_swappable_settings_name


def _on_server(statement: str) -> None:
    where = connection.settings_dict
    with psycopg.connect(host=where["HOST"], user=where["USER"], dbname="postgres", autocommit=True) as server:
        server.execute(sql.SQL(statement).format(sql.Identifier(DATABASE)))
