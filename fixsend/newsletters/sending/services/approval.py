"""Approval by a second person: ask for it, approve, or send back. Later changes make an approval void."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from fixsend.newsletters.models import Newsletter, SendPlan
from fixsend.newsletters.sending import emails, fingerprints
from fixsend.newsletters.sending.queries.approval import involved, may_approve
from fixsend.newsletters.sending.queries.readiness import readiness
from fixsend.newsletters.sending.services import plans
from fixsend.newsletters.series.queries.message import message_of
from fixsend.people.models import Person
from fixsend.people.services import audit


class NotYours(Exception):
    """The actor wrote the newsletter, changed it last or asked for its approval, so they cannot approve it."""


class NotAsked(Exception):
    """Nobody has asked for approval, or it has been given already."""


class NotReady(Exception):
    """Something has to be put right before it can be approved."""


class Changed(Exception):
    """The newsletter has changed since the actor looked at it."""


@transaction.atomic
def ask(newsletter_id: int, *, actor: Person) -> None:
    """Ask colleagues for approval; asking again renews the request. Raises NotReady, plans.AlreadySent."""
    newsletter = plans.locked(newsletter_id)
    plan = plans.plan_of(newsletter)
    if not readiness(newsletter, plan).can_be_approved:
        raise NotReady
    plan.asked_by, plan.asked_at, plan.sent_back = actor, timezone.now(), ""
    plan.approved_by, plan.approved_at, plan.approved_print = None, None, ""
    plan.save()
    audit.record(actor, "newsletter.approval_asked", subject=f"newsletter {newsletter_id}")


@transaction.atomic
def approve(newsletter_id: int, seen: str, *, actor: Person) -> None:
    """Approve what was looked at (`seen` is its fingerprint), and tell who wrote it; a second press changes nothing.

    Raises NotYours, NotAsked, Changed, plans.AlreadySent.
    """
    newsletter, plan = _open(newsletter_id, actor)
    if plan.approved_print == seen:
        return
    if seen != fingerprints.of_content(newsletter, plan):
        raise Changed
    plan.approved_by, plan.approved_at, plan.approved_print, plan.sent_back = actor, timezone.now(), seen, ""
    plan.save()
    audit.record(actor, "newsletter.approved", subject=f"newsletter {newsletter_id}")
    message = message_of(newsletter)
    for colleague in involved(newsletter, plan):
        emails.approved(newsletter, series=message.series.name if message else "", by=actor, to=colleague)


@transaction.atomic
def send_back(newsletter_id: int, words: str, *, actor: Person) -> None:
    """Say what has to be changed first, and tell by mail who wrote it and who asked.

    Raises NotYours, NotAsked, plans.AlreadySent.
    """
    newsletter, plan = _open(newsletter_id, actor)
    plan.sent_back, plan.asked_at, plan.approved_print = words[:500], None, ""
    plan.approved_by, plan.approved_at = None, None
    plan.save()
    audit.record(actor, "newsletter.sent_back", subject=f"newsletter {newsletter_id}")
    for colleague in involved(newsletter, plan):
        emails.sent_back(newsletter, plan.sent_back, by=actor, to=colleague)


def _open(newsletter_id: int, actor: Person) -> tuple[Newsletter, SendPlan]:
    newsletter = plans.locked(newsletter_id)
    plan = plans.plan_of(newsletter)
    if plan.asked_at is None:
        raise NotAsked
    if not may_approve(newsletter, plan, actor):
        raise NotYours
    return newsletter, plan
