"""When, how fast and with which subjects a newsletter is to go."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from fixsend.delivery.models import MailingState
from fixsend.newsletters.models import Newsletter, SendPlan
from fixsend.newsletters.models.sending import IfUnclear
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.web import normalise


class AlreadySent(Exception):
    """The newsletter is on its way or has been sent."""


def plan_of(newsletter: Newsletter) -> SendPlan:
    """Return the plan of a newsletter; the first call stores one with the defaults."""
    return SendPlan.objects.get_or_create(newsletter=newsletter)[0]


@transaction.atomic
def set_time(newsletter_id: int, *, send_at: datetime | None, pace_per_minute: int | None, actor: Person) -> SendPlan:
    """Set the time (None: two minutes after Send) and the most mails a minute (None: no limit); raises AlreadySent."""
    plan = _locked(newsletter_id)
    plan.send_at, plan.pace_per_minute = send_at, pace_per_minute
    plan.save(update_fields=["send_at", "pace_per_minute"])
    audit.record(actor, "newsletter.time_set", subject=f"newsletter {newsletter_id}")
    return plan


@transaction.atomic
def set_subjects(
    newsletter_id: int,
    *,
    others: Sequence[str],
    percent: int,
    minutes: int,
    if_unclear: IfUnclear | str,
    actor: Person,
) -> SendPlan:
    """Set the subjects that are tried against the newsletter's own, none for no test; raises AlreadySent."""
    plan = _locked(newsletter_id)
    plan.other_subjects = [normalise.one_line(subject) for subject in others if subject.strip()]
    plan.test_percent, plan.test_minutes, plan.if_unclear = percent, minutes, IfUnclear(if_unclear)
    plan.save(update_fields=["other_subjects", "test_percent", "test_minutes", "if_unclear"])
    audit.record(actor, "newsletter.subjects_set", subject=f"newsletter {newsletter_id}")
    return plan


def locked(newsletter_id: int) -> Newsletter:
    """Lock a newsletter, so that one person at a time plans, approves or sends it; raises AlreadySent."""
    newsletter = Newsletter.objects.select_for_update().get(pk=newsletter_id)
    if newsletter.mailings.exclude(state=MailingState.CANCELLED).exists():
        raise AlreadySent
    return newsletter


def _locked(newsletter_id: int) -> SendPlan:
    return plan_of(locked(newsletter_id))
