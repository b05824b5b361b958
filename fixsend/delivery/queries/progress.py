"""The progress of a mailing: how many copies are in each state and why, the rate, and the time left."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection
from django.db.models import Count

from fixsend.delivery.models import Delivery, DeliveryState, Mailing, MailingState

# The rate is that of the last so many seconds.
RATE_SECONDS = 60


@dataclass(frozen=True)
class Progress:
    """A mailing's progress. `states` has all states and adds up to `size`; no `seconds_left` while none is sent."""

    state: MailingState
    state_reason: str
    size: int
    states: dict[DeliveryState, int]
    per_minute: int
    seconds_left: int | None


def progress(mailing_id: int, counted: dict[DeliveryState, int] | None = None) -> Progress:
    """Return the progress of a mailing at this moment; `counted` are its `counts` where the caller has them."""
    mailing = Mailing.objects.defer("document", "audience").get(pk=mailing_id)
    states = counts(mailing_id) if counted is None else counted
    rate = _per_minute(mailing_id)
    waiting = states[DeliveryState.QUEUED]
    return Progress(
        state=MailingState(mailing.state),
        state_reason=mailing.state_reason,
        size=mailing.size,
        states=states,
        per_minute=rate,
        seconds_left=round(waiting * 60 / rate) if rate and mailing.state == MailingState.SENDING else None,
    )


def counts(mailing_id: int) -> dict[DeliveryState, int]:
    """Return how many deliveries of a mailing are in each state; the sum is its size."""
    found = dict(
        Delivery.objects.filter(mailing=mailing_id).values_list("state").annotate(number=Count("position")).order_by()
    )
    return {state: found.get(state.value, 0) for state in DeliveryState}


def causes(mailing_id: int, state: DeliveryState) -> dict[str, int]:
    """Return why deliveries of a mailing ended in a state, the most frequent cause first."""
    found = Delivery.objects.filter(mailing=mailing_id, state=state).values_list("cause")
    return dict(found.annotate(number=Count("position")).order_by("-number", "cause"))


def outcomes(mailing_id: int) -> dict[DeliveryState, dict[str, int]]:
    """Return how many deliveries are in each state by their cause (“” for none), by looking at them once.

    The most frequent cause comes first.
    """
    found = Delivery.objects.filter(mailing=mailing_id).values_list("state", "cause")
    by_state: dict[DeliveryState, dict[str, int]] = {state: {} for state in DeliveryState}
    for state, cause, number in found.annotate(number=Count("position")).order_by("-number", "cause"):
        by_state[DeliveryState(state)][cause] = number
    return by_state


def _per_minute(mailing_id: int) -> int:
    """Return the rate of accepted mails; of a mailing that has just begun, over the time since it did."""
    with connection.cursor() as cursor:
        cursor.execute(_RATE, [mailing_id, RATE_SECONDS])
        accepted, seconds = cursor.fetchone()
    return round(accepted * 60 / max(seconds, 1)) if accepted else 0


_RATE = """
SELECT coalesce(sum(tally.accepted), 0)::int,
    extract(epoch FROM now() - greatest(min(mailing.first_sent_at), now() - min(period.span)))::float
FROM (SELECT %s::bigint AS id, %s * interval '1 s' AS span) AS period
JOIN delivery_mailing mailing ON mailing.id = period.id
LEFT JOIN delivery_deliverytally tally
    ON tally.mailing_id = period.id AND tally.at > now() - period.span AND NOT tally.rolled_up
"""


def need_staff() -> int:
    """Return how many mailings wait for a decision of staff."""
    return Mailing.objects.filter(is_rolling=False, state__in=(MailingState.ASKING, MailingState.PAUSED)).count()
