"""What the parts of SMTP submission ask of each other: mails and their source, and a session and its owner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from fixsend.delivery.engine.outcome import Outcome

if TYPE_CHECKING:
    from fixsend.delivery.smtp.session import Session


class Mail(Protocol):
    """One mail to one address."""

    @property
    def sender(self) -> str:
        """The envelope's sender: where bounces go."""

    @property
    def to(self) -> str:
        """The recipient's address, its domain in ASCII already."""

    @property
    def stuffed(self) -> bool:
        """Whether dots at line starts are doubled and every line ends in CRLF, with no closing dot yet."""

    @property
    def eight_bit(self) -> bool:
        """Whether it has bytes above 127 (RFC 6152)."""

    @property
    def utf8(self) -> bool:
        """Whether its headers have bare UTF-8 (RFC 6531)."""

    def content(self) -> bytes:
        """Return the whole mail; called once for each attempt."""


class Source(Protocol):
    """Where mails come from and their outcomes go to. Called in the event loop: nothing in it may wait."""

    def take(self) -> Mail | None:
        """Return the next mail that may leave now, or None; `Pool.wake` says when there may be one again."""

    def on_handover(self, mail: Mail) -> None:
        """Note that the last bytes of a mail are about to be written: from here on the server may have it.

        May raise anything where that cannot be noted; the mail is then not sent.
        """

    def on_outcome(self, mail: Mail, outcome: Outcome) -> None:
        """Take the outcome of a mail: called exactly once for each that was taken."""


@dataclass(frozen=True)
class SessionEnd:
    """How a session ended. `is_normal`: the relay or we closed it between two mails, as either may."""

    reason: str
    is_normal: bool = False
    has_more: bool = False  # There may be more mails to send.
    pipelining_failed: bool = False  # It may be that the relay cannot pipeline.


class SessionOwner(Protocol):
    """What a session asks of the pool."""

    def take(self, session: Session) -> Mail | None:
        """Return the next mail for this session, or None."""

    def on_handover(self, mail: Mail) -> None:
        """Note that the relay may have the mail from now on."""

    def on_outcome(self, session: Session, mail: Mail, outcome: Outcome) -> None:
        """Take the outcome of a mail."""

    def give_back(self, mail: Mail, trouble: Outcome | None) -> None:
        """Take back a mail whose text was not handed over; `trouble` is None where only the moment was wrong."""

    def on_idle(self, session: Session) -> None:
        """Note that a session waits for a mail."""

    def on_end(self, session: Session, end: SessionEnd) -> None:
        """Note that a session takes no more mails."""

    def on_closed(self, session: Session) -> None:
        """Note that a session's connection is closed."""
