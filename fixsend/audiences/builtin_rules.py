"""The audience rules of this app: about the list, the people on it, and membership."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import QuerySet
from django.utils.formats import date_format

from fixsend.audiences import actions
from fixsend.audiences.models import Fact
from fixsend.audiences.rules import AudienceRule, Field, Phrase, Values
from fixsend.audiences.sql import PURPOSE_FACTS
from fixsend.delivery.models import Frequency
from fixsend.delivery.sql_condition import SqlCondition
from fixsend.mailing_list.models import Topic
from fixsend.membership.models import HelpOffer
from fixsend.people.models import Purpose, Tag
from fixsend.places.models import Constituency, Council, Region
from fixsend.web.dates import start_of

KINDS = [
    ("individual", "individual members"),
    ("practitioner", "SEND practitioners"),
    ("group_steward", "stewards of groups"),
    ("company_steward", "stewards of companies"),
    ("none", "people who are not members"),
]

_KIND_FACTS = {
    "individual": Fact.INDIVIDUAL,
    "practitioner": Fact.PRACTITIONER,
    "group_steward": Fact.GROUP_STEWARD,
    "company_steward": Fact.COMPANY_STEWARD,
}
_ANY_MEMBER = Fact.INDIVIDUAL | Fact.PRACTITIONER | Fact.GROUP_STEWARD | Fact.COMPANY_STEWARD
_HELP_FACTS = {offer: Fact[f"HELP_{offer.upper()}"] for offer in HelpOffer.values}
_FREQUENCY_FACTS = {frequency: Fact[f"MAIL_{frequency.upper()}"] for frequency in Frequency.values}


def _has_fact(values: Sequence[str], facts: Mapping[str, Fact]) -> SqlCondition:
    """Return the condition that the reader has at least one of the facts that the values stand for."""
    return SqlCondition("(reader.facts & %s > 0)", (reduce(or_, (int(facts[value]) for value in values)),))


def _agreed(values: Values) -> SqlCondition:
    return _has_fact(values["purposes"], PURPOSE_FACTS)


def _topic(values: Values) -> SqlCondition:
    topics = list(Topic.objects.filter(slug__in=values["topics"]).values_list("pk", flat=True))
    return SqlCondition("(reader.topics IS NULL OR reader.topics && %s::int[])", (topics,), weight=1)


def _frequency(values: Values) -> SqlCondition:
    return _has_fact(values["frequencies"], _FREQUENCY_FACTS)


def _kind(values: Values) -> SqlCondition:
    kinds = [kind for kind in values["kinds"] if kind != "none"]
    not_a_member = SqlCondition("(reader.facts & %s <= 0)", (int(_ANY_MEMBER),))
    if not kinds:
        return not_a_member
    some = _has_fact(kinds, _KIND_FACTS)
    return (
        some
        if kinds == values["kinds"]
        else SqlCondition(f"({some.text} OR {not_a_member.text})", some.params + not_a_member.params)
    )


def _joined(values: Values) -> SqlCondition:
    text, params = _between("reader.joined_at", values)
    return SqlCondition(f"(reader.joined_at IS NOT NULL AND {text})", params)


def _known(values: Values) -> SqlCondition:
    text, params = _between("reader.known_at", values)
    return SqlCondition(f"({text})", params)


def _between(column: str, values: Values) -> tuple[str, tuple[datetime, ...]]:
    """Return SQL and its parameters for a moment on or after one day and before another, both in local time."""
    ends = [(f"{column} >= %s", values["since"]), (f"{column} < %s", values["before"])]
    given = [(text, start_of(day)) for text, day in ends if day is not None]
    return " AND ".join(text for text, _ in given), tuple(moment for _, moment in given)


def _region(values: Values) -> SqlCondition:
    return in_councils(Council.objects.filter(region__in=values["regions"]))


def _council(values: Values) -> SqlCondition:
    return in_councils(Council.objects.filter(code__in=values["councils"]))


def _constituency(values: Values) -> SqlCondition:
    seats = Constituency.objects.filter(code__in=values["constituencies"]).values_list("pk", flat=True)
    here = "SELECT id FROM people_person WHERE constituency_id = ANY(%s::bigint[])"
    return SqlCondition(f"(reader.person_id IN ({here}))", (list(seats),), weight=3)


def in_councils(councils: QuerySet[Council]) -> SqlCondition:
    """Return the condition that the reader lives in one of these councils; nobody does where there is none."""
    return SqlCondition("(reader.council_id = ANY(%s::int[]))", (list(councils.values_list("pk", flat=True)),))


def _help(values: Values) -> SqlCondition:
    return _has_fact(values["offers"], _HELP_FACTS)


def _tag(values: Values) -> SqlCondition:
    tags = [int(tag) for tag in values["tags"]]
    return SqlCondition("(reader.tags IS NOT NULL AND reader.tags && %s::int[])", (tags,), weight=1)


def _action(values: Values) -> SqlCondition:
    return actions.find(values["action"]).sql


def _some_end(values: Values) -> str | None:
    if values["since"] is None and values["before"] is None:
        return "give a date."
    if values["since"] and values["before"] and values["since"] >= values["before"]:
        return "the first date has to be earlier than the second."
    return None


def _joined_words(values: Values) -> Phrase:
    return Phrase("who", f"joined {_period(values)}")


def _known_words(values: Values) -> Phrase:
    return Phrase("who", f"came to us {_period(values)}")


def _period(values: Values) -> str:
    ends = [("since", values["since"]), ("before", values["before"])]
    return " and ".join(f"{word} {date_format(day, 'j F Y')}" for word, day in ends if day is not None)


def _kind_words(values: Values) -> Phrase:
    kinds = set(values["kinds"])
    names = ["members"] if kinds >= {"individual", "practitioner"} else []
    spelt = kinds - {"individual", "practitioner"} if names else kinds
    return Phrase("people", or_list([*names, *(label for kind, label in KINDS if kind in spelt)]))


def or_list(words: Sequence[str]) -> str:
    """Return "a", "a or b", "a, b or c"."""
    return " or ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def _topics() -> list[tuple[str, str]]:
    return list(Topic.objects.values_list("slug", "name"))


def _councils() -> list[tuple[str, str]]:
    return list(Council.objects.order_by("sort_name").values_list("code", "name"))


def _constituencies() -> list[tuple[str, str]]:
    return list(Constituency.objects.order_by("sort_name").values_list("code", "name"))


def _tags() -> list[tuple[str, str]]:
    return [(str(pk), name) for pk, name in Tag.objects.values_list("pk", "name")]


_PURPOSES = Field("purposes", "Kinds of mail", "many", lambda: list(Purpose.choices))
_TOPICS = Field("topics", "Topics", "many", _topics)
_FREQUENCIES = Field("frequencies", "How often", "many", lambda: list(Frequency.choices))
_KINDS = Field("kinds", "Kinds of member", "many", lambda: list(KINDS))
_REGIONS = Field("regions", "Regions", "many", lambda: list(Region.choices))
_COUNCILS = Field("councils", "Councils", "many", _councils)
_CONSTITUENCIES = Field("constituencies", "Constituencies", "many", _constituencies)
_OFFERS = Field("offers", "Ways to help", "many", lambda: list(HelpOffer.choices))
_TAGS = Field("tags", "Tags", "many", _tags)
_ACTION = Field("action", "Action", "one", actions.options)
_PERIOD = (Field("since", "On or after", "date"), Field("before", "Before", "date"))


def chosen(field: Field, form: str, before: str = "", quotes: bool = False) -> Any:
    """Return the `words` of a rule with one field: `before` and the chosen labels, as a `Phrase` of a form."""

    def words(values: Values) -> Phrase:
        labels = field.labels(values[field.name])
        return Phrase(form, before + or_list([f"“{label}”" if quotes else label for label in labels]))  # type: ignore[arg-type]

    return words


_LIST_RULES = (
    AudienceRule("agreed", "Kind of mail agreed to", "The list", (_PURPOSES,), _agreed,
                 chosen(_PURPOSES, "who", "agreed to ", quotes=True)),
    AudienceRule("topic", "Topic", "The list", (_TOPICS,), _topic,
                 chosen(_TOPICS, "who", "want to hear about ", quotes=True)),
    AudienceRule("frequency", "How often they want mail", "The list", (_FREQUENCIES,), _frequency,
                 chosen(_FREQUENCIES, "who", "want mail ", quotes=True)),
)  # fmt: skip
_PEOPLE_RULES = (
    AudienceRule("kind", "Kind of member", "People", (_KINDS,), _kind, _kind_words),
    AudienceRule("joined", "When they joined", "People", _PERIOD, _joined, _joined_words, _some_end),
    AudienceRule("known", "When they first came to us", "People", _PERIOD, _known, _known_words, _some_end),
    AudienceRule("region", "Region", "People", (_REGIONS,), _region, chosen(_REGIONS, "place", "in ")),
    AudienceRule("council", "Council", "People", (_COUNCILS,), _council, chosen(_COUNCILS, "place", "in ")),
    AudienceRule("constituency", "Constituency", "People", (_CONSTITUENCIES,), _constituency,
                 chosen(_CONSTITUENCIES, "place", "in the constituency of ")),
    AudienceRule("help", "How they would like to help", "People", (_OFFERS,), _help,
                 chosen(_OFFERS, "who", "offered to ", quotes=True)),
    AudienceRule("tag", "Tag", "People", (_TAGS,), _tag, chosen(_TAGS, "who", "have the tag ", quotes=True)),
)  # fmt: skip
_ACTION_RULES = (
    AudienceRule("action", "Action", "What they did", (_ACTION,), _action,
                 lambda values: Phrase("who", actions.find(values["action"]).words)),
)  # fmt: skip
RULES = (*_LIST_RULES, *_PEOPLE_RULES, *_ACTION_RULES)
