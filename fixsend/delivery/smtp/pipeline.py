"""What the replies to MAIL, RCPT and DATA mean together, where the three were sent in one piece (RFC 2920 §3.1)."""

from __future__ import annotations

from dataclasses import dataclass

from fixsend.delivery.smtp.replies import Reply
from fixsend.delivery.smtp.reply_classification import Step

ENVELOPE = (Step.MAIL, Step.RCPT, Step.DATA)
_BAD_SEQUENCE = 503


@dataclass(frozen=True)
class Refusal:
    """The first reply that refused the mail, and the relay's state after the whole group."""

    step: Step
    reply: Reply
    waits_for_text: bool  # It took DATA all the same: send an empty text.
    transaction_open: bool  # Send RSET before the next MAIL.


class OutOfSync(Exception):
    """These cannot be the replies to what was sent. `command_lost`: the relay seems not to have read a command."""

    def __init__(self, replies: list[Reply]) -> None:
        super().__init__("Answers out of step: " + " | ".join(str(reply) for reply in replies))
        self.command_lost = any(reply.code == _BAD_SEQUENCE for reply in replies)


def refusal(replies: list[Reply]) -> Refusal | None:
    """Return what was refused, or None where the text may follow; raises OutOfSync.

    `replies` are those to MAIL, RCPT and DATA, in this order.
    """
    mail, rcpt, data = (reply.code for reply in replies)
    if mail < 300 and rcpt < 300 and data == 354:
        return None
    if not _fits(mail, rcpt, data):
        raise OutOfSync(replies)
    step = next(step for step in ENVELOPE if replies[step - 1].code >= 400)
    return Refusal(step, replies[step - 1], waits_for_text=data == 354, transaction_open=mail < 300 and data != 354)


def _fits(mail: int, rcpt: int, data: int) -> bool:
    if mail >= 400:
        return mail != _BAD_SEQUENCE and rcpt >= 400 and data >= 400
    if rcpt >= 400:
        # After a refused receiver DATA may be taken all the same, and an empty text is due.
        return mail < 300 and rcpt != _BAD_SEQUENCE and (data >= 400 or data == 354)
    return mail < 300 and rcpt < 300 and data >= 400 and data != _BAD_SEQUENCE
