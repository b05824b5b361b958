"""Newsletters that paused by themselves, for the host, who has to look at the mail server."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from fixsend.delivery.models import BounceSuppression, LiftedBecause, Mailing, MailingState

_NAMED = 3
_LATELY = timedelta(days=1)


def self_paused() -> str | None:
    """Return the alarm's text: which newsletters stopped by themselves and why; None where there are none."""
    paused = Mailing.objects.filter(state=MailingState.PAUSED).exclude(stopped_itself="").order_by("-state_changed_at")
    named = [
        f"“{mailing.name}” stopped by itself. {mailing.state_reason.rstrip('.')}."
        for mailing in paused.defer("document", "audience")[:_NAMED]
    ]
    let_back = lifted_by_pause(_LATELY)
    if not named and not let_back:
        return None
    others = paused.count() - len(named)
    more = [f"{others} more stopped too."] if others > 0 else []
    return " ".join([*named, *more, *_words_on_addresses(let_back), _WHAT_TO_DO])


def lifted_by_pause(within: timedelta, mailing_id: int | None = None) -> int:
    """Return how many addresses were called gone within this time, by one mailing or any, and then let back."""
    found = BounceSuppression.objects.filter(lifted_because=LiftedBecause.PAUSE, made_at__gte=timezone.now() - within)
    return (found if mailing_id is None else found.filter(mailing=mailing_id)).count()


def _words_on_addresses(number: int) -> list[str]:
    if not number:
        return []
    return [
        f"The mail server called {number} addresses gone in so short a time that we do not believe it: we kept them."
    ]


_WHAT_TO_DO = (
    "Nobody lost their place on the list. Look at the mail server and its list of addresses. Then open Mailings in the "
    "back office: let the newsletter go on, and send again what was refused."
)
