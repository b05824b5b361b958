"""One mailing in the dispatcher: copies that are ready, their batches, and how its last mails were received."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from fixsend.delivery.engine.compiler import Recipient
from fixsend.delivery.engine.leases import Claim, Claimed
from fixsend.delivery.engine.results import Result
from fixsend.delivery.models import DeliveryState
from fixsend.delivery.worker.mails import Copy
from fixsend.delivery.worker.throttling import RateLimiter

# A mailing pauses by itself when so many of its last mails were refused for good, and so large a part of them.
PAUSE_WINDOW, PAUSE_LEAST, PAUSE_SHARE = 100, 20, 0.2


class MailRenderer(Protocol):
    """Makes each recipient's mail; `engine.compiler.Compiled` is one."""

    def render(self, recipient: Recipient) -> bytes:
        """Return one recipient's whole mail."""

    def envelope_sender(self, recipient: Recipient) -> str:
        """Return the address that bounces of this recipient's mail go to."""


@dataclass
class Batch:
    """A leased batch: positions without an outcome, and how many of them are in flight or not yet recorded."""

    positions: set[int]
    claimed_at: float
    in_flight: int = 0


@dataclass
class MailingQueue:
    """One mailing that is being sent."""

    mailing_id: int
    renderer: MailRenderer
    claim: Claim
    doubt_policy: str
    limiter: RateLimiter | None = None
    ready: deque[Copy] = field(default_factory=deque)
    batches: dict[int, Batch] = field(default_factory=dict)
    is_drained: bool = False  # The last claim brought all that was due.
    is_closing: bool = False
    # Of the last mails: whether each was refused, and when (by the event loop's clock).
    recent: deque[tuple[bool, float]] = field(default_factory=deque)
    refused: int = 0  # So many of them were.
    exhausted: int = 0  # Copies that were deferred until no try was left.

    def add_claimed(self, rows: Iterable[Claimed], now: float) -> list[Result]:
        """Queue claimed rows; return the results of those that must not be sent after all."""
        skipped = []
        for row in rows:
            batch = self.batches.get(row.batch_id)
            if batch is None:
                batch = self.batches[row.batch_id] = Batch(set(), now)
            if row.position in batch.positions:
                continue  # It is queued already: the batch was ours, and we were given it once more.
            batch.positions.add(row.position)
            if row.skip:
                skipped.append(
                    Result(
                        self.mailing_id,
                        row.position,
                        row.batch_id,
                        DeliveryState.SKIPPED,
                        cause=row.skip,
                        attempt=False,
                    )
                )
            elif not self.is_closing:
                self.ready.append(Copy(self, row))
        return skipped

    def pop_idle_batches(self, older_than: float) -> dict[int, list[int]]:
        """Take out batches claimed before a moment of which nothing is in flight; return their open positions."""
        idle = {
            number: batch
            for number, batch in self.batches.items()
            if batch.claimed_at <= older_than and not batch.in_flight and batch.positions
        }
        if idle:
            self.ready = deque(copy for copy in self.ready if copy.attempt.batch_id not in idle)
            for number in idle:
                del self.batches[number]
        return {number: sorted(batch.positions) for number, batch in idle.items()}

    def oldest_claim(self) -> float:
        """Return when the first of the ready copies was claimed: copies stand in that order."""
        return self.batches[self.ready[0].attempt.batch_id].claimed_at

    def drop_batches(self, numbers: set[int]) -> None:
        """Forget batches that are no longer ours; what is in flight of them gets its outcome all the same."""
        self.ready = deque(copy for copy in self.ready if copy.attempt.batch_id not in numbers)
        for number in numbers & self.batches.keys():
            self.batches[number].positions.clear()

    def record_reply(self, refused: bool, now: float) -> bool:
        """Remember how the server received a mail; tell whether the mailing has to pause."""
        if len(self.recent) == PAUSE_WINDOW:
            self.refused -= self.recent.popleft()[0]
        self.recent.append((refused, now))
        self.refused += refused
        return refused and self.refused >= max(PAUSE_LEAST, PAUSE_SHARE * len(self.recent))
