"""One mail worker, from start to shutdown. Everything here is asyncio; the database executor's threads do the rest."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.db import DatabaseError

from fixsend.delivery.engine import leases, pacing, recovery
from fixsend.delivery.engine.journal import Journal
from fixsend.delivery.engine.notify import SINGLE_MAILS, listen
from fixsend.delivery.models import StoppedItself
from fixsend.delivery.worker import store
from fixsend.delivery.worker.database_executor import DatabaseExecutor, DatabaseUnavailable
from fixsend.delivery.worker.dispatcher import FEW_SINGLE_MAILS, Dispatcher, PendingResults
from fixsend.delivery.worker.mailing_queue import MailingQueue
from fixsend.delivery.worker.store import PendingWork
from fixsend.delivery.worker.throttling import RateLimiter
from fixsend.delivery.worker.timings import Timings
from fixsend.delivery.worker.transports import Transport, open_transport

log = logging.getLogger(__name__)

# Single mails that wait in memory; another worker may be quicker with the rest. More are claimed once few are left, for
# a look at the database costs the same for one mail as for a hundred. Urgent ones, for which a person waits at this
# moment, are claimed even before, so many at a time, and go first.
MOST_SINGLE_MAILS = 200
URGENT_SINGLE_MAILS = 20


class Worker:
    """Sends mail from `run` until `stop` is called.

    `folder` keeps the journals and the mark of this installation, apart from every backup.
    """

    def __init__(self, folder: Path, *, name: str = "mailer", timings: Timings | None = None) -> None:
        self.id = uuid4()
        self._folder = folder
        self._name = name
        self._timings = timings or Timings()
        self._database = DatabaseExecutor()
        self._notified = asyncio.Event()  # There may be single mails to claim, or something else has changed.
        self._look_again_at = 0.0  # When to look at everything and not only for single mails: now, if it has changed.
        self._stopping = asyncio.Event()
        self._said, self._beats_again_at = "", 0.0  # What was recorded of the mail server, and until when that will do.
        self._may_be_more = False  # The last look left single mails in the database.
        self._giving_back: set[int] = set()  # Batches that are not ours any more, as soon as that is recorded.
        self._dispatcher: Dispatcher
        self._transport: Transport

    def stop(self) -> None:
        """Hand over nothing more, record all results, give back the rest, and end."""
        self._stopping.set()

    async def run(self) -> None:
        """Work until stopped; raises what a background task raised."""
        journal = Journal(self._folder, self.id)
        self._dispatcher = Dispatcher(journal, self._timings, self._wake_transport, self._look_for_single_mails)
        self._transport = open_transport(self._dispatcher)  # type: ignore[arg-type]  # It gets back the mails that it gave.
        self._transport.start()
        flushing = asyncio.create_task(self._flush_regularly())
        tasks = [asyncio.create_task(each) for each in (self._stopping.wait(), *self._background_tasks())]
        done, _ = await asyncio.wait([flushing, *tasks], return_when=asyncio.FIRST_COMPLETED)
        await self._shut_down(flushing, tasks, journal)
        for task in done:
            task.result()  # A background task ends by itself only with an error.

    def _background_tasks(self) -> list[Coroutine[Any, Any, None]]:
        timings = self._timings
        return [
            listen(self._hear),
            self._poll(),
            self._refill(),
            self._book_slots(),
            self._every(timings.renew_every, self._renew_leases),
            self._every(timings.take_over_every, self._take_over),
            self._every(min(1.0, timings.stale_after / 4), self._give_back_stale),
        ]

    async def _shut_down(self, flushing: asyncio.Task[Any], tasks: list[asyncio.Task[Any]], journal: Journal) -> None:
        self._stopping.set()
        self._dispatcher.is_closed = True
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._transport.close(self._timings.shutdown_grace)
        self._database.stop_retrying()
        self._dispatcher.flush_wanted.set()
        # What is being recorded is never cancelled: it is known nowhere else.
        with contextlib.suppress(DatabaseUnavailable):
            # Without a database the journal stays, and the next worker here reads it.
            await flushing
            await self._flush()
            await self._database.read(store.deregister, self.id)
            journal.close()
        self._database.close()

    async def _every(self, seconds: float, work: Callable[[], Awaitable[None]]) -> None:
        while True:
            await work()
            await asyncio.sleep(seconds)

    # Finding out what there is to do.

    async def _poll(self) -> None:
        while True:
            if time.monotonic() >= self._look_again_at:
                await self._look()
            await self._claim_single_mails()
            self._wake_transport()
            await _wait(self._notified, self._look_again_at - time.monotonic())

    async def _look(self) -> None:
        """Look at everything but single mails: the state of mailings, and how fast they may go."""
        self._look_again_at = time.monotonic() + self._timings.poll_every
        beats = self._has_to_beat()
        work = await self._database.read(store.poll, self.id, self._name, self._folder, self._trouble, beats=beats)
        self._apply(work)
        await self._open_queues(work)

    def _hear(self, about: str) -> None:
        """Take note of what a notification is about: in a surge of single mails, nothing else has changed."""
        if about != SINGLE_MAILS:
            self._look_again_at = 0.0
        self._notified.set()

    def _has_to_beat(self) -> bool:
        """Tell whether to record that this worker is alive: at its usual pace, and when the mail server changes."""
        said = self._trouble
        if said == self._said and time.monotonic() < self._beats_again_at:
            return False
        self._said, self._beats_again_at = said, time.monotonic() + self._timings.poll_every
        return True

    @property
    def _trouble(self) -> str:
        return self._transport.trouble

    def _apply(self, work: PendingWork) -> None:
        """Close the queues of mailings that are to stop, and keep to the rate limits."""
        dispatcher = self._dispatcher
        for queue in list(dispatcher.queues.values()):
            mailing = work.mailings.get(queue.mailing_id)
            if mailing is None or self._trouble:
                dispatcher.close_queue(queue)
            elif not queue.is_closing:
                queue.doubt_policy = mailing.doubt_policy
                queue.limiter = _limiter(queue.limiter, pacing.mailing_key(queue.mailing_id), mailing.per_minute)
                queue.is_drained = False
        dispatcher.relay_limiter = _limiter(dispatcher.relay_limiter, pacing.RELAY, work.limits.get(pacing.RELAY))
        dispatcher.throttled.set_limits({key: rate for key, rate in work.limits.items() if _is_receiver(key)})
        dispatcher.refill_wanted.set()

    async def _open_queues(self, work: PendingWork) -> None:
        for mailing_id, mailing in work.mailings.items():
            if mailing_id not in self._dispatcher.queues and not self._trouble:
                loaded = await self._database.read(store.load_mailing, mailing_id)
                if loaded is not None:
                    queue = MailingQueue(mailing_id, *loaded, mailing.doubt_policy)
                    queue.limiter = _limiter(None, pacing.mailing_key(mailing_id), mailing.per_minute)
                    self._dispatcher.add_queue(queue)

    async def _claim_single_mails(self) -> None:
        if self._trouble:
            await self._database.write(store.defer_messages, self._dispatcher.drain_single_mails(), self._trouble)
            return
        waiting = self._dispatcher.single_mails
        has_few = len(waiting) <= FEW_SINGLE_MAILS
        most = MOST_SINGLE_MAILS - len(waiting) if has_few else URGENT_SINGLE_MAILS
        messages = await self._database.read(store.claim_messages, self.id, most, self._folder, only_urgent=not has_few)
        self._dispatcher.add_single_mails(messages)
        is_full = len(messages) == most
        self._may_be_more = is_full or not has_few
        if len(waiting) <= FEW_SINGLE_MAILS or (is_full and not has_few):
            self._look_for_single_mails()

    def _look_for_single_mails(self) -> None:
        """Look for more single mails, where the last look had to leave some in the database."""
        if self._may_be_more:
            self._may_be_more = False
            self._notified.set()

    # Keeping copies ready.

    async def _refill(self) -> None:
        while True:
            await self._dispatcher.refill_wanted.wait()
            self._dispatcher.refill_wanted.clear()
            for queue in list(self._dispatcher.queues.values()):
                if self._dispatcher.needs_refill(queue):
                    await self._claim(queue)

    async def _claim(self, queue: MailingQueue) -> None:
        is_limited = queue.limiter is not None or self._dispatcher.relay_limiter is not None
        # The first claim is a small one, so that the first mails need not wait for a thousand others.
        batches = 1 if is_limited or not queue.batches else self._timings.batches_per_claim
        asked_at = time.monotonic()
        try:
            rows = await self._database.read(leases.claim, self.id, queue.claim, batches)
        except DatabaseError as error:
            log.exception("The mails of mailing %s cannot be fetched", queue.mailing_id)
            await self._pause(queue, f"Its mails cannot be made: {type(error).__name__}")
            return
        queue.is_drained = len({row.batch_id for row in rows}) < batches
        self._dispatcher.add_claimed(queue, rows, asked_at)
        self._wake_transport()

    async def _give_back_stale(self) -> None:
        """Give back what was claimed long ago, and what is left of mailings that were stopped."""
        for queue in list(self._dispatcher.queues.values()):
            older_than = float("inf") if queue.is_closing else time.monotonic() - self._timings.stale_after
            idle = self._dispatcher.pop_idle_batches(queue, older_than)
            if idle:
                self._giving_back |= idle.keys()
                await self._database.write(leases.give_back, self.id, idle)
                self._giving_back -= idle.keys()
                queue.is_drained = False
                self._dispatcher.refill_wanted.set()
            if queue.is_closing and not queue.batches:
                self._dispatcher.remove_queue(queue)

    async def _book_slots(self) -> None:
        """Book slots of the rate limits that mails wait for."""
        window = self._timings.booking_window
        while True:
            for limiter in self._dispatcher.limiters():
                wanted = limiter.slots_wanted(window, time.monotonic())
                if wanted:
                    limiter.is_booking = True
                    slots = await self._database.read(pacing.book, limiter.key, limiter.per_minute, wanted)
                    limiter.add_slots(slots, time.monotonic())
                    self._wake_transport()
            await asyncio.sleep(window / 8)

    # Recording results.

    async def _flush_regularly(self) -> None:
        while not self._stopping.is_set():
            await _wait(self._dispatcher.flush_wanted, self._timings.flush_after)
            await self._flush()

    async def _flush(self) -> None:
        """Record all results so far, and act on them."""
        await self._defer_overflow()
        pending = self._dispatcher.collect()
        if pending:
            await self._database.write(store.record, self.id, pending)
            self._dispatcher.confirm(pending)
            if pending.results and self._dispatcher.is_done:
                self._hear("")  # It may be that a mailing is finished.
        await self._react(pending)

    async def _defer_overflow(self) -> None:
        for key, copies in self._dispatcher.throttled.take_overflow().items():
            limiter = self._dispatcher.throttled.limiters.get(key)
            wait = 0.0, 0.0
            if limiter is not None:
                slots = await self._database.read(pacing.book, f"later:{key}", limiter.per_minute, len(copies))
                wait = slots.first_in + self._timings.stale_after / 2, slots.interval
            self._dispatcher.defer(copies, *wait)

    async def _react(self, pending: PendingResults) -> None:
        """Slow down where a server asks for it, and pause mailings of which too much is refused."""
        for asked in pending.slow_downs:
            await self._database.write(pacing.slow_down, asked.key, asked.per_minute, asked.words, asked.accepted_share)
            self._hear("")
        while self._dispatcher.to_pause:
            mailing_id, (words, burst) = self._dispatcher.to_pause.popitem()
            await self._database.write(store.pause, mailing_id, words, StoppedItself.REFUSED, burst)

    async def _pause(self, queue: MailingQueue, reason: str) -> None:
        self._dispatcher.close_queue(queue)
        await self._database.write(store.pause, queue.mailing_id, reason, StoppedItself.UNSENDABLE)

    def _wake_transport(self) -> None:
        if self._dispatcher.has_work:
            self._transport.wake()

    # Keeping leases, and taking over from workers that died.

    async def _renew_leases(self) -> None:
        still_ours = await self._database.read(leases.renew, self.id)
        ours = {number for queue in self._dispatcher.queues.values() for number in queue.batches}
        for queue in self._dispatcher.queues.values():
            queue.drop_batches(queue.batches.keys() - still_ours.keys())
        if unknown := still_ours.keys() - ours - self._giving_back:
            # Claimed in a transaction of whose end we were not told.
            await self._database.read(leases.release, self.id, {number: still_ours[number] for number in unknown})

    async def _take_over(self) -> None:
        await self._database.read(recovery.take_over_here, self._folder, self._timings.retries)
        await self._database.read(recovery.take_over_expired, self._folder, self._timings.retries)
        await self._database.read(pacing.speed_up)


async def _wait(event: asyncio.Event, seconds: float) -> None:
    """Wait for an event, but not longer than so; it is cleared."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()
    event.clear()


def _limiter(limiter: RateLimiter | None, key: str, per_minute: float | None) -> RateLimiter | None:
    """Return the limiter with this rate, a new one where there was none, None where there is no limit any more."""
    if per_minute is None:
        return None
    if limiter is None:
        return RateLimiter(key, per_minute)
    limiter.set_rate(per_minute)
    return limiter


def _is_receiver(key: str) -> bool:
    return key != pacing.RELAY and ":" not in key
