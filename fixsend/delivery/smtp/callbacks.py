"""What a session and the pool that owns it say to each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from fixsend.delivery.engine.outcome import Outcome
from fixsend.delivery.smtp.mail import Mail

if TYPE_CHECKING:
    from fixsend.delivery.smtp.session import Session


@dataclass(frozen=True)
class Ending:
    """How a connection ended. `blameless`: the relay or we closed it between two mails, as either may."""

    reason: str
    blameless: bool = False
    hungry: bool = False  # There may be more to send.
    distrust: bool = False  # It may be that the relay cannot pipeline.


class Owner(Protocol):
    """What a session asks of the pool."""

    def take(self, session: Session) -> Mail | None:
        """Return the next mail for this session."""

    def handing_over(self, mail: Mail) -> None:
        """Note that the relay may have the mail from now on."""

    def settled(self, session: Session, mail: Mail, outcome: Outcome) -> None:
        """Note what became of a mail."""

    def give_back(self, mail: Mail, trouble: Outcome | None) -> None:
        """Take back a mail whose text has not been handed over; no trouble where it only came at the wrong moment."""

    def idle(self, session: Session) -> None:
        """Note that a session waits for work."""

    def over(self, session: Session, ending: Ending) -> None:
        """Note that a session takes no more mails."""

    def gone(self, session: Session) -> None:
        """Note that its connection is closed."""
