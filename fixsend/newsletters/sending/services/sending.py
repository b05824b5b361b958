"""Sending a newsletter: what was looked at becomes a mailing, once, and nothing leaves for two minutes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app

from fixsend.audiences import sql
from fixsend.audiences import tree as trees
from fixsend.delivery.document import Document
from fixsend.delivery.models import Mailing, MailingState
from fixsend.delivery.services import mailings
from fixsend.delivery.sql_condition import SqlCondition
from fixsend.newsletters.models import Newsletter, NewsletterMailing, SendPlan, SubjectTest
from fixsend.newsletters.sending import clicks, fingerprints
from fixsend.newsletters.sending.queries.readiness import Obstacle, readiness
from fixsend.newsletters.sending.services import plans
from fixsend.newsletters.writing.document import document_for
from fixsend.people.models import Person
from fixsend.people.services import audit

# In plain sight before the first mail leaves, with a button to stop it.
IN_SIGHT = timedelta(minutes=2)


class Changed(Exception):
    """The newsletter, or its plan, has changed since the actor looked at it."""


class NotReady(Exception):
    """The newsletter cannot be sent because of `obstacles`."""

    def __init__(self, obstacles: Sequence[Obstacle]) -> None:
        super().__init__("; ".join(obstacle.words for obstacle in obstacles))
        self.obstacles = obstacles


@transaction.atomic
def send(newsletter_id: int, seen: str, *, actor: Person) -> Mailing:
    """Send a newsletter as it was looked at (`seen` is its fingerprint) and return its mailing.

    Raises plans.AlreadySent (a second press, or a colleague was quicker), Changed, NotReady.
    """
    newsletter = plans.locked(newsletter_id)
    plan = plans.plan_of(newsletter)
    if seen != fingerprints.of_everything(newsletter, plan):
        raise Changed
    found = readiness(newsletter, plan)
    if found.obstacles:
        raise NotReady(found.obstacles)
    mailing = _mailing(newsletter, plan, actor)
    audit.record(
        actor,
        "newsletter.sent",
        subject=f"newsletter {newsletter_id}",
        mailing=mailing.pk,
        recipients=found.recipients.number,
    )
    return mailing


def first_moment(wish: datetime | None) -> datetime:
    """Return when the first mail may be sent: at the time wished for, but not within two minutes."""
    soon = timezone.now() + IN_SIGHT
    return max(wish, soon) if wish else soon


@transaction.atomic
def create(newsletter: Newsletter, document: Document, **wishes: Any) -> Mailing:
    """Make the mailing of a newsletter and have its audience frozen in the background.

    `wishes` are those of `delivery.mailings.create`: starts_at, pace_per_minute, test_percent, by. Raises
    IntegrityError where the newsletter has a mailing that was not cancelled.
    """
    mailing = mailings.create(
        document,
        name=newsletter.named(),
        subject=newsletter.subject,
        purpose=newsletter.purpose,
        audience=trees.frozen(newsletter.audience),
        idempotency_key=f"newsletter {newsletter.pk}",
        message_id_stem=newsletter.message_id_stem,
        corrects=newsletter.corrects,
        **wishes,
    )
    NewsletterMailing.objects.create(mailing=mailing, newsletter=newsletter)
    app.configure_task("newsletters.freeze_mailing").defer(mailing_id=mailing.pk)
    return mailing


def freeze(mailing_id: int) -> bool:
    """Freeze a mailing's audience and return True; return False where it is frozen or cancelled already.

    Raises BadRule or UnknownRule where the audience, or a condition of the document, is not made of our rules.
    """
    mailing = Mailing.objects.get(pk=mailing_id)
    if mailing.state != MailingState.PREPARING:
        return False
    return mailings.freeze(mailing_id, sql.condition(mailing.audience), trait_conditions(mailing))


def trait_conditions(mailing: Mailing) -> Sequence[SqlCondition]:
    """Return the SQL of each condition of a mailing's document; raises BadRule or UnknownRule."""
    return [sql.condition(rule) for rule in Document.from_json(mailing.document).traits]


def _mailing(newsletter: Newsletter, plan: SendPlan, actor: Person) -> Mailing:
    mailing = create(
        newsletter,
        document_for(newsletter, other_subjects=plan.other_subjects),
        starts_at=first_moment(plan.send_at),
        pace_per_minute=plan.pace_per_minute,
        test_percent=plan.test_percent if plan.other_subjects else 0,
        by=actor,
    )
    # Only a mailing that exists has addresses for its counted links; its audience is frozen after this transaction.
    mailing.document = clicks.tracked_document(newsletter, plan, mailing).to_json()
    mailing.content_print = fingerprints.of_content(newsletter, plan)
    mailing.save(update_fields=["document", "content_print"])
    if plan.other_subjects:
        SubjectTest.objects.create(
            mailing=mailing,
            subjects=[newsletter.subject, *plan.other_subjects],
            minutes=plan.test_minutes,
            if_unclear=plan.if_unclear,
        )
    return mailing
