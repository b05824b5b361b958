"""The ways by which mail leaves: a pool of SMTP connections, a provider's API, or a dry run into the outbox."""

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

from fixsend.delivery.engine import email_url
from fixsend.delivery.engine.outcome import ACCEPTED, NOT_SENT, Outcome
from fixsend.delivery.models import Message, MessageState
from fixsend.delivery.smtp import Mail, Pool, Source
from fixsend.delivery.worker.mails import Copy

log = logging.getLogger(__name__)

# A provider takes one mail a request; so many are in flight at once.
PROVIDER_CONNECTIONS = 8
# After so many failures in a row by its own fault a provider is left alone, longer each time (seconds).
FAILURES_ALLOWED, FIRST_BACKOFF, LONGEST_BACKOFF = 8, 5.0, 600.0
# Headers that a provider writes anew from the parts that it is given.
_WRITTEN_BY_PROVIDER = {
    *("from", "to", "subject", "date", "mime-version", "content-type", "content-transfer-encoding", "dkim-signature"),
}


class Transport(Protocol):
    """Takes mails from its source and reports what became of them; `smtp.Pool` is one."""

    trouble: str  # The last reply while no mail can leave; empty while all is well.

    def start(self) -> None:
        """Begin to take mails."""

    def wake(self) -> None:
        """Look for mails again: the source may have some now."""

    async def close(self, grace: float) -> None:
        """Take no more, and finish what is in flight within `grace` seconds."""


def open_transport(source: Source) -> Transport:
    """Return the transport that EMAIL_URL names; raises ValueError and ImproperlyConfigured."""
    scheme = urlsplit(settings.EMAIL_URL).scheme
    if scheme in {"smtp", "smtps"}:
        return Pool(email_url.relays(), source)
    return (
        ThreadedTransport(source, PROVIDER_CONNECTIONS, _to_provider)
        if scheme
        else ThreadedTransport(source, 1, _to_outbox)
    )


class ThreadedTransport:
    """Sends each mail in a thread, a few at a time."""

    def __init__(self, source: Source, threads: int, send: SendOne) -> None:
        self.trouble = ""
        self._source = source
        self._send = send
        self._most = threads
        self._threads = ThreadPoolExecutor(threads, "mailer-transport")
        self._in_flight: set[asyncio.Task[None]] = set()
        self._closing = False
        self._failures = 0  # In a row, by the provider's own fault.
        self._backing_off = False

    def start(self) -> None:
        """Begin to take mails; in a running event loop."""
        self.wake()

    def wake(self) -> None:
        """Take what there is, as far as there are threads for it."""
        while self._has_capacity() and (mail := self._source.take()) is not None:
            task = asyncio.get_running_loop().create_task(self._one(mail))
            self._in_flight.add(task)
            task.add_done_callback(self._done)

    async def close(self, grace: float) -> None:
        """Take no more; what is not answered in time is in doubt."""
        self._closing = True
        if self._in_flight:
            await asyncio.wait(self._in_flight, timeout=grace)
        for task in list(self._in_flight):
            task.cancel()
        await asyncio.gather(*self._in_flight, return_exceptions=True)
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def _one(self, mail: Mail) -> None:
        try:
            self._source.on_handover(mail)
        except Exception:
            log.exception("A mail is not handed over, because that could not be noted")
            self._source.on_outcome(mail, NOT_SENT)
            return
        outcome = Outcome("in_doubt", "relay", reason="Sending was stopped")
        try:
            outcome = await asyncio.get_running_loop().run_in_executor(self._threads, self._send, mail)
        except Exception as error:  # One mail that cannot be written must not stop the others.
            log.exception("A mail could not be written")
            outcome = Outcome("refused", "content", reason=f"{type(error).__name__}: {error}"[:300])
        finally:
            self._count_failure(outcome)
            self._source.on_outcome(mail, outcome)

    def _has_capacity(self) -> bool:
        most = self._most if self._failures < FAILURES_ALLOWED else 1
        return not self._closing and not self._backing_off and len(self._in_flight) < most

    def _count_failure(self, outcome: Outcome) -> None:
        """Leave a provider that accepts nothing alone for a while."""
        if outcome.trouble != "relay":
            self._failures, self.trouble = 0, ""
            return
        self._failures += 1
        if self._failures >= FAILURES_ALLOWED and not self._closing:
            self.trouble, self._backing_off = outcome.reason, True
            pause = min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** (self._failures - FAILURES_ALLOWED))
            asyncio.get_running_loop().call_later(pause, self._try_again)

    def _try_again(self) -> None:
        self._backing_off = False
        self.trouble = ""
        self.wake()

    def _done(self, task: asyncio.Task[None]) -> None:
        self._in_flight.discard(task)
        self.wake()


class SendOne(Protocol):
    """Sends one mail, in a thread."""

    def __call__(self, mail: Mail) -> Outcome:
        """Send the mail and return its outcome."""


def _to_provider(mail: Mail) -> Outcome:
    return email_url.to_provider(_as_parts(mail))


def _to_outbox(mail: Mail) -> Outcome:
    """Keep the mail for `/dev/outbox/`, where there is no mail server."""
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
    """Return a mail as its parts, which is what providers' APIs take."""
    if not isinstance(mail, Copy):
        return email_url.as_mail(mail.message)  # type: ignore[attr-defined]
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
