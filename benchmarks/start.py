"""Measure how long `make run` takes until the first page answers: in a clean clone, and with everything there.

Clones this repository anew for each run, commits in turns, and starts each with the packages of this environment and
nothing compiled, as after installing them. The last line is one JSON object: medians in seconds.
"""

import argparse
import http.client
import json
import os
import signal
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# What the machine's own environment must not decide.
UNWANTED = ("DATABASE_URL", "SITE_URL", "EMAIL_URL", "FIXSEND_SERVE", "PYTHONDONTWRITEBYTECODE", "PYTHONPATH")

sys.path.insert(0, str(ROOT))

from benchmarks import scratch, served  # noqa: E402 (after the path is set)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("commits", nargs="*", default=["HEAD"], help="what to compare")
    parser.add_argument("--rounds", type=int, default=3, help="how often each is measured")
    wanted = parser.parse_args()
    runs: dict[str, list[tuple[float, float]]] = {commit: [] for commit in wanted.commits}
    for _ in range(wanted.rounds):
        for commit in wanted.commits:
            runs[commit].append(_measured(commit))
            print(json.dumps({commit: runs[commit][-1]}), flush=True)
    print(json.dumps({commit: _medians(of) for commit, of in runs.items()}))


def _measured(commit: str) -> tuple[float, float]:
    """Return seconds to the first page of a clean clone, and of the next start."""
    with scratch.folder() as folder:
        folder.chmod(0o755)  # Else the database of somebody who is root moves elsewhere first.
        clone = folder / "clone"
        subprocess.run(["git", "clone", "--quiet", ROOT, clone], check=True)
        subprocess.run(["git", "checkout", "--quiet", "--detach", _name(commit)], cwd=clone, check=True)
        port = served.free_port()  # Another one would be another address to prepare for.
        return _seconds(folder, clone, port), _seconds(folder, clone, port)


def _name(commit: str) -> str:
    named = ["git", "rev-parse", "--verify", f"{commit}^{{commit}}"]
    return subprocess.run(named, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()


def _seconds(folder: Path, clone: Path, port: int) -> float:
    given = {name: value for name, value in os.environ.items() if name not in UNWANTED}
    given |= {"FIXSEND_VAR": str(folder / "var"), "PORT": str(port), "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    with (folder / "log").open("w") as log:
        started = time.perf_counter()
        site = subprocess.Popen([sys.executable, "manage.py", "run"], cwd=clone, env=given, stdout=log, stderr=log)
        try:
            while not _answers(port):
                if site.poll() is not None:
                    sys.exit(f"The site did not come up:\n{(folder / 'log').read_text()}")
                time.sleep(0.02)
            return round(time.perf_counter() - started, 2)
        finally:
            site.send_signal(signal.SIGINT)
            site.wait(timeout=60)


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _medians(runs: list[tuple[float, float]]) -> dict[str, float]:
    first, following = zip(*runs, strict=True)
    return {"clean_clone": statistics.median(first), "next_start": statistics.median(following)}


if __name__ == "__main__":
    main()
