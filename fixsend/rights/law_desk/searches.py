"""What people look for on the site that the timetable does not have: how often, by topic, and no word of theirs.

What somebody types may be a name, a diagnosis or a postcode, so nothing of it is kept: a search is compared with the
topics below, and those that it names are counted by month.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.utils import timezone

from fixsend.rights.models import SearchCount
from fixsend.web import normalise

NOTHING = "nothing"
# Law that families ask for and the timetable has no rule about, by words as `normalise.search_key` writes them.
TOPICS: dict[str, tuple[str, tuple[str, ...]]] = {
    "transport": ("School transport", ("transport", "taxi", "school bus")),
    "exclusion": ("Exclusion and suspension", ("exclusion", "excluded", "expelled", "suspension", "suspended")),
    "admission": ("School admissions", ("admission", "admissions", "school place")),
    "eotas": ("Education not in a school", ("eotas", "education otherwise", "home tuition", "alternative provision")),
    "budget": ("Personal budgets and direct payments", ("personal budget", "direct payment", "direct payments")),
    "support": ("SEN support without a plan", ("sen support", "send support", "k code", "graduated approach")),
    "care": (
        "Social care and short breaks",
        ("social care", "respite", "short break", "short breaks", "carers assessment"),
    ),
    "illness": (
        "Children who are too ill for school",
        ("section 19", "medical needs", "too ill", "school refusal", "ebsa"),
    ),
    "upper": ("Appeals against a tribunal’s decision", ("upper tribunal", "set aside", "tribunal review")),
    "court": ("Judicial review", ("judicial review", "pre action", "high court")),
    "benefits": ("Benefits", ("dla", "disability living allowance", "pip", "carers allowance", "universal credit")),
}
_COUNT = """
INSERT INTO rights_searchcount (month, topic, searches) VALUES (%s, %s, 1)
ON CONFLICT (month, topic) DO UPDATE SET searches = rights_searchcount.searches + 1
"""


@dataclass(frozen=True)
class Missed:
    """How often a topic was looked for, this month and in the twelve months before it."""

    title: str
    this_month: int
    year_before: int


def count(words: str, *, found_nothing: bool) -> None:
    """Count a search for the topics that it names, and for finding nothing at all; its words are kept nowhere."""
    typed = f" {normalise.search_key(words)} "
    named = [topic for topic, (_, known) in TOPICS.items() if any(f" {each} " in typed for each in known)]
    month = timezone.localdate().replace(day=1)
    with connection.cursor() as cursor:
        for topic in [*named, *([NOTHING] if found_nothing else [])]:
            cursor.execute(_COUNT, [month, topic])


def missed() -> Sequence[Missed]:
    """Return the topics that anybody looked for in a year, the most wanted first, and searches that found nothing."""
    month = timezone.localdate().replace(day=1)
    year_before = date(month.year - 1, month.month, 1)
    rows = SearchCount.objects.filter(month__gte=year_before).values_list("month", "topic", "searches")
    titles = {
        NOTHING: "Searches that found nothing on the whole site",
        **{key: title for key, (title, _) in TOPICS.items()},
    }
    found = [
        Missed(
            titles[topic],
            sum(number for of, name, number in rows if name == topic and of == month),
            sum(number for of, name, number in rows if name == topic and of < month),
        )
        for topic in titles
    ]
    wanted = (one for one in found if one.this_month or one.year_before)
    return sorted(wanted, key=lambda one: one.this_month + one.year_before, reverse=True)
