"""How long membership keeps what is personal: the rules that the retention job applies and staff can see."""

from datetime import datetime

from django.db.models import QuerySet

from fixsend.membership.models import Application, ApplicationStatus, Membership, ProposedChange, StewardInvitation
from fixsend.people.retention import Rule, Topic


def _unsuccessful(before: datetime) -> QuerySet[Application]:
    closed = [ApplicationStatus.DECLINED, ApplicationStatus.WITHDRAWN]
    return Application.objects.filter(status__in=closed, changed_at__lt=before)


def _successful(before: datetime) -> QuerySet[Application]:
    return Application.objects.filter(status=ApplicationStatus.APPROVED, decided_at__lt=before)


RULES = [
    Rule(
        slug="decided-entry-changes",
        title="changes that stewards proposed to entries, once decided",
        default_days=2 * 365,
        due=lambda before: ProposedChange.objects.filter(decided_at__lt=before),
        remove=QuerySet.delete,
        topic=Topic.MEMBERS,
        because="so that we can see if someone asks for a refused change again",
    ),
    Rule(
        slug="steward-invitations",
        title="invitations to look after an entry, once they are over",
        default_days=90,
        due=lambda before: StewardInvitation.objects.filter(expires_at__lt=before),
        remove=QuerySet.delete,
        topic=Topic.MEMBERS,
        because="so that a late click still gets a helpful answer",
    ),
    Rule(
        slug="declined-applications",
        title="declined and withdrawn applications",
        default_days=365,
        due=_unsuccessful,
        remove=QuerySet.delete,
        topic=Topic.MEMBERS,
        because="so that we can explain our decision, and notice if someone applies again",
    ),
    Rule(
        slug="approved-applications",
        title="approved applications (the membership or the organisation’s entry stays)",
        default_days=2 * 365,
        due=_successful,
        remove=QuerySet.delete,
        topic=Topic.MEMBERS,
        because="so that we can show why we accepted an organisation",
    ),
    Rule(
        slug="ended-memberships",
        title="memberships that have ended",
        default_days=2 * 365,
        due=lambda before: Membership.objects.filter(ended_at__lt=before),
        remove=QuerySet.delete,
        topic=Topic.MEMBERS,
        because="so that we can answer questions about a past membership",
    ),
]
