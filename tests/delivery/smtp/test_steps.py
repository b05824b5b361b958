"""A relay that misbehaves at each step: every mail gets exactly one outcome, and the right one."""

import pytest

from fixsend.delivery.engine.outcome import Outcome
from fixsend.delivery.smtp import event_loop
from tests.delivery.relays import Record, Relay
from tests.delivery.smtp.sending import RecordingSource, raw_mails, send, way_to

PIPELINING = ["pipelining=yes", "pipelining=no"]


def deliver(script: str, count: int = 3, **way) -> tuple[RecordingSource, Record]:
    """Send mails to a relay that follows a script; `way` changes how it is reached."""

    async def run() -> tuple[RecordingSource, Record]:
        async with Relay(script, Record(keep=True)) as relay:
            return await send(raw_mails(count), way_to(relay, **way)), relay.record

    return event_loop.run(run())


def last(source: RecordingSource) -> Outcome:
    return list(source.outcomes.values())[-1]


@pytest.mark.parametrize("pipelining", PIPELINING)
def test_a_polite_relay_takes_every_mail_once_over_one_connection(pipelining):
    source, record = deliver(pipelining, 20)
    assert source.kinds() == ["accepted"] * 20
    assert record.taken == [f"p{number}@example.org" for number in range(1, 21)]
    assert record.connections == 1
    assert record.commands[-1] == "QUIT"


@pytest.mark.parametrize("pipelining", PIPELINING)
@pytest.mark.parametrize("step", ["mail", "rcpt", "data", "end"])
@pytest.mark.parametrize(
    ("reply", "result", "trouble"),
    [
        ("421 4.3.2 Going down", "accepted", ""),
        ("450 4.2.0 Mailbox busy", "deferred", "address"),
        ("452 4.3.1 Disk full", "deferred", "relay"),
        ("550 5.1.1 No such mailbox", "refused", "address"),
        ("554 5.6.0 Not that text", "refused", "content"),
    ],
)
def test_a_refusal_of_the_second_mail_touches_no_other(pipelining, step, reply, result, trouble):
    source, record = deliver(f"{step}@2={reply}; {pipelining}")
    first, second, third = (
        source.outcomes["p1@example.org"],
        source.outcomes["p2@example.org"],
        source.outcomes["p3@example.org"],
    )
    assert (first.kind, third.kind) == ("accepted", "accepted")
    if step == "end" and reply.startswith("421"):
        result, trouble = "deferred", "relay"  # The text was read, and refused for now.
    if step == "mail" and trouble == "address":
        result, trouble = "deferred", "relay"  # It is said of our sender, whatever its words are.
    assert (second.kind, second.trouble) == (result, trouble)
    assert sorted(record.taken) == sorted(to for to, outcome in source.outcomes.items() if outcome.kind == "accepted")


@pytest.mark.parametrize("pipelining", PIPELINING)
@pytest.mark.parametrize("action", ["hang", "drop", "close", "half", "garbage", "flood"])
@pytest.mark.parametrize("step", ["mail", "rcpt", "data"])
def test_a_mail_whose_text_was_not_handed_over_is_tried_on_another_connection(pipelining, step, action):
    source, record = deliver(f"{step}@2={action}; {pipelining}")
    assert source.kinds() == ["accepted"] * 3
    assert sorted(record.taken) == sorted(source.outcomes)


@pytest.mark.parametrize("pipelining", PIPELINING)
@pytest.mark.parametrize("action", ["hang", "drop", "close", "half", "garbage", "flood"])
@pytest.mark.parametrize("step", ["mail", "rcpt", "data"])
def test_a_relay_that_does_so_every_time_gets_no_mail_and_none_is_in_doubt(pipelining, step, action):
    source, record = deliver(f"{step}={action}; {pipelining}")
    assert set(source.kinds()) <= {"deferred", "not_sent"}
    assert not source.handed_over
    assert not record.taken


@pytest.mark.parametrize("pipelining", PIPELINING)
@pytest.mark.parametrize(
    ("action", "taken"),
    [
        ("hang", False),
        ("drop", False),
        ("close", False),
        ("half", False),
        ("take-hang", True),
        ("take-drop", True),
        ("take-close", True),
        ("garbage", True),
        ("flood", True),
    ],
)
def test_only_a_text_without_an_answer_is_in_doubt(pipelining, action, taken):
    source, record = deliver(f"end@2={action}; {pipelining}")
    assert source.kinds() == ["accepted", "in_doubt", "accepted"]
    doubt = source.outcomes["p2@example.org"]
    assert doubt.trouble == "relay"
    assert doubt.reason
    assert ("p2@example.org" in record.taken) is taken


@pytest.mark.parametrize("pipelining", PIPELINING)
@pytest.mark.parametrize("step", ["mail", "rcpt", "data", "end"])
def test_a_slow_relay_is_waited_for_as_long_as_each_step_may_take(pipelining, step):
    source, record = deliver(f"{step}=wait 20; {pipelining}")
    assert source.kinds() == ["accepted"] * 3
    assert record.connections == 1


def test_an_answer_that_trickles_in_is_read_whole():
    source, _ = deliver("rcpt=trickle; end=trickle")
    assert source.kinds() == ["accepted"] * 3


@pytest.mark.parametrize("step", ["connect", "ehlo"])
@pytest.mark.parametrize(
    "action", ["hang", "drop", "close", "half", "garbage", "flood", "421 Busy", "554 No service here"]
)
def test_a_relay_that_lets_nobody_in_costs_no_mail_an_attempt(step, action):
    source, record = deliver(f"{step}={action}")
    assert not source.taken
    assert record.connections == 3
