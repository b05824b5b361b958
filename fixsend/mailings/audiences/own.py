"""The rules that this room brings: about the list, the people on it, membership and earlier newsletters."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format

from fixsend.mailings.audiences import actions
from fixsend.mailings.audiences.rules import AudienceRule, Field, Phrase, SqlCondition, Values, register
from fixsend.mailings.models import Frequency, Mailing, Topic
from fixsend.membership.models import HelpOffer
from fixsend.people.models import Purpose, Tag
from fixsend.places.models import Council, Region

KINDS = [
    ("individual", "individual members"),
    ("practitioner", "SEND practitioners"),
    ("group_steward", "stewards of groups"),
    ("company_steward", "stewards of companies"),
    ("none", "people who are not members"),
]

_MEMBER = "SELECT 1 FROM membership_membership m WHERE m.person_id = person.id AND m.ended_at IS NULL"
_STEWARD = (
    "SELECT 1 FROM membership_stewardship s JOIN membership_organisation o ON o.id = s.organisation_id"
    " WHERE s.person_id = person.id AND s.ended_at IS NULL AND o.status <> 'ended'"
)
# A mail that may have arrived counts as got: nobody is told twice.
_GOT = "('sent', 'complained', 'in_doubt')"


def register_own() -> None:
    """Declare the rules; called from `AppConfig.ready()`."""
    actions.register_own()
    register(*_THE_LIST, *_PEOPLE, *_WHAT_THEY_DID)


def _agreed(values: Values) -> SqlCondition:
    text = (
        "EXISTS (SELECT 1 FROM people_consentstate c"
        " WHERE c.person_id = person.id AND c.granted AND c.purpose = ANY(%s))"
    )
    return SqlCondition(text, (values["purposes"],))


def _topic(values: Values) -> SqlCondition:
    chosen = (
        "FROM mailings_subscription s JOIN mailings_subscription_topics t ON t.subscription_id = s.id"
        " WHERE s.person_id = person.id"
    )
    text = (
        f"(NOT EXISTS (SELECT 1 {chosen}) OR EXISTS (SELECT 1 {chosen}"
        " AND t.topic_id IN (SELECT id FROM mailings_topic WHERE slug = ANY(%s))))"
    )
    return SqlCondition(text, (values["topics"],))


def _frequency(values: Values) -> SqlCondition:
    text = (
        "(coalesce((SELECT s.frequency FROM mailings_subscription s WHERE s.person_id = person.id), 'all') = ANY(%s))"
    )
    return SqlCondition(text, (values["frequencies"],))


def _kind(values: Values) -> SqlCondition:
    parts, params = [], []
    kinds = set(values["kinds"])
    if members := sorted(kinds & {"individual", "practitioner"}):
        parts.append(f"EXISTS ({_MEMBER} AND m.kind = ANY(%s))")
        params.append(members)
    if stewards := [kind.removesuffix("_steward") for kind in sorted(kinds) if kind.endswith("_steward")]:
        parts.append(f"EXISTS ({_STEWARD} AND o.kind = ANY(%s))")
        params.append(stewards)
    if "none" in kinds:
        parts.append(f"(NOT EXISTS ({_MEMBER}) AND NOT EXISTS ({_STEWARD}))")
    return SqlCondition(f"({' OR '.join(parts)})", tuple(params))


def _joined(values: Values) -> SqlCondition:
    text, params = _between("j.at", values)
    when = (
        "SELECT least((SELECT min(m.joined_at) FROM membership_membership m"
        " WHERE m.person_id = person.id AND m.ended_at IS NULL), (SELECT min(s.since) FROM membership_stewardship s"
        " JOIN membership_organisation o ON o.id = s.organisation_id"
        " WHERE s.person_id = person.id AND s.ended_at IS NULL AND o.status <> 'ended')) AS at"
    )
    return SqlCondition(f"EXISTS (SELECT 1 FROM ({when}) j WHERE {text})", params)


def _known(values: Values) -> SqlCondition:
    text, params = _between("person.created_at", values)
    return SqlCondition(f"({text})", params)


def _between(column: str, values: Values) -> tuple[str, tuple[datetime, ...]]:
    """Return SQL for a moment on or after one day and before another, both in local time."""
    ends = [(f"{column} >= %s", values["since"]), (f"{column} < %s", values["before"])]
    given = [(text, _midnight(day)) for text, day in ends if day is not None]
    return " AND ".join(text for text, _ in given), tuple(moment for _, moment in given)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _region(values: Values) -> SqlCondition:
    text = "coalesce(person.council_id = ANY(ARRAY(SELECT id FROM places_council WHERE region = ANY(%s))), FALSE)"
    return SqlCondition(text, (values["regions"],))


def _council(values: Values) -> SqlCondition:
    text = "coalesce(person.council_id = ANY(ARRAY(SELECT id FROM places_council WHERE code = ANY(%s))), FALSE)"
    return SqlCondition(text, (values["councils"],))


def _help(values: Values) -> SqlCondition:
    return SqlCondition(f"EXISTS ({_MEMBER} AND m.help_offers && %s::varchar[])", (values["offers"],))


def _tag(values: Values) -> SqlCondition:
    text = "EXISTS (SELECT 1 FROM people_person_tags t WHERE t.person_id = person.id AND t.tag_id = ANY(%s))"
    return SqlCondition(text, ([int(tag) for tag in values["tags"]],))


def _action(values: Values) -> SqlCondition:
    return actions.find(values["action"]).sql


def _got(values: Values) -> SqlCondition:
    mailings = list(Mailing.objects.filter(newsletter__in=map(int, values["newsletters"])).values_list("pk", flat=True))
    text = (
        "EXISTS (SELECT 1 FROM mailings_delivery d WHERE d.person_id = person.id"
        f" AND d.mailing_id = ANY(%s) AND d.state IN {_GOT})"
    )
    return SqlCondition(text, (mailings,))


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


def _tags() -> list[tuple[str, str]]:
    return [(str(pk), name) for pk, name in Tag.objects.values_list("pk", "name")]


def _newsletters() -> list[tuple[str, str]]:
    sent = Mailing.objects.order_by("-newsletter_id").values_list("newsletter_id", "newsletter__name").distinct()
    return [(str(pk), name) for pk, name in sent]


_PURPOSES = Field("purposes", "Kinds of mail", "many", lambda: list(Purpose.choices))
_TOPICS = Field("topics", "Topics", "many", _topics)
_FREQUENCIES = Field("frequencies", "How often", "many", lambda: list(Frequency.choices))
_KINDS = Field("kinds", "Kinds of member", "many", lambda: list(KINDS))
_REGIONS = Field("regions", "Regions", "many", lambda: list(Region.choices))
_COUNCILS = Field("councils", "Councils", "many", _councils)
_OFFERS = Field("offers", "Ways to help", "many", lambda: list(HelpOffer.choices))
_TAGS = Field("tags", "Tags", "many", _tags)
_ACTION = Field("action", "Action", "one", actions.options)
_NEWSLETTERS = Field("newsletters", "Newsletters", "many", _newsletters)
_PERIOD = (Field("since", "On or after", "date"), Field("before", "Before", "date"))


def _chosen(field: Field, form: str, before: str = "", quotes: bool = False) -> Any:
    """Return a function that puts a rule's one field into words."""

    def words(values: Values) -> Phrase:
        labels = field.labels(values[field.name])
        return Phrase(form, before + or_list([f"“{label}”" if quotes else label for label in labels]))  # type: ignore[arg-type]

    return words


_THE_LIST = (
    AudienceRule("agreed", "Kind of mail agreed to", "The list", (_PURPOSES,), _agreed,
                 _chosen(_PURPOSES, "who", "agreed to ", quotes=True)),
    AudienceRule("topic", "Topic", "The list", (_TOPICS,), _topic,
                 _chosen(_TOPICS, "who", "want to hear about ", quotes=True)),
    AudienceRule("frequency", "How often they want mail", "The list", (_FREQUENCIES,), _frequency,
                 _chosen(_FREQUENCIES, "who", "want mail ", quotes=True)),
)  # fmt: skip
_PEOPLE = (
    AudienceRule("kind", "Kind of member", "People", (_KINDS,), _kind, _kind_words),
    AudienceRule("joined", "When they joined", "People", _PERIOD, _joined, _joined_words, _some_end),
    AudienceRule("known", "When they first came to us", "People", _PERIOD, _known, _known_words, _some_end),
    AudienceRule("region", "Region", "People", (_REGIONS,), _region, _chosen(_REGIONS, "place", "in ")),
    AudienceRule("council", "Council", "People", (_COUNCILS,), _council, _chosen(_COUNCILS, "place", "in ")),
    AudienceRule("help", "How they would like to help", "People", (_OFFERS,), _help,
                 _chosen(_OFFERS, "who", "offered to ", quotes=True)),
    AudienceRule("tag", "Tag", "People", (_TAGS,), _tag, _chosen(_TAGS, "who", "have the tag ", quotes=True)),
)  # fmt: skip
_WHAT_THEY_DID = (
    AudienceRule("action", "Action", "What they did", (_ACTION,), _action,
                 lambda values: Phrase("who", actions.find(values["action"]).words)),
    AudienceRule("got", "Earlier newsletter", "What they did", (_NEWSLETTERS,), _got,
                 _chosen(_NEWSLETTERS, "who", "got ", quotes=True)),
)  # fmt: skip
