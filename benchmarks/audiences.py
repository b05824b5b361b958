"""Measure the live count of ten named audiences among N people (1,000,000 unless told), as the editor's screen asks.

Makes up the people in an embedded PostgreSQL of its own with fsync on (audience_people.py), removed afterwards. Each
audience is counted by the site's own function, checks of the rules included; the first rounds warm up and are not
counted. In the same run: a naive query for one of the ten over the tables that staff's records are in, a newsletter
that is still being sent, which has no recipient bitmap yet, and a constituency, which readers' rows do not hold.
`processor_ms` is the time on one core that a count cost PostgreSQL: it stays the same on a busy machine. Prints one
JSON object as its last line.
"""

import argparse
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import audience_people, scratch

WARM_UP = 3
LONDON = {"rule": "region", "regions": ["E12000007"]}
MEMBER = {"rule": "kind", "kinds": ["individual", "practitioner"]}
STEWARD = {"rule": "kind", "kinds": ["group_steward", "company_steward"]}
NAIVE = "Members in London since May who did not get the last one"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=40)
    wanted = parser.parse_args()
    with scratch.database():
        figures = _measure(wanted.people, wanted.rounds)
    print(json.dumps(figures))


def _measure(people: int, rounds: int) -> dict[str, Any]:
    from fixsend.audiences import queries, readers, recipient_bitmap

    audience_people.fill(people, _stopwatch())
    began = time.perf_counter()
    recipient_bitmap.collect_new()
    collected = round(time.perf_counter() - began, 1)
    before = os.getloadavg()
    audiences = _audiences()
    counted = {
        name: _timed(lambda tree=tree: queries.count(tree, "news"), rounds, name) for name, tree in audiences.items()
    }
    being_sent = {"not": {"rule": "got", "newsletters": [_newsletter("sending")]}}
    seat = {"rule": "constituency", "constituencies": [_constituency()]}
    naive = _naive_count()
    figures = {
        "people": people,
        **scratch.protections(),
        "cores": os.cpu_count(),
        "load_before": before,
        "load_after": os.getloadavg(),
        "audiences": counted,
        "slowest_p95_ms": max(each["p95_ms"] for each in counted.values()),
        "naive": {"audience": NAIVE, **_timed(naive, max(5, rounds // 4), "naive query")},
        "did_not_get_one_being_sent": _timed(
            lambda: queries.count(being_sent, "news"), max(5, rounds // 4), "one being sent"
        ),
        "in_a_constituency": _timed(lambda: queries.count(seat, "news"), max(5, rounds // 4), "a constituency"),
        "collecting_receipts_s": collected,
    }
    if figures["naive"]["count"] != counted[NAIVE]["count"] or readers.differing():
        sys.exit("The counts are wrong.")
    return figures


def _audiences() -> dict[str, dict[str, Any]]:
    from fixsend.people.models import Tag

    big, small = (str(Tag.objects.get(name=f"benchmark tag {number}").pk) for number in (1, 12))
    got = {"rule": "got", "newsletters": [_newsletter("finished")]}
    since = {"rule": "joined", "since": "2024-05-01"}
    near = ["202", "203", "204", "330", "352"]
    return {
        "Everybody": {},
        NAIVE: {"all": [MEMBER, LONDON, since, {"not": got}]},
        "Did not get the last one": {"not": got},
        "Got the last one, in the South East": {"all": [got, {"rule": "region", "regions": ["E12000008"]}]},
        "Practitioners and stewards": {"any": [{"rule": "kind", "kinds": ["practitioner"]}, STEWARD]},
        "A topic, and a tag that half of all have": {
            "all": [{"rule": "topic", "topics": ["benchmark-1"]}, {"rule": "tag", "tags": [big]}]
        },
        "Not members yet, address confirmed": {
            "all": [{"rule": "kind", "kinds": ["none"]}, {"rule": "action", "action": "confirmed"}]
        },
        "Would organise, in five councils": {
            "all": [{"rule": "help", "offers": ["organise", "events"]}, {"rule": "council", "councils": near}]
        },
        "A rare tag, or got the last one and wants mail weekly": {
            "any": [
                {"rule": "tag", "tags": [small]},
                {"all": [got, {"rule": "frequency", "frequencies": ["weekly"]}]},
            ]
        },
        "Signed on paper or applied, and not a member": {
            "all": [
                {"any": [{"rule": "action", "action": "paper"}, {"rule": "action", "action": "applied"}]},
                {"not": MEMBER},
            ]
        },
    }


def _constituency() -> str:
    from fixsend.places.models import Constituency

    return str(Constituency.objects.order_by("pk")[100].code)


def _newsletter(state: str) -> str:
    from fixsend.delivery.models import Mailing

    return str(Mailing.objects.get(state=state).newsletter_mailing.newsletter_id)


# What one would write first: the latest entry of the ledger, joins for the rest, and the suppressed addresses left out.
_NAIVE = """
SELECT count(*) FROM people_person p
WHERE p.is_active AND p.email IS NOT NULL
    AND (SELECT e.action FROM people_consentevent e WHERE e.person_id = p.id AND e.purpose = 'news'
        ORDER BY e.id DESC LIMIT 1) = 'grant'
    AND NOT EXISTS (SELECT 1 FROM people_suppression s WHERE s.address_hash = p.address_hash AND s.lifted_at IS NULL)
    AND EXISTS (SELECT 1 FROM membership_membership m WHERE m.person_id = p.id AND m.ended_at IS NULL
        AND m.kind IN ('individual', 'practitioner'))
    AND p.council_id IN (SELECT id FROM places_council WHERE region = 'E12000007')
    AND (SELECT min(joined) FROM (
        SELECT m.joined_at AS joined FROM membership_membership m WHERE m.person_id = p.id AND m.ended_at IS NULL
        UNION ALL SELECT s.since FROM membership_stewardship s WHERE s.person_id = p.id AND s.ended_at IS NULL
    ) j) >= '2024-05-01T00:00+01:00'
    AND NOT EXISTS (SELECT 1 FROM delivery_delivery d JOIN delivery_mailing m ON m.id = d.mailing_id
        WHERE d.person_id = p.id AND m.state = 'finished' AND d.state IN ('sent', 'complained', 'in_doubt'))
"""


def _naive_count() -> Callable[[], int]:
    from django.db import connection

    def count() -> int:
        with connection.cursor() as cursor:
            return int(cursor.execute(_NAIVE).fetchone()[0])

    return count


def _timed(count: Callable[[], int], rounds: int, name: str) -> dict[str, float]:
    for _ in range(WARM_UP):
        found = count()
    spent = []
    for _ in range(rounds):
        began = time.perf_counter()
        count()
        spent.append((time.perf_counter() - began) * 1000)
    spent.sort()
    processor = _processor_ms(count)
    p95 = spent[min(len(spent) - 1, int(len(spent) * 0.95))]
    figures = {
        "count": found,
        "p50_ms": round(statistics.median(spent), 1),
        "p95_ms": round(p95, 1),
        "processor_ms": processor,
    }
    print(f"{name}: {figures}", flush=True)
    return figures


def _processor_ms(count: Callable[[], int]) -> float:
    """Return the processor time that one count costs PostgreSQL, whatever else the machine does: the least of five."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SET max_parallel_workers_per_gather = 0")
        status = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat")
        spent = []
        for _ in range(5):
            before = int(status.read_text().split()[0])
            count()
            spent.append((int(status.read_text().split()[0]) - before) / 1e6)
        cursor.execute("RESET max_parallel_workers_per_gather")
    return round(min(spent), 1)


def _stopwatch() -> Callable[[str], None]:
    last = time.perf_counter()

    def say(what: str) -> None:
        nonlocal last
        now = time.perf_counter()
        print(f"{what}: {now - last:.1f} s", flush=True)
        last = now

    return say


if __name__ == "__main__":
    main()
