"""Gives connections their next mail and collects the outcomes. In memory; nothing in it ever waits.

A copy of a mailing goes through these states here:

    claimed ──→ ready ──→ in flight ──→ collected ──→ recorded
       │          │ ↑         │
       │          │ └─────────┘  not sent: the transport gave it back, and it goes first again
       │          ├──→ throttled ──→ in flight       its receiver takes mail only so fast
       │          │        └──→ collected            no capacity: deferred to a later batch
       │          └──→ given back                    its claim is stale, or the mailing stops
       └──→ collected                                to be skipped: no consent any more, paused, suppressed …

`add_claimed` begins it, `take` puts a copy in flight, `on_outcome` and `finish_locally` bring its result, `collect`
hands all results over to be recorded, and `confirm` forgets them. A single mail goes the same way without throttling.
A mailing's queue is open, then closing (nothing more leaves), then removed as soon as no batch of it is in flight.

Single mails always go first. Mailings take turns, one mail each, as far as their rate limits allow.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from fixsend.delivery.engine import pacing, providers, retry_policy
from fixsend.delivery.engine.journal import Journal, Key
from fixsend.delivery.engine.leases import Claimed
from fixsend.delivery.engine.outcome import ACCEPTED, Outcome
from fixsend.delivery.engine.results import Result
from fixsend.delivery.engine.text import without_addresses
from fixsend.delivery.models import DeliveryState, Message
from fixsend.delivery.services.mailings import EXHAUSTED_LEAST
from fixsend.delivery.smtp.event_loop import Alarm
from fixsend.delivery.worker.mailing_queue import Batch, MailingQueue
from fixsend.delivery.worker.mails import Copy, SingleMail
from fixsend.delivery.worker.throttling import Backpressure, RateLimiter, SlowDownRequest, ThrottledQueues
from fixsend.delivery.worker.timings import Timings

# While more single mails than this wait here, only urgent ones are claimed.
FEW_SINGLE_MAILS = 100


@dataclass
class PendingResults:
    """What has been collected since the last time and is not yet recorded in the database."""

    keys: list[Key] = field(default_factory=list)
    results: list[Result] = field(default_factory=list)
    remaining: dict[int, list[int]] = field(default_factory=dict)  # Batch → its positions without an outcome.
    messages: list[tuple[Message, Outcome]] = field(default_factory=list)
    slow_downs: list[SlowDownRequest] = field(default_factory=list)
    refused: list[tuple[str, Result]] = field(default_factory=list)  # Address and result of what failed for good.
    batches: list[tuple[Batch, int]] = field(default_factory=list)  # And how many of its mails are no longer in flight.

    def __bool__(self) -> bool:
        return bool(self.results or self.messages)


class Dispatcher:
    """The source that a transport takes mails from (`smtp.Source`)."""

    def __init__(
        self,
        journal: Journal,
        timings: Timings,
        wake_transport: Callable[[], None],
        look_for_single_mails: Callable[[], None],
    ) -> None:
        """`look_for_single_mails` is called whenever one leaves and few are left here."""
        self.queues: dict[int, MailingQueue] = {}
        self.single_mails: deque[SingleMail] = deque()
        self.refill_wanted = asyncio.Event()  # A queue has few copies left.
        self.flush_wanted = asyncio.Event()  # Many outcomes wait to be recorded.
        self.relay_limiter: RateLimiter | None = None
        self.throttled = ThrottledQueues()
        # Mailings of which too much was refused: the words of the last refusal, and since how many seconds.
        self.to_pause: dict[int, tuple[str, float]] = {}
        self.is_closed = False
        self._journal = journal
        self._timings = timings
        self._wake_transport = wake_transport
        self._look_for_single_mails = look_for_single_mails
        self._loop = asyncio.get_running_loop()
        self._alarm = Alarm(self._loop, wake_transport)  # At the next booked slot.
        self._rotation: deque[MailingQueue] = deque()
        self._refill_below = timings.prefetch
        self._outcomes: list[tuple[Copy | SingleMail, Outcome]] = []
        self._local_results: list[tuple[MailingQueue, Result]] = []
        self._backpressure = Backpressure(self._loop.time())
        self._in_flight = 0  # Mails that the transport has.

    # What a transport asks.

    def take(self) -> Copy | SingleMail | None:
        """Return the next mail that may leave now, or None."""
        if self.is_closed:
            return None
        if self.single_mails:
            self._in_flight += 1
            return self._next_single_mail()
        if not self._rotation:
            return None
        now = self._loop.time()
        limiter = self.relay_limiter
        if limiter is not None and not limiter.allows(now):
            self._wake_at(limiter.next_slot())
            return None
        for _ in range(len(self._rotation)):
            queue = self._rotation[0]
            self._rotation.rotate(-1)
            copy = self._next_of(queue, now)
            if copy is not None:
                queue.batches[copy.attempt.batch_id].in_flight += 1
                self._in_flight += 1
                if limiter is not None:
                    limiter.consume()
                return copy
        return None

    def on_handover(self, mail: Copy | SingleMail) -> None:
        """Note in the journal that a mail is about to leave; raises OSError where that cannot be noted."""
        self._journal.handover(mail.key)

    def on_outcome(self, mail: Copy | SingleMail, outcome: Outcome) -> None:
        """Collect a mail's outcome; one that was not sent goes first again."""
        self._in_flight -= 1
        if outcome.kind == "not_sent":
            self._put_back(mail)
            return
        if not self._journal.has_unwritten:
            self._loop.call_soon(self._journal.write)
        self._journal.outcome(mail.key, outcome)
        self._outcomes.append((mail, outcome))
        if isinstance(mail, Copy) and outcome.kind in ("accepted", "refused"):
            self._pause_if_refused(mail.queue, outcome)
        elif isinstance(mail, Copy) and retry_policy.is_last_try(mail.attempt, outcome, self._timings.retries):
            self._count_exhausted(mail.queue)
        is_urgent = not mail.message.can_wait if isinstance(mail, SingleMail) else self._is_all_sent(mail.queue)
        if is_urgent or len(self._outcomes) >= self._timings.flush_at:
            self.flush_wanted.set()

    # What the worker asks.

    def add_queue(self, queue: MailingQueue) -> None:
        """Let a mailing take its turns."""
        self.queues[queue.mailing_id] = queue
        self._rotation.append(queue)
        self._refill_below = max(100, self._timings.prefetch // len(self.queues))
        self.refill_wanted.set()

    def close_queue(self, queue: MailingQueue) -> None:
        """Hand over no more of a mailing; its batches are given back as soon as nothing of them is in flight."""
        queue.is_closing = True
        if queue in self._rotation:
            self._rotation.remove(queue)
        queue.ready.clear()
        self.throttled.remove(queue)

    def remove_queue(self, queue: MailingQueue) -> None:
        """Forget a closed mailing of which nothing is left here."""
        self.queues.pop(queue.mailing_id, None)
        self._refill_below = max(100, self._timings.prefetch // max(1, len(self.queues)))

    def add_claimed(self, queue: MailingQueue, rows: list[Claimed], now: float) -> None:
        """Queue what was claimed for a mailing."""
        self._journal.leased((queue.mailing_id, row.position) for row in rows)
        self.finish_locally(queue, queue.add_claimed(rows, now))
        if self.needs_refill(queue):
            self.refill_wanted.set()
        elif self._is_all_sent(queue):
            self.flush_wanted.set()

    @property
    def has_work(self) -> bool:
        """Tell whether a transport might be given a mail now."""
        return bool(self.single_mails or self.throttled or any(queue.ready for queue in self._rotation))

    @property
    def is_done(self) -> bool:
        """Tell whether nothing that was claimed is left here."""
        return all(queue.is_drained and not queue.batches for queue in self.queues.values())

    def add_single_mails(self, messages: list[Message]) -> None:
        """Queue single mails that were claimed; those that cannot wait go to the front."""
        self._journal.leased((0, message.pk) for message in messages)
        self.single_mails.extend(SingleMail(message) for message in messages if message.can_wait)
        self.single_mails.extendleft(SingleMail(message) for message in reversed(messages) if not message.can_wait)

    def drain_single_mails(self) -> list[Message]:
        """Take out the single mails that wait here."""
        waiting, self.single_mails = list(self.single_mails), deque()
        return [single.message for single in waiting]

    def defer(self, copies: list[Copy], first: float, interval: float) -> None:
        """Let copies leave later: the first in `first` seconds, each other one `interval` seconds after the last."""
        for number, copy in enumerate(copies):
            again = Result(
                *copy.attempt[:3],
                state=DeliveryState.QUEUED,
                attempt=False,
                due_in=timedelta(seconds=first + number * interval),
            )
            if not copy.queue.is_closing:
                self.finish_locally(copy.queue, [again])

    def finish_locally(self, queue: MailingQueue, results: list[Result]) -> None:
        """Collect the results of copies that no connection gets: skipped, or deferred to a later batch."""
        for result in results:
            queue.batches[result.batch_id].in_flight += 1
            self._local_results.append((queue, result))

    def pop_idle_batches(self, queue: MailingQueue, older_than: float) -> dict[int, list[int]]:
        """Take out batches of a mailing of which nothing is in flight, to be given back: batch → open positions."""
        idle = queue.pop_idle_batches(older_than)
        if idle and self.throttled:
            self.throttled.remove(queue, set(idle))
        return idle

    def needs_refill(self, queue: MailingQueue) -> bool:
        """Tell whether a mailing has so few copies here that more should be claimed."""
        return not queue.is_closing and not queue.is_drained and len(queue.ready) < self._refill_level(queue)

    def limiters(self) -> list[RateLimiter]:
        """Return every rate limit that mails wait for, or may wait for soon."""
        of_mailings = [queue.limiter for queue in self._rotation if queue.limiter is not None and queue.ready]
        waiting = self._rotation or self.throttled
        relay = [self.relay_limiter] if self.relay_limiter is not None and waiting else []
        return [*of_mailings, *relay, *self.throttled.waiting_limiters()]

    def collect(self) -> PendingResults:
        """Return all results since the last call; they have to be recorded, and then confirmed."""
        pending = PendingResults()
        now = self._loop.time()
        outcomes, self._outcomes = self._outcomes, []
        local, self._local_results = self._local_results, []
        touched: dict[int, tuple[MailingQueue, int]] = {}
        for mail, outcome in outcomes:
            pending.keys.append(mail.key)
            if isinstance(mail, SingleMail):
                pending.messages.append((mail.message, outcome))
                continue
            queue, batch = mail.queue, mail.attempt.batch_id
            result = retry_policy.result_of(mail.attempt, outcome, queue.doubt_policy, self._timings.retries)
            self._add_result(pending, queue, result)
            if result.state == DeliveryState.FAILED and not result.exhausted:
                pending.refused.append((mail.recipient.address, result))
            touched[batch] = queue, touched.get(batch, (queue, 0))[1] + 1
        for queue, result in local:
            self._add_result(pending, queue, result)
            touched[result.batch_id] = queue, touched.get(result.batch_id, (queue, 0))[1] + 1
        for number, (queue, landed) in touched.items():
            batch_ = queue.batches[number]
            pending.remaining[number] = sorted(batch_.positions)
            pending.batches.append((batch_, landed))
        pending.slow_downs = self._check_backpressure(outcomes, now)
        return pending

    def confirm(self, recorded: PendingResults) -> None:
        """Forget results that are safe in the database now."""
        self._journal.recorded(recorded.keys)
        for batch, landed in recorded.batches:
            batch.in_flight -= landed
        for queue in self.queues.values():
            for number in [
                number for number, batch in queue.batches.items() if not batch.positions and not batch.in_flight
            ]:
                del queue.batches[number]

    def _next_single_mail(self) -> SingleMail:
        mail = self.single_mails.popleft()
        if len(self.single_mails) <= FEW_SINGLE_MAILS:
            self._look_for_single_mails()
        return mail

    def _next_of(self, queue: MailingQueue, now: float) -> Copy | None:
        if queue.limiter is not None and not queue.limiter.allows(now):
            self._wake_at(queue.limiter.next_slot())
            return None
        copy = self.throttled.pop_due(queue, now) if self.throttled else None
        if copy is None:
            copy = self._from_ready(queue, now)
        if copy is not None and queue.limiter is not None:
            queue.limiter.consume()
        return copy

    def _from_ready(self, queue: MailingQueue, now: float) -> Copy | None:
        ready = queue.ready
        while ready:
            if now > queue.oldest_claim() + self._timings.stale_after:
                return None  # It is given back, and claimed anew first.
            copy = ready.popleft()
            if len(ready) < self._refill_below and not queue.is_drained:
                self.refill_wanted.set()
            if not self.throttled.limiters or self.throttled.admit(copy, now):
                return copy
            self._wake_at(self.throttled.next_slot())
        return None

    def _is_all_sent(self, queue: MailingQueue) -> bool:
        """Tell whether nothing of a mailing is left to send: its end waits for the last outcomes to be recorded."""
        return not self._in_flight and queue.is_drained and not queue.ready

    def _put_back(self, mail: Copy | SingleMail) -> None:
        if isinstance(mail, SingleMail):
            self.single_mails.appendleft(mail)
            return
        queue, batch = mail.queue, mail.queue.batches[mail.attempt.batch_id]
        batch.in_flight -= 1
        if not queue.is_closing:
            queue.ready.appendleft(mail)

    def _add_result(self, pending: PendingResults, queue: MailingQueue, result: Result) -> None:
        queue.batches[result.batch_id].positions.discard(result.position)
        pending.results.append(result)

    def _pause_if_refused(self, queue: MailingQueue, outcome: Outcome) -> None:
        """Stop a mailing at once of which too much is refused; staff decide whether it goes on."""
        now = self._loop.time()
        if queue.record_reply(outcome.kind == "refused", now) and not queue.is_closing:
            self.close_queue(queue)
            last = without_addresses(outcome.reason)
            words = f"{queue.refused} of the last {len(queue.recent)} mails were refused. The last reason: {last}"
            self.to_pause[queue.mailing_id] = words, now - queue.recent[0][1]
            self.flush_wanted.set()

    def _count_exhausted(self, queue: MailingQueue) -> None:
        """Have copies that are given up recorded soon: only the database can tell whether the mailing must pause."""
        queue.exhausted += 1
        if queue.exhausted % EXHAUSTED_LEAST == 0:
            self.flush_wanted.set()

    def _check_backpressure(
        self, outcomes: list[tuple[Copy | SingleMail, Outcome]], now: float
    ) -> list[SlowDownRequest]:
        if self._backpressure.is_active or any(outcome is not ACCEPTED for _, outcome in outcomes):
            self._backpressure.add_replies([(pacing.RELAY, outcome, outcome.throttled) for _, outcome in outcomes])
            self._backpressure.add_replies(
                [
                    (providers.pace_key(mail.attempt.domain), outcome, outcome.trouble == "domain")
                    for mail, outcome in outcomes
                    if isinstance(mail, Copy)
                ]
            )
        return self._backpressure.check(now)

    def _refill_level(self, queue: MailingQueue) -> int:
        """Return below how many ready copies more are claimed; fewer where a rate limit lets only few leave."""
        rates = [limiter.per_minute for limiter in (queue.limiter, self.relay_limiter) if limiter is not None]
        if not rates:
            return self._refill_below
        return max(1, min(self._refill_below, round(min(rates) / 60 * self._timings.stale_after / 4)))

    def _wake_at(self, moment: float) -> None:
        """Wake the transport at the next booked slot."""
        if moment < self._alarm.moment:
            self._alarm.set(moment)
