"""Whether our mail server accepts our mail, and whether mail leaves at all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.db import connection
from django.db.models import Max, Min, Q
from django.utils import timezone

from fixsend.delivery.models import (
    DeliveryBatch,
    DeliveryTally,
    Installation,
    MailingState,
    MailWorker,
    Message,
    MessageState,
)
from fixsend.delivery.models.message import FailureKind

# What is due for longer than this, with nothing going, is stuck.
STUCK_AFTER = timedelta(minutes=15)
# A worker's report about the mail server no longer counts after this.
WORD_LASTS = timedelta(minutes=2)


@dataclass(frozen=True)
class RelayTrouble:
    """Our relay refuses mail or does not reply: since when, how many mails wait, and its last words."""

    since: datetime
    waiting: int
    last_words: str


def relay_trouble() -> RelayTrouble | None:
    """Return the trouble, or None unless the mail server has refused us and accepted nothing since."""
    worker = MailWorker.objects.exclude(trouble="").filter(seen_at__gt=timezone.now() - WORD_LASTS).first()
    taken = last_accepted()
    failing = Message.objects.filter(
        failure_kind=FailureKind.RELAY,
        state__in=[MessageState.QUEUED, MessageState.SENDING, MessageState.FAILED],
        failed_at__gt=taken,
    )
    newest = failing.order_by("-failed_at").first()
    if worker is None and newest is None:
        return None
    # Of an earlier trouble, that ended before a mail was taken, a message may still know.
    first = failing.aggregate(
        known=Min("relay_failing_since", filter=Q(relay_failing_since__gt=taken)), noted=Min("failed_at")
    )
    began = [worker.trouble_since or worker.started_at] if worker else []
    began += [moment for moment in (first["known"] or first["noted"],) if moment]
    words = worker.trouble if worker else newest.failure if newest else ""
    return RelayTrouble(since=min(began), waiting=waiting(), last_words=words)


def last_accepted() -> datetime:
    """Return when the mail server last accepted a mail of any kind; the year 1 where it never has."""
    message = Message.objects.aggregate(at=Max("sent_at"))["at"]
    copy = DeliveryTally.objects.filter(accepted__gt=0).aggregate(at=Max("at"))["at"]
    return max(filter(None, (message, copy)), default=datetime.min.replace(tzinfo=UTC))


def waiting() -> int:
    """Return how many mails wait to leave: single ones, and copies of newsletters that are being sent."""
    with connection.cursor() as cursor:
        cursor.execute(_WAITING_COPIES)
        copies = int(cursor.fetchone()[0])
    return copies + Message.objects.filter(state=MessageState.QUEUED).count()


def stuck_mail() -> str | None:
    """Return why no mail leaves, or None; trouble of the mail server is left to `relay_trouble`."""
    if locked_installation() is not None:
        return (
            "This site was restored from a backup, or is a copy. It sends no mail until you say that it may: "
            "open Mailings in the back office and press Release sending, or type manage.py release_sending on its "
            "machine. Never do that on a copy made to try something out."
        )
    if settings.SERVING and not MailWorker.objects.filter(seen_at__gt=timezone.now() - STUCK_AFTER).exists():
        return "No mailer is running, so no mail leaves. Start the site again, or look into its log."
    if relay_trouble() is None and (_stuck_messages() or _stuck_mailing()):
        return "Mail has been waiting for more than 15 minutes, and none leaves. Look into the mailer's log."
    return None


def _stuck_messages() -> bool:
    long_ago = timezone.now() - STUCK_AFTER
    waiting = Message.objects.filter(state=MessageState.QUEUED, created_at__lt=long_ago)
    return waiting.exclude(next_attempt_at__gt=long_ago).exists()


def _stuck_mailing() -> bool:
    long_ago = timezone.now() - STUCK_AFTER
    waiting = DeliveryBatch.objects.filter(
        mailing__state=MailingState.SENDING, mailing__state_changed_at__lt=long_ago, due_at__lt=long_ago, holder=None
    )
    return waiting.exists() and not DeliveryTally.objects.filter(at__gt=long_ago, rolled_up=False).exists()


_WAITING_COPIES = """
SELECT coalesce(sum(cardinality(batch.positions)), 0) FROM delivery_deliverybatch batch
JOIN delivery_mailing mailing ON mailing.id = batch.mailing_id WHERE mailing.state = 'sending'
"""


def locked_installation() -> Installation | None:
    """Return the newest installation that has asked to send and waits for staff to release it, or None."""
    return Installation.objects.filter(released_at=None).order_by("-first_seen_at").first()
