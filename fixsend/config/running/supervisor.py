"""`manage.py run` and `manage.py serve`: database, web server, worker and mailer under one supervisor.

It does not load Django itself, so that it starts at once and stays small. What needs Django runs in children.
"""

import argparse
import contextlib
import fcntl
import http.client
import json
import os
import shutil
import signal
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import IO

from fixsend.config import database, environment
from fixsend.config.database.cluster import Cluster, open_lock
from fixsend.config.environment import env
from fixsend.config.running import preparation
from fixsend.config.running.process import SupervisedProcess, python, stop, stop_orphans, write_down

MANAGE = str(environment.BASE_DIR / "manage.py")
PATIENCE = 20.0
# Seconds within which a proxy notices that `/health/live` says no (deploy/Caddyfile asks each second). A form that it
# passed on to a port where nobody listens any more would be lost: Caddy cannot send a body twice.
PROXY_LOOKS_EVERY = 2.5


class Supervisor:
    """Keeps the parts running until it is told to stop."""

    def __init__(self, parts: list[SupervisedProcess], var_dir: Path, cluster: Cluster | None) -> None:
        """Take the parts, and the cluster of the embedded database if there is one; nothing starts yet."""
        self.parts = parts
        self.notes = var_dir / "parts.json"
        self.cluster = cluster
        self.stopping = False
        for word in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(word, self._stop)

    def prepare(self, options: list[str]) -> None:
        """Make database and files ready, in a child; stop with its exit code when it fails."""
        child = SupervisedProcess("preparation", python(MANAGE, "prepare", *options), environment=_child_environment())
        child.start()
        code = None
        while code is None and child.process is not None:
            if self.stopping:
                stop([child], PATIENCE)
                return
            code = child.process.poll()
            time.sleep(0.02)
        if code:
            sys.exit(code)

    def start(self, port: int) -> bool:
        """Start the web server, and the workers once it answers; tell whether it does (not when told to stop first)."""
        for part in self.parts[1:]:
            part.next_start = float("inf")
        answers = self._wait_for_web(port)
        for part in self.parts[1:]:
            part.next_start = 0.0
        return answers

    def watch(self) -> None:
        """Look after everything until told to stop."""
        while not self.stopping:
            self.look_once()
            time.sleep(0.25)

    def look_once(self) -> None:
        """Start again whatever has ended, the database first."""
        if self.cluster is not None:
            _revive_database(self.cluster)
        changed = [part.watch(say) for part in self.parts]
        if any(changed):
            write_down(self.notes, self.parts)

    def stop(self) -> None:
        """Stop all parts; a proxy in front is given time to send nobody any more."""
        if environment.flag("FIXSEND_SERVE") and environment.words("TRUSTED_PROXIES"):
            _stopping_mark().touch()
            time.sleep(PROXY_LOOKS_EVERY)
        stop(self.parts, PATIENCE)
        _stopping_mark().unlink(missing_ok=True)
        self.notes.unlink(missing_ok=True)

    def _wait_for_web(self, port: int) -> bool:
        while not self.stopping:
            if _answers(port):
                return True
            self.look_once()
            time.sleep(0.05)
        return False

    def _stop(self, _word: int, _frame: FrameType | None) -> None:
        self.stopping = True


def main(arguments: list[str]) -> None:
    """Run the site until Ctrl-C."""
    wanted = _arguments(arguments)
    serving = wanted.command == "serve"
    if serving:
        os.environ["FIXSEND_SERVE"] = "1"
        environment.require("SECRET_KEY", "SITE_URL", "ALLOWED_HOSTS", "EMAIL_URL")
    var_dir = environment.var_dir(environment.BASE_DIR)
    port = environment.port()
    with contextlib.suppress(KeyboardInterrupt), _only_one(var_dir, port):
        shutil.rmtree(_figures_folder(), ignore_errors=True)
        _stopping_mark().unlink(missing_ok=True)
        _figures_folder().mkdir()
        parts = _parts(serving=serving, port=port)
        stop_orphans(var_dir / "parts.json", parts)
        _free_port(port)
        with _database(var_dir) as cluster:
            _run(Supervisor(parts, var_dir, cluster), wanted, var_dir, port)


def say(text: str) -> None:
    """Tell the person at the terminal."""
    print(text, file=sys.stderr, flush=True)


def _run(supervisor: Supervisor, wanted: argparse.Namespace, var_dir: Path, port: int) -> None:
    try:
        if not preparation.is_done(var_dir, serving=wanted.command == "serve", demo=wanted.demo):
            supervisor.prepare(["--demo"] if wanted.demo else [])
        if not supervisor.stopping and supervisor.start(port):
            say(_greeting(wanted.command, port, var_dir))
        supervisor.watch()
    finally:
        say("Stopping …")
        supervisor.stop()
    say("Stopped.")


def _arguments(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="manage.py", description="Run the site, its worker and its database.")
    parser.add_argument("command", choices=["run", "serve"])
    parser.add_argument("--demo", action="store_true", help="add the fictional data set the first time")
    return parser.parse_args(arguments)


@contextlib.contextmanager
def _only_one(var_dir: Path, port: int) -> Iterator[None]:
    """Hold the lock of this `var/`; the kernel lets it go when we end, however we end."""
    note = var_dir / "supervisor.json"
    with open_lock(var_dir / "supervisor.lock") as lock:
        _take(lock, note)
        note.write_text(json.dumps({"pid": os.getpid(), "port": port}))
        yield
        note.unlink(missing_ok=True)


def _take(lock: IO[str], note: Path) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        where, stop_it = "", "press Ctrl-C where it runs"
        with contextlib.suppress(OSError, ValueError, KeyError):
            other = json.loads(note.read_text())
            where, stop_it = f" at http://127.0.0.1:{other['port']}", f"{stop_it}, or type: kill {other['pid']}"
        sys.exit(f"FixSEND is already running{where}. To stop it, {stop_it}")


def _free_port(port: int) -> None:
    address = environment.listen_address()
    with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except PermissionError:
            sys.exit(f"This user may not open port {port}. Choose one above 1023: PORT=8000 make run")
        except OSError as error:
            sys.exit(
                f"Port {port} cannot be used: {error.strerror}. If another program has it, stop that program, "
                f"or choose another port: PORT={port + 1} make run"
            )


def _database(var_dir: Path) -> contextlib.AbstractContextManager[Cluster | None]:
    if not database.is_embedded():
        return contextlib.nullcontext()
    from fixsend.config.database import server

    return server.running(var_dir, tied=True)


def _revive_database(cluster: Cluster) -> None:
    from fixsend.config.database import server

    if not server.is_alive(cluster):
        say("The database ended. It starts again.")
        server.start(cluster.var, tied=True)
        say("The database runs again.")


def _parts(*, serving: bool, port: int) -> list[SupervisedProcess]:
    web = web_command(port, processes=environment.number("WEB_PROCESSES", _cores() if serving else 1))
    environment.number("WEB_THREADS", 4)  # Read by the web processes; what is wrong with it is said here.
    concurrency = str(environment.number("WORKER_CONCURRENCY", 4))
    worker = python(MANAGE, "worker", "--concurrency", concurrency)
    return [
        SupervisedProcess("web server", web, environment=_child_environment()),
        *_several("worker", worker, environment.number("WORKERS", 1, least=0)),
        *_several("mailer", python(MANAGE, "mailer"), environment.number("MAILERS", 1, least=0)),
    ]


def web_command(port: int, *, processes: int) -> list[str]:
    """Return the command of the web server; how long a request is waited for stands in `fixsend.web.gateway` too."""
    command = python("-m", "granian", "--interface", "rsgi", "--host", environment.listen_address())
    command += ["--port", str(port), "--workers", str(processes), "--log-level", "warning", "--respawn-failed-workers"]
    # Connections at once, in each process and before it.
    command += ["--backpressure", "1024", "--backlog", "2048"]
    # Milliseconds until the headers have to be there; a connection that is kept open waits for its next request no
    # longer either, so a proxy has to let go of it sooner (deploy/Caddyfile).
    command += ["--http1-header-read-timeout", "10000", "--http1-buffer-size", "65536"]
    return [*command, "--no-ws", "--http", "1", "fixsend.config.rsgi:application"]


def _several(name: str, command: list[str], count: int) -> list[SupervisedProcess]:
    names = [name] if count == 1 else [f"{name} {number}" for number in range(1, count + 1)]
    return [
        SupervisedProcess(each, [*command, "--name", each], environment=_child_environment(), gives_way=True)
        for each in names
    ]


def _child_environment() -> dict[str, str]:
    # Children use the database that we keep running; they need not look after it themselves.
    return {
        **os.environ,
        "FIXSEND_SUPERVISED": "1",
        "PYTHONPATH": str(environment.BASE_DIR),
        "PROMETHEUS_MULTIPROC_DIR": str(_figures_folder()),
        "FIXSEND_STOPPING": str(_stopping_mark()),
    }


def _stopping_mark() -> Path:
    """Return the file that is there while this supervisor is about to stop; each machine that shares `var/` has one."""
    return environment.var_dir(environment.BASE_DIR) / f"stopping.{socket.gethostname()}"


def _figures_folder() -> Path:
    return environment.var_dir(environment.BASE_DIR) / "figures"


def _answers(port: int) -> bool:
    address = environment.listen_address()
    everywhere = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104  # the host's own choice
    connection = http.client.HTTPConnection(everywhere.get(address, address), port, timeout=10)
    try:
        connection.request("GET", "/health/live", headers={"Host": "127.0.0.1"})
        return connection.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _greeting(command: str, port: int, var_dir: Path) -> str:
    if command == "serve":
        return f"FixSEND serves {env.str('SITE_URL')} on port {port}."
    lines = [f"\nFixSEND is running: http://127.0.0.1:{port}/"]
    if not env.str("EMAIL_URL", ""):
        lines.append(f"Mail it would send:  http://127.0.0.1:{port}/dev/outbox/")
    lines.append("Staff sign-in:       " + preparation.how_to_sign_in(var_dir))
    lines.append("                     (with a passkey: the same address with localhost in place of 127.0.0.1)")
    return "\n".join([*lines, "Ctrl-C stops it.\n"])


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def is_running(var_dir: Path) -> bool:
    """Tell whether a supervisor of this `var/` is at work."""
    with open_lock(var_dir / "supervisor.lock") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False
