"""Audience rules once more, slowly and so that anybody can see they are right: person by person, from the records."""

from datetime import date
from typing import Any

from django.utils import timezone

from fixsend.delivery.models import Delivery, Mailing
from fixsend.delivery.services.delivery_preferences import preference_of
from fixsend.evidence.models import Figure, Slice
from fixsend.mailing_list.models import Subscription
from fixsend.membership.models import Membership, Stewardship
from fixsend.people.models import ConsentEvent, ConsentState, Person
from fixsend.people.queries.consent import may_mail


def in_audience(person: Person, tree: dict[str, Any], purpose: str) -> bool:
    """Tell whether a person would get a newsletter."""
    return may_mail(person, purpose) and holds(person, tree)


def holds(person: Person, tree: dict[str, Any]) -> bool:
    """Tell whether a tree holds for a person."""
    if not tree:
        return True
    if "rule" in tree:
        values = {name: value for name, value in tree.items() if name != "rule"}
        return RULES[tree["rule"]](person, **values)
    kind, parts = next(iter(tree.items()))
    if kind == "not":
        return not holds(person, parts)
    return {"all": all, "any": any}[kind](holds(person, part) for part in parts)


def _memberships(person: Person) -> list[Membership]:
    return [one for one in person.memberships.all() if one.ended_at is None]


def _stewardships(person: Person) -> list[Stewardship]:
    return [one for one in person.stewardships.all() if one.ended_at is None and one.organisation.status != "ended"]


def _agreed(person: Person, purposes: list[str]) -> bool:
    return ConsentState.objects.filter(person=person, granted=True, purpose__in=purposes).exists()


def _topic(person: Person, topics: list[str]) -> bool:
    wishes = Subscription.objects.filter(person=person).first()
    chosen = {topic.slug for topic in wishes.topics.all()} if wishes else set()
    return not chosen or bool(chosen & set(topics))


def _frequency(person: Person, frequencies: list[str]) -> bool:
    return preference_of(person).frequency in frequencies


def _kind(person: Person, kinds: list[str]) -> bool:
    own = {one.kind for one in _memberships(person)}
    own |= {f"{one.organisation.kind}_steward" for one in _stewardships(person)}
    return bool((own or {"none"}) & set(kinds))


def _joined(person: Person, since: str = "", before: str = "") -> bool:
    moments = [one.joined_at for one in _memberships(person)] + [one.since for one in _stewardships(person)]
    return bool(moments) and _between(timezone.localtime(min(moments)).date(), since, before)


def _known(person: Person, since: str = "", before: str = "") -> bool:
    return _between(timezone.localtime(person.created_at).date(), since, before)


def _between(day: date, since: str, before: str) -> bool:
    return (not since or day >= date.fromisoformat(since)) and (not before or day < date.fromisoformat(before))


def _region(person: Person, regions: list[str]) -> bool:
    return person.council is not None and person.council.region in regions


def _council(person: Person, councils: list[str]) -> bool:
    return person.council is not None and person.council.code in councils


def _constituency(person: Person, constituencies: list[str]) -> bool:
    return person.constituency is not None and person.constituency.code in constituencies


def _help(person: Person, offers: list[str]) -> bool:
    return any(set(one.help_offers) & set(offers) for one in _memberships(person))


def _tag(person: Person, tags: list[str]) -> bool:
    return any(str(tag.pk) in tags for tag in person.tags.all())


def _action(person: Person, action: str) -> bool:
    return {
        "applied": person.applications.exists(),
        "confirmed": person.email_proved_at is not None,
        "paper": ConsentEvent.objects.filter(person=person, action="grant", channel="paper").exists(),
    }[action]


def _got(person: Person, newsletters: list[str]) -> bool:
    mailings = Mailing.objects.filter(newsletter_mailing__newsletter__in=newsletters)
    copies = Delivery.objects.filter(mailing__in=mailings, person=person)
    return any(copy.state in ("sent", "complained", "in_doubt") for copy in copies)


def _got_mailing(person: Person, mailing: str) -> bool:
    copies = Delivery.objects.filter(mailing=mailing, person=person)
    return any(copy.state in ("sent", "complained", "in_doubt") for copy in copies)


def _numbers(area: str, indicator: str) -> dict[int, float]:
    """Return the shown numbers of an area by year, but for shares of fewer than fifty."""
    rows = Figure.objects.filter(area=area, slice__indicator=indicator, slice__is_shown=True).select_related("slice")
    large = [one for one in rows if one.denominator is None or one.denominator >= 50]
    return {one.slice.year: float(one.value) for one in large if one.value is not None}


def _newest_year(indicator: str) -> int:
    cuts = Slice.objects.filter(indicator=indicator, is_shown=True, level="council")
    return max(cuts.values_list("year", flat=True), default=0)


def _beside_england(person: Person, indicator: str, side: str) -> bool:
    year = _newest_year(indicator)
    here = _numbers(person.council.code, indicator).get(year) if person.council else None
    there = _numbers("E92000001", indicator).get(year)
    if here is None or there is None:
        return False
    return round(here, 1) < round(there, 1) if side == "below" else round(here, 1) > round(there, 1)


def _figure_changed(person: Person, indicator: str, change: str) -> bool:
    year = _newest_year(indicator)
    numbers = _numbers(person.council.code, indicator) if person.council else {}
    if year not in numbers or year - 1 not in numbers:
        return False
    by = numbers[year] - numbers[year - 1]
    return {"rose": by > 0, "fell": by < 0, "changed": by != 0}[change]


RULES = {
    "agreed": _agreed,
    "topic": _topic,
    "frequency": _frequency,
    "kind": _kind,
    "joined": _joined,
    "known": _known,
    "region": _region,
    "council": _council,
    "constituency": _constituency,
    "help": _help,
    "tag": _tag,
    "action": _action,
    "got": _got,
    "got_mailing": _got_mailing,
    "beside_england": _beside_england,
    "figure_changed": _figure_changed,
}
