"""Measure how fast pages are served, on this machine, by the server of `make serve` with everything on.

The load comes from processes of their own: `wrk` for pages, `benchmarks/subscribers.py` for forms. Prints what was
on, the limit of the machine (Granian alone, constant bytes), and as its last line one JSON object.
"""

import argparse
import json
import os
import secrets
import shutil
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
HERE = ROOT / "benchmarks"
HOST = "bench.example.org"
PAGES = {"home": "/", "directory": "/organisations/", "join_form": "/join/individual/"}

sys.path.insert(0, str(ROOT))

from benchmarks import scratch  # noqa: E402 (after the path is set)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=10, help="how long each page is asked for")
    parser.add_argument("--visitors", type=int, default=1000, help="how many people sign up")
    wanted = parser.parse_args()
    if not shutil.which("wrk"):
        sys.exit("This needs wrk. On Debian and Ubuntu: sudo apt install wrk")
    with scratch.folder() as folder, _mail_server() as mail_port:
        port = _free_port()
        _set_environment(folder, port, mail_port)
        _fill()
        with _running([sys.executable, str(ROOT / "manage.py"), "serve"], port, "/health/ready"):
            print(json.dumps({"on": _protections(), "machine": {"cores": os.cpu_count()}}))
            figures = {name: _wrk(port, path, wanted.seconds) for name, path in PAGES.items()}
            figures["subscribe_post"] = _subscribe(port, wanted.visitors)
        print(json.dumps({"limit_constant_bytes": _limit(wanted.seconds)}))
    print(json.dumps(figures))


def _set_environment(folder: Path, port: int, mail_port: int) -> None:
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


def _fill() -> None:
    """Give the site the demonstration's supporters and organisations, which only a site for trying can be given."""
    trying = {name: value for name, value in os.environ.items() if name not in ("FIXSEND_SERVE", "SITE_URL")}
    subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), "prepare", "--demo"], env=trying, check=True, stdout=sys.stderr
    )


def _protections() -> dict[str, Any]:
    """Return what is switched on, read from the running system; open the forms that a new site keeps closed."""
    import django

    django.setup()
    from django.conf import settings
    from django.db import connection

    from fixsend.web.abuse import LIMITS, USUAL
    from fixsend.web.models import SiteDetails

    with connection.cursor() as cursor:
        database = {name: _shown(cursor, name) for name in ("fsync", "synchronous_commit", "full_page_writes")}
    connection.close()
    return {
        **database,
        "csrf": "django.middleware.csrf.CsrfViewMiddleware" in settings.MIDDLEWARE,
        "content_security_policy": bool(settings.CONTENT_SECURITY_POLICY),
        "debug": settings.DEBUG,
        "limits_per_hour": vars(LIMITS.get("subscribe", USUAL)) | {"window": "1 h"},
        "client_addresses": "many, by X-Forwarded-For through a trusted proxy",
        "forms_open": not SiteDetails.load().missing_for_public_forms(),
    }


def _shown(cursor: Any, name: str) -> str:
    cursor.execute(f"SHOW {name}")
    return str(cursor.fetchone()[0])


def _wrk(port: int, path: str, seconds: int) -> dict[str, Any]:
    command = ["wrk", "-t1", "-c32", f"-d{seconds}s", "-s", str(HERE / "wrk.lua"), f"http://127.0.0.1:{port}{path}"]
    subprocess.run([*command[:3], "-d2s", *command[4:]], check=True, capture_output=True)  # warm up
    return _last_line(subprocess.run(command, check=True, capture_output=True, text=True))


def _subscribe(port: int, visitors: int) -> dict[str, Any]:
    command = [sys.executable, str(HERE / "subscribers.py"), str(port), HOST, "--visitors", str(visitors)]
    return _last_line(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True))


def _last_line(finished: subprocess.CompletedProcess) -> dict[str, Any]:
    figures = json.loads(finished.stdout.splitlines()[-1])
    if failed := figures.pop("failed"):
        sys.exit(f"{failed} requests failed; these are no figures: {' '.join(finished.args)}")
    return figures


def _limit(seconds: int) -> dict[str, Any]:
    port = _free_port()
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(port), "--http", "1", "--no-ws"]
    command += ["--workers", str(os.cpu_count()), "--blocking-threads", "4", "--log-level", "warning"]
    os.environ["PYTHONPATH"] = str(HERE)
    with _running([*command, "constant:application"], port, "/"):
        return _wrk(port, "/", seconds)


@contextmanager
def _mail_server() -> Iterator[int]:
    """Run a mail server that takes everything and keeps nothing."""
    port = _free_port()
    command = [sys.executable, "-m", "aiosmtpd", "-n", "-c", "aiosmtpd.handlers.Sink", "-l", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command)
    try:
        yield port
    finally:
        process.terminate()
        process.wait()


@contextmanager
def _running(command: list[str], port: int, path: str) -> Iterator[None]:
    process = subprocess.Popen(command, cwd=ROOT, stdout=sys.stderr)
    try:
        _wait_for(process, port, path)
        yield
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
    sys.exit(f"The server did not come up: {' '.join(command_of(process))}")


def command_of(process: subprocess.Popen) -> list[str]:
    """Return what was started, for the message."""
    return [str(part) for part in process.args]  # type: ignore[union-attr]


def _free_port() -> int:
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])


if __name__ == "__main__":
    main()
