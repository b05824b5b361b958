"""Being in the directory: a choice that stewards make and take back, and leaving the alliance altogether."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from fixsend.membership import emails
from fixsend.membership.models import Organisation, OrganisationStatus
from fixsend.membership.services import organisations
from fixsend.membership.services.stewards import locked, require_steward
from fixsend.people.models import Person
from fixsend.web import page_cache


class HasEnded(Exception):
    """The organisation has left the alliance."""


@transaction.atomic
def set_listed(organisation_id: int, *, listed: bool, by: Person) -> Organisation:
    """Put an entry into the directory or take it out; done twice, the second time changes nothing.

    A steward who lists an entry has just looked at it, so that it counts as confirmed. Raises NotASteward, HasEnded.
    """
    organisation = locked(organisation_id)
    require_steward(organisation, by)
    if organisation.status == OrganisationStatus.ENDED:
        raise HasEnded
    if listed and not organisation.is_listed:
        confirm_entry(organisation)
        organisation.save()
    organisations.set_listed(organisation, listed, person=by, source="Stewards’ area")
    return organisation


def confirm_entry(organisation: Organisation) -> None:
    """Set on an organisation, without saving it, that its entry is confirmed now; a lapsed one is affiliated again."""
    organisation.entry_confirmed_at = timezone.now()
    organisation.asked_at = None
    organisation.reminders_sent = 0
    if organisation.status == OrganisationStatus.LAPSED:
        organisation.status = OrganisationStatus.APPROVED


@transaction.atomic
def end_affiliation(organisation_id: int, *, by: Person, reason: str = "") -> None:
    """Take an organisation out of the alliance and tell all its stewards; done twice, it is done once.

    The stewardships stay on the record, and with them who to ask; nothing of the entry is public any more. Raises
    NotASteward.
    """
    organisation = locked(organisation_id)
    require_steward(organisation, by)
    if organisation.status == OrganisationStatus.ENDED:
        return
    organisation.status = OrganisationStatus.ENDED
    organisation.ended_at = timezone.now()
    organisation.end_reason = reason.strip()[:300]
    organisation.asked_at = None
    organisation.save()
    organisation.invitations.filter(accepted_at=None, cancelled_at=None).update(cancelled_at=timezone.now())
    page_cache.invalidate()
    emails.affiliation_ended(organisation)
