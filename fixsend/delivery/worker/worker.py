"""One mail worker, from its first look to its last word. All of this is asyncio; the clerk's threads do the rest."""

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
from fixsend.delivery.models import StoppedItself
from fixsend.delivery.worker import store
from fixsend.delivery.worker.database_executor import Clerk, Stopped
from fixsend.delivery.worker.dispatcher import Desk, Returns
from fixsend.delivery.worker.listener import listen
from fixsend.delivery.worker.mailing_queue import Lane
from fixsend.delivery.worker.rate_limiter import Gate
from fixsend.delivery.worker.store import Agenda
from fixsend.delivery.worker.timings import Tempo
from fixsend.delivery.worker.transports import Door, open_door

log = logging.getLogger(__name__)

# Single mails that wait in memory; another worker may be quicker with the rest. Those that somebody waits for at this
# moment are taken even then, so many at a time, and go first.
MOST_SINGLES = 200
URGENT_SINGLES = 20


class Worker:
    """Runs until `stop` is called. `folder` keeps the journals, and the mark of this place, apart from every backup."""

    def __init__(self, folder: Path, *, name: str = "mailer", tempo: Tempo | None = None) -> None:
        self.id = uuid4()
        self._folder = folder
        self._name = name
        self._tempo = tempo or Tempo()
        self._clerk = Clerk()
        self._news = asyncio.Event()  # Something changed in the database.
        self._stopping = asyncio.Event()
        self._giving_back: set[int] = set()  # Batches that are not ours any more, as soon as that is written down.
        self._desk: Desk
        self._door: Door

    def stop(self) -> None:
        """Hand over nothing more, write everything down, give back the rest, and end."""
        self._stopping.set()

    async def run(self) -> None:
        """Work."""
        journal = Journal(self._folder, self.id)
        self._desk = Desk(journal, self._tempo, self._wake_door)
        self._door = open_door(self._desk)  # type: ignore[arg-type]  # It gets back the mails that it gave.
        self._door.start()
        accounting = asyncio.create_task(self._account())
        duties = [asyncio.create_task(each) for each in (self._stopping.wait(), *self._duties())]
        done, _ = await asyncio.wait([accounting, *duties], return_when=asyncio.FIRST_COMPLETED)
        await self._end(accounting, duties, journal)
        for task in done:
            task.result()  # A duty ends by itself only with an error.

    def _duties(self) -> list[Coroutine[Any, Any, None]]:
        tempo = self._tempo
        return [
            listen(self._news.set),
            self._look(),
            self._feed(),
            self._book(),
            self._every(tempo.renew, self._renew),
            self._every(tempo.take_over, self._take_over),
            self._every(min(1.0, tempo.stale / 4), self._give_back_stale),
        ]

    async def _end(self, accounting: asyncio.Task[Any], duties: list[asyncio.Task[Any]], journal: Journal) -> None:
        self._stopping.set()
        self._desk.closed = True
        for task in duties:
            task.cancel()
        await asyncio.gather(*duties, return_exceptions=True)
        await self._door.close(self._tempo.grace)
        self._clerk.give_up()
        # What is being written down is never cancelled: nobody else knows it.
        with contextlib.suppress(Stopped):
            # Without a database the journal stays, and the next worker here reads it.
            await accounting
            await self._write_down()
            await self._clerk.ask(store.leave, self.id)
            journal.close()
        self._clerk.close()

    async def _every(self, seconds: float, duty: Callable[[], Awaitable[None]]) -> None:
        while True:
            await duty()
            await asyncio.sleep(seconds)

    # Seeing what there is to do.

    async def _look(self) -> None:
        while True:
            agenda = await self._clerk.ask(store.look, self.id, self._name, self._folder, self._trouble)
            self._follow(agenda)
            await self._open_lanes(agenda)
            await self._fetch_singles(agenda)
            self._wake_door()
            await _wait(self._news, self._tempo.look)

    @property
    def _trouble(self) -> str:
        return self._door.trouble

    def _follow(self, agenda: Agenda) -> None:
        """Do as the agenda says: close what is to stop, and keep to the paces."""
        desk = self._desk
        for lane in list(desk.lanes.values()):
            wish = agenda.sending.get(lane.mailing_id)
            if wish is None or self._trouble:
                desk.close_lane(lane)
            elif not lane.closing:
                lane.doubt_policy = wish.doubt_policy
                lane.gate = _gate(lane.gate, pacing.mailing_key(lane.mailing_id), wish.per_minute)
                lane.dry = False
        desk.relay_gate = _gate(desk.relay_gate, pacing.RELAY, agenda.limits.get(pacing.RELAY))
        desk.parking.set_limits({key: rate for key, rate in agenda.limits.items() if _is_receiver(key)})
        desk.hungry.set()

    async def _open_lanes(self, agenda: Agenda) -> None:
        for mailing_id, wish in agenda.sending.items():
            if mailing_id not in self._desk.lanes and not self._trouble:
                opened = await self._clerk.ask(store.open_mailing, mailing_id)
                if opened is not None:
                    lane = Lane(mailing_id, *opened, wish.doubt_policy)
                    lane.gate = _gate(None, pacing.mailing_key(mailing_id), wish.per_minute)
                    self._desk.add_lane(lane)

    async def _fetch_singles(self, agenda: Agenda) -> None:
        if self._trouble:
            await self._clerk.write(store.put_off, self._desk.drain_singles(), self._trouble)
            return
        room = MOST_SINGLES - len(self._desk.singles)
        is_full = room <= 0
        if agenda.urgent_messages if is_full else agenda.messages:
            most = URGENT_SINGLES if is_full else room
            messages = await self._clerk.ask(store.claim_messages, self.id, most, agenda.may_send, only_urgent=is_full)
            self._desk.add_singles(messages)
            if len(messages) == most:
                self._news.set()  # There may be more.

    # Keeping copies ready.

    async def _feed(self) -> None:
        while True:
            await self._desk.hungry.wait()
            self._desk.hungry.clear()
            for lane in list(self._desk.lanes.values()):
                if self._desk.is_hungry(lane):
                    await self._claim(lane)

    async def _claim(self, lane: Lane) -> None:
        batches = self._tempo.claim if lane.gate is None and self._desk.relay_gate is None else 1
        asked_at = time.monotonic()
        try:
            rows = await self._clerk.ask(leases.claim, self.id, lane.claim, batches)
        except DatabaseError as error:
            log.exception("The mails of mailing %s cannot be fetched", lane.mailing_id)
            await self._pause(lane, f"Its mails cannot be made: {type(error).__name__}")
            return
        lane.dry = len({row.batch_id for row in rows}) < batches
        self._desk.fill(lane, rows, asked_at)
        self._wake_door()

    async def _give_back_stale(self) -> None:
        """Give back what was claimed long ago, and what is left of mailings that were stopped."""
        for lane in list(self._desk.lanes.values()):
            older_than = float("inf") if lane.closing else time.monotonic() - self._tempo.stale
            idle = self._desk.idle_batches(lane, older_than)
            if idle:
                self._giving_back |= idle.keys()
                await self._clerk.write(leases.give_back, self.id, idle)
                self._giving_back -= idle.keys()
                lane.dry = False
                self._desk.hungry.set()
            if lane.closing and not lane.batches:
                self._desk.forget_lane(lane)

    async def _book(self) -> None:
        """Book moments for the paces that mails wait for."""
        while True:
            for gate in self._desk.gates():
                wish = gate.wish(self._tempo.book, time.monotonic())
                if wish:
                    gate.asked = True
                    slots = await self._clerk.ask(pacing.book, gate.key, gate.per_minute, wish)
                    gate.booked(slots, time.monotonic())
                    self._wake_door()
            await asyncio.sleep(self._tempo.book / 8)

    # Writing down.

    async def _account(self) -> None:
        while not self._stopping.is_set():
            await _wait(self._desk.full, self._tempo.account)
            await self._write_down()

    async def _write_down(self) -> None:
        await self._put_off_overflow()
        returns = self._desk.collect()
        if returns:
            await self._clerk.write(store.write_down, self.id, returns)
            self._desk.written_down(returns)
            if self._desk.is_done:
                self._news.set()  # It may be that a mailing is finished.
        await self._react(returns)

    async def _put_off_overflow(self) -> None:
        for key, copies in self._desk.parking.take_overflow().items():
            gate = self._desk.parking.keys.get(key)
            wait = 0.0, 0.0
            if gate is not None:
                slots = await self._clerk.ask(pacing.book, f"later:{key}", gate.per_minute, len(copies))
                wait = slots.first_in + self._tempo.stale / 2, slots.interval
            self._desk.put_off(copies, *wait)

    async def _react(self, returns: Returns) -> None:
        for asked in returns.slow:
            await self._clerk.write(pacing.slow_down, asked.key, asked.per_minute, asked.words, asked.taken_share)
            self._news.set()
        while self._desk.to_pause:
            mailing_id, (words, burst) = self._desk.to_pause.popitem()
            await self._clerk.write(store.pause, mailing_id, words, StoppedItself.REFUSED, burst)

    async def _pause(self, lane: Lane, reason: str) -> None:
        self._desk.close_lane(lane)
        await self._clerk.write(store.pause, lane.mailing_id, reason, StoppedItself.UNSENDABLE)

    def _wake_door(self) -> None:
        if self._desk.has_work:
            self._door.wake()

    # Staying alive, and taking over from those who did not.

    async def _renew(self) -> None:
        still_ours = await self._clerk.ask(leases.renew, self.id)
        ours = {number for lane in self._desk.lanes.values() for number in lane.batches}
        for lane in self._desk.lanes.values():
            lane.lose(lane.batches.keys() - still_ours.keys())
        if unknown := still_ours.keys() - ours - self._giving_back:
            # Claimed in a transaction of whose end we were not told.
            await self._clerk.ask(leases.release, self.id, {number: still_ours[number] for number in unknown})

    async def _take_over(self) -> None:
        await self._clerk.ask(recovery.take_over_here, self._folder, self._tempo.waits)
        await self._clerk.ask(recovery.take_over_expired, self._folder, self._tempo.waits)
        await self._clerk.ask(pacing.speed_up)


async def _wait(event: asyncio.Event, seconds: float) -> None:
    """Wait for an event, but not longer than so; it is cleared."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()
    event.clear()


def _gate(gate: Gate | None, key: str, per_minute: float | None) -> Gate | None:
    if per_minute is None:
        return None
    if gate is None:
        return Gate(key, per_minute)
    gate.change(per_minute)
    return gate


def _is_receiver(key: str) -> bool:
    return key != pacing.RELAY and ":" not in key
