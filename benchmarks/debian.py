"""Programs out of Debian's packages, unpacked into `var/tools` without being installed: nothing is set up."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

TOOLS = Path(__file__).resolve().parent.parent / "var" / "tools"


def program(package: str, path: Path) -> str | None:
    """Return the path of a program in a folder of `TOOLS`, its package fetched if need be; None where it cannot be."""
    folder = TOOLS / path.relative_to(TOOLS).parts[0]
    return str(path) if path.exists() or (unpack(package, folder) and path.exists()) else None


def unpack(package: str, folder: Path) -> bool:
    """Fetch a package and unpack it into a folder; tell whether that went well."""
    if not shutil.which("apt-get") or not shutil.which("dpkg-deb"):
        return False
    print(f"Fetching Debian's package “{package}” …", flush=True)
    with TemporaryDirectory() as fetched:
        if not _download(package, fetched) and os.geteuid() == 0:
            subprocess.run(["apt-get", "update", "-qq"], capture_output=True, check=False)
            _download(package, fetched)
        found = next(Path(fetched).glob(f"{package}_*.deb"), None)
        if found is None:
            return False
        folder.mkdir(parents=True, exist_ok=True)
        return subprocess.run(["dpkg-deb", "-x", found, folder], check=False).returncode == 0


def _download(package: str, folder: str) -> bool:
    done = subprocess.run(["apt-get", "download", "-qq", package], cwd=folder, capture_output=True, check=False)
    return done.returncode == 0
