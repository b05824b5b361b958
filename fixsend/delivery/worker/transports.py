"""The doors by which mail leaves: the pool of SMTP connections, a provider's web interface, or nowhere while trying."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Protocol
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import connection

from fixsend.delivery.engine import transport
from fixsend.delivery.engine.outcome import ACCEPTED, UNTOUCHED, Outcome
from fixsend.delivery.models import Message, MessageState
from fixsend.delivery.smtp import Mail, Pool, Source
from fixsend.delivery.worker.mails import Copy

log = logging.getLogger(__name__)

# A provider takes one mail a request; so many are under way at once.
PROVIDER_CONNECTIONS = 8
# So many failures in a row by its own fault, and it is left alone, longer each time (seconds).
PATIENCE, FIRST_REST, LONGEST_REST = 8, 5.0, 600.0
# What our own headers become again in a mail that is handed to a provider as parts.
_WRITTEN_BY_PROVIDER = {"from", "to", "subject", "date", "mime-version", "content-type", "content-transfer-encoding"}


class Door(Protocol):
    """What the worker asks of a door; `smtp.Pool` is one."""

    trouble: str

    def start(self) -> None:
        """Begin to take mails."""

    def wake(self) -> None:
        """Hear that there is something to take."""

    async def close(self, grace: float) -> None:
        """Take no more, and finish what is under way."""


def open_door(source: Source) -> Door:
    """Return the door that EMAIL_URL names; raises ValueError and ImproperlyConfigured."""
    scheme = urlsplit(settings.EMAIL_URL).scheme
    if scheme in {"smtp", "smtps"}:
        return Pool(transport.relays(), source)
    return ThreadDoor(source, PROVIDER_CONNECTIONS, _to_provider) if scheme else ThreadDoor(source, 1, _to_outbox)


class ThreadDoor:
    """Hands each mail over in a thread, a few at a time."""

    def __init__(self, source: Source, threads: int, hand_over: HandOver) -> None:
        self.trouble = ""
        self._source = source
        self._hand_over = hand_over
        self._most = threads
        self._threads = ThreadPoolExecutor(threads, "mailer-door")
        self._under_way: set[asyncio.Task[None]] = set()
        self._closing = False
        self._failures = 0  # In a row, by the provider's own fault.
        self._resting = False

    def start(self) -> None:
        """Begin to take mails."""
        self.wake()

    def wake(self) -> None:
        """Take what there is, as far as there are threads for it."""
        while self._has_room() and (mail := self._source.take()) is not None:
            task = asyncio.get_running_loop().create_task(self._one(mail))
            self._under_way.add(task)
            task.add_done_callback(self._done)

    async def close(self, grace: float) -> None:
        """Take no more; what is not answered in time is in doubt."""
        self._closing = True
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=grace)
        for task in list(self._under_way):
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def _one(self, mail: Mail) -> None:
        try:
            self._source.handing_over(mail)
        except Exception:
            log.exception("A mail is not handed over, because that could not be noted")
            self._source.settled(mail, UNTOUCHED)
            return
        outcome = Outcome("in_doubt", "relay", reason="Sending was stopped")
        try:
            outcome = await asyncio.get_running_loop().run_in_executor(self._threads, self._hand_over, mail)
        except Exception as error:  # One mail that cannot be written must not stop the others.
            log.exception("A mail could not be written")
            outcome = Outcome("refused", "content", reason=f"{type(error).__name__}: {error}"[:300])
        finally:
            self._note(outcome)
            self._source.settled(mail, outcome)

    def _has_room(self) -> bool:
        most = self._most if self._failures < PATIENCE else 1
        return not self._closing and not self._resting and len(self._under_way) < most

    def _note(self, outcome: Outcome) -> None:
        """Leave a provider alone for a while that takes nothing."""
        if outcome.trouble != "relay":
            self._failures, self.trouble = 0, ""
            return
        self._failures += 1
        if self._failures >= PATIENCE and not self._closing:
            self.trouble, self._resting = outcome.reason, True
            rest = min(LONGEST_REST, FIRST_REST * 2 ** (self._failures - PATIENCE))
            asyncio.get_running_loop().call_later(rest, self._rested)

    def _rested(self) -> None:
        self._resting = False
        self.trouble = ""
        self.wake()

    def _done(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        self.wake()


class HandOver(Protocol):
    """Gives one mail away, in a thread."""

    def __call__(self, mail: Mail) -> Outcome:
        """Return what became of it."""


def _to_provider(mail: Mail) -> Outcome:
    return transport.to_provider(_as_parts(mail))


def _to_outbox(mail: Mail) -> Outcome:
    """Without a mail server: keep the mail for `/dev/outbox/`."""
    parts = _as_parts(mail)
    html = next((str(content) for content, kind in parts.alternatives if kind == "text/html"), "")
    Message.objects.create(
        kind="newsletter",
        to=parts.to[0],
        from_email=parts.from_email,
        subject=str(parts.subject)[:250],
        text=str(parts.body),
        html=html,
        headers=dict(parts.extra_headers),
        state=MessageState.KEPT,
    )
    connection.close()
    return ACCEPTED


def _as_parts(mail: Mail) -> EmailMultiAlternatives:
    """Return a mail as its parts, which is how providers want it."""
    if not isinstance(mail, Copy):
        return transport.as_mail(mail.message)  # type: ignore[attr-defined]
    whole = message_from_bytes(mail.content(), policy=policy.default)
    assert isinstance(whole, EmailMessage)  # noqa: S101
    text, html = whole.get_body(("plain",)), whole.get_body(("html",))
    parts = EmailMultiAlternatives(
        subject=str(whole["Subject"]),
        body=text.get_content() if text else "",
        from_email=str(whole["From"]),
        to=[mail.recipient.address],
        headers={name: str(value) for name, value in whole.items() if name.lower() not in _WRITTEN_BY_PROVIDER},
    )
    if html:
        parts.attach_alternative(html.get_content(), "text/html")
    return parts
