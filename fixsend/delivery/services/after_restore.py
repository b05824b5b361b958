"""After a restore: newsletters that were being sent when the backup was made wait until staff decide."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Count, Max, Q, QuerySet
from django.utils import timezone

from fixsend.delivery.models import DeliveryState, DeliveryTally, Mailing, MailingState
from fixsend.delivery.services import mailings
from fixsend.web import written

_NOT_TRIED = [DeliveryState.QUEUED, DeliveryState.SKIPPED]


def ask_about_all() -> int:
    """Let staff decide on every newsletter of which more may have been sent since the backup; returns how many."""
    now = timezone.now()
    late = Q(state=MailingState.WAITING, starts_at__lte=now)
    stopped = Q(state=MailingState.PAUSED, first_sent_at__isnull=False)
    return _ask(_newsletters().filter(Q(state=MailingState.SENDING) | late | stopped))


def ask_about_stalled(since: datetime) -> int:
    """Let staff decide on newsletters that have begun and of which nothing was sent since a moment; returns how many.

    Mail that leaves while one installation is locked leaves from another one: that newsletter is being sent there.
    """
    going = DeliveryTally.objects.filter(at__gte=since).values("mailing")
    begun = _newsletters().filter(state=MailingState.SENDING, first_sent_at__isnull=False)
    return _ask(begun.exclude(pk__in=going))


def _newsletters() -> QuerySet[Mailing]:
    """Return the mailings that staff have a screen for; automatic messages continue by themselves."""
    return Mailing.objects.filter(is_rolling=False)


def _ask(found: QuerySet[Mailing]) -> int:
    return sum(
        mailings.move(mailing.pk, MailingState.ASKING, reason=_words(mailing)) for mailing in found.defer("document")
    )


def _words(mailing: Mailing) -> str:
    if mailing.first_sent_at is None:
        return (
            "This site was brought back from a backup that was made before this newsletter began to leave. It may "
            "have been sent since then. Anyone who has it already would get it twice."
        )
    tried = mailing.deliveries.exclude(state__in=_NOT_TRIED).aggregate(number=Count("position"), last=Max("settled_at"))
    last = f", the last on {written.moment(tried['last'])}" if tried["last"] else ""
    left = f"{written.number(tried['number'])} of {written.number(mailing.size)} copies"
    return (
        f"This site was brought back from a backup. When it was made, {left} "
        f"had left{last}. More may have left after that: those people would get it twice."
    )
