"""Submission over SMTP (RFC 6409), step by step, so that we know how far a mail got when something goes wrong."""

from __future__ import annotations

import ipaddress
import smtplib
import ssl
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from fixsend.mailings.delivery.outcome import ACCEPTED, Outcome
from fixsend.mailings.models.message import FailureKind

TIMEOUT_SECONDS = 20
# RFC 3463: the mailbox does not exist, has moved, or is switched off for good.
_GONE = ("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1")
_RELAY = ("5.7.", "4.7.", "5.5.1")


@dataclass(frozen=True)
class Server:
    """Where to submit mail: `smtp://user:password@host:587` (STARTTLS) or `smtps://…:465` (TLS from the start)."""

    host: str
    port: int
    user: str
    password: str
    tls_from_start: bool
    tls_required: bool

    @classmethod
    def from_url(cls, url: str) -> Server:
        """Read EMAIL_URL. Only a relay on this very machine may be spoken to without TLS."""
        parts = urlsplit(url)
        host = parts.hostname or "localhost"
        implicit = parts.scheme == "smtps"
        return cls(
            host=host,
            port=parts.port or (465 if implicit else 587),
            user=unquote(parts.username or ""),
            password=unquote(parts.password or ""),
            tls_from_start=implicit,
            tls_required=not _is_this_machine(host),
        )


def hand_over(server: Server, sender: str, to: str, mail: bytes) -> Outcome:
    """Submit one mail and say what became of it; never raises for anything the network or the server does."""
    try:
        connection = _connect(server)
    except (OSError, smtplib.SMTPException) as error:
        return Outcome("later", FailureKind.RELAY, _reason(error))
    try:
        return _envelope(connection, sender, to) or _content(connection, mail)
    finally:
        _hang_up(connection)


def _connect(server: Server) -> smtplib.SMTP:
    context = ssl.create_default_context()  # Verifies the certificate and its name.
    if server.tls_from_start:
        connection: smtplib.SMTP = smtplib.SMTP_SSL(server.host, server.port, timeout=TIMEOUT_SECONDS, context=context)
    else:
        connection = smtplib.SMTP(server.host, server.port, timeout=TIMEOUT_SECONDS)
    try:
        connection.ehlo_or_helo_if_needed()
        if not server.tls_from_start and (server.tls_required or connection.has_extn("starttls")):
            connection.starttls(context=context)
            connection.ehlo()
        if server.user:
            connection.login(server.user, server.password)
    except BaseException:
        _hang_up(connection)
        raise
    return connection


def _envelope(connection: smtplib.SMTP, sender: str, to: str) -> Outcome | None:
    """Name sender and receiver; return what went wrong, if anything did."""
    try:
        code, answer = connection.mail(sender)
        if code >= 400:
            return Outcome("later", FailureKind.RELAY, _line(code, answer))
        code, answer = connection.rcpt(to)
    except UnicodeError:
        return Outcome("refused", FailureKind.ADDRESS, "This address cannot be written in an SMTP command")
    except (OSError, smtplib.SMTPException) as error:
        return Outcome("later", FailureKind.RELAY, _reason(error))
    return _refused_address(code, _line(code, answer)) if code >= 400 else None


def _content(connection: smtplib.SMTP, mail: bytes) -> Outcome:
    try:
        code, answer = connection.data(mail)
    except smtplib.SMTPDataError as error:
        return _refused_content(error.smtp_code, _reason(error))
    except (OSError, smtplib.SMTPException) as error:
        # The mail was on its way when the line broke or fell silent: the server may have it.
        return Outcome("later", FailureKind.RELAY, _reason(error), unsure=True)
    return ACCEPTED if code == 250 else _refused_content(code, _line(code, answer))


def _refused_address(code: int, reason: str) -> Outcome:
    if any(mark in reason for mark in _RELAY):
        return Outcome("later", FailureKind.RELAY, reason)  # "Relaying denied": ours to mend, not the receiver's.
    if code >= 500:
        gone = any(mark in reason for mark in _GONE)
        return Outcome("refused", FailureKind.ADDRESS, reason, address_gone=gone)
    return Outcome("later", FailureKind.ADDRESS, reason)


def _refused_content(code: int, reason: str) -> Outcome:
    if code >= 500:
        return Outcome("refused", FailureKind.CONTENT, reason)
    return Outcome("later", FailureKind.RELAY, reason)


def _hang_up(connection: smtplib.SMTP) -> None:
    try:
        connection.quit()
    except (OSError, smtplib.SMTPException):
        connection.close()


def _line(code: int, answer: bytes) -> str:
    return f"{code} {answer.decode('utf-8', 'replace')}"[:300]


def _reason(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        answer = error.smtp_error
        return _line(error.smtp_code, answer if isinstance(answer, bytes) else str(answer).encode())
    return f"{type(error).__name__}: {error}"[:300]


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
