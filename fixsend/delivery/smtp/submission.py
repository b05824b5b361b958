"""One mail over the same transport as bulk mail, for those who send single mails."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any

from fixsend.delivery.engine.outcome import Outcome
from fixsend.delivery.smtp import event_loop
from fixsend.delivery.smtp.callbacks import Mail
from fixsend.delivery.smtp.pool import Pool
from fixsend.delivery.smtp.relay import Relay


@dataclass(frozen=True)
class RawMail:
    """A mail that is already rendered, with its envelope."""

    sender: str
    to: str
    whole: bytes
    eight_bit: bool = False
    utf8: bool = False
    stuffed: bool = False

    def content(self) -> bytes:
        """Return the whole mail."""
        return self.whole


def submit(relays: Sequence[Relay], mail: Mail) -> Outcome:
    """Submit one mail and return its outcome; raises nothing for what the network or the relay does.

    Blocks until the relay has replied or given up; may be called where an event loop is running.
    """
    # In a thread of its own, because an event loop may be running in this one.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(event_loop.run, submit_async(relays, mail)).result()


async def submit_async(relays: Sequence[Relay], mail: Mail) -> Outcome:
    """Submit one mail in a running event loop and return its outcome, as `submit` does."""
    source = _SingleSource(mail)
    pool = Pool([replace(relay, connections=1) for relay in relays], source, failure_threshold=1)
    pool.start()
    unreachable = asyncio.ensure_future(pool.unreachable())
    waited: list[asyncio.Future[Any]] = [source.outcome, unreachable]
    await asyncio.wait(waited, return_when=asyncio.FIRST_COMPLETED)
    unreachable.cancel()
    trouble = pool.trouble
    await pool.close(grace=2)
    outcome = source.outcome.result() if source.outcome.done() else None
    if outcome is None or outcome.kind == "not_sent":
        return Outcome("deferred", "relay", reason=trouble)
    return outcome


class _SingleSource:
    """A source with a single mail."""

    def __init__(self, mail: Mail) -> None:
        self._mail: Mail | None = mail
        self.outcome: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()

    def take(self) -> Mail | None:
        mail, self._mail = self._mail, None
        return mail

    def on_handover(self, mail: Mail) -> None:
        """Single mails need no journal: their rows say that they are being sent."""

    def on_outcome(self, mail: Mail, outcome: Outcome) -> None:
        self.outcome.set_result(outcome)
