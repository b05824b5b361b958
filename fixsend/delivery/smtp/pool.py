"""Several connections to the relay, or to the fallback while the relay is in trouble, all with one source of mails."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Sequence

from fixsend.delivery.engine.outcome import NOT_SENT, Outcome
from fixsend.delivery.smtp.callbacks import Mail, SessionEnd, Source
from fixsend.delivery.smtp.event_loop import NEVER, Alarm
from fixsend.delivery.smtp.handshake import HandshakeFailed, open_connection
from fixsend.delivery.smtp.relay import Relay
from fixsend.delivery.smtp.relay_health import (
    FAILED_CONNECTION,
    FAILED_MAIL,
    FAILURE_THRESHOLD,
    WITHOUT_PIPELINING,
    RelayHealth,
)
from fixsend.delivery.smtp.session import Session

log = logging.getLogger(__name__)

# A mail whose connection broke before its text was handed over is tried on another one, so many times.
TRIES = 3


class Pool:
    """Takes mails from `source` as fast as the relay does; never holds more than two for each connection."""

    def __init__(self, relays: Sequence[Relay], source: Source, *, failure_threshold: int = FAILURE_THRESHOLD) -> None:
        self.trouble = ""  # The last error while no relay can be reached.
        self._source = source
        self._relays = [RelayHealth(relay, failure_threshold) for relay in relays]
        self._relay_of: dict[Session, RelayHealth] = {}
        self._open: set[Session] = set()
        self._idle: list[Session] = []
        self._connecting: set[asyncio.Task[None]] = set()
        self._returned: deque[Mail] = deque()
        self._tries: dict[int, int] = {}
        self._closing = False
        self._changed = asyncio.Event()  # A connection is gone, or none can be had.

    def start(self) -> None:
        """Begin to take mails; in a running event loop."""
        self._loop = asyncio.get_running_loop()
        self._retry = Alarm(self._loop, self._on_retry)
        self.wake()

    def wake(self) -> None:
        """Look for mails again: the source may have some that may leave now."""
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
        """Take no more mails, finish those in flight, and close; after `grace` seconds close all the same."""
        self._closing = True
        self._retry.cancel()
        for task in self._connecting:
            task.cancel()
        for session in list(self._relay_of):
            session.retire()
        self._finish_returned()
        try:
            async with asyncio.timeout(grace):
                while self._open or self._connecting:
                    await self._next_change()
        except TimeoutError:
            for session in list(self._open):
                session.abort("Sending was stopped")

    # What sessions ask and report (`SessionOwner`).

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

    def on_handover(self, mail: Mail) -> None:
        """Tell the source that a mail's last bytes are about to be written."""
        self._source.on_handover(mail)

    def on_outcome(self, session: Session, mail: Mail, outcome: Outcome) -> None:
        """Count the outcome for the relay's health, and tell the source."""
        health = self._relay_of.get(session)
        if health is not None and (outcome.kind == "accepted" or outcome.code):
            if outcome.trouble == "relay":
                self._failed(health, outcome.reason, FAILED_MAIL)
            elif health.last_error and health.succeeded():
                self._recovered(health)
        self._finish(mail, outcome)

    def give_back(self, mail: Mail, trouble: Outcome | None) -> None:
        """Try a mail again on another connection, unless it has failed often enough."""
        tries = self._tries.get(id(mail), 0) + (trouble is not None)
        if self._closing:
            self._finish(mail, NOT_SENT)
        elif trouble is not None and tries >= TRIES:
            self._finish(mail, trouble)
        else:
            self._tries[id(mail)] = tries
            self._returned.append(mail)

    def on_idle(self, session: Session) -> None:
        """Keep a session for the next mail."""
        self._idle.append(session)

    def on_end(self, session: Session, end: SessionEnd) -> None:
        """Forget a session, and open another one where there may be more to send."""
        health = self._relay_of.pop(session)
        health.sessions.discard(session)
        if session in self._idle:
            self._idle.remove(session)
        now = self._loop.time()
        if end.pipelining_failed:
            log.warning("%s is asked one command at a time from now on: %s", health.relay, end.reason)
            health.no_pipelining_until = now + WITHOUT_PIPELINING
        if not end.is_normal:
            self._failed(health, end.reason, FAILED_CONNECTION)
        if end.has_more or self._returned or now < health.backoff_until:
            self._grow()

    def on_closed(self, session: Session) -> None:
        """Note that a connection is closed."""
        self._open.discard(session)
        self._changed.set()

    # Connections.

    def _grow(self) -> None:
        """Open one more connection to the first relay that is not left alone."""
        if self._closing:
            return
        now = self._loop.time()
        usable = next((each for each in self._relays if now >= each.backoff_until), None)
        if usable is not None:
            if usable.may_connect(now):
                usable.connecting += 1
                task = self._loop.create_task(self._connect(usable))
                self._connecting.add(task)
                task.add_done_callback(self._connected)
            return
        self._schedule_retry(now)
        if not self._relay_of and not any(each.connecting for each in self._relays):
            self.trouble = self._relays[0].last_error
            self._finish_returned()
            self._changed.set()

    async def _connect(self, health: RelayHealth) -> None:
        try:
            connection, features = await open_connection(health.relay)
        except HandshakeFailed as error:
            health.connecting -= 1
            self._not_connected(health, error)
            return
        except BaseException:
            health.connecting -= 1
            raise
        health.connecting -= 1
        now = self._loop.time()
        if self._closing or now < health.backoff_until:  # It has failed other sessions meanwhile.
            connection.close()
            self._grow()
            return
        self.trouble = ""
        pipelining = now >= health.no_pipelining_until
        session = Session(self, health.relay, connection, features, pipelining)
        self._relay_of[session] = health
        self._open.add(session)
        health.sessions.add(session)
        session.work()
        if session in self._relay_of and session not in self._idle:
            self._grow()

    def _connected(self, task: asyncio.Task[None]) -> None:
        self._connecting.discard(task)
        self._changed.set()

    def _not_connected(self, health: RelayHealth, error: HandshakeFailed) -> None:
        if health.sessions:  # Its open sessions go on, and report it if the relay is in trouble.
            log.info("%s lets in no more than %d connections: %s", health.relay, len(health.sessions), error.reason)
            now = self._loop.time()
            health.limit_connections(now)
            self._schedule_retry(now)
            return
        log.warning("%s takes no mail: %s", health.relay, error.reason)
        self._failed(health, error.reason, FAILED_CONNECTION)
        self._grow()

    def _failed(self, health: RelayHealth, reason: str, weight: int) -> None:
        now = self._loop.time()
        if health.failed(reason, weight, now):
            log.warning("%s is left alone for a while: %s", health.relay, reason)
            self._schedule_retry(now)
            for session in list(health.sessions):
                session.retire()

    def _recovered(self, health: RelayHealth) -> None:
        """Leave the relays that stood in for one that works again, and open all its connections."""
        self.trouble = ""
        for stand_in in self._relays[self._relays.index(health) + 1 :]:
            for session in list(stand_in.sessions):
                session.retire()
        self._grow()

    def _schedule_retry(self, now: float) -> None:
        """Call `_grow` when the first backoff of a relay is over.

        `now` is the moment at which its caller looked: a backoff that has ended since still has somebody to end it.
        """
        moments = [moment for each in self._relays for moment in (each.backoff_until, each.limited_until)]
        self._retry.set(min((moment for moment in moments if moment > now), default=NEVER))

    def _on_retry(self) -> None:
        self._schedule_retry(self._loop.time())
        self._grow()

    # Mails.

    def _finish(self, mail: Mail, outcome: Outcome) -> None:
        if self._tries:
            self._tries.pop(id(mail), None)
        try:
            self._source.on_outcome(mail, outcome)
        except Exception:  # The connection goes on: its other mails have outcomes too.
            log.exception("The outcome of a mail could not be noted: %s", outcome)

    def _finish_returned(self) -> None:
        while self._returned:
            self._finish(self._returned.popleft(), NOT_SENT)

    async def _next_change(self) -> None:
        self._changed.clear()
        await self._changed.wait()
