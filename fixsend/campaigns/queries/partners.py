"""Which partners the form of an action asks for, and which ones a person allowed with it."""

from __future__ import annotations

from fixsend.campaigns.models import ActionPage, Partner, PartnerConsentEvent, PartnerConsentState
from fixsend.people.models import Person
from fixsend.web.page_cache import values


def offered(action: ActionPage) -> list[Partner]:
    """Return the partners for which the form of an action asks, by name; cached until something is published."""
    return values.kept(("partners", action.pk), lambda: _ready(action))


def source_of(action: int) -> str:
    """Return the source under which both consent ledgers record the form of an action, by its primary key."""
    return f"Action {action}"


def granted_in(person: Person, action: int) -> set[int]:
    """Return the primary keys of the partners that a person allows now, by consent given with one action's form."""
    standing = PartnerConsentState.objects.filter(person=person, granted=True).values_list("partner", flat=True)
    events = PartnerConsentEvent.objects.filter(person=person, partner__in=list(standing)).order_by("id")
    given_with = dict(events.values_list("partner", "source"))
    return {partner for partner, source in given_with.items() if source == source_of(action)}


def _ready(action: ActionPage) -> list[Partner]:
    found = Partner.objects.filter(pk__in=action.action_partners.values("partner")).order_by("name")
    return [partner for partner in found if partner.is_ready]
