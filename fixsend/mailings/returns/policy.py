"""What a failure means for the person: only a mailbox that is gone stops mail at once.

| cause | what follows |
| --- | --- |
| address gone | suppressed at once, until the owner confirms from the mailbox again |
| mailbox full, trouble on the way, not known | suppressed when it happens time and again (`REPEATS`, `OVER`) |
| we were turned away; the mail itself | nothing for the person; the deliverability alarm counts it |
"""

from __future__ import annotations

from datetime import timedelta

from fixsend.mailings.models import Delivery, DeliveryState
from fixsend.mailings.returns.cause import Cause
from fixsend.people.models import Person, SuppressionReason
from fixsend.people.services import consent

# A mailbox that took none of this many newsletters in a row, over at least this long, is taken for given up. Providers
# close a full or unused mailbox within months; a person back from hospital after three weeks keeps their place.
REPEATS = 4
OVER = timedelta(days=30)
AFTER_REPEATS = frozenset({Cause.FULL, Cause.TEMPORARY, Cause.UNKNOWN})
_TRIED = [DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.BOUNCED]


def after_failure(person: Person | None, address: str, cause: Cause | str, source: str) -> bool:
    """Stop newsletters to an address if the cause asks for it; tell whether it did. Idempotent.

    Called for a bounce, and by the delivery engine for an address that was refused for good on the spot.
    """
    if not address:
        return False
    if cause == Cause.GONE:
        consent.suppress(address, SuppressionReason.BOUNCED, source)
        return True
    if cause in AFTER_REPEATS and person is not None and _time_and_again(person):
        consent.suppress(address, SuppressionReason.BOUNCED, f"{source}: {REPEATS} newsletters in a row failed")
        return True
    return False


def _time_and_again(person: Person) -> bool:
    last = list(
        Delivery.objects.filter(person=person, state__in=_TRIED, settled_at__isnull=False)
        .order_by("-settled_at")
        .values_list("state", "cause", "settled_at")[:REPEATS]
    )
    times = [settled_at for _, _, settled_at in last if settled_at]
    if len(times) < REPEATS or times[0] - times[-1] < OVER:
        return False
    return all(state != DeliveryState.SENT and cause in AFTER_REPEATS for state, cause, _ in last)
