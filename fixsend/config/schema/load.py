"""Filling a new embedded database from the committed schema, in place of all the migrations."""

import logging
from pathlib import Path

import psycopg
from django.db import Error, connection

from fixsend.config import database
from fixsend.config.backups import programs
from fixsend.config.schema import script

logger = logging.getLogger(__name__)


def into_new_database(path: Path | None = None) -> bool:
    """Run the committed schema in our database if that is embedded and empty; tell whether that was done.

    `migrate` is to follow in any case: it applies what is newer than the script. The script is one transaction, so that
    whatever goes wrong (a damaged file, another version of the server, a crash) leaves the database as empty as it was,
    for `migrate` to do all the work; a warning says why. `path` is the file with the schema, usually the committed one.
    """
    if not database.is_embedded() or connection.introspection.table_names():
        return False
    try:
        _run(script.read(path or script.FILE, programs.server_version()))
    except (script.Unusable, OSError, UnicodeDecodeError, Error, psycopg.Error) as error:
        logger.warning("The committed schema is not used: %s. Every migration runs instead.", str(error).strip())
        return False
    return True


def _run(sql: str) -> None:
    """Run it on a connection of its own, because it changes settings of its session."""
    with psycopg.connect(**connection.get_connection_params()) as own:
        own.execute(sql.encode())
