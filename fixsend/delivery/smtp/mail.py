"""What the pool asks of those who have mail to send."""

from __future__ import annotations

from typing import Protocol

from fixsend.delivery.engine.outcome import Outcome


class Mail(Protocol):
    """One mail to one address."""

    @property
    def sender(self) -> str:
        """The envelope's sender: where bounces go."""

    @property
    def to(self) -> str:
        """The address of its receiver; the domain in ASCII already."""

    @property
    def stuffed(self) -> bool:
        """Dots at line starts are doubled, every line ends in CRLF, and no closing dot is there yet."""

    @property
    def eight_bit(self) -> bool:
        """It has bytes above 127 (RFC 6152)."""

    @property
    def utf8(self) -> bool:
        """Its headers have bare UTF-8 (RFC 6531)."""

    def content(self) -> bytes:
        """Return the whole mail. Asked once for each attempt."""


class Source(Protocol):
    """Where mails come from and what becomes of them. Called in the event loop; nothing in it may wait."""

    def take(self) -> Mail | None:
        """Return the next mail that may go now; None when there is none (`Pool.wake` says when there is)."""

    def handing_over(self, mail: Mail) -> None:
        """Note that the last bytes of a mail are about to be written: from here on the server may have it.

        Raises whatever it likes where it cannot note it; the mail is then not sent.
        """

    def settled(self, mail: Mail, outcome: Outcome) -> None:
        """Note what became of a mail: exactly once for each that was taken."""
