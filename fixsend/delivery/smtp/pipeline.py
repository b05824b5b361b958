"""What the replies to MAIL, RCPT and DATA, sent in one piece, say together (RFC 2920 §3.1)."""

from __future__ import annotations

from dataclasses import dataclass

from fixsend.delivery.smtp.replies import Reply
from fixsend.delivery.smtp.reply_classification import Step

ENVELOPE = (Step.MAIL, Step.RCPT, Step.DATA)
_BAD_SEQUENCE = 503


@dataclass(frozen=True)
class Refusal:
    """The first reply that refused the mail, and what state the relay is in after the whole group."""

    step: Step
    reply: Reply
    waits_for_text: bool  # It took DATA all the same: send an empty text.
    transaction_open: bool  # Send RSET before the next MAIL.


class OutOfStep(Exception):
    """These cannot be the answers to what was sent. `lost`: the relay seems not to have read a command."""

    def __init__(self, heard: list[Reply]) -> None:
        super().__init__("Answers out of step: " + " | ".join(str(reply) for reply in heard))
        self.lost = any(reply.code == _BAD_SEQUENCE for reply in heard)


def refusal(heard: list[Reply]) -> Refusal | None:
    """Return who refused what, None where the text may follow; raises OutOfStep."""
    mail, rcpt, data = (reply.code for reply in heard)
    if mail < 300 and rcpt < 300 and data == 354:
        return None
    if not _fits(mail, rcpt, data):
        raise OutOfStep(heard)
    step = next(step for step in ENVELOPE if heard[step - 1].code >= 400)
    return Refusal(step, heard[step - 1], waits_for_text=data == 354, transaction_open=mail < 300 and data != 354)


def _fits(mail: int, rcpt: int, data: int) -> bool:
    if mail >= 400:
        return mail != _BAD_SEQUENCE and rcpt >= 400 and data >= 400
    if rcpt >= 400:
        # After a refused receiver DATA may be taken all the same, and an empty text is due.
        return mail < 300 and rcpt != _BAD_SEQUENCE and (data >= 400 or data == 354)
    return mail < 300 and rcpt < 300 and data >= 400 and data != _BAD_SEQUENCE
