"""One mail over the same transport, for whoever sends single mails."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any

from fixsend.delivery.engine.outcome import Outcome
from fixsend.delivery.smtp.mail import Mail
from fixsend.delivery.smtp.pool import Pool
from fixsend.delivery.smtp.relay import Relay


@dataclass(frozen=True)
class Letter:
    """A mail that is written already."""

    sender: str
    to: str
    whole: bytes
    eight_bit: bool = False
    utf8: bool = False
    stuffed: bool = False

    def content(self) -> bytes:
        """Return the whole mail."""
        return self.whole


def hand_over(relays: Sequence[Relay], mail: Mail) -> Outcome:
    """Submit one mail and say what became of it; never raises for anything the network or the relay does."""
    # In a thread of its own, because an event loop may be running in this one.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, hand_over_one(relays, mail)).result()


async def hand_over_one(relays: Sequence[Relay], mail: Mail) -> Outcome:
    """Do the same in a running event loop."""
    source = _One(mail)
    pool = Pool([replace(relay, connections=1) for relay in relays], source, patience=1)
    pool.start()
    unreachable = asyncio.ensure_future(pool.unreachable())
    waited: list[asyncio.Future[Any]] = [source.outcome, unreachable]
    await asyncio.wait(waited, return_when=asyncio.FIRST_COMPLETED)
    unreachable.cancel()
    trouble = pool.trouble
    await pool.close(grace=2)
    outcome = source.outcome.result() if source.outcome.done() else None
    if outcome is None or outcome.result == "untouched":
        return Outcome("later", "relay", reason=trouble)
    return outcome


class _One:
    """A source with a single mail."""

    def __init__(self, mail: Mail) -> None:
        self._mail: Mail | None = mail
        self.outcome: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()

    def take(self) -> Mail | None:
        mail, self._mail = self._mail, None
        return mail

    def handing_over(self, mail: Mail) -> None:
        """Nobody keeps a journal of single mails: their rows say that they are being sent."""

    def settled(self, mail: Mail, outcome: Outcome) -> None:
        self.outcome.set_result(outcome)
