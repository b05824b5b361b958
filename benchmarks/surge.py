"""Measure a signing surge over HTTP, against the site as `make serve` starts it.

For a minute after warming up, distinct people open a petition's page with its live count, sign and see the thank-you
page; some press twice, some lose the answer and send again (`benchmarks/signers.py`, a process of its own). Web
processes, workers, PostgreSQL, Postfix's smtp-sink and the load share the machine. Afterwards the confirmations drain,
and everything is counted: in the database, on the public page, and in the sink. Each second somebody asks for a sign-in
code, too. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import re
import resource
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import postfix_tools, scratch, served, usage

if TYPE_CHECKING:
    from fixsend.campaigns.models import PetitionPage

POSTCODES = 20_000
LONGEST_DRAIN = 900  # seconds
CODE = "surge_code"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--per-minute", type=int, default=12_500, help="how many people come")
    wanted = parser.parse_args()
    tools = postfix_tools.find()
    port, mail_port = served.free_port(), served.free_port()
    with scratch.folder() as folder, postfix_tools.sink(tools, mail_port) as sink:
        served.set_environment(folder, port, mail_port)
        os.environ["EMAIL_URL"] += "?connections=4"
        served.fill_with_demo()
        with served.running([*served.MANAGE, "serve"], port, "/health/ready"):
            import django

            django.setup()
            petition = _prepare(folder)
            print(json.dumps({"on": served.protections("take_part"), "load_before": os.getloadavg()}), flush=True)
            mails_before = sink.messages
            processes = _processes(folder)
            before = _used(processes)
            with _codes():
                told = _surge(folder, port, petition, wanted)
            spent = _spent(before, _used(processes), told["told_that_it_worked"])
            told["cpu_ms_per_signature"] = {**spent, "the load itself": told.pop("load_cpu_ms")}
            drained = _drain()
            figures = {**told, **_checked(folder, petition, port), **drained, **_code_times()}
            figures["mails_taken_by_the_sink"] = sink.messages - mails_before
    print(json.dumps({**figures, "cores": os.cpu_count(), "load_after": os.getloadavg()}))


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


def _surge(folder: Path, port: int, petition: PetitionPage, wanted: argparse.Namespace) -> dict[str, Any]:
    command = [
        sys.executable,
        str(Path(__file__).parent / "signers.py"),
        *(str(port), served.HOST, petition.get_url()),
        *("--postcodes", str(folder / "postcodes"), "--signed", str(folder / "signed")),
        *("--per-minute", str(wanted.per_minute), "--seconds", str(wanted.seconds)),
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


def _code_times() -> dict[str, Any]:
    """Return how long those codes took from being asked for until the mail server had them."""
    from django.db.models import F

    from fixsend.delivery.models import Message

    rows = Message.objects.filter(kind=CODE, state="sent").annotate(took=F("sent_at") - F("created_at"))
    seconds = sorted(took.total_seconds() for took in rows.values_list("took", flat=True))
    return {
        "codes_sent": len(seconds),
        "code_p50_s": round(seconds[len(seconds) // 2], 2),
        "code_slowest_s": round(seconds[-1], 2),
    }


def _processes(folder: Path) -> dict[str, int]:
    """Return the site's parts by name, with the database; the children of each are counted with it."""
    parts = json.loads((folder / "var" / "parts.json").read_text())
    return {**parts, "database": scratch.database_pid()}


def _used(processes: dict[str, int]) -> dict[str, float]:
    return {name: usage.cpu_seconds_of_family(pid) for name, pid in processes.items()}


def _spent(before: dict[str, float], after: dict[str, float], signatures: int) -> dict[str, float]:
    """Return what each part cost, warming up and drawing to an end included."""
    return {name: round((after[name] - before[name]) * 1000 / max(1, signatures), 2) for name in before}


def _drain() -> dict[str, Any]:
    """Wait until every confirmation has been handed to the mail server."""
    from fixsend.delivery.models import Message
    from fixsend.people.models import Confirmation

    began = time.perf_counter()
    sent_already = Message.objects.filter(kind="confirmation", state="sent").count()
    while time.perf_counter() - began < LONGEST_DRAIN:
        waiting = Confirmation.objects.filter(mail_due_at__isnull=False).count()
        unsent = Message.objects.exclude(state__in=["sent", "kept"]).count()
        if not waiting and not unsent:
            break
        time.sleep(0.5)
    return {"confirmations_sent_during_the_surge": sent_already, "drained_in_s": round(time.perf_counter() - began, 1)}


def _checked(folder: Path, petition: PetitionPage, port: int) -> dict[str, Any]:
    """Compare what people were told with what is there."""
    from django.db.models import Count

    from fixsend.campaigns.models import Participation
    from fixsend.campaigns.queries.counts import counted
    from fixsend.delivery.models import Message

    told = set((folder / "signed").read_text().split())
    rows = Participation.objects.filter(action=petition)
    there = set(rows.values_list("email", flat=True))
    twice = rows.values("email").annotate(times=Count("pk")).filter(times__gt=1).count()
    mails = Message.objects.filter(kind="confirmation", state="sent", to__startswith="signer-")
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
