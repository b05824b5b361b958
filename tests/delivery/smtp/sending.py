"""Giving mails to a pool and seeing what becomes of each."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from fixsend.delivery.engine.outcome import Outcome
from fixsend.delivery.smtp import Mail, Pool, Relay, Waits
from fixsend.delivery.smtp.one import Letter
from tests.delivery.relays import Relay as Server

# Milliseconds, so that a relay that hangs costs no time. A busy machine does not matter: see `deadline`.
QUICK = Waits(connect=2, greeting=0.1, command=0.1, envelope=0.1, text=0.1, end=0.1, quit=0.05, idle=0.2)


def letter(number: int = 1, **changes: Any) -> Letter:
    """Return a mail to person number so-and-so."""
    whole = f"Message-ID: <{number}@example.org>\r\nSubject: Hello\r\n\r\nHello {number}\r\n".encode()
    return replace(Letter("bounces@example.org", f"p{number}@example.org", whole), **changes)


def letters(count: int) -> list[Letter]:
    """Return so many mails."""
    return [letter(number) for number in range(1, count + 1)]


def way_to(server: Server, **changes: Any) -> Relay:
    """Return how a scripted relay is reached."""
    return replace(Relay("127.0.0.1", server.port, tls_required=False, connections=1, waits=QUICK), **changes)


@dataclass
class Desk:
    """A source that notes everything, and complains where the pool breaks a promise."""

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
        """Give the next one."""
        if not self.waiting:
            return None
        mail = self.waiting.pop(0)
        self.taken.append(mail.to)
        return mail

    def handing_over(self, mail: Mail) -> None:
        """Note that its last bytes go out now."""
        if mail.to in self.outcomes:
            self.flaws.append(f"{mail.to} was handed over after its outcome")
        self.handed_over.append(mail.to)
        self.changed.set()

    def settled(self, mail: Mail, outcome: Outcome) -> None:
        """Note what became of it."""
        if mail.to in self.outcomes:
            self.flaws.append(f"{mail.to} has two outcomes")
        self.outcomes[mail.to] = outcome
        self.changed.set()
        if len(self.outcomes) >= self.expected:
            self.enough.set()

    async def until(self, so: Callable[[], bool]) -> None:
        """Wait until something is so."""
        while not so():
            self.changed.clear()
            await self.changed.wait()

    def results(self) -> list[str]:
        """Return the outcomes in the order of the mails."""
        return [self.outcomes[to].result for to in sorted(self.outcomes, key=lambda to: int(to[1:].split("@")[0]))]


async def send(mails: Sequence[Mail], *relays: Relay, patience: int = 30) -> Desk:
    """Hand mails over until each has an outcome, or no relay can be reached."""
    desk = Desk(list(mails))
    pool = Pool(relays, desk, patience=patience)
    pool.start()
    unreachable = asyncio.ensure_future(pool.unreachable())
    done = asyncio.ensure_future(desk.enough.wait())
    async with asyncio.timeout(20):
        await asyncio.wait([done, unreachable], return_when=asyncio.FIRST_COMPLETED)
    unreachable.cancel()
    done.cancel()
    await pool.close(grace=5)
    assert not desk.flaws, desk.flaws
    assert set(desk.taken) == set(desk.outcomes)
    return desk
