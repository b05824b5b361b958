"""Organisations as staff see them."""

from django.db.models import Case, Exists, OuterRef, QuerySet, Value, When

from fixsend.membership.models import (
    ChangeStatus,
    Organisation,
    OrganisationStatus,
    ProposedChange,
    StewardInvitation,
    Stewardship,
)
from fixsend.membership.models.organisation import domain_of, sort_name
from fixsend.membership.queries.checks import SHARED_SITES


def staff_list() -> QuerySet[Organisation]:
    """Return every organisation, annotated with `has_steward`."""
    stewards = Stewardship.objects.filter(organisation=OuterRef("pk"), ended_at=None)
    return Organisation.objects.annotate(has_steward=Exists(stewards)).order_by("sort_name", "id")


def without_steward() -> QuerySet[Organisation]:
    """Return the organisations that the team looks after until a steward does."""
    return Organisation.objects.exclude(status=OrganisationStatus.ENDED).filter(team_took_over_at__isnull=False)


def stewardships_of(organisation: Organisation) -> list[Stewardship]:
    """Return all stewardships of an entry, ended ones too; `is_last` marks the only active one."""
    found = list(organisation.stewardships.select_related("person"))
    active = [each for each in found if each.ended_at is None]
    for each in found:
        each.is_last = active == [each]  # type: ignore[attr-defined]
    return found


def open_invitations(organisation: Organisation) -> list[StewardInvitation]:
    """Return the invitations that can still be accepted."""
    return [each for each in organisation.invitations.all() if each.is_open]


def areas_of(organisation: Organisation) -> list[str]:
    """Return labels of the areas that it serves."""
    everywhere = ["all of England"] if organisation.nationwide else []
    return [*everywhere, *organisation.region_labels(), *(council.name for council in organisation.councils.all())]


def steward_addresses(organisation: Organisation) -> list[str]:
    """Return the addresses of its stewards of now; reads the prefetched rows."""
    return [each.person.email or str(each) for each in organisation.stewardships.all() if each.ended_at is None]


def waiting_changes() -> int:
    """Return how many changes wait for a moderator."""
    return ProposedChange.objects.filter(status=ChangeStatus.WAITING).count()


def change_queue() -> QuerySet[ProposedChange]:
    """Return all changes, waiting ones first, oldest first among them."""
    waiting_first = Case(When(status=ChangeStatus.WAITING, then=Value(0)), default=Value(1))
    changes = ProposedChange.objects.select_related("organisation", "proposed_by", "decided_by")
    return changes.order_by(waiting_first, "proposed_at", "pk")


def sharing(change: ProposedChange) -> QuerySet[Organisation]:
    """Return other organisations that already carry the name or web domain that is asked for: a sign of posing."""
    others = Organisation.objects.exclude(pk=change.organisation_id)
    if change.field == "name":
        return others.filter(sort_name=sort_name(change.new_value))
    if change.field == "website" and change.new_value and domain_of(change.new_value) not in SHARED_SITES:
        return others.filter(website_domain=domain_of(change.new_value))
    if change.field == "charity_number" and change.new_value:
        return others.filter(charity_number=change.new_value)
    return others.none()
