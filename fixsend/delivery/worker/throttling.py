"""How fast copies may leave: slots booked for a rate limit, queues for slow receivers, and requests to slow down."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from fixsend.delivery.engine import pacing, providers
from fixsend.delivery.engine.outcome import Outcome
from fixsend.delivery.engine.pacing import Slots

if TYPE_CHECKING:
    from fixsend.delivery.worker.mailing_queue import MailingQueue
    from fixsend.delivery.worker.mails import Copy

# A queue of throttled copies holds as many as may leave in this time, in seconds.
QUEUE_LASTS = 15
# At most so many slots are booked at once.
MOST_SLOTS = 2000
# A server has to ask this often for a slower pace, or this often where it accepts hardly anything.
ENOUGH_REQUESTS, FEW_REQUESTS = 10, 3
# Replies older than this say nothing about the pace that is kept now, in seconds.
FORGET_AFTER = 60.0


class RateLimiter:
    """Lets one mail pass at each booked slot. All times are the event loop's, in seconds."""

    __slots__ = ("_next_slot", "_slots_left", "interval", "is_booking", "key", "per_minute")

    def __init__(self, key: str, per_minute: float) -> None:
        self.key = key
        self.per_minute = per_minute
        self.is_booking = False  # More slots are being booked at this moment.
        self.interval = 60 / per_minute
        self._next_slot = 0.0
        self._slots_left = 0

    def set_rate(self, per_minute: float) -> None:
        """Change the rate, in mails a minute, from the next booking on."""
        self.per_minute = per_minute

    def allows(self, now: float) -> bool:
        """Tell whether a mail may pass now."""
        return self._slots_left > 0 and self._next_slot <= now

    def consume(self) -> None:
        """Use up one slot."""
        self._slots_left -= 1
        self._next_slot += self.interval

    def next_slot(self) -> float:
        """Return the time of the next booked slot, or infinity where none is booked."""
        return self._next_slot if self._slots_left else float("inf")

    def slots_wanted(self, seconds: float, now: float) -> int:
        """Return how many more slots to book so that the next `seconds` are covered; 0 while enough are booked."""
        if self.is_booking or (
            self._slots_left and self._next_slot + self._slots_left * self.interval > now + seconds / 2
        ):
            return 0
        return max(1, min(MOST_SLOTS, round(self.per_minute / 60 * seconds)))

    def add_slots(self, slots: Slots, now: float) -> None:
        """Take slots that were booked; earlier ones that have passed unused are lost."""
        self.is_booking = False
        if self._slots_left == 0 or self._next_slot + self._slots_left * self.interval < now:
            self._next_slot, self._slots_left, self.interval = now + slots.first_in, 0, slots.interval
        self._slots_left += slots.count


class ThrottledQueues:
    """One queue of waiting copies for each receiving provider or domain that takes mail only so fast."""

    def __init__(self) -> None:
        self.limiters: dict[str, RateLimiter] = {}
        self._queues: dict[str, deque[Copy]] = {}
        self.overflow: list[Copy] = []  # More than can leave before their lease grows old: for a later batch.

    def __bool__(self) -> bool:
        return bool(self._queues)

    def set_limits(self, limits: dict[str, float]) -> None:
        """Keep to these rates (receiver → mails a minute) and no others."""
        for key, per_minute in limits.items():
            limiter = self.limiters.get(key)
            if limiter is None:
                self.limiters[key] = RateLimiter(key, per_minute)
            else:
                limiter.set_rate(per_minute)
        for key in [key for key in self.limiters if key not in limits]:
            del self.limiters[key]  # Copies that wait for it leave when `pop_due` is called next.

    def waiting_limiters(self) -> list[RateLimiter]:
        """Return the rate limits that copies wait for."""
        return [self.limiters[key] for key in self._queues if key in self.limiters]

    def admit(self, copy: Copy, now: float) -> bool:
        """Tell whether a copy may leave now; otherwise it is queued here, or put into `overflow`."""
        key = providers.pace_key(copy.attempt.domain)
        limiter = self.limiters.get(key)
        if limiter is None:
            return True
        queue = self._queues.get(key)
        if queue is None and limiter.allows(now):
            limiter.consume()
            return True
        if queue is None:
            queue = self._queues[key] = deque()
        if len(queue) < self._capacity(limiter):
            queue.append(copy)
        else:
            self.overflow.append(copy)
        return False

    def pop_due(self, of: MailingQueue, now: float) -> Copy | None:
        """Return a throttled copy of a mailing that may leave now, or None."""
        for key, queue in self._queues.items():
            limiter = self.limiters.get(key)
            if queue[0].queue is of and (limiter is None or limiter.allows(now)):
                if limiter is not None:
                    limiter.consume()
                copy = queue.popleft()
                if not queue:
                    del self._queues[key]
                return copy
        return None

    def take_overflow(self) -> dict[str, list[Copy]]:
        """Take out the copies for which no queue had capacity, by receiver."""
        found: dict[str, list[Copy]] = {}
        for copy in self.overflow:
            found.setdefault(providers.pace_key(copy.attempt.domain), []).append(copy)
        self.overflow = []
        return found

    def next_slot(self) -> float:
        """Return the next time at which a throttled copy may leave, or infinity where no slot is booked."""
        return min((limiter.next_slot() for limiter in self.waiting_limiters()), default=float("inf"))

    def remove(self, of: MailingQueue, batches: set[int] | None = None) -> None:
        """Take out the copies of a mailing: those of these batches, or all of them."""

        def goes(copy: Copy) -> bool:
            return copy.queue is of and (batches is None or copy.attempt.batch_id in batches)

        self.overflow = [copy for copy in self.overflow if not goes(copy)]
        kept = {key: deque(copy for copy in queue if not goes(copy)) for key, queue in self._queues.items()}
        self._queues = {key: queue for key, queue in kept.items() if queue}

    @staticmethod
    def _capacity(limiter: RateLimiter) -> int:
        return max(1, round(limiter.per_minute / 60 * QUEUE_LASTS))


class SlowDownRequest(NamedTuple):
    """A server's request for fewer mails: at what rate it asked, what share of them it accepted, and its words."""

    key: str
    per_minute: float
    accepted_share: float
    words: str


@dataclass
class _Replies:
    """What one server, or one receiver behind it, replied since a moment."""

    since: float
    mails: int = 0
    accepted: int = 0
    requests: int = 0
    words: str = ""

    def add(self, outcome: Outcome, asks: bool) -> None:
        """Count one reply."""
        self.mails += 1
        self.accepted += outcome.kind == "accepted"
        if asks:
            self.requests += 1
            self.words = outcome.reason

    def is_enough(self) -> bool:
        """Tell whether the replies ask for a slower pace, and not only now and then."""
        accepts_little = self.accepted < pacing.GOOD_SHARE * self.mails
        return self.requests >= (min(FEW_REQUESTS, self.mails) if accepts_little else ENOUGH_REQUESTS)


class Backpressure:
    """Counts the replies of servers that have lately asked for a slower pace; times are the event loop's."""

    def __init__(self, now: float) -> None:
        self._checked_at = now
        self._replies: dict[str, _Replies] = {}

    @property
    def is_active(self) -> bool:
        """Tell whether any server has lately asked for a slower pace."""
        return bool(self._replies)

    def add_replies(self, replies: Sequence[tuple[str, Outcome, bool]]) -> None:
        """Count replies since the last check: the server's key, the outcome, and whether it asks to slow down."""
        for key, _, asks in replies:
            if asks and key not in self._replies:
                self._replies[key] = _Replies(self._checked_at)
        for key, outcome, asks in replies:
            if key in self._replies:
                self._replies[key].add(outcome, asks)

    def check(self, now: float) -> list[SlowDownRequest]:
        """Return the servers that ask for a slower pace; their replies until now are then forgotten."""
        self._checked_at = now
        found = []
        for key, replies in list(self._replies.items()):
            seconds = now - replies.since
            if seconds >= pacing.SLOW_DOWN_EVERY / 5 and replies.is_enough():
                rate = replies.mails / seconds * 60
                found.append(SlowDownRequest(key, rate, replies.accepted / replies.mails, replies.words))
                del self._replies[key]
            elif seconds > FORGET_AFTER:
                del self._replies[key]
        return found
