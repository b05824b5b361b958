"""The file with the committed schema: SQL, and a head that says of what it was made.

The head is compared before the script is used, because a script that was cut short, merged by git from two others, or
made from migrations that have since been rewritten under their old names would give a database that nobody has tested.
"""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps

FILE = Path(__file__).with_name("schema.sql")
_TITLE = "-- The database of a new site, as the migrations make it. `make schema` writes this file; do not edit it."
HEAD_LINE = re.compile(r"^-- (\w+): (\w+)$", re.M)
_APPLIED = re.compile(r"^INSERT INTO public\.django_migrations VALUES(.*?);$", re.M | re.S)
_NAMES = re.compile(r"^\t\(\d+, '(\w+)', '([\w-]+)', ", re.M)


class Unusable(Exception):
    """The script is not what it should be; the message says in what way."""


def read(path: Path, server: int) -> str:
    """Return the script for a PostgreSQL server of this major version.

    Raises `Unusable` where the file was damaged, was made by another version, or holds a migration that has been
    changed or removed since. Migrations that were added since do not matter: `migrate` applies them afterwards.
    Raises `OSError` or `UnicodeDecodeError` where the file cannot be read.
    """
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    said = dict(HEAD_LINE.findall(head))
    if said.get("content") != _digest([body.encode()]):
        raise Unusable("it is damaged")
    if said.get("server") != str(server):
        raise Unusable(f"it was made by PostgreSQL {said.get('server')}, and this server is version {server}")
    if said.get("migrations") != _digest(sources(body)):
        raise Unusable("a migration in it has been changed or removed since")
    return body


def with_head(body: str, server: int) -> str:
    """Return the file's text for a script that a server of this major version has made."""
    head = {"content": _digest([body.encode()]), "migrations": _digest(sources(body)), "server": str(server)}
    return "\n".join([_TITLE, *(f"-- {name}: {value}" for name, value in head.items()), "", body])


def sources(body: str) -> Iterator[bytes]:
    """Yield the contents of the files that made the script: its migrations, and the SQL that lies beside them."""
    applied = _NAMES.findall("".join(_APPLIED.findall(body)))
    for label, name in applied:
        yield f"{label} {name}".encode()
        yield _content(label, name)
    for label in sorted({label for label, _ in applied} & set(apps.app_configs)):
        app = Path(apps.get_app_config(label).path)
        for path in sorted([*app.glob("sql/*.sql"), *app.glob("migrations/**/*.sql")]):
            yield path.read_bytes()


def _content(label: str, name: str) -> bytes:
    try:
        return (Path(apps.get_app_config(label).path) / "migrations" / f"{name}.py").read_bytes()
    except (LookupError, FileNotFoundError):
        return b"gone"


def _digest(parts: Iterator[bytes] | list[bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()
