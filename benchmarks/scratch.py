"""A folder for everything that a benchmark makes, gone afterwards wherever the database had to live."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
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
