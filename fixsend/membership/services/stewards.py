"""Stewards of an organisation's entry: inviting, handing over, removing, leaving, never down to none.

Every change locks the organisation first, so that of two stewards who remove each other at the same moment one
stays; a constraint trigger in the database holds the same promise for any other code.
"""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from fixsend.membership import emails
from fixsend.membership.models import Organisation, OrganisationStatus, StewardInvitation, Stewardship
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.web import limits, normalise, signing

INVITATION_LIFETIME = timedelta(days=14)
# One mailbox gets at most so many invitations a day, from all entries together, so that none is flooded.
INVITATIONS_A_DAY = 3


class NotASteward(Exception):
    """The person does not look after this entry (any more)."""


class LastSteward(Exception):
    """The entry would be left without a steward."""


class AlreadyASteward(Exception):
    """The address invited belongs to a steward of this entry."""


class InvitationOver(Exception):
    """The invitation has expired, was cancelled, or its organisation has left the alliance."""


def locked(organisation_id: int) -> Organisation:
    """Return the row of an organisation, locked until this transaction ends."""
    return Organisation.objects.select_for_update().get(pk=organisation_id)


def active(organisation: Organisation) -> QuerySet[Stewardship]:
    """Return the active stewardships of an organisation."""
    return organisation.stewardships.filter(ended_at=None).select_related("person")


def require_steward(organisation: Organisation, person: Person) -> Stewardship:
    """Return the person's own stewardship; raises NotASteward."""
    own = active(organisation).filter(person=person).first()
    if own is None:
        raise NotASteward
    return own


def invite(organisation_id: int, email: str, *, by: Person, hands_over: bool = False) -> StewardInvitation:
    """Ask the owner of a mailbox to become a steward; asked again while open, the same invitation is mailed again.

    Whether the address is known to us makes no difference to what the inviter sees. Raises AlreadyASteward (which a
    steward can see on the entry anyway) and NotASteward.
    """
    address = normalise.email_address(email)
    # Counted outside the transaction: a counter row must not stay locked until a commit.
    few = limits.hit("steward_invitation", signing.address_hash(address), INVITATIONS_A_DAY, timedelta(days=1))
    return _invite(organisation_id, address, by, hands_over, mail=few)


@transaction.atomic
def _invite(organisation_id: int, address: str, by: Person, hands_over: bool, *, mail: bool) -> StewardInvitation:
    organisation = locked(organisation_id)
    require_steward(organisation, by)
    if active(organisation).filter(person__email=address).exists():
        raise AlreadyASteward
    invitation = _open_invitation(organisation, address, by, hands_over)
    if mail:
        emails.steward_invitation(invitation)
    return invitation


@transaction.atomic
def invite_for_team(organisation_id: int, email: str, *, actor: Person) -> StewardInvitation:
    """Invite a steward on behalf of the alliance's team. Raises AlreadyASteward."""
    address = normalise.email_address(email)
    organisation = locked(organisation_id)
    if active(organisation).filter(person__email=address).exists():
        raise AlreadyASteward
    invitation = _open_invitation(organisation, address, actor, hands_over=False)
    audit.record(actor, "organisation.steward_invited", subject=f"organisation {organisation.pk}")
    emails.steward_invitation(invitation)
    return invitation


def _open_invitation(organisation: Organisation, address: str, by: Person, hands_over: bool) -> StewardInvitation:
    now = timezone.now()
    waiting = organisation.invitations.filter(email=address, accepted_at=None, cancelled_at=None)
    waiting.filter(expires_at__lte=now).update(cancelled_at=now)
    invitation, _ = waiting.update_or_create(
        organisation=organisation,
        email=address,
        defaults={"invited_by": by, "hands_over": hands_over, "expires_at": now + INVITATION_LIFETIME},
    )
    return invitation


@transaction.atomic
def cancel_invitation(invitation_id: int, *, by: Person) -> None:
    """Take an invitation back; one that is over already is left as it is. Raises NotASteward."""
    invitation = StewardInvitation.objects.select_related("organisation").get(pk=invitation_id)
    require_steward(locked(invitation.organisation_id), by)
    StewardInvitation.objects.filter(pk=invitation_id, accepted_at=None, cancelled_at=None).update(
        cancelled_at=timezone.now()
    )


@transaction.atomic
def accept_invitation(invitation_id: int, *, name: str) -> Stewardship:
    """Make the owner of the invited mailbox a steward, who proved it by the emailed link.

    Pressed twice, it stays one stewardship. Handing over ends the inviter's own. Raises InvitationOver.
    """
    invitation = StewardInvitation.objects.select_related("invited_by").get(pk=invitation_id)
    organisation = locked(invitation.organisation_id)
    invitation.refresh_from_db()
    if invitation.accepted_at is not None:
        return _standing(organisation, invitation.email)
    if not invitation.is_open or organisation.status == OrganisationStatus.ENDED:
        raise InvitationOver
    person = _owner_of(invitation.email, name)
    stewardship, _ = Stewardship.objects.get_or_create(
        organisation=organisation, person=person, ended_at=None, defaults={"name": name}
    )
    invitation.accepted_at = timezone.now()
    invitation.save(update_fields=["accepted_at"])
    _team_steps_back(organisation)
    _hand_over(invitation, organisation, person)
    emails.steward_added(organisation, stewardship)
    return stewardship


def _owner_of(address: str, name: str) -> Person:
    person, _ = Person.objects.get_or_create(email=normalise.email_address(address), defaults={"name": name})
    person.email_proved_at = timezone.now()
    person.save(update_fields=["email_proved_at"])
    return person


def _standing(organisation: Organisation, address: str) -> Stewardship:
    """Return the stewardship that an invitation led to; it may have ended since."""
    standing = active(organisation).filter(person__email=address).first()
    if standing is None:
        raise InvitationOver
    return standing


def _team_steps_back(organisation: Organisation) -> None:
    if organisation.team_took_over_at is not None:
        organisation.team_took_over_at = None
        organisation.save(update_fields=["team_took_over_at"])


def _hand_over(invitation: StewardInvitation, organisation: Organisation, to: Person) -> None:
    if invitation.hands_over and invitation.invited_by_id and invitation.invited_by_id != to.pk:
        active(organisation).filter(person_id=invitation.invited_by_id).update(ended_at=timezone.now())


@transaction.atomic
def remove(stewardship_id: int, *, by: Person) -> None:
    """End another steward's stewardship and tell them. Raises NotASteward, LastSteward.

    Their invitations that are not accepted yet end too: they may have been removed for a reason. The one who
    removes must still be a steward once the organisation is locked: of two who remove each other, the second finds
    that they are none any more.
    """
    stewardship = Stewardship.objects.select_related("person").get(pk=stewardship_id)
    organisation = locked(stewardship.organisation_id)
    require_steward(organisation, by)
    if _end(organisation, stewardship_id):
        organisation.invitations.filter(invited_by=stewardship.person, accepted_at=None, cancelled_at=None).update(
            cancelled_at=timezone.now()
        )
        emails.steward_removed(organisation, stewardship)


@transaction.atomic
def leave(organisation_id: int, person: Person) -> None:
    """End one's own stewardship; leaving twice is leaving once. Raises LastSteward."""
    organisation = locked(organisation_id)
    own = active(organisation).filter(person=person).first()
    if own is not None:
        _end(organisation, own.pk)


def _end(organisation: Organisation, stewardship_id: int) -> bool:
    """End a stewardship, unless it is the last; tell whether anything changed."""
    standing = active(organisation)
    if not standing.filter(pk=stewardship_id).exists():
        return False
    if standing.count() == 1:
        raise LastSteward
    standing.filter(pk=stewardship_id).update(ended_at=timezone.now())
    return True
