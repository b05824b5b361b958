"""What an approval makes, a membership or an organisation, and how that is taken back with the approval."""

from django.db import transaction

from fixsend.membership.models import Application, ApplicationStatus, Membership, SupporterKind
from fixsend.membership.services import memberships, organisations
from fixsend.people.models import Person
from fixsend.people.services import audit

LOOKED_AT_AGAIN = "Its application has been reopened"


@transaction.atomic
def admit(application: Application, *, actor: Person) -> None:
    """Make what the application asks for; what an earlier approval made, and was taken back, comes back."""
    if not SupporterKind(application.kind).is_organisation:
        application.membership = _member(application, actor)
    elif application.organisation is None:
        application.organisation = organisations.establish(application)
    else:
        organisations.restore(application.organisation.pk, actor=actor)


@transaction.atomic
def take_back(application: Application, *, actor: Person) -> None:
    """End what the approval made: an entry leaves the directory at once, a membership ends.

    A person who was a member before they were approved as a practitioner becomes an individual member again.
    """
    if application.organisation is not None:
        organisations.end(application.organisation.pk, actor=actor, reason=LOOKED_AT_AGAIN)
    membership = application.membership
    if membership is None or _rests_on_another(membership, application):
        return
    if application.decided_at is not None and membership.joined_at < application.decided_at:
        _make_individual(membership, actor)
    else:
        memberships.end(membership.pk, actor=actor)


def _member(application: Application, actor: Person) -> Membership:
    earlier = application.membership
    if earlier is not None and memberships.find_active(application.person, earlier.name) is None:
        memberships.reinstate(earlier.pk, actor=actor)
    membership, _ = memberships.admit(
        application.person,
        name=application.name,
        kind=SupporterKind.PRACTITIONER,
        role=application.details.get("role", ""),
        help_offers=application.details.get("help_offers"),
        aims=application.aims,
    )
    return membership


def _rests_on_another(membership: Membership, application: Application) -> bool:
    approved = membership.applications.filter(status=ApplicationStatus.APPROVED)
    return approved.exclude(pk=application.pk).exists()


def _make_individual(membership: Membership, actor: Person) -> None:
    membership.kind, membership.role = SupporterKind.INDIVIDUAL, ""
    membership.save()
    audit.record(actor, "membership.made_individual", person=membership.person, subject=f"membership {membership.pk}")
