"""Test databases: one migrated template, kept while the migrations stay the same, and quick clones of it."""

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import psycopg
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections, transaction
from django.test import TransactionTestCase
from psycopg import sql
from wagtail.models import Site

from fixsend.config.database import cluster, is_embedded
from fixsend.config.database.cluster import locked
from fixsend.config.schema import load
from fixsend.people.staff import roles
from fixsend.starter import services as starter
from tests import memory
from tests import settings as test_settings

PREFIX = "fixsend_test_"
TEMPLATE = "fixsend_template_"
IN_MEMORY = "fixsend_memory"  # a tablespace
LOCK = test_settings.DATABASE_VAR / "template.lock"
_DROP = "DROP DATABASE IF EXISTS {} WITH (FORCE)"
_has_site = _is_held = _is_set_up = _is_spoilt = False


@cache
def template() -> str:
    """Return the name of the migrated template database, making it when the migrations have changed."""
    name = f"{TEMPLATE}{_fingerprint()}"
    with locked(LOCK):
        if name not in _names():
            _drop_all(TEMPLATE)
            with _making(name):
                load.into_new_database()
                call_command("migrate", verbosity=0, interactive=False)
        _drop_orphans()
    return name


@cache
def site_template() -> str:
    """Return the name of a copy of the template that holds a site with its starter content, made when code changed."""
    bare = template()
    name = f"{bare}_{_fingerprint_of_code()}"
    with locked(LOCK):
        if name not in _names():
            _drop_all(f"{bare}_")
            with _making(name, bare):
                starter.load()
    return name


def clone(template_name: str, name: str) -> None:
    """Make `name` a fresh copy of the template, throwing away what it was before."""
    connections.close_all()
    tablespace = _tablespace()
    with _server() as server:
        _execute(server, _DROP, name)
        _execute(
            server, "CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY TABLESPACE {}", name, template_name, tablespace
        )
    connection.settings_dict["NAME"] = name


def set_up() -> None:
    """Make this process's database, as the test at hand wants it."""
    global _is_set_up  # noqa: PLW0603 - one process, one database
    restore()
    _is_set_up = True


def spoil() -> None:
    """Note that a test has committed, so that the next one which asks for a database gets a fresh one.

    Not at once, because that one may want another, and makes it itself.
    """
    global _is_spoilt  # noqa: PLW0603 - one process, one database
    _is_spoilt = True


def restore() -> None:
    """Give this process its database back as the tests at hand begin with it: bare, or with the starter content."""
    global _is_spoilt  # noqa: PLW0603 - one process, one database
    _is_spoilt = False
    clone(site_template() if _has_site else template(), own_name())
    if _has_site:
        Site.objects.update(hostname="localhost", port=80)
    Site.clear_site_root_paths_cache()


def begin(*, has_site: bool) -> None:
    """Let tests from now on begin with the starter content, or with a bare database.

    A file that holds one keeps it whatever its tests ask for.
    """
    global _has_site  # noqa: PLW0603 - one process, one database
    if has_site != _has_site and not _is_held:
        _has_site = has_site
        spoil()
    freshen()


def freshen() -> None:
    """Make the database anew if a test has committed something, or has wanted another."""
    if _is_set_up and _is_spoilt:
        restore()


def begin_with_site() -> None:
    """Give a test that commits a database with the starter content, which the next one does not get."""
    clone(site_template(), own_name())
    starter.follow_site_url()
    spoil()


@contextmanager
def held() -> Iterator[None]:
    """Keep one database with the starter content for a whole file; the next one begins afresh, as it asks for it."""
    global _has_site, _is_held, _is_spoilt  # noqa: PLW0603 - one process, one database
    clone(site_template(), own_name())
    starter.follow_site_url()
    _has_site, _is_held, _is_spoilt = True, True, False
    try:
        yield
    finally:
        _is_held = False
        spoil()


@contextmanager
def one_for_all() -> Iterator[None]:
    """Keep one database with the starter content from test to test, where none minds what another has committed."""
    start_afresh = TransactionTestCase._fixture_teardown
    with held():
        TransactionTestCase._fixture_teardown = lambda self: None
        try:
            yield
        finally:
            TransactionTestCase._fixture_teardown = start_afresh


@contextmanager
def rolled_back() -> Iterator[None]:
    """Undo at the end all that happens inside, for fixtures of a whole file.

    It says what Django's own test cases say, so that our shortcuts know that nothing is committed.
    """
    everything = transaction.atomic()
    everything._from_testcase = True
    with everything:
        yield
        transaction.set_rollback(True)


@contextmanager
def empty() -> Iterator[None]:
    """Let Django work in an empty database, which is gone at the end."""
    before, name = connection.settings_dict["NAME"], f"{own_name()}_empty"
    clone("template0", name)
    try:
        yield
    finally:
        drop(name)
        connection.settings_dict["NAME"] = before


def drop(name: str) -> None:
    """Throw a database away."""
    connections.close_all()
    _drop(name)


def own_name() -> str:
    """Return this process's database name; it carries the pid, so that leftovers of a killed run can be told."""
    return f"{PREFIX}{os.getpid()}"


@cache
def _fingerprint() -> str:
    """Return what tells one template from another; worked out once, before a test can touch the roles."""
    digest = hashlib.sha256()
    for config in sorted(apps.get_app_configs(), key=lambda config: config.label):
        for path in sorted(Path(config.path).glob("migrations/*.py")):
            digest.update(config.label.encode() + path.name.encode() + path.read_bytes())
    digest.update(repr(roles.table()).encode())  # The groups are written after the last migration.
    return digest.hexdigest()[:12]


@cache
def _fingerprint_of_code() -> str:
    """Return what tells one state of the code from another: what is loaded follows from all of it."""
    digest = hashlib.sha256()
    for path in sorted(Path(settings.BASE_DIR, "fixsend").rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


@cache
def _tablespace() -> str:
    """Return where clones go: into memory, where the embedded server and this machine allow it."""
    folder = memory.own_folder(test_settings.DATABASE_VAR) if is_embedded() else None
    if folder is None:
        return "pg_default"
    with locked(LOCK):
        if not folder.is_dir() or IN_MEMORY not in _tablespaces():
            _make_tablespace(folder)
    return IN_MEMORY


def _make_tablespace(folder: Path) -> None:
    """Make it anew: memory is empty after the machine was started again, and what was in it is gone."""
    if IN_MEMORY in _tablespaces():
        _drop_all(PREFIX)
        _run("DROP TABLESPACE {}", IN_MEMORY)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    owner = cluster.find(test_settings.DATABASE_VAR).owner
    if owner:
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    with _server() as server:
        location = sql.Literal(str(folder))
        server.execute(sql.SQL("CREATE TABLESPACE {} LOCATION {}").format(sql.Identifier(IN_MEMORY), location))


def _tablespaces() -> list[str]:
    with _server() as server:
        return [row[0] for row in server.execute("SELECT spcname FROM pg_tablespace").fetchall()]


@contextmanager
def _making(name: str, template_name: str = "template1") -> Iterator[None]:
    """Make a database, and give it its name only once all that happens inside has worked."""
    connections.close_all()  # What is open already would go on writing into the database that it was opened for.
    _run("CREATE DATABASE {} TEMPLATE {}", f"{name}_new", template_name)
    before, connection.settings_dict["NAME"] = connection.settings_dict["NAME"], f"{name}_new"
    try:
        yield
        with connection.cursor() as cursor:
            cursor.execute("VACUUM (FREEZE, ANALYZE)")  # Once, so that no clone has to be looked through.
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before
    _run("ALTER DATABASE {} RENAME TO {}", f"{name}_new", name)


def _run(statement: str, *names: str) -> None:
    with _server() as server:
        _execute(server, statement, *names)


def _execute(server: psycopg.Connection, statement: str, *names: str) -> None:
    server.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


def _drop(name: str) -> None:
    _run(_DROP, name)


def _drop_all(beginning: str) -> None:
    for name in _names():
        if name.startswith(beginning):
            _drop(name)


def _names() -> list[str]:
    with _server() as server:
        return [row[0] for row in server.execute("SELECT datname FROM pg_database").fetchall()]


def _drop_orphans() -> None:
    for name in _names():
        if name.startswith(PREFIX):
            try:
                os.kill(int(name.removeprefix(PREFIX).removesuffix("_empty")), 0)
            except ProcessLookupError:
                _drop(name)
            except (ValueError, PermissionError):
                continue


def _server() -> psycopg.Connection:
    where = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD"}
    given = {name: connection.settings_dict.get(key) for name, key in where.items()}
    return psycopg.connect(
        **{name: value for name, value in given.items() if value}, dbname="postgres", autocommit=True
    )
