"""Trying an upgrade from the last release: an old site with rows in it, started with the present code.

A site of the old code is made in a folder of its own, with the fictional data set, and started with the present code
as its host would start it. It has to be ready, its home page has to answer, and its schema has to be that of a new
site.
"""

import difflib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from fixsend.config import database
from fixsend.config.database import cluster, server
from tools.git import GitFailed, git

LOCKS = ("requirements.txt", "requirements-dev.txt")
PATIENCE = 600.0  # seconds that the site may take to migrate and to be ready
SHOWN_LINES = 40
# What a site may see of the environment of whoever makes the release: nothing that would lead it to another database.
PASSED_ON = ("PATH", "HOME", "LANG", "TMPDIR", "SSL_CERT_FILE")


class UpgradeFailed(Exception):
    """The present code does not take over a site of the last release; the message says what was seen."""


def check(repository: Path, tag: str) -> None:
    """Upgrade a site of the release `tag` to the present commit; raises UpgradeFailed where that does not work."""
    with _scratch() as folder, _checked_out(repository, tag, folder / "old") as old:
        print(f"Making a site with {tag} …")
        _run([_python(repository, old), "manage.py", "prepare", "--demo"], old, folder / "upgraded")
        print("Starting it with the present code …")
        _start(repository, folder / "upgraded", folder / "said")
        print("Comparing its schema with that of a new site …")
        _run([sys.executable, "manage.py", "prepare"], repository, folder / "new")
        _compare(_schema(folder / "upgraded"), _schema(folder / "new"))


@contextmanager
def _scratch() -> Iterator[Path]:
    """Make a folder that the database's user can reach when we are root; it and the databases go afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="fixsend-release-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        for link in folder.glob("*/postgres"):
            if link.is_symlink():
                shutil.rmtree(link.resolve().parent, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _checked_out(repository: Path, tag: str, folder: Path) -> Iterator[Path]:
    git(repository, "worktree", "add", "--detach", str(folder), tag)
    try:
        yield folder
    finally:
        git(repository, "worktree", "remove", "--force", str(folder))


def _python(repository: Path, old: Path) -> str:
    """Return the Python for the old code: this one where the locked packages are the same, else one made for it."""
    if all(_read(old / lock) == _read(repository / lock) for lock in LOCKS):
        return sys.executable
    print("Its packages are others: making its environment …")
    (old / "var").mkdir(exist_ok=True)
    (old / "var" / "tools").symlink_to(repository / "var" / "tools")
    _run(["make", ".venv/fixsend-ready", f"PYTHON={sys.executable}"], old, old / "var")
    return str(old / ".venv" / "bin" / "python")


def _read(path: Path) -> str:
    return path.read_text() if path.exists() else ""


def _environment(var: Path, port: int) -> dict[str, str]:
    passed_on = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    return {**passed_on, "FIXSEND_VAR": str(var), "PORT": str(port), "POSTCODES_API": "off"}


def _run(command: list[str], folder: Path, var: Path) -> None:
    done = subprocess.run(command, cwd=folder, env=_environment(var, 8000), capture_output=True, text=True, check=False)
    if done.returncode:
        raise UpgradeFailed(f"{' '.join(command[1:])} failed:\n{_end(done.stdout + done.stderr)}")


def _start(repository: Path, var: Path, said: Path) -> None:
    """Start the site, wait until it is ready, ask for its home page, and stop it."""
    port = _free_port()
    with said.open("w") as output:
        site = subprocess.Popen(
            [sys.executable, "manage.py", "run"],
            cwd=repository,
            env=_environment(var, port),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            answers = _is_ready(site, port) and _status(port, "/") == 200
        finally:
            site.send_signal(signal.SIGINT)
            site.wait(timeout=60)
    if not answers:
        raise UpgradeFailed(f"The site does not answer with the present code:\n{_end(said.read_text())}")


def _is_ready(site: subprocess.Popen[bytes], port: int) -> bool:
    until = time.monotonic() + PATIENCE
    while site.poll() is None and time.monotonic() < until:
        if _status(port, "/health/ready") == 200:
            return True
        time.sleep(0.2)
    return False


def _status(port: int, path: str) -> int | None:
    """Return the status of an answer, or None where nobody answers; an error's status is not told from silence."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=30) as answer:
            return int(answer.status)
    except OSError:
        return None


def _free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _schema(var: Path) -> list[str]:
    """Return the statements that make a site's tables, without what differs from one dump to the next."""
    with server.running(var) as where:
        command = [str(cluster.installed_programs() / "pg_dump"), "--schema-only", "--no-owner"]
        # A site that has sent newsletters has a table for the copies of each; a new one has none.
        command += ["--exclude-table=public.delivery_delivery_[0-9]*"]
        command += [f"--host={where.sockets}", f"--username={database.OWNER}", database.NAME]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise UpgradeFailed(f"pg_dump failed:\n{_end(done.stderr)}")
    return [_plain(line) for line in done.stdout.splitlines() if line and not line.startswith(("--", "\\"))]


def _plain(line: str) -> str:
    """Return a line without casts to text and without brackets.

    PostgreSQL writes a constraint otherwise once it has been read from a dump, as a new site's is, than where a
    migration made it: `(ARRAY['a'::character varying])::text[]` and `ARRAY[('a'::character varying)::text]`.
    """
    return re.sub(r"::character varying(\(\d+\))?|::text(\[\])?|[()]", "", line)


def _compare(upgraded: list[str], new: list[str]) -> None:
    if upgraded != new:
        difference = list(difflib.unified_diff(new, upgraded, "a new site", "an upgraded site", lineterm=""))
        raise UpgradeFailed("The schemas differ:\n" + "\n".join(difference[:SHOWN_LINES]))


def _end(text: str) -> str:
    return "\n".join(text.strip().splitlines()[-SHOWN_LINES:])


def main(arguments: list[str]) -> None:
    """Try the upgrade from the release that is named, by hand."""
    try:
        check(Path.cwd(), arguments[0])
    except (UpgradeFailed, GitFailed) as error:
        sys.exit(str(error))
    print("The upgrade works.")


if __name__ == "__main__":
    main(sys.argv[1:])
