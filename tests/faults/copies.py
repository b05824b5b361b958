"""A copy of the test's database on a server of its own, which a test may restart as it likes."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection

from fixsend.config.backups import programs
from fixsend.config.database import cluster, server
from tests.faults.said import wait_until_gone


def copy_database(var: Path) -> None:
    """Copy our database into the server of another folder, as a backup and its restore do."""
    with server.running(var, say=_silent) as found:
        dump = subprocess.run(
            [programs.embedded("pg_dump"), "--format=custom"],
            env=programs.environment(), check=True, capture_output=True,
        ).stdout  # fmt: skip
        subprocess.run(
            [programs.embedded("pg_restore"), f"--host={found.sockets}", "--username=postgres", "--dbname=fixsend"],
            input=dump, check=True,
        )  # fmt: skip


@contextmanager
def working_on_the_copy(var: Path) -> Iterator[None]:
    """Let this test, and what it starts, work on the copy in that folder."""
    ours = {name: connection.settings_dict[name] for name in ("HOST", "NAME")}
    with server.running(var, say=_silent) as found:
        connection.close()
        connection.settings_dict.update(HOST=str(found.sockets), NAME="fixsend")
        try:
            yield
        finally:
            connection.close()
            connection.settings_dict.update(ours)


def restart(var: Path, *, hard: bool) -> None:
    """Stop the server of that folder, politely or by killing all of it, and start it again."""
    connection.close()
    found = cluster.find(var)
    if hard:
        postmaster = int((found.data / "postmaster.pid").read_text().split("\n", 1)[0])
        os.kill(postmaster, signal.SIGKILL)
        wait_until_gone([postmaster])
    else:
        server.stop(found)
    server.start(var, say=_silent)


def _silent(text: str) -> None:
    """Say nothing."""
