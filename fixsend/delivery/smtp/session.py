"""Mail after mail over one connection, in as few turns as RFC 2920 allows.

A mail's text, its closing dot and the next mail's MAIL, RCPT and DATA go out in one piece; the four replies come back
together. So one turn of the network carries one mail. Where the relay does not pipeline, or was caught lying about it,
every command waits for the reply to the one before.

Two mails are under way at most: `_text`, whose text was handed over, and `_next`, whose envelope is being judged. What
the relay said of either is believed only when the whole group of replies fits together and nothing is left over.
"""

from __future__ import annotations

import logging

from fixsend.delivery.engine.outcome import UNTOUCHED, Outcome
from fixsend.delivery.smtp.callbacks import Ending, Owner
from fixsend.delivery.smtp.connection import Wire, words
from fixsend.delivery.smtp.dialogue import Dialogue
from fixsend.delivery.smtp.handshake import Features
from fixsend.delivery.smtp.in_flight import UnderWay
from fixsend.delivery.smtp.pipeline import ENVELOPE, OutOfStep, refusal
from fixsend.delivery.smtp.relay import Relay
from fixsend.delivery.smtp.replies import Reply
from fixsend.delivery.smtp.reply_classification import Step, judge

log = logging.getLogger(__name__)

# Texts up to this size leave in one piece with what follows; of longer ones the dot is held back until the rest is out.
ONE_PIECE = 64 * 1024


class Session:
    """One connection that takes mails from its owner until it is told to retire, or the relay ends it."""

    def __init__(self, owner: Owner, relay: Relay, wire: Wire, features: Features, pipelining: bool) -> None:
        self._relay = relay
        self._owner = owner
        self._mails = UnderWay(owner, self, features)
        self._dialogue = Dialogue(wire, relay.waits, self, pipelining and features.pipelining)
        self._in_step = False  # A whole group of replies has come back as it should.
        self._transaction_open = False  # RSET before the next MAIL.
        self._retiring = self._over = False

    def work(self) -> None:
        """Take the next mail, unless one is under way."""
        if self._busy:
            return
        envelope = self._take()
        if envelope is not None and self._transaction_open:
            self._dialogue.ask((Step.RESET, *ENVELOPE), f"RSET\r\n{envelope}")
        elif envelope is not None:
            self._dialogue.ask(ENVELOPE, envelope)
        elif self._full:
            self._quit(hungry=not self._retiring)
        elif not self._over:
            self._owner.idle(self)

    def retire(self) -> None:
        """Take no more mails; finish those that are under way, then say goodbye."""
        self._retiring = True
        if not self._busy:
            self._quit(hungry=False)

    def abort(self, reason: str) -> None:
        """Hang up at once."""
        self._end(reason)

    @property
    def _busy(self) -> bool:
        mails = self._mails
        return self._over or mails.next is not None or mails.text is not None or self._dialogue.busy

    @property
    def _full(self) -> bool:
        return self._retiring or self._mails.begun >= self._relay.messages

    def _take(self) -> str | None:
        return None if self._full else self._mails.take()

    # What the relay answers.

    def all_well(self) -> None:
        """Settle one mail, and hand over the next."""
        self._in_step = True
        self._mails.accept_text()
        self._hand_over()

    def answered(self, step: Step, reply: Reply) -> None:
        """Take the answer to one step."""
        if step in ENVELOPE:
            self._mails.heard.append(reply)
            if not self._dialogue.pipelining:
                self._judge_one(step, reply)
            elif step is Step.DATA and self._dialogue.quiet:
                self._judge_group()
        elif step is Step.END:
            self._text_answered(reply)
        elif step is Step.QUIT:
            self._hang_up()
        elif step is Step.RESET and reply.code >= 300:
            self._end(f"RSET was answered with {reply}")
        elif step is Step.RESET:
            self._transaction_open = False
            self._dialogue.ask_next()
        else:
            self.work()

    def _text_answered(self, reply: Reply) -> None:
        if 300 <= reply.code < 400:
            self._end(f"The text was answered with {reply}")
            return
        self._mails.said = reply
        if self._mails.next is None and self._dialogue.quiet:
            self._mails.believe()
            self.work()

    def _judge_one(self, step: Step, reply: Reply) -> None:
        if reply.code >= 400:
            self._refused(step, reply, transaction_open=step is not Step.MAIL)
            self.work()
        elif (reply.code == 354) != (step is Step.DATA):
            self._end(f"{step.name} was answered with {reply}")
        elif step is Step.DATA:
            self._hand_over()
        else:
            self._dialogue.ask_next()

    def _judge_group(self) -> None:
        try:
            refused = refusal(self._mails.heard)
        except OutOfStep as flaw:
            self.out_of_step(str(flaw), believed=flaw.lost)
            return
        self._in_step = True
        self._mails.believe()
        if refused is None:
            self._hand_over()
            return
        if refused.waits_for_text:
            self._dialogue.say(Step.LONE_DOT, b".\r\n")
        self._refused(refused.step, refused.reply, refused.transaction_open)
        self.work()

    def _refused(self, step: Step, reply: Reply, transaction_open: bool) -> None:
        self._transaction_open = transaction_open
        self._dialogue.forget()
        self._mails.settle_next(judge(step, reply))

    # The text.

    def _hand_over(self) -> None:
        """Send the text whose envelope was accepted, and the next envelope right behind it."""
        if not self._dialogue.quiet:
            return  # What comes next answers nothing; that is judged when it is whole.
        text = self._mails.move_on()
        if len(text) <= ONE_PIECE:
            self._close_text(text)
        else:
            self._dialogue.send_text(text, then=self._close_text)

    def _close_text(self, text: bytes = b"") -> None:
        """Send the dot, behind as much of the text as has not been sent yet."""
        mail = self._mails.text
        if mail is None:
            return
        envelope = self._take() if self._dialogue.pipelining else None
        try:
            self._owner.handing_over(mail)
        except Exception as error:
            log.exception("A mail is not handed over, because that could not be noted")
            self._mails.settle_text(UNTOUCHED)
            self._end(words(error))
            return
        self._dialogue.close_text(text, envelope)

    # Endings.

    def too_early(self, reply: Reply) -> None:
        """The relay answered a text that it cannot have read to the end: it does not have the mail."""
        reason = f"Answered before the end of the text: {reply}"[:300]
        lost = Outcome("later", "relay", reply.code, reply.enhanced, reason)
        self._mails.settle_text(judge(Step.END, reply) if reply.code >= 400 else lost)
        self._end(reason, closed=reply.code >= 400)

    def turned_off(self, reply: Reply) -> None:
        """421: the relay is closing (RFC 5321 §3.8); it may say so in answer to anything."""
        outcome = judge(Step.RESET, reply)
        if self._mails.text is not None and self._mails.said is None:
            self._mails.settle_text(outcome)
        elif self._mails.next is not None and outcome.throttled:
            self._mails.settle_next(outcome)
        self._end(str(reply), closed=True)

    def out_of_step(self, reason: str, believed: bool = False) -> None:
        """Nobody can tell any more which answer belongs to what."""
        if not believed:
            self._mails.said = None
        self._end(reason, distrust=True)

    def closed(self, reason: str) -> None:
        """The relay closed the connection, or it broke."""
        self._end(reason, closed=True)

    def ended(self, reason: str) -> None:
        """What comes is no SMTP."""
        self._end(reason)

    def silent(self, step: Step | None, seconds: float) -> None:
        """Nothing has come for too long."""
        if not self._busy:
            self._quit(hungry=False)
        else:
            self._end(f"{step.name if step is not None else 'DATA'}: no answer within {seconds:g} s")

    def _quit(self, hungry: bool) -> None:
        """Say goodbye; the connection counts no more, and is closed once the relay has answered, or soon."""
        self._over = True
        self._dialogue.say(Step.QUIT, b"QUIT\r\n")
        self._owner.over(self, Ending("QUIT", blameless=True, hungry=hungry))

    def _end(self, reason: str, closed: bool = False, distrust: bool = False) -> None:
        """Hang up; the mails that were under way are settled by what is known, or given back."""
        if self._over:
            self._hang_up()
            return
        busy, mails, dialogue = self._busy, self._mails, self._dialogue
        known = mails.text is None or mails.said is not None
        blameless = closed and known and (mails.done > 0 or not busy)
        distrust = distrust or (dialogue.pipelining and dialogue.in_group and not self._in_step)
        self._over = True
        self._hang_up()
        mails.lose(reason, dialogue.dot_has_left, blameless)
        self._owner.over(self, Ending(reason[:300], blameless, hungry=busy, distrust=distrust))

    def _hang_up(self) -> None:
        self._dialogue.hang_up()
        self._owner.gone(self)
