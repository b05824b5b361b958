"""PostgreSQL's own tools: the embedded ones, or for a server named by DATABASE_URL those found on this machine."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from django.db import connection

from fixsend.config import database
from fixsend.config.database import cluster


class ToolsMissing(Exception):
    """The tools that this server needs are not here; the message says what to install."""


def embedded(name: str) -> Path:
    """Return one of the programs that came with the embedded server."""
    return cluster.installed_programs() / name


def for_our_server(name: str) -> Path:
    """Return a program that can talk to our server: the embedded ones have no TLS, so they serve the embedded only."""
    if database.is_embedded():
        return embedded(name)
    found = shutil.which(name)
    wanted = server_version()
    if found is None:
        raise ToolsMissing(
            f"{name} is not on this machine. A server named by DATABASE_URL is saved with its own tools: "
            f"install the PostgreSQL {wanted} client (Debian: apt install postgresql-client-{wanted})."
        )
    version = _major(Path(found))
    if version < wanted:
        raise ToolsMissing(
            f"{found} is version {version}, the server is version {wanted}. Install postgresql-client-{wanted}."
        )
    return Path(found)


def server_version() -> int:
    """Return the major version of our server."""
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version_num")
        return int(cursor.fetchone()[0]) // 10000


def environment() -> dict[str, str]:
    """Return the environment in which PostgreSQL's tools find our database."""
    where = connection.settings_dict
    given = {
        "PGHOST": where.get("HOST"),
        "PGPORT": where.get("PORT"),
        "PGUSER": where.get("USER"),
        "PGPASSWORD": where.get("PASSWORD"),
        "PGDATABASE": where["NAME"],
        **{f"PG{name.upper()}": str(value) for name, value in where.get("OPTIONS", {}).items() if name in _AS_VARIABLE},
    }
    return {**os.environ, **{name: value for name, value in given.items() if value}}


_AS_VARIABLE = {"sslmode", "sslrootcert", "sslcert", "sslkey", "service"}


def _major(program: Path) -> int:
    shown = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"(\d+)(?:\.\d+)*", shown).group(1))  # type: ignore[union-attr]
