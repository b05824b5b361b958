"""The newest newsletters, for home of the back office."""

from __future__ import annotations

from fixsend.delivery.models import Mailing, MailingState
from fixsend.newsletters.sending.queries import comparison
from fixsend.newsletters.sending.queries.comparison import MailingResult

_OVER = (MailingState.FINISHED, MailingState.CANCELLED)
_SHOWN = 5


def last_result() -> MailingResult | None:
    """Return what came of the newsletter that was sent last, as of an hour ago at most; series are no newsletters."""
    sent = Mailing.objects.filter(is_rolling=False, state=MailingState.FINISHED, size__gt=0)
    newest = sent.exclude(first_sent_at=None).defer("document", "audience").order_by("-first_sent_at").first()
    return comparison.results([newest])[0] if newest else None


def under_way() -> list[Mailing]:
    """Return the newsletters that have an hour or are being sent, the next one first."""
    found = Mailing.objects.filter(is_rolling=False).exclude(state__in=_OVER)
    return list(found.defer("document", "audience").order_by("starts_at")[:_SHOWN])
