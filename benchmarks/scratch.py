"""What a benchmark makes for itself: a folder, and a migrated database in it; both are gone afterwards."""

import os
import resource
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def folder() -> Iterator[Path]:
    """Make the folder; remove it at the end, and the database that root's server keeps elsewhere and links to it."""
    with tempfile.TemporaryDirectory(prefix="fixsend-bench-") as name:
        path = Path(name)
        try:
            yield path
        finally:
            for link in (path / "postgres", path / "var" / "postgres"):
                if link.is_symlink():
                    shutil.rmtree(link.resolve().parent, ignore_errors=True)


@contextmanager
def clone(commit: str) -> Iterator[Path]:
    """Make a clone of this repository that has a commit checked out, named as this working copy names it."""
    root = Path(__file__).resolve().parent.parent
    named = ["git", "rev-parse", "--verify", f"{commit}^{{commit}}"]
    name = subprocess.run(named, cwd=root, check=True, capture_output=True, text=True).stdout.strip()
    with folder() as path:
        path.chmod(0o755)  # Else the database of somebody who is root moves elsewhere first.
        subprocess.run(["git", "clone", "--quiet", root, path / "clone"], check=True)
        subprocess.run(["git", "checkout", "--quiet", "--detach", name], cwd=path / "clone", check=True)
        yield path / "clone"


@contextmanager
def database() -> Iterator[None]:
    """Start an embedded PostgreSQL of the benchmark's own, as durable as the site's, with all tables."""
    with folder() as path:
        os.environ["FIXSEND_VAR"] = str(path)
        os.environ.pop("DATABASE_URL", None)
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fixsend.config.settings")
        from fixsend.config.database import server

        with server.running(path):
            import django
            from django.core.management import call_command

            django.setup()
            with suppress(ModuleNotFoundError):  # Commits before there was one.
                from fixsend.config.schema import load

                load.into_new_database()
            call_command("migrate", verbosity=0)
            yield


def protections() -> dict[str, str]:
    """Return what was switched on in the database."""
    from django.db import connection

    names = ("fsync", "synchronous_commit", "server_version")
    with connection.cursor() as cursor:
        return {name: cursor.execute(f"SHOW {name}").fetchone()[0] for name in names}


def database_pid() -> int:
    """Return the process of that PostgreSQL, whose children do its work."""
    from django.db import connection

    with connection.cursor() as cursor:
        folder = cursor.execute("SHOW data_directory").fetchone()[0]
    return int((Path(folder) / "postmaster.pid").read_text().split("\n", 1)[0])


def tidy() -> None:
    """Have the database do at once what its autovacuum does by and by."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def timed(name: str, step: Callable[[], object]) -> dict[str, float]:
    """Return how many seconds a step takes, and say so at once, because a million rows take a while."""
    started = time.perf_counter()
    step()
    seconds = round(time.perf_counter() - started, 1)
    print(f"{name}: {seconds} s, {peak_mb()} MB at the most", flush=True)
    return {name: seconds}


def peak_mb() -> int:
    """Return the most memory that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
