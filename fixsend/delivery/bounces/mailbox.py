"""Reads the bounce mailbox by IMAP (RFC 9051): mails that we have whole are deleted, others stay there for staff."""

from __future__ import annotations

import imaplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import unquote, urlsplit

from django.conf import settings
from imap_tools import AND, BaseMailBox, MailBox, MailboxLoginError, MailBoxStartTls, MailBoxUnencrypted
from imap_tools.errors import ImapToolsError, MailboxFolderSelectError, UnexpectedCommandStatusError

from fixsend.delivery.bounces import safe_parsing, services
from fixsend.delivery.bounces.report import Kind
from fixsend.delivery.models.returned_mail import ReturnedMailChannel

TIMEOUT_SECONDS = 30
AT_ONCE = 200
# A mail that we cannot read, or of which we do not keep all, stays, with the flag by which mail programs mark what is
# important; it is not read again.
_LEFT = "\\Flagged"
_NEW = AND(flagged=False, deleted=False)
_FOR_STAFF = (Kind.OTHER, Kind.UNREADABLE, Kind.INCOMING_IN_PART)
_THIS_MACHINE = {"localhost", "127.0.0.1", "::1"}


class MailboxError(Exception):
    """The mailbox cannot be read; the message says why, for the host."""


def read_all() -> dict[Kind, int]:
    """Read what is new in the bounce mailbox; returns how many mails of each kind. Raises MailboxError.

    A mail is deleted only after what it says is safe in the database; after a crash in between it is read twice, and
    changes nothing the second time.
    """
    counts: dict[Kind, int] = {}
    with _open(settings.BOUNCE_MAILBOX) as mailbox:
        for uid in mailbox.uids(_NEW, charset=None)[:AT_ONCE]:
            kind = _take(mailbox, uid)
            counts[kind] = counts.get(kind, 0) + 1
            if kind in _FOR_STAFF:
                mailbox.flag(uid, _LEFT, value=True)
            else:
                mailbox.delete(uid)
    return counts


@contextmanager
def _open(url: str) -> Iterator[BaseMailBox]:
    parts = urlsplit(url)
    if parts.scheme not in {"imap", "imaps"} or not parts.hostname:
        raise MailboxError("BOUNCE_MAILBOX has to look like imaps://user:password@host/INBOX.")
    try:
        mailbox = _connect(parts.scheme, parts.hostname, parts.port)
        try:
            _log_in(mailbox, unquote(parts.username or ""), unquote(parts.password or ""))
            mailbox.folder.set(unquote(parts.path.lstrip("/")) or "INBOX")
            yield mailbox
        finally:
            mailbox.client.shutdown()
    except UnexpectedCommandStatusError as error:
        raise MailboxError(f"{parts.hostname} {_refusal(error)}") from error
    except (OSError, imaplib.IMAP4.error, ImapToolsError) as error:
        raise MailboxError(f"{parts.hostname}: {error}") from error


def _connect(scheme: str, host: str, port: int | None) -> BaseMailBox:
    context = ssl.create_default_context()
    if scheme == "imaps":
        return MailBox(host, port or 993, timeout=TIMEOUT_SECONDS, ssl_context=context)
    if host in _THIS_MACHINE:
        return MailBoxUnencrypted(host, port or 143, timeout=TIMEOUT_SECONDS)
    # Passwords and mail cross a network under TLS only.
    return MailBoxStartTls(host, port or 143, timeout=TIMEOUT_SECONDS, ssl_context=context)


def _log_in(mailbox: BaseMailBox, user: str, password: str) -> None:
    """Log in, by the command that every server knows unless name or password are beyond ASCII."""
    log_in = mailbox.login if f"{user}{password}".isascii() else mailbox.login_utf8
    log_in(user, password, initial_folder=None)


def _refusal(error: UnexpectedCommandStatusError) -> str:
    said = " ".join(part.decode("utf-8", "replace") for part in error.command_result[1] if isinstance(part, bytes))
    if isinstance(error, MailboxLoginError):
        return f"does not accept the user name and password in BOUNCE_MAILBOX. It said: {said}"
    if isinstance(error, MailboxFolderSelectError):
        return f"does not open the folder in BOUNCE_MAILBOX. It said: {said}"
    return f"refused a command. It said: {said}"


def _take(mailbox: BaseMailBox, uid: str) -> Kind:
    mail = _fetch(mailbox, uid)
    if mail is None:
        services.keep_unparsed(
            f"Mail {uid} of the mailbox".encode(), ReturnedMailChannel.MAILBOX, "The mailbox did not give it to us."
        )
        return Kind.UNREADABLE
    return services.take_mail(mail, ReturnedMailChannel.MAILBOX)


def _fetch(mailbox: BaseMailBox, uid: str) -> bytes | None:
    """Return the beginning of a mail, as much as is ever parsed; None where the server does not give it.

    `BaseMailBox.fetch` would bring the whole of a mail into memory, whatever its size.
    """
    _, parts = mailbox.client.uid("FETCH", uid, f"(BODY.PEEK[]<0.{safe_parsing.LARGEST}>)")
    return next((part[1] for part in parts if isinstance(part, tuple)), None)
