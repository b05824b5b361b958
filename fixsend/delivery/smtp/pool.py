"""Several connections to the relay, or to the fall-back while the relay is in trouble, fed from one source."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Sequence

from fixsend.delivery.engine.outcome import UNTOUCHED, Outcome
from fixsend.delivery.smtp.callbacks import Ending
from fixsend.delivery.smtp.handshake import NoConnection, open_wire
from fixsend.delivery.smtp.mail import Mail, Source
from fixsend.delivery.smtp.relay import Relay
from fixsend.delivery.smtp.relay_health import DISTRUST, FAILED_CONNECTION, FAILED_MAIL, PATIENCE, Standing
from fixsend.delivery.smtp.session import Session

log = logging.getLogger(__name__)

# A mail whose connection broke before its text was handed over is tried on another one, so many times.
TRIES = 3


class Pool:
    """Takes mails from `source` as fast as the relay does; never holds more than two for each connection."""

    def __init__(self, relays: Sequence[Relay], source: Source, *, patience: int = PATIENCE) -> None:
        self.trouble = ""  # The last words while no relay can be reached.
        self._source = source
        self._standings = [Standing(relay, patience) for relay in relays]
        self._of: dict[Session, Standing] = {}
        self._alive: set[Session] = set()
        self._idle: list[Session] = []
        self._openings: set[asyncio.Task[None]] = set()
        self._returned: deque[Mail] = deque()
        self._tries: dict[int, int] = {}
        self._closing = False
        self._retry: asyncio.TimerHandle | None = None
        self._changed = asyncio.Event()  # A connection is gone, or none can be had.

    def start(self) -> None:
        """Begin to take mails; in a running event loop."""
        self._loop = asyncio.get_running_loop()
        self.wake()

    def wake(self) -> None:
        """Hear that the source has something that may go now."""
        while self._idle and not self._closing:
            session = self._idle.pop()
            session.work()
            if session in self._idle:
                return
        self._grow()

    async def unreachable(self) -> None:
        """Wait until no relay can be reached."""
        while not self.trouble:
            await self._next_change()

    async def close(self, grace: float) -> None:
        """Take no more mails, finish what is under way, and hang up; after `grace` seconds hang up all the same."""
        self._closing = True
        if self._retry is not None:
            self._retry.cancel()
        for task in self._openings:
            task.cancel()
        for session in list(self._of):
            session.retire()
        self._settle_returned()
        try:
            async with asyncio.timeout(grace):
                while self._alive or self._openings:
                    await self._next_change()
        except TimeoutError:
            for session in list(self._alive):
                session.abort("Sending was stopped")

    # What the sessions ask.

    def take(self, session: Session) -> Mail | None:
        """Return the next mail for a session."""
        if self._closing:
            return None
        if self._returned:
            return self._returned.popleft()
        try:
            return self._source.take()
        except Exception:
            log.exception("No mail could be taken")
            return None

    def handing_over(self, mail: Mail) -> None:
        """Pass it on."""
        self._source.handing_over(mail)

    def settled(self, session: Session, mail: Mail, outcome: Outcome) -> None:
        """Note how the relay served, and pass it on."""
        standing = self._of.get(session)
        if standing is not None and (outcome.result == "accepted" or outcome.code):
            if outcome.trouble == "relay":
                self._failed(standing, outcome.reason, FAILED_MAIL)
            elif standing.words and standing.well():
                self._recovered(standing)
        self._settle(mail, outcome)

    def give_back(self, mail: Mail, trouble: Outcome | None) -> None:
        """Try a mail again on another connection, unless it met with trouble often enough."""
        tries = self._tries.get(id(mail), 0) + (trouble is not None)
        if self._closing:
            self._settle(mail, UNTOUCHED)
        elif trouble is not None and tries >= TRIES:
            self._settle(mail, trouble)
        else:
            self._tries[id(mail)] = tries
            self._returned.append(mail)

    def idle(self, session: Session) -> None:
        """Keep a session for the next mail."""
        self._idle.append(session)

    def over(self, session: Session, ending: Ending) -> None:
        """Forget a session, and open another one where there may be more to send."""
        standing = self._of.pop(session)
        standing.open.discard(session)
        if session in self._idle:
            self._idle.remove(session)
        now = self._loop.time()
        if ending.distrust:
            log.warning("%s is asked one command at a time from now on: %s", standing.relay, ending.reason)
            standing.plods_until = now + DISTRUST
        if not ending.blameless:
            self._failed(standing, ending.reason, FAILED_CONNECTION)
        if ending.hungry or self._returned or now < standing.resting_until:
            self._grow()

    def gone(self, session: Session) -> None:
        """Note that a connection is closed."""
        self._alive.discard(session)
        self._changed.set()

    # Connections.

    def _grow(self) -> None:
        """Open one more connection to the first relay that is not resting."""
        if self._closing:
            return
        now = self._loop.time()
        usable = next((each for each in self._standings if now >= each.resting_until), None)
        if usable is not None:
            if usable.has_room(now):
                usable.opening += 1
                task = self._loop.create_task(self._open(usable))
                self._openings.add(task)
                task.add_done_callback(self._opened)
            return
        self._look_again()
        if not self._of and not any(each.opening for each in self._standings):
            self.trouble = self._standings[0].words
            self._settle_returned()
            self._changed.set()

    async def _open(self, standing: Standing) -> None:
        try:
            wire, features = await open_wire(standing.relay)
        except NoConnection as error:
            standing.opening -= 1
            self._not_opened(standing, error)
            return
        except BaseException:
            standing.opening -= 1
            raise
        standing.opening -= 1
        now = self._loop.time()
        if self._closing or now < standing.resting_until:  # It has failed others meanwhile.
            wire.close()
            self._grow()
            return
        self.trouble = ""
        pipelining = now >= standing.plods_until
        session = Session(self, standing.relay, wire, features, pipelining)
        self._of[session] = standing
        self._alive.add(session)
        standing.open.add(session)
        session.work()
        if session in self._of and session not in self._idle:
            self._grow()

    def _opened(self, task: asyncio.Task[None]) -> None:
        self._openings.discard(task)
        self._changed.set()

    def _not_opened(self, standing: Standing, error: NoConnection) -> None:
        if standing.open:  # Whatever it says: those that it has let in go on, and say so if it is in trouble.
            log.info("%s lets in no more than %d connections: %s", standing.relay, len(standing.open), error.reason)
            standing.full(self._loop.time())
            self._look_again()
            return
        log.warning("%s takes no mail: %s", standing.relay, error.reason)
        self._failed(standing, error.reason, FAILED_CONNECTION)
        self._grow()

    def _failed(self, standing: Standing, reason: str, weight: int) -> None:
        if standing.failed(reason, weight, self._loop.time()):
            log.warning("%s is left alone for a while: %s", standing.relay, reason)
            self._look_again()
            for session in list(standing.open):
                session.retire()

    def _recovered(self, standing: Standing) -> None:
        """A relay works again: leave those that stood in for it, and take up all its connections."""
        self.trouble = ""
        for stand_in in self._standings[self._standings.index(standing) + 1 :]:
            for session in list(stand_in.open):
                session.retire()
        self._grow()

    def _look_again(self) -> None:
        """Call `_grow` when the first rest of a relay is over."""
        if self._retry is not None:
            self._retry.cancel()
        now = self._loop.time()
        moments = [moment for each in self._standings for moment in (each.resting_until, each.crowded_until)]
        if later := [moment for moment in moments if moment > now]:
            self._retry = self._loop.call_at(min(later), self._come_back)

    def _come_back(self) -> None:
        self._look_again()
        self._grow()

    # Mails.

    def _settle(self, mail: Mail, outcome: Outcome) -> None:
        if self._tries:
            self._tries.pop(id(mail), None)
        try:
            self._source.settled(mail, outcome)
        except Exception:  # The connection goes on: its other mails have outcomes too.
            log.exception("The outcome of a mail could not be noted: %s", outcome)

    def _settle_returned(self) -> None:
        while self._returned:
            self._settle(self._returned.popleft(), UNTOUCHED)

    async def _next_change(self) -> None:
        self._changed.clear()
        await self._changed.wait()
