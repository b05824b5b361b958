"""Filters of staff's list of people by membership, stewardship and offers of help."""

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.text import capfirst

from fixsend.membership.models import HelpOffer, Membership, Stewardship, SupporterKind
from fixsend.people.backoffice.filters import PeopleFilter
from fixsend.people.models import Person

_STEWARD = "steward"
_NOT_JOINED = "none"


def _kinds() -> list[tuple[str, str]]:
    members = [(kind.value, capfirst(kind.noun)) for kind in (SupporterKind.INDIVIDUAL, SupporterKind.PRACTITIONER)]
    return [*members, (_STEWARD, "Steward of an organisation"), (_NOT_JOINED, "Has not joined")]


def _by_kind(people: QuerySet[Person], kind: str) -> QuerySet[Person]:
    memberships = Membership.objects.filter(person=OuterRef("pk"), ended_at=None)
    stewardships = Stewardship.objects.filter(person=OuterRef("pk"), ended_at=None)
    if kind == _STEWARD:
        return people.filter(Exists(stewardships))
    if kind == _NOT_JOINED:
        return people.exclude(Exists(memberships)).exclude(Exists(stewardships))
    return people.filter(Exists(memberships.filter(kind=kind)))


def _by_help_offer(people: QuerySet[Person], offer: str) -> QuerySet[Person]:
    offering = Membership.objects.filter(person=OuterRef("pk"), ended_at=None, help_offers__contains=[offer])
    return people.filter(Exists(offering))


FILTERS = [
    PeopleFilter("kind", "Joined as", _kinds, _by_kind),
    PeopleFilter("help", "Would like to help", lambda: list(HelpOffer.choices), _by_help_offer),
]
