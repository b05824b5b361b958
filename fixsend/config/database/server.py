"""Starting and stopping the embedded PostgreSQL.

Whether it runs is decided by asking it, never by its pid file. Everybody who uses it holds a shared lock; the last
one to leave stops it, so that two commands typed at once, or a command beside a running site, do not disturb
each other.
"""

import fcntl
import os
import secrets
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

import psycopg
from psycopg import pq, sql

from fixsend.config import database
from fixsend.config.database.cluster import SOCKET_NAME, Cluster, find, locked, open_lock
from fixsend.config.running import processes

SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "200",
    "shared_buffers": "256MB",
    "effective_cache_size": "1GB",
    "maintenance_work_mem": "128MB",
    "work_mem": "16MB",
    "max_wal_size": "2GB",
    "random_page_cost": "1.1",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # What people typed never goes into the log, which is kept apart from the database and knows no erasure. A failed
    # statement is an exception in our own log, without its values; so failed statements are not logged here at all.
    # Of what remains (starts, stops, crashes) the details go, because a crash is logged with the statement under way.
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
}
# For throw-away test databases only: a crash may lose them.
NOT_DURABLE = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    # Nobody replays what was written, and no database lives long enough to be tidied.
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "autovacuum": "off",
}
LONGEST_LOG = 5_000_000

Say = Callable[[str], None]


def say_on_stderr(text: str) -> None:
    """Tell the person at the terminal."""
    print(text, file=sys.stderr, flush=True)


@contextmanager
def running(var_dir: Path, *, durable: bool = True, say: Say = say_on_stderr, tied: bool = False) -> Iterator[Cluster]:
    """Keep the server running for the length of the block; whoever leaves last stops it."""
    with open_lock(var_dir / "postgres.users") as users:
        fcntl.flock(users, fcntl.LOCK_SH)
        try:
            yield start(var_dir, durable=durable, say=say, tied=tied)
        finally:
            with locked(var_dir / "postgres.lock"), suppress(BlockingIOError):
                fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
                stop(find(var_dir))


def start(var_dir: Path, *, durable: bool = True, say: Say = say_on_stderr, tied: bool = False) -> Cluster:
    """Start the server unless it runs, wait until it answers, make our database; `tied`: it ends with this process."""
    with locked(var_dir / "postgres.lock"):
        cluster = find(var_dir)
        if answer(cluster) != pq.Ping.OK:
            if not (cluster.data / "PG_VERSION").exists():
                _make_cluster(cluster)
            _wake(cluster, {**SETTINGS, **({} if durable else NOT_DURABLE)}, say, tied)
        _make_database(cluster)
        return cluster


def answer(cluster: Cluster) -> pq.Ping:
    """Ask the server how it is: OK, REJECT (starting, recovering or stopping) or NO_RESPONSE."""
    return pq.Ping(psycopg.pq.PGconn.ping(f"host={cluster.sockets} user={database.OWNER} connect_timeout=5".encode()))


def is_alive(cluster: Cluster) -> bool:
    """Tell whether there is a server process of this data folder, whatever it is busy with."""
    return _postmaster(cluster) is not None


def connect(cluster: Cluster, name: str = "postgres") -> psycopg.Connection:
    """Connect as the server's owner, each statement its own transaction."""
    return psycopg.connect(host=str(cluster.sockets), user=database.OWNER, dbname=name, autocommit=True)


def stop(cluster: Cluster) -> None:
    """Stop the server: politely ("fast"), and after a minute at once; the next start then recovers."""
    pid = _postmaster(cluster)
    if pid is None:
        return
    for word in (signal.SIGINT, signal.SIGQUIT):
        with suppress(ProcessLookupError):
            os.kill(pid, word)
        if processes.wait_until_gone(pid, seconds=60):
            return


def _make_cluster(cluster: Cluster) -> None:
    for leftover in cluster.data.parent.glob("postgres.new-*"):
        shutil.rmtree(leftover, ignore_errors=True)
    draft = cluster.data.with_name(f"postgres.new-{secrets.token_hex(4)}")
    draft.mkdir(mode=0o700)
    if cluster.owner:
        os.chown(draft, cluster.owner.pw_uid, cluster.owner.pw_gid)
    done = subprocess.run(
        [
            cluster.programs / "initdb",
            f"--pgdata={draft}",
            f"--username={database.OWNER}",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--locale=C.UTF-8",
            "--auth=trust",  # Only this user's processes reach the socket folder; there is no TCP port.
            "--no-instructions",
        ],
        **_as_owner(cluster),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"The embedded PostgreSQL could not make its data folder {cluster.data}:\n{done.stdout}")
    draft.rename(cluster.data)


def _wake(cluster: Cluster, settings: dict[str, str], say: Say, tied: bool) -> None:
    started: subprocess.Popen[bytes] | None = None
    failures, next_word = 0, time.monotonic() + 3
    while (state := answer(cluster)) != pq.Ping.OK:
        if started and started.poll() is not None:
            # The socket of a server killed a moment ago, or its last backends, may still be in the way.
            failures, started = failures + 1, None
            if failures > 5:
                sys.exit(f"The embedded PostgreSQL does not start. Its log {cluster.log} ends:\n{_log_tail(cluster)}")
            time.sleep(0.5)
        elif started is None and state == pq.Ping.NO_RESPONSE and _postmaster(cluster) is None:
            _forget_strangers(cluster)
            started = _spawn(cluster, settings, tied)
        if time.monotonic() > next_word:
            say("Waiting for PostgreSQL: it is putting its files in order after it was stopped hard …")
            next_word += 10
        time.sleep(0.03)


def _spawn(cluster: Cluster, settings: dict[str, str], tied: bool) -> subprocess.Popen[bytes]:
    if cluster.log.exists() and cluster.log.stat().st_size > LONGEST_LOG:
        cluster.log.replace(cluster.log.with_suffix(".log.old"))
    options = [f"--{name}={value}" for name, value in settings.items()]
    with _log(cluster) as log:
        return subprocess.Popen(
            [
                cluster.programs / "postgres",
                "-D",
                cluster.data,
                f"--unix_socket_directories={cluster.sockets}",
                *options,
            ],
            **_as_owner(cluster),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            preexec_fn=processes.die_with(os.getpid(), signal.SIGINT) if tied else None,  # noqa: PLW1509
        )


def _log(cluster: Cluster) -> IO[bytes]:
    """Open the server's log for this user alone; one that others could read is made anew."""
    for path in (cluster.log, cluster.log.with_suffix(".log.old")):
        if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077:
            path.unlink()
    return os.fdopen(os.open(cluster.log, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600), "ab")


def _as_owner(cluster: Cluster) -> dict[str, Any]:
    environment = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C", "TZ": "UTC"}
    if cluster.owner is None:
        return {"env": environment, "cwd": cluster.data.parent}
    user = {"user": cluster.owner.pw_uid, "group": cluster.owner.pw_gid, "extra_groups": []}
    return {"env": environment, "cwd": "/", **user}


def _make_database(cluster: Cluster) -> None:
    with connect(cluster) as connection:
        known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [database.NAME]).fetchone()
        if not known:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(database.NAME)))


def _postmaster(cluster: Cluster) -> int | None:
    """Return the pid of the living server of this data folder, and only that: a stranger may have its old pid."""
    try:
        pid = int((cluster.data / "postmaster.pid").read_text().split("\n", 1)[0])
    except (OSError, ValueError):
        return None
    return pid if processes.works_in(pid, cluster.data, program="postgres") else None


def _forget_strangers(cluster: Cluster) -> None:
    """Drop pid files that name another program's process: PostgreSQL would take it for itself and refuse to start."""
    if processes.anyone_works_in(cluster.data):
        return  # Last backends of a killed server: PostgreSQL's own check waits for them.
    for path in (cluster.data / "postmaster.pid", cluster.sockets / f"{SOCKET_NAME}.lock"):
        path.unlink(missing_ok=True)


def _log_tail(cluster: Cluster) -> str:
    with suppress(OSError):
        return "\n".join(cluster.log.read_text(errors="replace").splitlines()[-8:])
    return "(no log)"
