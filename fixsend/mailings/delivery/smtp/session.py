"""Mail after mail over one connection, in as few turns as RFC 2920 allows.

A mail's text, its closing dot and the next mail's MAIL, RCPT and DATA go out in one piece; the four replies come back
together. So one turn of the network carries one mail. Where the relay does not pipeline, or was caught lying about it,
every command waits for the reply to the one before.

Two mails are under way at most: `_text`, whose text was handed over, and `_next`, whose envelope is being judged. What
the relay said of either is believed only when the whole group of replies fits together and nothing is left over.
"""

from __future__ import annotations

import logging
from collections import deque
from dataclasses import dataclass
from typing import Protocol

from fixsend.mailings.delivery.outcome import ACCEPTED, UNTOUCHED, Outcome
from fixsend.mailings.delivery.smtp.deadline import Deadline
from fixsend.mailings.delivery.smtp.envelope import Unfit, commands, text_of
from fixsend.mailings.delivery.smtp.groups import ENVELOPE, OutOfStep, refusal
from fixsend.mailings.delivery.smtp.mail import Mail
from fixsend.mailings.delivery.smtp.opening import Features
from fixsend.mailings.delivery.smtp.relay import Relay
from fixsend.mailings.delivery.smtp.replies import Replies, Reply
from fixsend.mailings.delivery.smtp.verdicts import Step, judge
from fixsend.mailings.delivery.smtp.wire import Wire, words

log = logging.getLogger(__name__)

# Texts up to this size leave in one piece with what follows; of longer ones the dot is held back until the rest is out.
ONE_PIECE = 64 * 1024
_NEVER = 1 << 62


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

    def give_back(self, mail: Mail, trouble: Outcome) -> None:
        """Take back a mail whose text has not been handed over."""

    def idle(self, session: Session) -> None:
        """Note that a session waits for work."""

    def over(self, session: Session, ending: Ending) -> None:
        """Note that a session takes no more mails."""

    def gone(self, session: Session) -> None:
        """Note that its connection is closed."""


class Session:
    """One connection that takes mails from its owner until it is told to retire, or the relay ends it."""

    def __init__(self, owner: Owner, relay: Relay, wire: Wire, features: Features, pipelining: bool) -> None:
        self.relay = relay
        self.done = 0  # Mails on which the relay has given its word.
        self.proven = False  # A whole group of replies has come back in step.
        self._owner = owner
        self._wire = wire
        self._features = features
        self._pipelining = pipelining and features.pipelining
        self._replies = Replies()
        self._inbox: deque[Reply] = deque()
        self._awaiting: deque[Step] = deque()
        self._commands: deque[tuple[Step, str]] = deque()  # Where each waits for the reply to the one before.
        self._next: Mail | None = None
        self._next_text = b""
        self._heard: list[Reply] = []  # What the relay answered to the envelope of `_next`.
        self._text: Mail | None = None
        self._said: Reply | None = None  # What the relay answered to the dot of `_text`.
        self._dot_at = _NEVER  # How many bytes of the connection have left when the dot has.
        self._transaction_open = False  # RSET before the next MAIL.
        self._begun = 0
        self._progress = 0
        self._retiring = self._quitting = self._over = False
        self._deadline = Deadline(relay.waits.shortest, self._too_late)
        self._deadline.move(relay.waits.idle)
        wire.received, wire.lost = self._received, self._closed

    def work(self) -> None:
        """Take the next mail, unless one is under way."""
        if self._busy:
            return
        envelope = self._take()
        if envelope is not None:
            self._send_envelope(envelope)
        elif self._over:
            return
        elif self._full:
            self._quit(hungry=not self._retiring)
        else:
            self._deadline.move(self.relay.waits.idle)
            self._owner.idle(self)

    def retire(self) -> None:
        """Take no more mails; finish those that are under way, then say goodbye."""
        self._retiring = True
        if not self._busy:
            self._quit(hungry=False)

    def abort(self, reason: str) -> None:
        """Hang up at once."""
        self._fail(reason)

    @property
    def _busy(self) -> bool:
        return bool(self._awaiting) or self._next is not None or self._text is not None or self._over

    @property
    def _full(self) -> bool:
        return self._retiring or self._begun >= self.relay.messages

    @property
    def _quiet(self) -> bool:
        """Nothing that the relay said is left over: what comes next answers what we send next."""
        return not self._inbox and self._replies.empty

    # Taking a mail and sending its envelope.

    def _take(self) -> list[str] | None:
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

    def _send_envelope(self, envelope: list[str]) -> None:
        steps: tuple[Step, ...] = ENVELOPE
        if self._transaction_open:
            envelope, steps = ["RSET\r\n", *envelope], (Step.RESET, *ENVELOPE)
        if not self._pipelining:
            self._commands.extend(zip(steps, envelope, strict=True))
            self._send_command()
        elif self._quiet:
            self._awaiting.extend(steps)
            self._wire.send("".join(envelope).encode())
        self._wait()

    def _send_command(self) -> None:
        if self._commands and self._quiet:
            step, command = self._commands.popleft()
            self._awaiting.append(step)
            self._wire.send(command.encode())

    # Replies.

    def _received(self, data: bytes) -> None:
        replies = self._replies.feed(data)
        self._inbox.extend(replies)
        while self._inbox and not self._over:
            self._reply(self._inbox.popleft())
        if self._replies.garbage:
            self._fail(self._replies.garbage)
        elif replies and self._busy:
            self._wait()

    def _reply(self, reply: Reply) -> None:
        if self._text is not None and self._said is None and self._wire.sent < self._dot_at:
            self._too_early(reply)
        elif reply.code == 421:
            self._turned_off(reply)
        elif not self._awaiting:
            self._out_of_step(f"An answer that nobody asked for: {reply}")
        else:
            step = self._awaiting.popleft()
            if step is Step.END:
                self._heard_end(reply)
            elif step in ENVELOPE:
                self._heard_envelope(step, reply)
            else:
                self._heard_other(step, reply)

    def _heard_other(self, step: Step, reply: Reply) -> None:
        if step is Step.QUIT:
            self._hang_up()
        elif step is Step.LONE_DOT:
            self.work()
        elif reply.code >= 300:
            self._fail(f"RSET was answered with {reply}")
        else:
            self._transaction_open = False
            self._send_command()

    def _heard_envelope(self, step: Step, reply: Reply) -> None:
        self._heard.append(reply)
        if not self._pipelining:
            self._judge_one(step, reply)
        elif step is Step.DATA and self._quiet:
            self._judge_group()

    def _heard_end(self, reply: Reply) -> None:
        if 300 <= reply.code < 400:
            self._fail(f"The text was answered with {reply}")
            return
        self._said = reply
        if self._next is None and self._quiet:
            self._settle_text(reply)
            self.work()

    def _judge_one(self, step: Step, reply: Reply) -> None:
        if reply.code >= 400:
            self._refused(step, reply, transaction_open=step is not Step.MAIL)
            self.work()
        elif (reply.code == 354) != (step is Step.DATA):
            self._fail(f"{step.name} was answered with {reply}")
        elif step is Step.DATA:
            self._hand_over()
        else:
            self._send_command()

    def _judge_group(self) -> None:
        try:
            refused = refusal(self._heard)
        except OutOfStep as flaw:
            self._out_of_step(str(flaw), believed=flaw.lost)
            return
        self.proven = True
        if self._text is not None and self._said is not None:
            self._settle_text(self._said)
        if refused is None:
            self._hand_over()
            return
        if refused.waits_for_text:
            self._awaiting.append(Step.LONE_DOT)
            self._wire.send(b".\r\n")
        self._refused(refused.step, refused.reply, refused.transaction_open)
        self.work()

    def _refused(self, step: Step, reply: Reply, transaction_open: bool) -> None:
        mail = self._next
        self._forget_next()
        self._transaction_open = transaction_open
        self._settle(mail, judge(step, reply))

    # The text.

    def _hand_over(self) -> None:
        """Send the text whose envelope was accepted, and the next envelope right behind it."""
        if not self._quiet:
            return  # What comes next answers nothing; that is judged when it is whole.
        text = self._next_text
        self._text, self._said, self._dot_at = self._next, None, _NEVER
        self._forget_next()
        if len(text) <= ONE_PIECE:
            self._close_text(text)
        else:
            self._wire.send(text, then=self._close_text)
            self._wait()

    def _close_text(self, text: bytes = b"") -> None:
        """Send the dot, behind as much of the text as has not been sent yet."""
        envelope = self._take() if self._pipelining else None
        if self._text is None or not self._noted(self._text):
            return
        self._dot_at = self._wire.queued + len(text) + 3
        self._awaiting.append(Step.END)
        if envelope is None:
            self._wire.send(text + b".\r\n")
        else:
            self._awaiting.extend(ENVELOPE)
            self._wire.send(text + (".\r\n" + "".join(envelope)).encode())
        self._wait()

    def _noted(self, mail: Mail) -> bool:
        try:
            self._owner.handing_over(mail)
        except Exception as error:
            log.exception("A mail is not handed over, because that could not be noted")
            self._settle_text_as(UNTOUCHED)
            self._fail(words(error), closed=True)
            return False
        return True

    def _settle_text(self, said: Reply) -> None:
        mail, self._text, self._said = self._text, None, None
        self._settle(mail, ACCEPTED if said.code < 300 else judge(Step.END, said))

    # Endings.

    def _settle(self, mail: Mail | None, outcome: Outcome) -> None:
        if mail is not None:
            self.done += 1
            self._owner.settled(self, mail, outcome)

    def _forget_next(self) -> None:
        self._next, self._next_text = None, b""
        self._heard.clear()
        self._commands.clear()

    def _wait(self) -> None:
        waits, first = self.relay.waits, self._awaiting[0] if self._awaiting else None
        if self._wire.waiting:
            self._progress = self._wire.sent
            self._deadline.move(waits.text)
        else:
            self._deadline.move(waits.end if first is Step.END else waits.envelope)

    def _too_late(self) -> None:
        if self._quitting:
            self._hang_up()
        elif not self._busy:
            self._quit(hungry=False)
        elif self._wire.sent > self._progress and (self._wire.waiting or self._progress):
            self._wait()  # The text moves on, slowly.
        else:
            step = self._awaiting[0].name if self._awaiting else "DATA"
            self._fail(f"{step}: no answer within {self._deadline.seconds:g} s")

    def _too_early(self, reply: Reply) -> None:
        """The relay answered a text that it cannot have read to the end: it does not have the mail."""
        reason = f"Answered before the end of the text: {reply}"[:300]
        lost = Outcome("later", "relay", reply.code, reply.enhanced, reason)
        self._settle_text_as(judge(Step.END, reply) if reply.code >= 400 else lost)
        self._fail(reason, closed=reply.code >= 400)

    def _turned_off(self, reply: Reply) -> None:
        """421: the relay is closing (RFC 5321 §3.8); it may say so in answer to anything."""
        outcome = judge(Step.RESET, reply)
        if self._text is not None and self._said is None:
            self._settle_text_as(outcome)
        elif self._next is not None and outcome.throttled:
            mail = self._next
            self._forget_next()
            self._settle(mail, outcome)
        self._fail(str(reply), closed=True)

    def _out_of_step(self, reason: str, believed: bool = False) -> None:
        """Nobody can tell any more which answer belongs to what."""
        if not believed:
            self._said = None
        self._fail(reason, distrust=True)

    def _closed(self, reason: str) -> None:
        self._fail(reason, closed=True)

    def _fail(self, reason: str, closed: bool = False, distrust: bool = False) -> None:
        """Hang up; settle the text that was handed over by what is known, and give the next mail back."""
        if self._over:
            self._hang_up()
            return
        busy, in_group = self._busy, self._pipelining and len(self._awaiting) > 1
        self._over = True
        known = self._text is None or self._said is not None
        self._hang_up()
        if self._text is not None:
            self._settle_lost_text(reason)
        if self._next is not None:
            mail = self._next
            self._forget_next()
            self._owner.give_back(mail, Outcome("later", "relay", reason=reason[:300]))
        blameless = closed and known and (self.done > 0 or not busy)
        distrust = distrust or (in_group and not self.proven)
        self._owner.over(self, Ending(reason[:300], blameless, hungry=busy, distrust=distrust))

    def _settle_lost_text(self, reason: str) -> None:
        if self._said is not None:
            self._settle_text(self._said)
        elif self._wire.sent >= self._dot_at:
            self._settle_text_as(Outcome("in_doubt", "relay", reason=reason[:300]))
        else:
            self._settle_text_as(Outcome("later", "relay", reason=f"The text was not sent to its end: {reason}"[:300]))

    def _settle_text_as(self, outcome: Outcome) -> None:
        mail, self._text, self._said = self._text, None, None
        self._settle(mail, outcome)

    def _quit(self, hungry: bool) -> None:
        """Say goodbye; the connection counts no more, and is closed once the relay has answered, or soon."""
        self._over = self._quitting = True
        self._awaiting.append(Step.QUIT)
        self._wire.send(b"QUIT\r\n")
        self._deadline.move(self.relay.waits.quit)
        self._owner.over(self, Ending("QUIT", blameless=True, hungry=hungry))

    def _hang_up(self) -> None:
        self._deadline.stop()
        self._wire.close()
        self._owner.gone(self)
