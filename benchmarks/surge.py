"""Measure a signing surge over HTTP, against the site as `make serve` starts it: what a signature costs, how many fit.

Distinct people open a petition's page with its live count, sign and see the thank-you page; some press twice, some lose
the answer and send again (`benchmarks/signers.py`, a process of its own). Web processes, workers, PostgreSQL, Postfix's
smtp-sink and the load share the machine. A minute at a given rate tells what a signature costs each part, until its
confirmation is with the mail server. Then the highest rate is looked for at which 99 of 100 requests are answered
within a second: it grows by half until it does not hold, the gap is halved until it is small, and a whole minute
confirms what was found. After each probe the confirmations drain; at the end everything is counted: in the database, on
the public page, and in the sink. Each second somebody asks for a sign-in code, too. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import postfix_tools, scratch, served, usage  # noqa: E402 (after the path is set)

if TYPE_CHECKING:
    from fixsend.campaigns.models import PetitionPage

POSTCODES = 20_000
LONGEST_DRAIN = 900  # seconds
LONGEST_SETTLING = 120  # seconds
CODE = "surge_code"
THIS = "this"
USUAL = 12_500  # people a minute
# What counts as holding: 99 of 100 requests within this, in milliseconds.
BAR = 1000
STEP, CLOSE_ENOUGH = 1.5, 1.05
LOWEST = 100  # people a minute
LEAST_CAME = 0.95  # Of the people who were to come, so many have to have signed in the time that is measured.


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("commits", nargs="*", help="earlier commits to measure in turn with the code as it lies here")
    parser.add_argument("--seconds", type=int, default=60, help="how long a rate is measured")
    parser.add_argument("--probe-seconds", type=int, default=20, help="how long a rate is tried in the search")
    parser.add_argument("--per-minute", type=int, help="how many people come; no highest rate is looked for")
    parser.add_argument("--rounds", type=int, default=1, help="how often each is measured")
    parser.add_argument("--code", type=Path, help="measure once, the code in this folder (used by the others)")
    wanted = parser.parse_args()
    if wanted.code or not wanted.commits:
        print(json.dumps(_measured_once(wanted.code or ROOT, wanted)))
        return
    with ExitStack() as stack:
        codes = {THIS: ROOT} | {commit: stack.enter_context(scratch.clone(commit)) for commit in wanted.commits}
        runs: dict[str, list[dict[str, Any]]] = {name: [] for name in codes}
        for _ in range(wanted.rounds):
            for name, code in codes.items():
                runs[name].append(_in_a_process(code, wanted))
                print(json.dumps({name: runs[name][-1]}), flush=True)
    print(json.dumps({name: medians(of) for name, of in runs.items()}))


def _in_a_process(code: Path, wanted: argparse.Namespace) -> dict[str, Any]:
    command = [sys.executable, __file__, "--code", str(code), "--seconds", str(wanted.seconds)]
    command += ["--probe-seconds", str(wanted.probe_seconds)]
    command += ["--per-minute", str(wanted.per_minute)] if wanted.per_minute else []
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return figures


def medians(runs: list[Any]) -> Any:
    """Return the median of each figure, and of what is no number the last."""
    last = runs[-1]
    if isinstance(last, dict):
        return {name: medians([run[name] for run in runs if name in run]) for name in last}
    is_number = isinstance(last, int | float) and not isinstance(last, bool)
    return round(statistics.median(runs), 2) if is_number else last


def _measured_once(code: Path, wanted: argparse.Namespace) -> dict[str, Any]:
    served.use(code)
    tools = postfix_tools.find()
    port, mail_port = served.free_port(), served.free_port()
    with scratch.folder() as folder, postfix_tools.sink(tools, mail_port) as sink:
        served.set_environment(folder, port, mail_port)
        os.environ["EMAIL_URL"] += "?connections=4"
        served.fill_with_demo()
        with served.running([*served.MANAGE, "serve"], port, "/health/ready"):
            import django

            django.setup()
            site = Site(folder, port, _prepare(folder))
            print(json.dumps({"on": served.protections("take_part"), "load_before": os.getloadavg()}), flush=True)
            mails_before = sink.messages
            settle(site.processes)
            figures: dict[str, Any] = {"at_a_given_rate": site.probe(wanted.per_minute or USUAL, wanted.seconds)}
            if not wanted.per_minute:
                figures["highest"] = _highest(site, figures["at_a_given_rate"], wanted)
                figures["highest_per_minute"] = figures["highest"].get("per_minute", 0)
            figures["everything"] = _checked(folder, site.petition, port)
            figures["everything"]["mails_taken_by_the_sink"] = sink.messages - mails_before
    return {**figures, "cores": os.cpu_count(), "load_after": os.getloadavg()}


@dataclass
class Site:
    """The site while it is measured; nobody comes twice."""

    folder: Path
    port: int
    petition: PetitionPage
    next_person: int = 0
    processes: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.processes = processes(self.folder)

    def probe(self, per_minute: int, seconds: int) -> dict[str, Any]:
        """Let so many people come, wait until all is sent, and return and print what was measured."""
        before, began = used(self.processes), time.time()
        with _codes():
            told = _surge(self, per_minute, seconds)
        self.next_person = told.pop("next")
        drained = drain()
        cost = spent(before, used(self.processes), told["told_that_it_worked"])
        told["cpu_ms_per_signature"] = {**cost, "the load itself": told.pop("load_cpu_ms")}
        figures = {"per_minute": per_minute, **told, **drained, **_code_times(began)}
        print(json.dumps(figures), flush=True)
        return figures


def settle(parts: dict[str, int]) -> None:
    """Wait until workers and mailers have started too, which takes each of them seconds of the processor."""
    until = time.monotonic() + LONGEST_SETTLING
    while time.monotonic() < until:
        before = sum(used(parts).values())
        time.sleep(3)
        if sum(used(parts).values()) - before < 0.2:
            return


def _highest(site: Site, first: dict[str, Any], wanted: argparse.Namespace) -> dict[str, Any]:
    """Return the minute at the highest rate that holds, empty where none does."""
    holding, failing = (first["per_minute"], 0) if _holds(first) else (0, first["per_minute"])
    while not failing or failing > holding * CLOSE_ENOUGH:
        rate = _between(holding, failing)
        if rate < LOWEST:
            return {}
        if _holds(site.probe(rate, wanted.probe_seconds)):
            holding = rate
        else:
            failing = rate
    while not _holds(minute := site.probe(holding, wanted.seconds)):
        holding = round(holding / CLOSE_ENOUGH)
        if holding < LOWEST:
            return {}
    return minute


def _between(holding: int, failing: int) -> int:
    """Return the rate to try next, where one that holds or one that fails may not be known yet (0)."""
    if not failing:
        return round(holding * STEP)
    return round((holding + failing) / 2 if holding else failing / STEP)


def _holds(figures: dict[str, Any]) -> bool:
    came = figures["signatures_per_minute"] >= figures["per_minute"] * LEAST_CAME
    return bool(came and figures["p99_ms"] <= BAR and not figures["errors"])


def _prepare(folder: Path) -> PetitionPage:
    """Add a petition that counts before confirming, and postcodes that lead somewhere."""
    from fixsend.campaigns.models import CampaignPage, CampaignsIndexPage, PetitionPage
    from fixsend.places.models import Constituency, Council, Postcode, PostcodeDirectory

    index = CampaignsIndexPage.objects.get()
    campaign = CampaignPage(title="Surge", summary="A campaign.")
    index.add_child(instance=campaign)
    petition = PetitionPage(
        title="Fund our schools",
        summary="A petition.",
        ask="Pay.",
        target="the Secretary of State",
        counts_at_once=True,
    )
    campaign.add_child(instance=petition)
    councils, constituencies = list(Council.objects.all()), list(Constituency.objects.all())
    compact = [f"LS{n // 1000 + 1}{n // 100 % 10}{chr(65 + n // 10 % 10)}{chr(65 + n % 10)}" for n in range(POSTCODES)]
    Postcode.objects.bulk_create(
        Postcode(
            compact=code,
            country="E",
            council=councils[number % len(councils)],
            constituency=constituencies[number % len(constituencies)],
        )
        for number, code in enumerate(compact)
    )
    PostcodeDirectory.objects.create(name="surge", postcodes=POSTCODES, in_use=POSTCODES)
    (folder / "postcodes").write_text("\n".join(compact))
    return petition


def _surge(site: Site, per_minute: int, seconds: int) -> dict[str, Any]:
    signed = site.folder / f"signed-{site.next_person}"
    command = [
        sys.executable,
        str(Path(__file__).parent / "signers.py"),
        *(str(site.port), served.HOST, site.petition.get_url()),
        *("--postcodes", str(site.folder / "postcodes"), "--signed", str(signed)),
        *("--per-minute", str(per_minute), "--seconds", str(seconds), "--first", str(site.next_person)),
    ]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    told = dict(json.loads(done.stdout.splitlines()[-1]))
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {**told, "load_cpu_ms": round(used * 1000 / max(1, told["told_that_it_worked"]), 2)}


@contextmanager
def _codes() -> Iterator[None]:
    """Meanwhile, ask each second for a mail as somebody who waits for a sign-in code does: one that goes first."""
    over = threading.Event()
    asking = threading.Thread(target=_ask_for_codes, args=(over,))
    asking.start()
    try:
        yield
    finally:
        over.set()
        asking.join()


def _ask_for_codes(over: threading.Event) -> None:
    from django.db import connection

    from fixsend.web.email import Mail

    for number in itertools.count():
        if over.wait(1):
            break
        Mail("Your code", "123456", to=[f"code-{number}@example.org"], kind=CODE).send()
    connection.close()


def _code_times(since: float) -> dict[str, Any]:
    """Return how long the codes since a moment took from being asked for until the mail server had them."""
    from datetime import UTC, datetime

    from django.db.models import F

    codes = _message().objects.filter(kind=CODE, state="sent", created_at__gte=datetime.fromtimestamp(since, UTC))
    rows = codes.annotate(took=F("sent_at") - F("created_at"))
    seconds = sorted(took.total_seconds() for took in rows.values_list("took", flat=True))
    return {
        "codes_sent": len(seconds),
        "code_p50_s": round(seconds[len(seconds) // 2], 2) if seconds else None,
        "code_slowest_s": round(seconds[-1], 2) if seconds else None,
    }


def processes(folder: Path) -> dict[str, int]:
    """Return the site's parts by name, with the database; the children of each are counted with it."""
    parts = json.loads((folder / "var" / "parts.json").read_text())
    return {**parts, "database": scratch.database_pid()}


def used(parts: dict[str, int]) -> dict[str, float]:
    """Return the processor time of each part so far, in seconds."""
    return {name: usage.cpu_seconds_of_family(pid) for name, pid in parts.items()}


def spent(before: dict[str, float], after: dict[str, float], signatures: int) -> dict[str, float]:
    """Return what each part cost, from warming up until all is sent, and all of them together."""
    parts = {name: round((after[name] - before[name]) * 1000 / max(1, signatures), 2) for name in before}
    return {**parts, "together": round(sum(parts.values()), 2)}


def drain() -> dict[str, Any]:
    """Wait until every confirmation has been handed to the mail server."""
    from fixsend.people.models import Confirmation

    began = time.perf_counter()
    while time.perf_counter() - began < LONGEST_DRAIN:
        waiting = Confirmation.objects.filter(mail_due_at__isnull=False).count()
        unsent = _message().objects.exclude(state__in=["sent", "kept"]).count()
        if not waiting and not unsent:
            break
        time.sleep(0.5)
    return {"drained_in_s": round(time.perf_counter() - began, 1)}


def _message() -> Any:
    """Return the model of single mails, in whichever app the measured commit has it."""
    from django.apps import apps

    return next(model for model in apps.get_models() if model.__name__ == "Message")


def _checked(folder: Path, petition: PetitionPage, port: int) -> dict[str, Any]:
    """Compare what people were told with what is there."""
    from django.db.models import Count

    from fixsend.campaigns.models import Participation
    from fixsend.campaigns.queries.counts import counted

    told = {address for file in folder.glob("signed-*") for address in file.read_text().split()}
    rows = Participation.objects.filter(action=petition)
    there = set(rows.values_list("email", flat=True))
    twice = rows.values("email").annotate(times=Count("pk")).filter(times__gt=1).count()
    mails = _message().objects.filter(kind="confirmation", state="sent", to__startswith="signer-")
    return {
        "signatures": len(there),
        "lost": len(told - there),
        "duplicated": twice,
        "public_count": _shown_count(petition, port),
        "counted": counted(petition),
        "confirmations_needed": rows.filter(confirmed_at=None).count(),
        "confirmations_delivered": mails.values("to").distinct().count(),
        "confirmation_mails": mails.count(),
    }


def _shown_count(petition: PetitionPage, port: int) -> int:
    """Return the count as the page says it once its two seconds are over."""
    time.sleep(2.5)
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}{petition.get_url()}",
        headers={"Host": served.HOST, "X-Forwarded-Proto": "https", "X-Forwarded-For": "198.51.100.7"},
    )
    with urllib.request.urlopen(request) as answer:
        found = re.search(r'figure-value">([\d,]+)<', answer.read().decode())
    return int(found[1].replace(",", "")) if found else -1


if __name__ == "__main__":
    main()
