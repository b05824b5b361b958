"""Measure how fast pages are served, on this machine, by the server of `make serve` with everything on.

The load comes from processes of their own: `wrk` for pages, `benchmarks/subscribers.py` for forms. Prints what was
on, the limit of the machine (Granian alone, constant bytes), and as its last line one JSON object. Beside each rate
stands what one request cost the web processes, which other work on the machine changes less than the rate.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "benchmarks"
PAGES = {
    "home": "/",
    "directory": "/organisations/",
    "join_form": "/join/individual/",
    "home_by_a_supporters_link": "/?by=abcdefgh&via=link",
}

sys.path.insert(0, str(ROOT))

from benchmarks import scratch, served, usage  # noqa: E402 (after the path is set)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=10, help="how long each page is asked for")
    parser.add_argument("--visitors", type=int, default=1000, help="how many people sign up")
    wanted = parser.parse_args()
    if not shutil.which("wrk"):
        sys.exit("This needs wrk. On Debian and Ubuntu: sudo apt install wrk")
    import django

    with scratch.folder() as folder, _mail_server() as mail_port:
        port = served.free_port()
        served.set_environment(folder, port, mail_port)
        served.fill_with_demo()
        django.setup()
        with served.running([*served.MANAGE, "serve"], port, "/health/ready"):
            print(json.dumps({"on": served.protections("subscribe"), "machine": {"cores": os.cpu_count()}}))
            web = json.loads((folder / "var" / "parts.json").read_text())["web server"]
            figures = {name: _page(port, path, wanted.seconds, web) for name, path in PAGES.items()}
            figures["subscribe_post"] = _subscribe(port, wanted.visitors)
        print(json.dumps({"limit_constant_bytes": _limit(wanted.seconds)}))
    print(json.dumps(figures))


def _page(port: int, path: str, seconds: int, web: int) -> dict[str, Any]:
    """Ask for one page, and count what the web processes spend on it; `web` is their parent."""
    _wrk(port, path, 2)  # warm up
    before = usage.cpu_seconds_of_family(web)
    figures = _wrk(port, path, seconds)
    spent = usage.cpu_seconds_of_family(web) - before
    return {**figures, "cpu_us": round(spent * 1e6 / (figures["requests_per_second"] * seconds), 1)}


def _wrk(port: int, path: str, seconds: int) -> dict[str, Any]:
    command = ["wrk", "-t1", "-c32", f"-d{seconds}s", "-s", str(HERE / "wrk.lua"), f"http://127.0.0.1:{port}{path}"]
    return _last_line(subprocess.run(command, check=True, capture_output=True, text=True))


def _subscribe(port: int, visitors: int) -> dict[str, Any]:
    command = [sys.executable, str(HERE / "subscribers.py"), str(port), served.HOST, "--visitors", str(visitors)]
    return _last_line(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True))


def _last_line(finished: subprocess.CompletedProcess) -> dict[str, Any]:
    figures = json.loads(finished.stdout.splitlines()[-1])
    if failed := figures.pop("failed"):
        sys.exit(f"{failed} requests failed; these are no figures: {' '.join(finished.args)}")
    return figures


def _limit(seconds: int) -> dict[str, Any]:
    port = served.free_port()
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(port), "--http", "1", "--no-ws"]
    command += ["--workers", str(os.cpu_count()), "--blocking-threads", "4", "--log-level", "warning"]
    os.environ["PYTHONPATH"] = str(HERE)
    with served.running([*command, "constant:application"], port, "/"):
        _wrk(port, "/", 2)  # warm up
        return _wrk(port, "/", seconds)


@contextmanager
def _mail_server() -> Iterator[int]:
    """Run a mail server that takes everything and keeps nothing."""
    port = served.free_port()
    command = [sys.executable, "-m", "aiosmtpd", "-n", "-c", "aiosmtpd.handlers.Sink", "-l", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command)
    try:
        yield port
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    main()
