"""Mail after mail over one connection, in as few round trips as RFC 2920 allows.

A mail's text, its closing dot and the next mail's MAIL, RCPT and DATA are sent in one piece; the four replies come back
together. So one round trip carries one mail. Where the relay does not pipeline, or was found not to do so rightly,
every command waits for the reply to the one before.

Two mails are in flight at most (`InFlight`): `text`, whose text was handed over, and `next`, whose envelope the relay
is judging. So a session is always in one of these states:

    state           text  next  what is awaited                            what may follow
    idle             –     –    a mail                                     envelope, leaving
    envelope         –     yes  replies to MAIL, RCPT and DATA             sending text; refused: resetting, envelope,
                                                                           empty text, idle
    sending text     yes   –    the network, while a long text leaves      text and next, text alone
    text and next    yes   yes  reply to the dot, and to the envelope      sending text; refused: as after `envelope`
    text alone       yes   –    reply to the dot                           envelope, idle
    resetting        –     yes  reply to RSET, sent before the envelope    envelope
    empty text       –     –    reply to a lone dot (RFC 2920 §3.1)        envelope, idle
    leaving          –     –    reply to QUIT                              closed

Any state but `closed` goes to `closed` when the connection breaks, times out, says 421 or says what is not SMTP: a text
whose dot has left without a reply is then in doubt, any other one is deferred, and `next` is given back. What the relay
said of either mail is believed only when the whole group of replies fits together and nothing is left over.
"""

from __future__ import annotations

import logging

from fixsend.delivery.engine.outcome import NOT_SENT, Outcome
from fixsend.delivery.smtp.callbacks import SessionEnd, SessionOwner
from fixsend.delivery.smtp.connection import Connection, describe_error
from fixsend.delivery.smtp.dialogue import Dialogue
from fixsend.delivery.smtp.handshake import Features
from fixsend.delivery.smtp.in_flight import InFlight
from fixsend.delivery.smtp.pipeline import ENVELOPE, OutOfSync, refusal
from fixsend.delivery.smtp.relay import Relay
from fixsend.delivery.smtp.replies import Reply
from fixsend.delivery.smtp.reply_classification import Step, classify

log = logging.getLogger(__name__)

# Texts up to this size leave in one piece with what follows; of longer ones the dot is held back until the rest is out.
ONE_PIECE = 64 * 1024


class Session:
    """One connection that takes mails from its owner until it is told to retire, or the relay ends it."""

    def __init__(
        self, owner: SessionOwner, relay: Relay, connection: Connection, features: Features, pipelining: bool
    ) -> None:
        self._relay = relay
        self._owner = owner
        self._mails = InFlight(owner, self, features)
        self._dialogue = Dialogue(connection, relay.timeouts, self, pipelining and features.pipelining)
        self._pipelining_proved = False  # A whole group of replies has come back as it should.
        self._transaction_open = False  # RSET before the next MAIL.
        self._retiring = self._over = False

    def work(self) -> None:
        """Take the next mail, unless one is in flight."""
        if self._busy:
            return
        envelope = self._take()
        if envelope is not None and self._transaction_open:
            self._dialogue.ask((Step.RESET, *ENVELOPE), f"RSET\r\n{envelope}")
        elif envelope is not None:
            self._dialogue.ask(ENVELOPE, envelope)
        elif self._full:
            self._quit(has_more=not self._retiring)
        elif not self._over:
            self._owner.on_idle(self)

    def retire(self) -> None:
        """Take no more mails; finish those in flight, then quit."""
        self._retiring = True
        if not self._busy:
            self._quit(has_more=False)

    def abort(self, reason: str) -> None:
        """Close the connection at once."""
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

    # Replies.

    def group_accepted(self) -> None:
        """Finish one mail, and hand over the next."""
        self._pipelining_proved = True
        self._mails.accept_text()
        self._hand_over()

    def replied(self, step: Step, reply: Reply) -> None:
        """Take the reply to one step."""
        if step in ENVELOPE:
            self._mails.envelope_replies.append(reply)
            if not self._dialogue.pipelining:
                self._judge_one(step, reply)
            elif step is Step.DATA and self._dialogue.quiet:
                self._judge_group()
        elif step is Step.END:
            self._text_replied(reply)
        elif step is Step.QUIT:
            self._hang_up()
        elif step is Step.RESET and reply.code >= 300:
            self._end(f"RSET was answered with {reply}")
        elif step is Step.RESET:
            self._transaction_open = False
            self._dialogue.ask_next()
        else:
            self.work()

    def _text_replied(self, reply: Reply) -> None:
        if 300 <= reply.code < 400:
            self._end(f"The text was answered with {reply}")
            return
        self._mails.text_reply = reply
        if self._mails.next is None and self._dialogue.quiet:
            self._mails.finish_text_by_reply()
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
            refused = refusal(self._mails.envelope_replies)
        except OutOfSync as error:
            self.out_of_sync(str(error), text_reply_holds=error.command_lost)
            return
        self._pipelining_proved = True
        self._mails.finish_text_by_reply()
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
        self._mails.finish_next(classify(step, reply))

    # The text.

    def _hand_over(self) -> None:
        """Send the text whose envelope was accepted, and the next envelope right behind it."""
        if not self._dialogue.quiet:
            return  # What comes next replies to nothing; that is judged when it is whole.
        text = self._mails.start_text()
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
            self._owner.on_handover(mail)
        except Exception as error:
            log.exception("A mail is not handed over, because that could not be noted")
            self._mails.finish_text(NOT_SENT)
            self._end(describe_error(error))
            return
        self._dialogue.close_text(text, envelope)

    # Ways in which a session ends.

    def premature_reply(self, reply: Reply) -> None:
        """Take a reply to a text that the relay cannot have read to the end: it does not have the mail."""
        reason = f"Answered before the end of the text: {reply}"[:300]
        lost = Outcome("deferred", "relay", reply.code, reply.enhanced, reason)
        self._mails.finish_text(classify(Step.END, reply) if reply.code >= 400 else lost)
        self._end(reason, closed=reply.code >= 400)

    def service_closing(self, reply: Reply) -> None:
        """Take a 421: the relay is closing (RFC 5321 §3.8), and may say so in reply to anything."""
        outcome = classify(Step.RESET, reply)
        if self._mails.text is not None and self._mails.text_reply is None:
            self._mails.finish_text(outcome)
        elif self._mails.next is not None and outcome.throttled:
            self._mails.finish_next(outcome)
        self._end(str(reply), closed=True)

    def out_of_sync(self, reason: str, text_reply_holds: bool = False) -> None:
        """End the session, because it is not known any more which reply belongs to what.

        The reply to the text counts only where `text_reply_holds`.
        """
        if not text_reply_holds:
            self._mails.text_reply = None
        self._end(reason, pipelining_failed=True)

    def connection_lost(self, reason: str) -> None:
        """End the session, because the relay closed the connection or it broke."""
        self._end(reason, closed=True)

    def protocol_error(self, reason: str) -> None:
        """End the session, because what the relay sends is not SMTP."""
        self._end(reason)

    def timed_out(self, step: Step | None, seconds: float) -> None:
        """End the session, because no reply has come for too long; an idle one quits politely."""
        if not self._busy:
            self._quit(has_more=False)
        else:
            self._end(f"{step.name if step is not None else 'DATA'}: no answer within {seconds:g} s")

    def _quit(self, has_more: bool) -> None:
        """Send QUIT; the session counts no more, and is closed once the relay has replied, or soon."""
        self._over = True
        self._dialogue.say(Step.QUIT, b"QUIT\r\n")
        self._owner.on_end(self, SessionEnd("QUIT", is_normal=True, has_more=has_more))

    def _end(self, reason: str, closed: bool = False, pipelining_failed: bool = False) -> None:
        """Close the connection; the mails in flight are finished by what is known, or given back."""
        if self._over:
            self._hang_up()
            return
        busy, mails, dialogue = self._busy, self._mails, self._dialogue
        known = mails.text is None or mails.text_reply is not None
        is_normal = closed and known and (mails.done > 0 or not busy)
        in_first_group = dialogue.pipelining and dialogue.in_group and not self._pipelining_proved
        self._over = True
        self._hang_up()
        mails.connection_lost(reason, dialogue.dot_has_left, is_normal)
        end = SessionEnd(reason[:300], is_normal, has_more=busy, pipelining_failed=pipelining_failed or in_first_group)
        self._owner.on_end(self, end)

    def _hang_up(self) -> None:
        self._dialogue.hang_up()
        self._owner.on_closed(self)
