"""The desk: where a door's connections take their next mail and say what became of it. In memory, never waiting.

Single mails go first, always. Mailings take turns, one mail each, as far as their paces allow. What became of mails is
collected here until the clerk writes it down.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from fixsend.delivery.engine import endings, pacing, providers
from fixsend.delivery.engine.journal import Journal, Key
from fixsend.delivery.engine.leases import Claimed
from fixsend.delivery.engine.outcome import ACCEPTED, Outcome
from fixsend.delivery.engine.results import Settled
from fixsend.delivery.engine.words import without_addresses
from fixsend.delivery.models import DeliveryState, Message
from fixsend.delivery.services.mailings import EXHAUSTED_LEAST
from fixsend.delivery.worker.backpressure import Asked, Patience
from fixsend.delivery.worker.mailing_queue import Batch, Lane
from fixsend.delivery.worker.mails import Copy, Single
from fixsend.delivery.worker.rate_limiter import Gate
from fixsend.delivery.worker.throttled_queues import Parking
from fixsend.delivery.worker.timings import Tempo


@dataclass
class Returns:
    """What has come back since the clerk was told last."""

    keys: list[Key] = field(default_factory=list)
    settled: list[Settled] = field(default_factory=list)
    left: dict[int, list[int]] = field(default_factory=dict)
    singles: list[tuple[Message, Outcome]] = field(default_factory=list)
    slow: list[Asked] = field(default_factory=list)  # Paces that a server asked us to slow down.
    refused: list[tuple[str, Settled]] = field(default_factory=list)  # With their addresses: what failed for good.
    batches: list[tuple[Batch, int]] = field(default_factory=list)  # And how many of its mails came back.

    def __bool__(self) -> bool:
        return bool(self.settled or self.singles)


class Desk:
    """The source that a door takes mails from (`smtp.Source`)."""

    def __init__(self, journal: Journal, tempo: Tempo, wake_door: Callable[[], None]) -> None:
        self.lanes: dict[int, Lane] = {}
        self.singles: deque[Single] = deque()
        self.hungry = asyncio.Event()  # A lane has few copies left.
        self.full = asyncio.Event()  # Many outcomes wait to be written down.
        self.relay_gate: Gate | None = None
        self.parking = Parking()
        # Mailings of which too much was refused: in whose words, and since how many seconds.
        self.to_pause: dict[int, tuple[str, float]] = {}
        self.closed = False
        self._journal = journal
        self._tempo = tempo
        self._wake_door = wake_door
        self._loop = asyncio.get_running_loop()
        self._turn: deque[Lane] = deque()
        self._low = tempo.ready
        self._came_back: list[tuple[Copy | Single, Outcome]] = []
        self._ended_here: list[tuple[Lane, Settled]] = []
        self._alarm: asyncio.TimerHandle | None = None
        self._patience = Patience(self._loop.time())

    # What a door asks.

    def take(self) -> Copy | Single | None:
        """Return the next mail that may go now."""
        if self.closed:
            return None
        if self.singles:
            return self.singles.popleft()
        if not self._turn:
            return None
        now = self._loop.time()
        gate = self.relay_gate
        if gate is not None and not gate.open(now):
            self._ring_at(gate.opens_at())
            return None
        for _ in range(len(self._turn)):
            lane = self._turn[0]
            self._turn.rotate(-1)
            copy = self._next_of(lane, now)
            if copy is not None:
                lane.batches[copy.attempt.batch_id].out += 1
                if gate is not None:
                    gate.use()
                return copy
        return None

    def handing_over(self, mail: Copy | Single) -> None:
        """Note in the journal that a mail is about to leave."""
        self._journal.handing_over(mail.key)

    def settled(self, mail: Copy | Single, outcome: Outcome) -> None:
        """Take a mail's outcome; one that was not touched goes first again."""
        if outcome.result == "untouched":
            self._untouched(mail)
            return
        if not self._journal.has_unwritten:
            self._loop.call_soon(self._journal.write)
        self._journal.settled(mail.key, outcome)
        self._came_back.append((mail, outcome))
        if isinstance(mail, Copy) and outcome.result in ("accepted", "refused"):
            self._note(mail.lane, outcome)
        elif isinstance(mail, Copy) and endings.is_last_try(mail.attempt, outcome, self._tempo.waits):
            self._note_exhausted(mail.lane)
        if isinstance(mail, Single) or len(self._came_back) >= self._tempo.account_at:
            self.full.set()

    # What the worker asks.

    def add_lane(self, lane: Lane) -> None:
        """Let a mailing take its turns."""
        self.lanes[lane.mailing_id] = lane
        self._turn.append(lane)
        self._low = max(100, self._tempo.ready // len(self.lanes))
        self.hungry.set()

    def close_lane(self, lane: Lane) -> None:
        """Hand over no more of a mailing; its batches are given back as soon as no connection has mails of them."""
        lane.closing = True
        if lane in self._turn:
            self._turn.remove(lane)
        lane.ready.clear()
        self.parking.clear(lane)

    def forget_lane(self, lane: Lane) -> None:
        """Forget a closed mailing of which nothing is left here."""
        self.lanes.pop(lane.mailing_id, None)
        self._low = max(100, self._tempo.ready // max(1, len(self.lanes)))

    def fill(self, lane: Lane, rows: list[Claimed], now: float) -> None:
        """Take what was claimed for a mailing."""
        self._journal.leased((lane.mailing_id, row.position) for row in rows)
        self.end_here(lane, lane.fill(rows, now))
        if self.is_hungry(lane):
            self.hungry.set()

    @property
    def has_work(self) -> bool:
        """Tell whether a door might be given something now."""
        return bool(self.singles or self.parking or any(lane.ready for lane in self._turn))

    @property
    def is_done(self) -> bool:
        """Tell whether nothing that was claimed is left here."""
        return all(lane.dry and not lane.batches for lane in self.lanes.values())

    def add_singles(self, messages: list[Message]) -> None:
        """Take single mails that were claimed; those that cannot wait go to the front."""
        self._journal.leased((0, message.pk) for message in messages)
        self.singles.extend(Single(message) for message in messages if message.can_wait)
        self.singles.extendleft(Single(message) for message in reversed(messages) if not message.can_wait)

    def drain_singles(self) -> list[Message]:
        """Take out the single mails that wait here."""
        waiting, self.singles = list(self.singles), deque()
        return [single.message for single in waiting]

    def put_off(self, copies: list[Copy], first: float, interval: float) -> None:
        """Let copies go later: the first in so many seconds, the others one after the other."""
        for number, copy in enumerate(copies):
            again = Settled(
                *copy.attempt[:3],
                state=DeliveryState.QUEUED,
                attempt=False,
                due_in=timedelta(seconds=first + number * interval),
            )
            if not copy.lane.closing:
                self.end_here(copy.lane, [again])

    def end_here(self, lane: Lane, ended: list[Settled]) -> None:
        """Take the ends of copies that no connection will get: skipped, or put off to a later batch."""
        for each in ended:
            lane.batches[each.batch_id].out += 1
            self._ended_here.append((lane, each))

    def idle_batches(self, lane: Lane, older_than: float) -> dict[int, list[int]]:
        """Take out batches of a mailing that no connection has mails of, to be given back."""
        idle = lane.idle_batches(older_than)
        if idle and self.parking:
            self.parking.clear(lane, set(idle))
        return idle

    def is_hungry(self, lane: Lane) -> bool:
        """Tell whether a mailing has so few copies here that more should be claimed."""
        return not lane.closing and not lane.dry and len(lane.ready) < self._low_of(lane)

    def gates(self) -> list[Gate]:
        """Return every pace that mails wait for, or may soon."""
        paced = [lane.gate for lane in self._turn if lane.gate is not None and lane.ready]
        relay = [self.relay_gate] if self.relay_gate is not None and (self._turn or self.parking) else []
        return [*paced, *relay, *self.parking.gates()]

    def collect(self) -> Returns:
        """Return what has come back, and forget it here; it must be written down."""
        returns = Returns()
        now = self._loop.time()
        came_back, self._came_back = self._came_back, []
        ended_here, self._ended_here = self._ended_here, []
        touched: dict[int, tuple[Lane, int]] = {}
        for mail, outcome in came_back:
            returns.keys.append(mail.key)
            if isinstance(mail, Single):
                returns.singles.append((mail.message, outcome))
                continue
            lane, batch = mail.lane, mail.attempt.batch_id
            settled = endings.end(mail.attempt, outcome, lane.doubt_policy, self._tempo.waits)
            self._note_end(returns, lane, settled)
            if settled.state == DeliveryState.FAILED and not settled.exhausted:
                returns.refused.append((mail.recipient.address, settled))
            touched[batch] = lane, touched.get(batch, (lane, 0))[1] + 1
        for lane, settled in ended_here:
            self._note_end(returns, lane, settled)
            touched[settled.batch_id] = lane, touched.get(settled.batch_id, (lane, 0))[1] + 1
        for number, (lane, back) in touched.items():
            batch_ = lane.batches[number]
            returns.left[number] = sorted(batch_.positions)
            returns.batches.append((batch_, back))
        returns.slow = self._look_at_replies(came_back, now)
        return returns

    def written_down(self, returns: Returns) -> None:
        """Hear that what was collected is safe in the database."""
        self._journal.accounted(returns.keys)
        for batch, back in returns.batches:
            batch.out -= back
        for lane in self.lanes.values():
            for number in [number for number, batch in lane.batches.items() if not batch.positions and not batch.out]:
                del lane.batches[number]

    def _next_of(self, lane: Lane, now: float) -> Copy | None:
        if lane.gate is not None and not lane.gate.open(now):
            self._ring_at(lane.gate.opens_at())
            return None
        copy = self.parking.drive_off(lane, now) if self.parking else None
        if copy is None:
            copy = self._from_ready(lane, now)
        if copy is not None and lane.gate is not None:
            lane.gate.use()
        return copy

    def _from_ready(self, lane: Lane, now: float) -> Copy | None:
        ready = lane.ready
        while ready:
            if now > lane.next_claimed_at() + self._tempo.stale:
                return None  # It is given back, and claimed anew first.
            copy = ready.popleft()
            if len(ready) < self._low and not lane.dry:
                self.hungry.set()
            if not self.parking.keys or self.parking.let_pass(copy, now):
                return copy
            self._ring_at(self.parking.opens_at())
        return None

    def _untouched(self, mail: Copy | Single) -> None:
        if isinstance(mail, Single):
            self.singles.appendleft(mail)
            return
        lane, batch = mail.lane, mail.lane.batches[mail.attempt.batch_id]
        batch.out -= 1
        if not lane.closing:
            lane.ready.appendleft(mail)

    def _note_end(self, returns: Returns, lane: Lane, settled: Settled) -> None:
        lane.batches[settled.batch_id].positions.discard(settled.position)
        returns.settled.append(settled)

    def _note(self, lane: Lane, outcome: Outcome) -> None:
        """Stop a mailing at once of which too much is refused; staff decide whether it goes on."""
        now = self._loop.time()
        if lane.note(outcome.result == "refused", now) and not lane.closing:
            self.close_lane(lane)
            last = without_addresses(outcome.reason)
            words = f"{lane.refused} of the last {len(lane.window)} mails were refused. The last reason: {last}"
            self.to_pause[lane.mailing_id] = words, now - lane.window[0][1]
            self.full.set()

    def _note_exhausted(self, lane: Lane) -> None:
        """Have it written down soon that copies are given up: there it is seen whether the mailing must stop."""
        lane.exhausted += 1
        if lane.exhausted % EXHAUSTED_LEAST == 0:
            self.full.set()

    def _look_at_replies(self, came_back: list[tuple[Copy | Single, Outcome]], now: float) -> list[Asked]:
        """Return the paces that a server asked us to slow down."""
        if self._patience.is_asked or any(outcome is not ACCEPTED for _, outcome in came_back):
            self._patience.hear([(pacing.RELAY, outcome, outcome.throttled) for _, outcome in came_back])
            self._patience.hear(
                [
                    (providers.pace_key(mail.attempt.domain), outcome, outcome.trouble == "domain")
                    for mail, outcome in came_back
                    if isinstance(mail, Copy)
                ]
            )
        return self._patience.look(now)

    def _low_of(self, lane: Lane) -> int:
        rates = [gate.per_minute for gate in (lane.gate, self.relay_gate) if gate is not None]
        if not rates:
            return self._low
        return max(1, min(self._low, round(min(rates) / 60 * self._tempo.stale / 4)))

    def _ring_at(self, moment: float) -> None:
        """Wake the door when the next booked moment has come."""
        if moment == float("inf"):
            return
        if self._alarm is not None:
            if self._alarm.when() <= moment and not self._alarm.cancelled():
                return
            self._alarm.cancel()
        self._alarm = self._loop.call_at(moment, self._ring)

    def _ring(self) -> None:
        self._alarm = None
        self._wake_door()
