"""Whether a newsletter is approved, and who may approve it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from fixsend.delivery.models import MailingState
from fixsend.newsletters.models import Newsletter, NewsletterMailing, SendPlan
from fixsend.newsletters.models.sending import SendingRules
from fixsend.newsletters.sending import fingerprints
from fixsend.people.models import Person


@dataclass(frozen=True)
class Approval:
    """Whether a newsletter is approved as it is.

    `void`: it was approved, and changed since. `waits`: a colleague has been asked.
    """

    needed: bool
    given: bool
    void: bool
    waits: bool
    by: Person | None
    at: datetime | None


def approval_of(newsletter: Newsletter, plan: SendPlan) -> Approval:
    """Return whether a newsletter is approved as it is now."""
    approved = bool(plan.approved_print)
    holds = approved and plan.approved_print == fingerprints.of_content(newsletter, plan)
    return Approval(
        needed=SendingRules.load().approval_needed,
        given=holds,
        void=approved and not holds,
        waits=plan.asked_at is not None and not holds,
        by=plan.approved_by,
        at=plan.approved_at,
    )


def waiting_for_approval() -> QuerySet[SendPlan]:
    """Return the plans of newsletters that a colleague has been asked to look at."""
    asked = SendPlan.objects.filter(asked_at__isnull=False, approved_by=None)
    return asked.exclude(newsletter__in=_sent())


def sent_back() -> QuerySet[SendPlan]:
    """Return the plans of newsletters that a colleague sent back, and for which nobody has asked again since."""
    back = SendPlan.objects.filter(asked_at=None).exclude(sent_back="")
    return back.exclude(newsletter__in=_sent())


def may_approve(newsletter: Newsletter, plan: SendPlan, person: Person) -> bool:
    """Tell whether a colleague may approve: not who wrote it, nor who last changed it, nor who asked."""
    return person.pk not in _ids_of_involved(newsletter, plan)


def involved(newsletter: Newsletter, plan: SendPlan) -> QuerySet[Person]:
    """Return the staff with a mailbox among those who wrote a newsletter, last changed it or asked for approval."""
    staff = Person.objects.filter(is_staff=True, is_active=True, email__isnull=False)
    return staff.filter(pk__in=_ids_of_involved(newsletter, plan)).order_by("pk")


def _ids_of_involved(newsletter: Newsletter, plan: SendPlan) -> set[int]:
    latest = getattr(newsletter, "latest_revision", None)
    ids = {newsletter.created_by_id, plan.asked_by_id, latest.user_id if latest else None}
    return {pk for pk in ids if pk is not None}


def _sent() -> QuerySet[NewsletterMailing, int]:
    return NewsletterMailing.objects.exclude(mailing__state=MailingState.CANCELLED).values_list("newsletter", flat=True)
