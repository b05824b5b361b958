"""With which form somebody let a partner write."""

from __future__ import annotations

from fixsend.campaigns.models import PartnerConsent, PartnerWord
from fixsend.people.models import Person


def source_of(action: int) -> str:
    """Return how both ledgers name the form of an action."""
    return f"Action {action}"


def granted_in(person: Person, action: int) -> set[int]:
    """Return the numbers of the partners whose standing yes somebody gave with the form of one action."""
    standing = PartnerConsent.objects.filter(person=person, granted=True).values_list("partner", flat=True)
    words = PartnerWord.objects.filter(person=person, partner__in=list(standing)).order_by("id")
    given_with = dict(words.values_list("partner", "source"))
    return {partner for partner, source in given_with.items() if source == source_of(action)}
