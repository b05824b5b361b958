"""Mail after mail over one connection, in as few turns as RFC 2920 allows.

A mail's text, its closing dot and the next mail's MAIL, RCPT and DATA go out in one piece; the four replies come back
together. So one turn of the network carries one mail. Where the relay does not pipeline, or was caught lying about it,
every command waits for the reply to the one before.

Two mails are under way at most: `_text`, whose text was handed over, and `_next`, whose envelope is being judged. What
the relay said of either is believed only when the whole group of replies fits together and nothing is left over.
"""

from __future__ import annotations

import logging

from fixsend.mailings.delivery.outcome import ACCEPTED, UNTOUCHED, Outcome
from fixsend.mailings.delivery.smtp.dialogue import Dialogue
from fixsend.mailings.delivery.smtp.envelope import Unfit, commands, text_of
from fixsend.mailings.delivery.smtp.groups import ENVELOPE, OutOfStep, refusal
from fixsend.mailings.delivery.smtp.mail import Mail
from fixsend.mailings.delivery.smtp.opening import Features
from fixsend.mailings.delivery.smtp.owner import Ending, Owner
from fixsend.mailings.delivery.smtp.relay import Relay
from fixsend.mailings.delivery.smtp.replies import Reply
from fixsend.mailings.delivery.smtp.verdicts import Step, judge
from fixsend.mailings.delivery.smtp.wire import Wire, words

log = logging.getLogger(__name__)

# Texts up to this size leave in one piece with what follows; of longer ones the dot is held back until the rest is out.
ONE_PIECE = 64 * 1024


class Session:
    """One connection that takes mails from its owner until it is told to retire, or the relay ends it."""

    def __init__(self, owner: Owner, relay: Relay, wire: Wire, features: Features, pipelining: bool) -> None:
        self.relay = relay
        self.done = 0  # Mails on which the relay has given its word.
        self.proven = False  # A whole group of replies has come back in step.
        self._owner = owner
        self._features = features
        self._dialogue = Dialogue(wire, relay.waits, self, pipelining and features.pipelining)
        self._next: Mail | None = None
        self._next_text = b""
        self._heard: list[Reply] = []  # What the relay answered to the envelope of `_next`.
        self._text: Mail | None = None
        self._said: Reply | None = None  # What the relay answered to the dot of `_text`.
        self._transaction_open = False  # RSET before the next MAIL.
        self._begun = 0
        self._retiring = self._quitting = self._over = False

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
        return self._over or self._next is not None or self._text is not None or self._dialogue.busy

    @property
    def _full(self) -> bool:
        return self._retiring or self._begun >= self.relay.messages

    def _take(self) -> str | None:
        """Take a mail that this relay can be given, as `_next`; returns its commands."""
        while not self._full and (mail := self._owner.take(self)) is not None:
            try:
                text = text_of(mail.content(), mail.stuffed)
                envelope = commands(mail, len(text), self._features)
            except Unfit as unfit:
                self._owner.settled(self, mail, unfit.outcome)
            except Exception as error:  # One mail that cannot be written must not stop the others.
                log.exception("A mail could not be written")
                self._owner.settled(self, mail, Outcome("refused", "content", reason=words(error)))
            else:
                self._begun += 1
                self._next, self._next_text = mail, text
                return envelope
        return None

    # What the relay answers.

    def all_well(self) -> None:
        """Settle one mail, and hand over the next."""
        mail, self._text = self._text, None
        self.proven = True
        if mail is not None:
            self.done += 1
            self._owner.settled(self, mail, ACCEPTED)
        self._hand_over()

    def answered(self, step: Step, reply: Reply) -> None:
        """Take the answer to one step."""
        if step in ENVELOPE:
            self._heard.append(reply)
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
        self._said = reply
        if self._next is None and self._dialogue.quiet:
            self._settle_text(judge(Step.END, reply))
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
            refused = refusal(self._heard)
        except OutOfStep as flaw:
            self.out_of_step(str(flaw), believed=flaw.lost)
            return
        self.proven = True
        if self._said is not None:
            self._settle_text(judge(Step.END, self._said))
        if refused is None:
            self._hand_over()
            return
        if refused.waits_for_text:
            self._dialogue.say(Step.LONE_DOT, b".\r\n")
        self._refused(refused.step, refused.reply, refused.transaction_open)
        self.work()

    def _refused(self, step: Step, reply: Reply, transaction_open: bool) -> None:
        self._transaction_open = transaction_open
        self._settle(self._drop_next(), judge(step, reply))

    # The text.

    def _hand_over(self) -> None:
        """Send the text whose envelope was accepted, and the next envelope right behind it."""
        if not self._dialogue.quiet:
            return  # What comes next answers nothing; that is judged when it is whole.
        text = self._next_text
        self._text, self._said = self._drop_next(), None
        if len(text) <= ONE_PIECE:
            self._close_text(text)
        else:
            self._dialogue.send_text(text, then=self._close_text)

    def _close_text(self, text: bytes = b"") -> None:
        """Send the dot, behind as much of the text as has not been sent yet."""
        mail = self._text
        if mail is None:
            return
        envelope = self._take() if self._dialogue.pipelining else None
        try:
            self._owner.handing_over(mail)
        except Exception as error:
            log.exception("A mail is not handed over, because that could not be noted")
            self._settle_text(UNTOUCHED)
            self._end(words(error))
            return
        self._dialogue.close_text(text, envelope)

    def _drop_next(self) -> Mail | None:
        mail, self._next, self._next_text = self._next, None, b""
        self._heard.clear()
        self._dialogue.forget()
        return mail

    def _settle_text(self, outcome: Outcome) -> None:
        mail, self._text, self._said = self._text, None, None
        self._settle(mail, outcome)

    def _settle(self, mail: Mail | None, outcome: Outcome) -> None:
        if mail is not None:
            self.done += 1
            self._owner.settled(self, mail, outcome)

    # Endings.

    def too_early(self, reply: Reply) -> None:
        """The relay answered a text that it cannot have read to the end: it does not have the mail."""
        reason = f"Answered before the end of the text: {reply}"[:300]
        lost = Outcome("later", "relay", reply.code, reply.enhanced, reason)
        self._settle_text(judge(Step.END, reply) if reply.code >= 400 else lost)
        self._end(reason, closed=reply.code >= 400)

    def turned_off(self, reply: Reply) -> None:
        """421: the relay is closing (RFC 5321 §3.8); it may say so in answer to anything."""
        outcome = judge(Step.RESET, reply)
        if self._text is not None and self._said is None:
            self._settle_text(outcome)
        elif self._next is not None and outcome.throttled:
            self._settle(self._drop_next(), outcome)
        self._end(str(reply), closed=True)

    def out_of_step(self, reason: str, believed: bool = False) -> None:
        """Nobody can tell any more which answer belongs to what."""
        if not believed:
            self._said = None
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
        self._over = self._quitting = True
        self._dialogue.say(Step.QUIT, b"QUIT\r\n")
        self._owner.over(self, Ending("QUIT", blameless=True, hungry=hungry))

    def _end(self, reason: str, closed: bool = False, distrust: bool = False) -> None:
        """Hang up; settle the text that was handed over by what is known, and give the next mail back."""
        if self._over:
            self._hang_up()
            return
        busy, known = self._busy, self._text is None or self._said is not None
        distrust = distrust or (self._dialogue.pipelining and self._dialogue.in_group and not self.proven)
        self._over = True
        self._hang_up()
        self._settle_lost_text(reason)
        blameless = closed and known and (self.done > 0 or not busy)
        mail = self._drop_next()
        if mail is not None:
            self._owner.give_back(mail, None if blameless else Outcome("later", "relay", reason=reason[:300]))
        self._owner.over(self, Ending(reason[:300], blameless, hungry=busy, distrust=distrust))

    def _settle_lost_text(self, reason: str) -> None:
        if self._said is not None:
            self._settle_text(judge(Step.END, self._said))
        elif self._dialogue.dot_has_left:
            self._settle_text(Outcome("in_doubt", "relay", reason=reason[:300]))
        else:
            self._settle_text(Outcome("later", "relay", reason=f"The text was not sent to its end: {reason}"[:300]))

    def _hang_up(self) -> None:
        self._dialogue.hang_up()
        self._owner.gone(self)
