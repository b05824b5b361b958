"""The site as `make serve` starts it, for benchmarks that talk to it over HTTP."""

from __future__ import annotations

import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
MANAGE = [sys.executable, str(ROOT / "manage.py")]
HOST = "bench.example.org"


def use(code: Path) -> None:
    """Serve the code in another folder, with the packages of this environment."""
    global ROOT, MANAGE
    ROOT, MANAGE = code, [sys.executable, str(code / "manage.py")]
    sys.path.insert(0, str(code))


def set_environment(folder: Path, port: int, mail_port: int) -> None:
    """Set what a production site is told, for processes that this one starts and for itself."""
    os.environ.pop("DATABASE_URL", None)
    os.environ.update(
        FIXSEND_SERVE="1",
        FIXSEND_VAR=str(folder / "var"),
        PORT=str(port),
        SECRET_KEY=secrets.token_urlsafe(50),
        SITE_URL=f"https://{HOST}",
        ALLOWED_HOSTS=HOST,
        EMAIL_URL=f"smtp://127.0.0.1:{mail_port}",
        TRUSTED_PROXIES="127.0.0.1",
        BENCH_HOST=HOST,
        DJANGO_SETTINGS_MODULE="fixsend.config.settings",
    )


def fill_with_demo() -> None:
    """Give the site the demonstration's supporters and organisations, which only a site for trying can be given."""
    trying = {name: value for name, value in os.environ.items() if name not in ("FIXSEND_SERVE", "SITE_URL")}
    subprocess.run([*MANAGE, "prepare", "--demo"], env=trying, check=True, stdout=sys.stderr)


def protections(limit: str) -> dict[str, Any]:
    """Return what is switched on, read from the running system; `limit` names the form's limits."""
    from django.conf import settings
    from django.db import connection

    from fixsend.web.abuse import LIMITS, USUAL
    from fixsend.web.models import SiteDetails

    with connection.cursor() as cursor:
        database = {name: _shown(cursor, name) for name in ("fsync", "synchronous_commit", "full_page_writes")}
    connection.close()
    return {
        **database,
        "csrf": any(name.lower().endswith(("csrfmiddleware", "csrfviewmiddleware")) for name in settings.MIDDLEWARE),
        "content_security_policy": bool(settings.CONTENT_SECURITY_POLICY),
        "debug": settings.DEBUG,
        "limits_per_hour": vars(LIMITS.get(limit, USUAL)) | {"window": "1 h"},
        "client_addresses": "many, by X-Forwarded-For through a trusted proxy",
        "forms_open": not SiteDetails.load().missing_for_public_forms(),
    }


def _shown(cursor: Any, name: str) -> str:
    cursor.execute(f"SHOW {name}")
    return str(cursor.fetchone()[0])


@contextmanager
def running(command: list[str], port: int, path: str) -> Iterator[subprocess.Popen]:
    """Run a server, from when it answers."""
    process = subprocess.Popen(command, cwd=ROOT, stdout=sys.stderr)
    try:
        _wait_for(process, port, path)
        yield process
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=60)


def _wait_for(process: subprocess.Popen, port: int, path: str) -> None:
    until = time.monotonic() + 300
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                line.sendall(f"GET {path} HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n\r\n".encode())
                if b" 200 " in line.recv(64):
                    return
        time.sleep(0.2)
    sys.exit(f"The server did not come up: {' '.join(map(str, process.args))}")  # type: ignore[arg-type]


def free_port() -> int:
    """Return a port that nobody uses now."""
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])
