"""Submits mails to a pool and keeps the outcome of each."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from fixsend.delivery.engine.outcome import Outcome
from fixsend.delivery.smtp import Mail, Pool, Relay, Timeouts
from fixsend.delivery.smtp.submission import RawMail
from tests.delivery.relays import Relay as Server

# Milliseconds, so that a relay that hangs costs no time. A busy machine does not matter: see `InactivityTimer`.
QUICK = Timeouts(connect=2, greeting=0.1, command=0.1, envelope=0.1, text=0.1, end=0.1, quit=0.05, idle=0.2)


def raw_mail(number: int = 1, **changes: Any) -> RawMail:
    """Return a mail to the person of this number."""
    whole = f"Message-ID: <{number}@example.org>\r\nSubject: Hello\r\n\r\nHello {number}\r\n".encode()
    return replace(RawMail("bounces@example.org", f"p{number}@example.org", whole), **changes)


def raw_mails(count: int) -> list[RawMail]:
    """Return mails to the first `count` people."""
    return [raw_mail(number) for number in range(1, count + 1)]


def way_to(server: Server, **changes: Any) -> Relay:
    """Return how a scripted relay is reached."""
    return replace(Relay("127.0.0.1", server.port, tls_required=False, connections=1, timeouts=QUICK), **changes)


@dataclass
class RecordingSource:
    """A source that records everything, and every promise that the pool breaks."""

    waiting: list[Mail]
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    handed_over: list[str] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)
    enough: asyncio.Event = field(default_factory=asyncio.Event)
    expected: int = 0
    flaws: list[str] = field(default_factory=list)
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.expected = len(self.waiting)

    def take(self) -> Mail | None:
        """Return the next mail, or None."""
        if not self.waiting:
            return None
        mail = self.waiting.pop(0)
        self.taken.append(mail.to)
        return mail

    def on_handover(self, mail: Mail) -> None:
        """Record that a mail's last bytes are about to leave."""
        if mail.to in self.outcomes:
            self.flaws.append(f"{mail.to} was handed over after its outcome")
        self.handed_over.append(mail.to)
        self.changed.set()

    def on_outcome(self, mail: Mail, outcome: Outcome) -> None:
        """Record a mail's outcome."""
        if mail.to in self.outcomes:
            self.flaws.append(f"{mail.to} has two outcomes")
        self.outcomes[mail.to] = outcome
        self.changed.set()
        if len(self.outcomes) >= self.expected:
            self.enough.set()

    async def until(self, so: Callable[[], bool]) -> None:
        """Wait until a condition holds."""
        while not so():
            self.changed.clear()
            await self.changed.wait()

    def kinds(self) -> list[str]:
        """Return the kinds of outcome in the order of the mails."""
        return [self.outcomes[to].kind for to in sorted(self.outcomes, key=lambda to: int(to[1:].split("@")[0]))]


async def send(mails: Sequence[Mail], *relays: Relay, failure_threshold: int = 30) -> RecordingSource:
    """Submit mails until each has an outcome, or no relay can be reached; return the source that recorded them."""
    source = RecordingSource(list(mails))
    pool = Pool(relays, source, failure_threshold=failure_threshold)
    pool.start()
    unreachable = asyncio.ensure_future(pool.unreachable())
    done = asyncio.ensure_future(source.enough.wait())
    async with asyncio.timeout(20):
        await asyncio.wait([done, unreachable], return_when=asyncio.FIRST_COMPLETED)
    unreachable.cancel()
    done.cancel()
    await pool.close(grace=5)
    assert not source.flaws, source.flaws
    assert set(source.taken) == set(source.outcomes)
    return source
