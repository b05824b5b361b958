"""One mailing at the desk: the copies that are ready, their batches, and how its last mails were taken."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from fixsend.delivery.engine.leases import Claim, Claimed
from fixsend.delivery.engine.recipient import Recipient
from fixsend.delivery.engine.results import Settled
from fixsend.delivery.models import DeliveryState
from fixsend.delivery.worker.mails import Copy
from fixsend.delivery.worker.rate_limiter import Gate

# A mailing is paused by itself when so many of its last mails were refused for good, and so large a part of them.
PAUSE_WINDOW, PAUSE_LEAST, PAUSE_SHARE = 100, 20, 0.2


class Writer(Protocol):
    """A compiled document."""

    def render(self, recipient: Recipient) -> bytes:
        """Return one reader's whole mail."""

    def envelope_sender(self, recipient: Recipient) -> str:
        """Return where its bounces go."""


@dataclass
class Batch:
    """A leased batch: positions without an outcome, and how many of them connections have."""

    positions: set[int]
    claimed_at: float
    out: int = 0


@dataclass
class Lane:
    """One mailing that is being sent."""

    mailing_id: int
    compiled: Writer
    claim: Claim
    doubt_policy: str
    gate: Gate | None = None
    ready: deque[Copy] = field(default_factory=deque)
    batches: dict[int, Batch] = field(default_factory=dict)
    dry: bool = False  # The last claim brought all that was due.
    closing: bool = False
    # Of the last mails: whether it was refused, and when that was (by the event loop's clock).
    window: deque[tuple[bool, float]] = field(default_factory=deque)
    refused: int = 0  # So many of them.
    exhausted: int = 0  # Copies that were put off until no try was left.

    def fill(self, rows: Iterable[Claimed], now: float) -> list[Settled]:
        """Take claimed rows; return those that are not to go after all."""
        skipped = []
        for row in rows:
            batch = self.batches.get(row.batch_id)
            if batch is None:
                batch = self.batches[row.batch_id] = Batch(set(), now)
            if row.position in batch.positions:
                continue  # We have it already: the batch was ours, and we were given it once more.
            batch.positions.add(row.position)
            if row.skip:
                skipped.append(
                    Settled(
                        self.mailing_id,
                        row.position,
                        row.batch_id,
                        DeliveryState.SKIPPED,
                        cause=row.skip,
                        attempt=False,
                    )
                )
            elif not self.closing:
                self.ready.append(Copy(self, row))
        return skipped

    def idle_batches(self, older_than: float) -> dict[int, list[int]]:
        """Take out the batches claimed before a moment that no connection has mails of; return what is left of them."""
        idle = {
            number: batch
            for number, batch in self.batches.items()
            if batch.claimed_at <= older_than and not batch.out and batch.positions
        }
        if idle:
            self.ready = deque(copy for copy in self.ready if copy.attempt.batch_id not in idle)
            for number in idle:
                del self.batches[number]
        return {number: sorted(batch.positions) for number, batch in idle.items()}

    def next_claimed_at(self) -> float:
        """Return when the first of the ready copies was claimed: copies stand in that order."""
        return self.batches[self.ready[0].attempt.batch_id].claimed_at

    def lose(self, numbers: set[int]) -> None:
        """Forget batches that are no longer ours; what connections have of them is settled all the same."""
        self.ready = deque(copy for copy in self.ready if copy.attempt.batch_id not in numbers)
        for number in numbers & self.batches.keys():
            self.batches[number].positions.clear()

    def note(self, refused: bool, now: float) -> bool:
        """Remember how a mail ended; tell whether the mailing must not go on by itself."""
        if len(self.window) == PAUSE_WINDOW:
            self.refused -= self.window.popleft()[0]
        self.window.append((refused, now))
        self.refused += refused
        return refused and self.refused >= max(PAUSE_LEAST, PAUSE_SHARE * len(self.window))
