"""Whether our mail server takes our mail."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max

from fixsend.mailings.models import Message, MessageState
from fixsend.mailings.models.message import FailureKind


@dataclass(frozen=True)
class RelayTrouble:
    """Our relay refuses or does not answer: since when, how many mails wait, and its last words."""

    since: datetime
    waiting: int
    last_words: str


def relay_trouble() -> RelayTrouble | None:
    """Return the trouble, if the mail server has refused us and taken nothing since."""
    last_sent = Message.objects.aggregate(at=Max("sent_at"))["at"]
    failing = Message.objects.filter(
        failure_kind=FailureKind.RELAY, state__in=[MessageState.QUEUED, MessageState.SENDING, MessageState.FAILED]
    )
    if last_sent:
        failing = failing.filter(failed_at__gt=last_sent)
    newest = failing.order_by("-failed_at").first()
    if newest is None:
        return None
    oldest = failing.order_by("failed_at").first() or newest
    waiting = Message.objects.filter(state=MessageState.QUEUED).count()
    return RelayTrouble(since=oldest.failed_at or oldest.created_at, waiting=waiting, last_words=newest.failure)
