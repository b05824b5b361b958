"""The two mails of a session: one whose text was handed over, and one whose envelope the relay is judging."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from fixsend.delivery.engine.outcome import ACCEPTED, Outcome
from fixsend.delivery.smtp.callbacks import Mail, SessionOwner
from fixsend.delivery.smtp.connection import describe_error
from fixsend.delivery.smtp.envelope import UnsupportedMail, commands, text_of
from fixsend.delivery.smtp.handshake import Features
from fixsend.delivery.smtp.replies import Reply
from fixsend.delivery.smtp.reply_classification import Step, classify

if TYPE_CHECKING:
    from fixsend.delivery.smtp.session import Session

log = logging.getLogger(__name__)


class InFlight:
    """Keeps both mails, and sees to it that each gets exactly one outcome or is given back."""

    def __init__(self, owner: SessionOwner, session: Session, features: Features) -> None:
        self.begun = 0  # Mails whose envelope was sent, or is about to be.
        self.done = 0  # Mails that the relay has judged.
        self.next: Mail | None = None
        self.next_text = b""
        self.envelope_replies: list[Reply] = []  # To the envelope of `next`.
        self.text: Mail | None = None
        self.text_reply: Reply | None = None  # To the dot of `text`.
        self._owner = owner
        self._session = session
        self._features = features

    def take(self) -> str | None:
        """Take a mail that this relay can be given, as `next`; returns its commands, or None where there is no mail."""
        while (mail := self._owner.take(self._session)) is not None:
            try:
                text = text_of(mail.content(), mail.stuffed)
                envelope = commands(mail, len(text), self._features)
            except UnsupportedMail as unsupported:
                self._owner.on_outcome(self._session, mail, unsupported.outcome)
            except Exception as error:  # One mail that cannot be rendered must not stop the others.
                log.exception("A mail could not be written")
                outcome = Outcome("refused", "content", reason=describe_error(error))
                self._owner.on_outcome(self._session, mail, outcome)
            else:
                self.begun += 1
                self.next, self.next_text = mail, text
                return envelope
        return None

    def start_text(self) -> bytes:
        """Make the next mail the one whose text is sent; returns that text."""
        text = self.next_text
        self.text, self.text_reply = self._drop_next(), None
        return text

    def accept_text(self) -> None:
        """Finish the mail whose text was accepted."""
        self.finish_text(ACCEPTED)

    def finish_text_by_reply(self) -> None:
        """Finish the mail whose text was handed over by the relay's reply to it, if there is one."""
        if self.text_reply is not None:
            self.finish_text(classify(Step.END, self.text_reply))

    def finish_text(self, outcome: Outcome) -> None:
        """Finish the mail whose text was handed over."""
        mail, self.text, self.text_reply = self.text, None, None
        if mail is not None:
            self.done += 1
            self._owner.on_outcome(self._session, mail, outcome)

    def finish_next(self, outcome: Outcome) -> None:
        """Finish the mail whose envelope was judged."""
        mail = self._drop_next()
        if mail is not None:
            self.done += 1
            self._owner.on_outcome(self._session, mail, outcome)

    def connection_lost(self, reason: str, dot_has_left: bool, is_normal: bool) -> None:
        """Finish the text by what is known, and give the next mail back.

        A text whose dot has left without a reply is in doubt; one whose dot has not left was not accepted for certain.
        """
        self.finish_text_by_reply()
        if dot_has_left:
            self.finish_text(Outcome("in_doubt", "relay", reason=reason[:300]))
        else:
            self.finish_text(Outcome("deferred", "relay", reason=f"The text was not sent to its end: {reason}"[:300]))
        mail = self._drop_next()
        if mail is not None:
            self._owner.give_back(mail, None if is_normal else Outcome("deferred", "relay", reason=reason[:300]))

    def _drop_next(self) -> Mail | None:
        mail, self.next, self.next_text = self.next, None, b""
        self.envelope_replies.clear()
        return mail
