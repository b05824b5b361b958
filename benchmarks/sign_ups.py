"""Measure how many sign up for the mailing list, against the site as `make serve` starts it, commits in turns.

`benchmarks/subscribers.py`, a process of its own, opens the form for each person, waits as long as one would, and sends
it: so many at once, until all have signed up. What a sign-up costs the web processes, jobs, mailer and the database
stands beside the rate, from the first form until the last confirmation is with the mail server (Postfix's smtp-sink):
other work on the machine changes it less. Everything that protects is on. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import postfix_tools, scratch, served, surge  # noqa: E402 (after the path is set)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("commits", nargs="*", help="earlier commits to measure in turn with the code as it lies here")
    parser.add_argument("--visitors", type=int, default=2000, help="how many sign up in one turn")
    parser.add_argument("--rounds", type=int, default=3, help="how many turns each has")
    parser.add_argument("--code", type=Path, help="measure the code in this folder, turn by turn (used by the others)")
    wanted = parser.parse_args()
    if wanted.code or not wanted.commits:
        runs = _measured(wanted.code or ROOT, wanted)
        print(json.dumps({"runs": runs, "medians": surge.medians(runs)}))
        return
    with ExitStack() as stack:
        codes = {surge.THIS: ROOT} | {name: stack.enter_context(scratch.clone(name)) for name in wanted.commits}
        found: dict[str, list[dict[str, Any]]] = {name: [] for name in codes}
        for _ in range(wanted.rounds):
            for name, code in codes.items():
                found[name] += _in_a_process(code, wanted.visitors)
                print(json.dumps({name: found[name][-1]}), flush=True)
    print(json.dumps({name: surge.medians(runs) for name, runs in found.items()}))


def _in_a_process(code: Path, visitors: int) -> list[dict[str, Any]]:
    """Return what one turn of a commit measured, on a site of its own."""
    command = [sys.executable, __file__, "--code", str(code), "--visitors", str(visitors), "--rounds", "1"]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    runs: list[dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])["runs"]
    return runs


def _measured(code: Path, wanted: argparse.Namespace) -> list[dict[str, Any]]:
    served.use(code)
    tools = postfix_tools.find()
    port, mail_port = served.free_port(), served.free_port()
    with scratch.folder() as folder, postfix_tools.sink(tools, mail_port):
        served.set_environment(folder, port, mail_port)
        os.environ["EMAIL_URL"] += "?connections=4"
        served.fill_with_demo()
        with served.running([*served.MANAGE, "serve"], port, "/health/ready"):
            import django

            django.setup()
            print(json.dumps({"on": served.protections("subscribe"), "load_before": os.getloadavg()}), flush=True)
            parts = surge.processes(folder)
            surge.settle(parts)
            return [_turn(port, parts, wanted.visitors) for _ in range(wanted.rounds)]


def _turn(port: int, parts: dict[str, int], visitors: int) -> dict[str, Any]:
    """Let so many sign up, wait until all mails have gone, and return what came of it."""
    before = surge.used(parts)
    here = str(Path(__file__).parent / "subscribers.py")
    command = [sys.executable, here, str(port), served.HOST, "--visitors", str(visitors)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    if told["failed"]:
        sys.exit(f"{told['failed']} forms failed; these are no figures")
    time.sleep(1)  # A commit that mails by a job has begun to by then.
    drained = surge.drain()
    return {**told, **drained, "cpu_ms_per_sign_up": surge.spent(before, surge.used(parts), visitors)}


if __name__ == "__main__":
    main()
