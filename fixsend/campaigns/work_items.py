"""What waits for staff in campaigns: the lines that their home page and their notices show."""

from __future__ import annotations

from fixsend.campaigns.models import LetterReceiver, Milestone, OrganisationSignature, PartnerRemoval, SignatureState
from fixsend.campaigns.queries import reasons
from fixsend.campaigns.queries.figures import held_count
from fixsend.people.staff.work_queue import WorkItem

_INDEX, _CHANGE = "campaigns_office:index", "campaigns.change_participation"

WORK_ITEMS = [
    WorkItem(
        slug="participations",
        title="Signatures from an email address that several people used",
        count=held_count,
        url_name=_INDEX,
        permission=_CHANGE,
    ),
    WorkItem(
        slug="milestones",
        title="Milestones that petitions have reached",
        count=lambda: Milestone.objects.filter(seen_at=None).count(),
        url_name=_INDEX,
        permission=_CHANGE,
    ),
    WorkItem(
        slug="organisation_signatures",
        title="Organisations that want to sign a letter",
        count=lambda: OrganisationSignature.objects.filter(state=SignatureState.WAITING).count(),
        url_name=_INDEX,
        permission=_CHANGE,
    ),
    WorkItem(
        slug="reasons",
        title="Reasons for taking part, to be read before they are shown",
        count=reasons.waiting,
        url_name=_INDEX,
        permission=_CHANGE,
    ),
    WorkItem(
        slug="letters_came_back",
        title="Letters to representatives that did not arrive",
        count=lambda: LetterReceiver.objects.filter(came_back_at__isnull=False, seen_at=None).count(),
        url_name=_INDEX,
        permission=_CHANGE,
    ),
    WorkItem(
        slug="partner_removals",
        title="Addresses that partners must remove",
        count=lambda: PartnerRemoval.objects.filter(told_at=None).count(),
        url_name="partners:index",
        permission="campaigns.hand_over_partner",
    ),
]
