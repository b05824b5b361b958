"""What moderators see of changes that wait for them."""

from django.db.models import Case, QuerySet, Value, When

from fixsend.membership.models import ChangeStatus, Organisation, ProposedChange
from fixsend.membership.models.organisation import domain_of, sort_name
from fixsend.membership.queries.checks import SHARED_SITES


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
