"""What has to be done before the site can start, and whether it has been.

Preparing loads all of Django and asks the database what is missing: seconds that the next start need not spend when
neither the code nor the database changed.
"""

import hashlib
import os
from pathlib import Path

from fixsend.config import database, environment
from fixsend.config.environment import env

STAFF_LINK = "first-staff-link"


def is_done(var_dir: Path, *, serving: bool, demo: bool) -> bool:
    """Tell whether this very code has already prepared this very embedded database."""
    if not database.is_embedded():
        return False  # Somebody else's server may be a new one under the old name.
    try:
        return (var_dir / "prepared").read_text() == _fingerprint(var_dir, serving, demo)
    except OSError:
        return False


def note_done(var_dir: Path, *, serving: bool, demo: bool) -> None:
    """Remember that everything is ready."""
    if not database.is_embedded():
        return
    (var_dir / "prepared").write_text(_fingerprint(var_dir, serving, demo))


def forget(var_dir: Path) -> None:
    """Prepare again at the next start, because the database was replaced."""
    (var_dir / "prepared").unlink(missing_ok=True)


def keep_staff_link(var_dir: Path, link: str) -> None:
    """Hand the first sign-in link to the supervisor, which shows it once the site answers."""
    path = var_dir / STAFF_LINK
    descriptor = os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(link)


def how_to_sign_in(var_dir: Path) -> str:
    """Return the first sign-in link, once, and from then on how to get another."""
    path = var_dir / STAFF_LINK
    try:
        link = path.read_text()
    except OSError:
        return "make staff EMAIL=you@example.org  (prints a link)"
    path.unlink()
    return f"{link}  (works once)"


def _fingerprint(var_dir: Path, serving: bool, demo: bool) -> str:
    digest = hashlib.sha256(f"{serving} {demo} {_address()}".encode())
    for path in sorted([*environment.BASE_DIR.glob("fixsend/**/*.py"), environment.BASE_DIR / "requirements.txt"]):
        digest.update(str(path.relative_to(environment.BASE_DIR)).encode() + path.read_bytes())
    digest.update(str((var_dir / "postgres").stat().st_ino).encode())
    return digest.hexdigest()


def _address() -> str:
    """Return where the site answers: the page tree keeps it, so that a new address is prepared for."""
    return f"{env.str('SITE_URL', '')} {environment.port()}"
