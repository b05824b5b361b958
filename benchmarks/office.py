"""Measure the back office among 10,000, 100,000 and 1,000,000 people: its screens, freezing an audience, and exports.

Each size has a process and an embedded PostgreSQL of its own, with fsync on, and lifelike people in it
(audience_people.py). Screens are asked for through all of Django's middleware as a signed-in administrator asks; the
first time is not counted. For each stand the median time, the processor time of one on Python and database together
(it stays the same on a busy machine), and how many statements it sent. Exports are read piece by piece, as the server
does; `memory_mb` is the most that the process has held until then, and `memory_before_mb` what it held before any
export. `growth` is time at one size by time at the one before: 10 is linear. Prints one JSON object as its last line.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import audience_people, scratch, usage

SIZES = (10_000, 100_000, 1_000_000)
# Searches that many, few and no people match, filters, and pages near and far.
PEOPLE_LISTS = {
    "people": "",
    "people_search_common": "?q=first1",
    "people_search_one": "?q=person7777@",
    "people_search_nobody": "?q=nobody+called+so",
    "people_search_in_a_region": "?q=last77&region=E12000007",
    "people_who_agreed": "?consent=news",
    "people_who_want_nothing": "?consent=none",
    "people_in_a_region": "?region=E12000007",
    "people_with_a_common_tag": "?tag={tag}",
    "people_with_a_rare_tag": "?tag={rare_tag}&p=10",
    "people_who_would_help": "?help=organise",
    "people_by_name_backwards": "?ordering=-sort_name",
    "people_by_address": "?ordering=email",
    "people_by_address_backwards": "?ordering=-email",
    "people_by_council": "?ordering=council__sort_name",
    "people_by_council_backwards": "?ordering=-council__sort_name",
    "people_by_date": "?ordering=-created_at",
    "people_by_date_oldest_first": "?ordering=created_at",
    "people_in_a_region_by_council": "?ordering=council__sort_name&region=E12000007",
    "people_search_common_by_name_backwards": "?q=first1&ordering=-sort_name",
    "people_who_want_nothing_by_council": "?consent=none&ordering=council__sort_name",
    "people_last_page": "?p={last}",
}
EXPORTS = {"export_csv": "csv", "export_xlsx": "xlsx"}


def main() -> None:
    """Measure each size in a process of its own, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--people", type=int, help="measure this one size, in this process")
    wanted = parser.parse_args()
    if wanted.people:
        with scratch.database():
            print(json.dumps(_measure(wanted.people, wanted.rounds)))
        return
    sizes = {size: _in_a_process(size, wanted.rounds) for size in wanted.sizes}
    load = [round(each, 1) for each in os.getloadavg()]
    print(json.dumps({"cores": os.cpu_count(), "load": load, "sizes": sizes, "growth": _growth(sizes)}))


def _in_a_process(size: int, rounds: int) -> dict[str, Any]:
    command = [sys.executable, __file__, "--people", str(size), "--rounds", str(rounds)]
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    print(said, flush=True)
    return json.loads(said.splitlines()[-1])


def _growth(sizes: dict[int, dict[str, Any]]) -> dict[str, dict[str, float]]:
    growth: dict[str, dict[str, float]] = {}
    for smaller, larger in zip(list(sizes), list(sizes)[1:], strict=False):
        for name, figures in sizes[larger]["screens"].items():
            times = round(figures["ms"] / sizes[smaller]["screens"][name]["ms"], 1)
            growth.setdefault(name, {})[f"{smaller} to {larger}"] = times
    return growth


def _measure(people: int, rounds: int) -> dict[str, Any]:
    from fixsend.audiences import recipient_bitmap
    from fixsend.starter import services as starter

    starter.load()
    audience_people.fill(people, lambda what: print(f"made: {what}", file=sys.stderr, flush=True))
    recipient_bitmap.collect_new()
    # As in a web process (config/rsgi.py).
    gc.freeze()
    gc.set_threshold(20_000, 10, 10)
    pages = {name: _timed(name, ask, rounds) for name, ask in _screens(people).items()}
    pages["freezing"] = _timed("freezing", _freezing(), 3)
    before = scratch.peak_mb()
    exports = {name: _timed(name, _export(file_format), 1, warm_up=False) for name, file_format in EXPORTS.items()}
    return {"people": people, **scratch.protections(), "memory_before_mb": before, "screens": {**pages, **exports}}


def _screens(people: int) -> dict[str, Callable[[], Any]]:
    from django.urls import reverse

    from fixsend.newsletters.models import Newsletter
    from fixsend.people.models import Person, Tag

    own = Person.objects.get(email=f"person{people // 2 + 1}@example{(people // 2 + 1) % 997}.org")
    newsletter = Newsletter.objects.create(name="Next", subject="Next")
    ask = _client_of_staff()
    index = reverse("people_backoffice:index")
    tags = dict(Tag.objects.values_list("name", "pk"))
    values = {"tag": tags["benchmark tag 1"], "rare_tag": tags["benchmark tag 12"], "last": people // 50}
    lists = {name: index + query.format(**values) for name, query in PEOPLE_LISTS.items()}
    paths = {
        "dashboard": reverse("wagtailadmin_home"),
        **lists,
        "person": reverse("people_backoffice:show", args=[own.pk]),
        "audience": reverse("newsletters:audience", args=[newsletter.pk]),
    }
    return {name: lambda path=path: ask(path) for name, path in paths.items()}


def _client_of_staff() -> Callable[[str], Any]:
    from django.conf import settings
    from django.test import Client

    from tests.people.staff_members import sign_in_staff

    settings.ALLOWED_HOSTS = ["*"]
    client = Client()
    sign_in_staff(client)

    def ask(path: str) -> Any:
        answer = client.get(path)
        if answer.status_code != 200:
            sys.exit(f"{path} answered {answer.status_code}")
        return answer

    return ask


def _freezing() -> Callable[[], Any]:
    from datetime import timedelta

    from django.utils import timezone

    from benchmarks import sample_mailing
    from fixsend.audiences import sql
    from fixsend.delivery.models import Mailing
    from fixsend.delivery.services import mailings

    def freeze() -> None:
        mailing = Mailing.objects.create(
            name="Benchmark",
            subject="News",
            purpose="news",
            document=sample_mailing.document().to_json(),
            starts_at=timezone.now() + timedelta(days=1),
        )
        mailings.freeze(mailing.pk, sql.condition({}))

    return freeze


def _export(file_format: str) -> Callable[[], Any]:
    from django.urls import reverse

    ask = _client_of_staff()

    def read_all() -> int:
        answer = ask(reverse("people_backoffice:export", args=[file_format]))
        return sum(map(len, answer)) if answer.streaming else len(answer.content)

    return read_all


def _timed(name: str, step: Callable[[], Any], rounds: int, *, warm_up: bool = True) -> dict[str, Any]:
    if warm_up:
        step()
    times, statements = [], []
    before = _processor_seconds()
    for _ in range(rounds):
        with _counted(statements):
            began = time.perf_counter()
            step()
            times.append((time.perf_counter() - began) * 1000)
    figures = {
        "ms": round(statistics.median(times), 1),
        "processor_ms": round((_processor_seconds() - before) * 1000 / rounds, 1),
        "statements": len(statements) // rounds,
        "memory_mb": scratch.peak_mb(),
    }
    print(f"{name}: {figures}", file=sys.stderr, flush=True)
    return figures


def _processor_seconds() -> float:
    return usage.cpu_seconds(os.getpid()) + usage.cpu_seconds_of_family(scratch.database_pid())


def _counted(statements: list[str]) -> Any:
    from django.db import connection

    def note(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        statements.append(sql)
        return execute(sql, *rest)

    return connection.execute_wrapper(note)


if __name__ == "__main__":
    main()
