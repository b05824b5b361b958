"""How long the worker waits for what, in seconds; tests make it hurry."""

from __future__ import annotations

from dataclasses import dataclass

from fixsend.delivery.engine.endings import USUAL, Waits


@dataclass(frozen=True)
class Tempo:
    """The worker's times and sizes."""

    look: float = 1.0  # Between two looks at what there is to do, where no NOTIFY comes.
    account: float = 0.2  # Outcomes wait at most so long before they are written down.
    account_at: int = 500  # Or until there are so many.
    renew: float = 15.0
    # Mails that were claimed so long ago are given back and claimed anew: consent is asked again, and no mail is ever
    # handed over near the end of its lease.
    stale: float = 30.0
    take_over: float = 5.0
    grace: float = 10.0  # For mails under way when we are told to stop.
    ready: int = 2000  # Mails that are claimed ahead.
    claim: int = 10  # Batches claimed at once.
    book: float = 2.0  # Of a pace, so much is booked at a time.
    waits: Waits = USUAL
