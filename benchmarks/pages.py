"""Measure how fast pages are served, on this machine, by the server of `make serve` with everything on.

The load comes from processes of their own: `wrk` for pages, `benchmarks/subscribers.py` for forms. Prints what was
on, the limit of the machine (Granian alone, constant bytes), and as its last line one JSON object. Beside each rate
stands what one request cost the web processes, which other work on the machine changes less than the rate.

With `--proxy nginx` it comes through nginx with `deploy/nginx.conf`, and home is compared in turns with the home page
of WordPress behind nginx's own cache (benchmarks/wordpress.py) where its Debian packages are.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "benchmarks"
PAGES = {
    "home": "/",
    "directory": "/organisations/",
    "report_card": "/councils/devon/",
    "join_form": "/join/individual/",
    "home_by_a_supporters_link": "/?by=abcdefgh&via=link",
}

sys.path.insert(0, str(ROOT))

from benchmarks import nginx, scratch, served, usage, wordpress  # noqa: E402 (after the path is set)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=10, help="how long each page is asked for")
    parser.add_argument("--visitors", type=int, default=1000, help="how many people sign up")
    parser.add_argument("--proxy", choices=["nginx"], help="what stands in front of the site")
    parser.add_argument("--turns", type=int, default=5, help="how often home and WordPress's home are asked for")
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
            if wanted.proxy:
                figures = _through_nginx(folder, port, web, wanted)
            else:
                figures = {name: _page(port, path, wanted.seconds, [web]) for name, path in PAGES.items()}
            figures["subscribe_post"] = _subscribe(port, wanted.visitors)
        print(json.dumps({"limit_constant_bytes": _limit(wanted.seconds)}))
    print(json.dumps(figures))


def _through_nginx(folder: Path, site: int, web: int, wanted: argparse.Namespace) -> dict[str, Any]:
    """Ask for all pages through nginx, then for home in turns with WordPress's."""
    if nginx.PROGRAM is None:
        sys.exit("This needs nginx. On Debian and Ubuntu: sudo apt install nginx-light")
    port, ours, theirs = served.free_port(), folder / "nginx", folder / "wordpress"
    ours.mkdir()
    theirs.mkdir()
    plain_port = served.free_port()
    conf = nginx.adapted(ours, name=served.HOST, port=port, site=site, certificate=None, plain_port=plain_port)
    with ExitStack() as stack:
        processes = [web, stack.enter_context(nginx.running(ours, conf, port)).pid]
        figures = {name: _page(port, path, wanted.seconds, processes) for name, path in PAGES.items()}
        if missing := wordpress.missing():
            print(f"No WordPress beside it. On Debian: sudo apt install {' '.join(missing)}")
            return figures
        peer_port = served.free_port()
        peer = stack.enter_context(wordpress.running(theirs, served.HOST, peer_port)).pid
        homes = _in_turns({"ours": (port, processes), "wordpress": (peer_port, [peer])}, wanted)
    return {**figures, "home_in_turns": homes}


def _in_turns(homes: dict[str, tuple[int, list[int]]], wanted: argparse.Namespace) -> dict[str, Any]:
    turns = [
        {name: _page(port, "/", wanted.seconds, pids) for name, (port, pids) in homes.items()}
        for _ in range(wanted.turns)
    ]
    ratios = [turn["ours"]["requests_per_second"] / turn["wordpress"]["requests_per_second"] for turn in turns]
    medians = {
        name: {key: statistics.median(turn[name][key] for turn in turns) for key in ("requests_per_second", "cpu_us")}
        for name in homes
    }
    return {**medians, "ratio": round(statistics.median(ratios), 2), "ratios": [round(ratio, 2) for ratio in ratios]}


def _page(port: int, path: str, seconds: int, servers: list[int]) -> dict[str, Any]:
    """Ask for one page, and count what the servers spend on it, each named by the parent of its processes."""
    _warm_up(port, path)
    before = sum(map(usage.cpu_seconds_of_family, servers))
    figures = _wrk(port, path, seconds)
    spent = sum(map(usage.cpu_seconds_of_family, servers)) - before
    return {**figures, "cpu_us": round(spent * 1e6 / (figures["requests_per_second"] * seconds), 1)}


def _warm_up(port: int, path: str) -> None:
    """Ask until answers come: the first of a page with pictures waits for them to be made in each size."""
    for _ in range(30):
        if "nan" not in _asked(port, path, 2).stdout:
            return
    sys.exit(f"No answer from {path}.")


def _wrk(port: int, path: str, seconds: int) -> dict[str, Any]:
    return _last_line(_asked(port, path, seconds))


def _asked(port: int, path: str, seconds: int) -> subprocess.CompletedProcess:
    command = ["wrk", "-t1", "-c32", f"-d{seconds}s", "-s", str(HERE / "wrk.lua"), f"http://127.0.0.1:{port}{path}"]
    return subprocess.run(command, check=True, capture_output=True, text=True)


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
