"""The two mails of a session: one whose text was handed over, and one whose envelope is being judged."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from fixsend.delivery.engine.outcome import ACCEPTED, Outcome
from fixsend.delivery.smtp.callbacks import Owner
from fixsend.delivery.smtp.connection import words
from fixsend.delivery.smtp.envelope import Unfit, commands, text_of
from fixsend.delivery.smtp.handshake import Features
from fixsend.delivery.smtp.mail import Mail
from fixsend.delivery.smtp.replies import Reply
from fixsend.delivery.smtp.reply_classification import Step, judge

if TYPE_CHECKING:
    from fixsend.delivery.smtp.session import Session

log = logging.getLogger(__name__)


class UnderWay:
    """Keeps them, and sees that each gets its outcome once."""

    def __init__(self, owner: Owner, session: Session, features: Features) -> None:
        self.begun = 0  # Mails whose envelope was sent, or is about to be.
        self.done = 0  # Mails on which the relay has given its word.
        self.next: Mail | None = None
        self.next_text = b""
        self.heard: list[Reply] = []  # What the relay answered to the envelope of `next`.
        self.text: Mail | None = None
        self.said: Reply | None = None  # What the relay answered to the dot of `text`.
        self._owner = owner
        self._session = session
        self._features = features

    def take(self) -> str | None:
        """Take a mail that this relay can be given, as `next`; returns its commands."""
        while (mail := self._owner.take(self._session)) is not None:
            try:
                text = text_of(mail.content(), mail.stuffed)
                envelope = commands(mail, len(text), self._features)
            except Unfit as unfit:
                self._owner.settled(self._session, mail, unfit.outcome)
            except Exception as error:  # One mail that cannot be written must not stop the others.
                log.exception("A mail could not be written")
                self._owner.settled(self._session, mail, Outcome("refused", "content", reason=words(error)))
            else:
                self.begun += 1
                self.next, self.next_text = mail, text
                return envelope
        return None

    def move_on(self) -> bytes:
        """Make the next mail the one whose text goes; returns that text."""
        text = self.next_text
        self.text, self.said = self._drop_next(), None
        return text

    def accept_text(self) -> None:
        """Settle the mail whose text was taken."""
        self.settle_text(ACCEPTED)

    def believe(self) -> None:
        """Settle the mail whose text was handed over by what the relay said of it."""
        if self.said is not None:
            self.settle_text(judge(Step.END, self.said))

    def settle_text(self, outcome: Outcome) -> None:
        """Settle the mail whose text was handed over."""
        mail, self.text, self.said = self.text, None, None
        if mail is not None:
            self.done += 1
            self._owner.settled(self._session, mail, outcome)

    def settle_next(self, outcome: Outcome) -> None:
        """Settle the mail whose envelope was judged."""
        mail = self._drop_next()
        if mail is not None:
            self.done += 1
            self._owner.settled(self._session, mail, outcome)

    def lose(self, reason: str, dot_has_left: bool, blameless: bool) -> None:
        """Settle the text by what is known when the connection is gone, and give the next mail back."""
        self.believe()
        if dot_has_left:
            self.settle_text(Outcome("in_doubt", "relay", reason=reason[:300]))
        else:
            self.settle_text(Outcome("later", "relay", reason=f"The text was not sent to its end: {reason}"[:300]))
        mail = self._drop_next()
        if mail is not None:
            self._owner.give_back(mail, None if blameless else Outcome("later", "relay", reason=reason[:300]))

    def _drop_next(self) -> Mail | None:
        mail, self.next, self.next_text = self.next, None, b""
        self.heard.clear()
        return mail
