"""Reading the bounce mailbox by IMAP (RFC 9051): what is understood goes, what is not waits there for a person."""

from __future__ import annotations

import imaplib
import logging
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import unquote, urlsplit

from django.conf import settings

from fixsend.delivery.bounces import incoming, services
from fixsend.delivery.bounces.report import Kind
from fixsend.delivery.models.returned_mail import ReturnChannel

log = logging.getLogger(__name__)

TIMEOUT_SECONDS = 30
AT_ONCE = 200
# A mail that we cannot read stays, with the flag by which mail programs mark what is important; it is not read again.
_LEFT = r"(\Flagged)"
_TAKEN = r"(\Deleted)"
_FOR_PEOPLE = (Kind.OTHER, Kind.UNREADABLE)
_THIS_MACHINE = {"localhost", "127.0.0.1", "::1"}


class MailboxTrouble(Exception):
    """The mailbox cannot be read; the message says why, in words for the host."""


def read_all() -> dict[Kind, int]:
    """Take what is new in the bounce mailbox; return how many mails of each kind. Raises MailboxTrouble.

    A mail is removed only after what it says is safe in the database, so that a crash in between reads it twice and
    changes nothing the second time.
    """
    counts: dict[Kind, int] = {}
    with _open(settings.BOUNCE_MAILBOX) as mailbox:
        for number in _new(mailbox)[:AT_ONCE]:
            kind = _take(mailbox, number)
            counts[kind] = counts.get(kind, 0) + 1
            mailbox.uid("STORE", number, "+FLAGS", _LEFT if kind in _FOR_PEOPLE else _TAKEN)
        mailbox.expunge()
    return counts


@contextmanager
def _open(url: str) -> Iterator[imaplib.IMAP4]:
    parts = urlsplit(url)
    if parts.scheme not in {"imap", "imaps"} or not parts.hostname:
        raise MailboxTrouble("BOUNCE_MAILBOX has to look like imaps://user:password@host/INBOX.")
    try:
        mailbox = _connect(parts.scheme, parts.hostname, parts.port)
        try:
            mailbox.login(unquote(parts.username or ""), unquote(parts.password or ""))
            state, said = mailbox.select(unquote(parts.path.lstrip("/")) or "INBOX")
            if state != "OK":
                raise MailboxTrouble(f"The folder of the bounce mailbox cannot be opened: {said!r}")
            yield mailbox
        finally:
            mailbox.shutdown()
    except (OSError, imaplib.IMAP4.error) as error:
        raise MailboxTrouble(f"{parts.hostname}: {error}") from error


def _connect(scheme: str, host: str, port: int | None) -> imaplib.IMAP4:
    context = ssl.create_default_context()
    if scheme == "imaps":
        return imaplib.IMAP4_SSL(host, port or 993, ssl_context=context, timeout=TIMEOUT_SECONDS)
    mailbox = imaplib.IMAP4(host, port or 143, timeout=TIMEOUT_SECONDS)
    if host not in _THIS_MACHINE:  # Passwords and mail cross a network under TLS only.
        mailbox.starttls(context)
    return mailbox


def _new(mailbox: imaplib.IMAP4) -> list[str]:
    _, found = mailbox.uid("SEARCH", "UNFLAGGED", "UNDELETED")
    return found[0].decode("ascii").split() if found and found[0] else []


def _take(mailbox: imaplib.IMAP4, number: str) -> Kind:
    mail = _fetch(mailbox, number)
    if mail is None:
        services.set_aside(
            f"Mail {number} of the mailbox".encode(), ReturnChannel.MAILBOX, "The mailbox did not give it to us."
        )
        return Kind.UNREADABLE
    return services.take_mail(mail, ReturnChannel.MAILBOX)


def _fetch(mailbox: imaplib.IMAP4, number: str) -> bytes | None:
    """Return the beginning of a mail, as much as is ever read; None where the server does not give it."""
    _, parts = mailbox.uid("FETCH", number, f"(BODY.PEEK[]<0.{incoming.LARGEST}>)")
    return next((part[1] for part in parts if isinstance(part, tuple)), None)
