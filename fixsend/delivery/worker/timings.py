"""The worker's intervals, time limits and sizes, in one place so that tests can shorten them."""

from __future__ import annotations

from dataclasses import dataclass

from fixsend.delivery.engine.retry_policy import DEFAULT_RETRIES, RetrySchedule


@dataclass(frozen=True)
class Timings:
    """Intervals and time limits in seconds, sizes in mails or batches."""

    poll_every: float = 1.0  # Between two looks at the database where no NOTIFY comes.
    flush_after: float = 0.2  # Outcomes wait at most so long before they are recorded.
    flush_at: int = 1000  # Or until there are so many.
    renew_every: float = 15.0
    # Mails that were claimed so long ago are given back and claimed anew: consent is asked again, and no mail is ever
    # handed over near the end of its lease.
    stale_after: float = 30.0
    take_over_every: float = 5.0
    shutdown_grace: float = 10.0  # For mails in flight when the worker is told to stop.
    prefetch: int = 2000  # Mails that are claimed ahead.
    batches_per_claim: int = 10
    booking_window: float = 2.0  # Slots of a rate limit are booked for so long at a time.
    retries: RetrySchedule = DEFAULT_RETRIES
