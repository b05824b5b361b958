"""What an answer says about the reader's address: only the right step, a permanent code and words make it gone."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from fixsend.delivery.bounces.report import Cause
from fixsend.delivery.engine.outcome import Outcome
from fixsend.delivery.engine.retry_policy import Attempt, RetrySchedule, cause_of, result_of
from fixsend.delivery.models import DeliveryState, DoubtPolicy
from fixsend.delivery.smtp.replies import Reply
from fixsend.delivery.smtp.reply_classification import Step, classify

# As servers write that nobody has this address.
NOBODY = (
    "User unknown",
    "No such user here",
    "<ada@example.org>: Recipient address rejected: User unknown in relay recipient table",
    "The email account that you tried to reach does not exist",
    "Host or domain name not found",
    "mailbox unavailable, no mailbox by that name",
)
STATUSES = ("", "1.1", "1.2", "1.3", "1.6", "1.10", "2.1", "4.4", "0.0")
WAITS = RetrySchedule()


def answer(step: Step, code: int, detail: str, words: str) -> Outcome:
    status = f"{code // 100}.{detail} " if detail else ""
    return classify(step, Reply(code, f"{status}{words}".encode()))


def ended(outcome: Outcome, attempts: int):
    return result_of(Attempt(1, 1, 1, "example.org", attempts), outcome, DoubtPolicy.LEAVE, WAITS)


@given(
    some.sampled_from(list(Step)),
    some.sampled_from((421, 450, 451, 452, 454, 471, 499)),
    some.sampled_from(STATUSES),
    some.sampled_from(NOBODY),
)
def test_a_temporary_answer_never_says_that_an_address_is_gone_however_often_it_comes(step, code, detail, words):
    outcome = answer(step, code, detail, words)
    assert cause_of(outcome) != Cause.GONE
    last = ended(outcome, attempts=len(WAITS.tries))
    assert last.cause != Cause.GONE
    assert not last.on_receiver


@given(
    some.sampled_from([step for step in Step if step not in (Step.RCPT, Step.END)]),
    some.sampled_from((550, 551, 552, 553, 554, 556)),
    some.sampled_from(STATUSES),
    some.sampled_from(NOBODY),
)
def test_at_a_step_that_is_not_about_the_reader_no_answer_says_that_their_address_is_gone(step, code, detail, words):
    outcome = answer(step, code, detail, words)
    assert cause_of(outcome) != Cause.GONE
    assert not outcome.on_receiver


@given(some.sampled_from((550, 551, 553, 554)), some.sampled_from(STATUSES), some.sampled_from(NOBODY))
def test_whatever_is_said_to_mail_from_is_trouble_of_ours_and_costs_no_mail_its_chance(code, detail, words):
    outcome = answer(Step.MAIL, code, detail, words)
    assert (outcome.kind, outcome.trouble) == ("deferred", "relay")
    assert ended(outcome, attempts=len(WAITS.tries)).state == DeliveryState.QUEUED


@pytest.mark.parametrize("step", [Step.RCPT, Step.END])
@pytest.mark.parametrize(
    "said",
    [
        "550 5.1.1 <news@fixsend.example>: Sender address rejected: User unknown in local recipient table",
        "550 5.1.0 <news@fixsend.example>: Sender address rejected: undeliverable address: user unknown",
        "550 5.1.2 <news@fixsend.example>: Sender address rejected: Domain not found",
        "550 Sender verify failed",
        "550 Verification failed for <news@fixsend.example>\\n550 No such user here\\n550 Sender verify failed",
        "553 5.1.8 Domain of sender address news@fixsend.example does not exist",
        "550 5.1.1 Unknown sender",
        "550 5.1.1 Sender's mail address does not exist",
        "550 5.1.3 Client host rejected: cannot find your hostname, user unknown",
        "550 5.1.1 Invalid sender: no such user",
        "550 5.1.1 Return path does not exist",
    ],
)
def test_a_refusal_of_our_own_sender_is_never_the_readers_address(step, said):
    outcome = classify(step, Reply(int(said[:3]), said[4:].encode()))
    assert cause_of(outcome) != Cause.GONE
    assert not outcome.on_receiver
    if step is Step.RCPT:
        assert outcome.kind == "deferred"


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (Step.RCPT, "550 5.1.1 <ada@example.org>: Recipient address rejected: User unknown in virtual mailbox table"),
        (Step.RCPT, "550 5.1.1 User unknown"),
        (Step.RCPT, "550 No such user here"),
        (Step.RCPT, "556 5.1.10 Recipient address has null MX"),
        (Step.END, "550 5.1.1 User unknown"),
        (Step.END, "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup"),
    ],
)
def test_a_permanent_answer_about_the_reader_says_that_the_address_is_gone(step, said):
    outcome = classify(step, Reply(int(said[:3]), said[4:].encode()))
    assert ended(outcome, 0).cause == Cause.GONE
    assert ended(outcome, 0).on_receiver


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (Step.RCPT, "550 4.1.1 User unknown"),  # Code and status contradict each other.
        (Step.END, "550 User unknown"),  # Nothing but words, after the whole text.
        (Step.DATA, "550 5.1.1 User unknown"),
        (Step.RCPT, "452 4.2.2 Mailbox full"),
    ],
)
def test_what_leaves_room_for_doubt_is_no_word_on_the_address(step, said):
    assert cause_of(classify(step, Reply(int(said[:3]), said[4:].encode()))) != Cause.GONE


@pytest.mark.parametrize(
    "outcome",
    [
        Outcome("refused", "address", reason="Recipients refused: user unknown"),
        Outcome("deferred", "relay", reason="No such host"),
        Outcome("in_doubt", "relay", reason="user unknown"),
    ],
)
def test_without_an_answer_of_a_mail_server_no_address_is_gone(outcome):
    assert cause_of(outcome) != Cause.GONE
