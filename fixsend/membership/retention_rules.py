"""How long membership keeps what is personal: the rules that the retention job applies and staff can see."""

from datetime import datetime

from django.db.models import QuerySet

from fixsend.membership.models import Application, ApplicationStatus, Membership, ProposedChange, StewardInvitation
from fixsend.people.retention import Rule


def _unsuccessful(before: datetime) -> QuerySet[Application]:
    closed = [ApplicationStatus.DECLINED, ApplicationStatus.WITHDRAWN]
    return Application.objects.filter(status__in=closed, changed_at__lt=before)


def _successful(before: datetime) -> QuerySet[Application]:
    return Application.objects.filter(status=ApplicationStatus.APPROVED, decided_at__lt=before)


RULES = [
    Rule(
        slug="decided-entry-changes",
        title="changes to entries that stewards asked for, once decided",
        default_days=2 * 365,
        due=lambda before: ProposedChange.objects.filter(decided_at__lt=before),
        remove=QuerySet.delete,
        because="So that we can see whether a refused change is asked for again.",
    ),
    Rule(
        slug="steward-invitations",
        title="invitations to look after an entry, once they are over",
        default_days=90,
        due=lambda before: StewardInvitation.objects.filter(expires_at__lt=before),
        remove=QuerySet.delete,
        because="So that a late click can still be answered kindly.",
    ),
    Rule(
        slug="declined-applications",
        title="declined and withdrawn applications",
        default_days=365,
        due=_unsuccessful,
        remove=QuerySet.delete,
        because="So that we can look again when somebody asks why, and notice a repeated application.",
    ),
    Rule(
        slug="approved-applications",
        title="approved applications (the membership or the organisation’s entry stays)",
        default_days=2 * 365,
        due=_successful,
        remove=QuerySet.delete,
        because="So that we can show what an affiliation was based on.",
    ),
    Rule(
        slug="ended-memberships",
        title="memberships that have ended",
        default_days=2 * 365,
        due=lambda before: Membership.objects.filter(ended_at__lt=before),
        remove=QuerySet.delete,
        because="So that questions about a past membership can be answered.",
    ),
]
