"""Three answers to MAIL, RCPT and DATA: what they say together, and which cannot be answers to what was sent."""

import pytest

from fixsend.delivery.smtp.pipeline import OutOfSync, refusal
from fixsend.delivery.smtp.replies import Reply
from fixsend.delivery.smtp.reply_classification import Step


def heard(*codes: int) -> list[Reply]:
    return [Reply(code, b"so it is") for code in codes]


@pytest.mark.parametrize("codes", [(250, 250, 354), (250, 251, 354), (250, 252, 354)])
def test_the_text_may_follow_when_all_three_are_fine(codes):
    assert refusal(heard(*codes)) is None


@pytest.mark.parametrize(
    ("codes", "step", "waits_for_text", "transaction_open"),
    [
        ((550, 503, 503), Step.MAIL, False, False),
        ((452, 503, 554), Step.MAIL, False, False),
        ((250, 550, 554), Step.RCPT, False, True),
        ((250, 450, 503), Step.RCPT, False, True),
        ((250, 550, 354), Step.RCPT, True, False),
        ((250, 250, 451), Step.DATA, False, True),
    ],
)
def test_the_first_that_refuses_is_the_reason(codes, step, waits_for_text, transaction_open):
    refused = refusal(heard(*codes))
    assert refused.step is step
    assert refused.reply.code == codes[step - 1]
    assert (refused.waits_for_text, refused.transaction_open) == (waits_for_text, transaction_open)


@pytest.mark.parametrize(
    ("codes", "lost"),
    [
        ((250, 250, 250), False),
        ((250, 354, 250), False),
        ((354, 250, 250), False),
        ((550, 250, 354), False),
        ((550, 250, 250), False),
        ((550, 550, 354), False),
        ((250, 550, 250), False),
        ((250, 503, 354), True),
        ((503, 503, 503), True),
        ((250, 250, 503), True),
    ],
)
def test_answers_that_do_not_fit_together_are_not_believed(codes, lost):
    with pytest.raises(OutOfSync) as flaw:
        refusal(heard(*codes))
    assert flaw.value.command_lost is lost
