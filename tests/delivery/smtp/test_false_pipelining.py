"""A relay that announces PIPELINING and cannot do it: no answer is taken for another one's, and no mail is lost."""

import pytest

from fixsend.delivery.smtp import event_loop
from tests.delivery.relays import Record, Relay
from tests.delivery.smtp.sending import RecordingSource, raw_mails, send, way_to


def deliver(script: str, count: int = 6, **way) -> tuple[RecordingSource, Record]:
    async def run() -> tuple[RecordingSource, Record]:
        async with Relay(script, Record(keep=True)) as relay:
            return await send(raw_mails(count), way_to(relay, **way)), relay.record

    return event_loop.run(run())


def test_a_relay_that_forgets_what_comes_behind_a_command_is_asked_one_at_a_time():
    source, record = deliver("pipelining=lie")
    assert source.kinds() == ["accepted"] * 6
    assert record.taken == [f"p{number}@example.org" for number in range(1, 7)]
    assert record.connections == 2  # One to find out, one to do it.


def test_a_relay_that_forgets_what_comes_behind_the_dot_has_taken_the_text_before_it():
    source, record = deliver("end=flush; rset=flush")
    assert source.kinds() == ["accepted"] * 6
    assert record.taken == [f"p{number}@example.org" for number in range(1, 7)]


@pytest.mark.parametrize("step", ["mail", "rcpt", "data", "end"])
def test_a_missing_answer_is_never_made_up_by_the_next_one(step):
    source, record = deliver(f"{step}@3=mute", connections=2)
    assert set(record.taken) - {to for to, each in source.outcomes.items() if each.kind == "in_doubt"} == {
        to for to, each in source.outcomes.items() if each.kind == "accepted"
    }
    assert list(source.outcomes.values()).count("deferred") == 0
    assert len(record.taken) == len(set(record.taken)) == 6


@pytest.mark.parametrize("step", ["mail", "rcpt", "data", "end", "rset"])
@pytest.mark.parametrize("pipelining", ["yes", "no"])
def test_an_answer_given_twice_is_never_taken_for_the_next_one(step, pipelining):
    source, record = deliver(f"{step}@2=twice; rcpt@4=550 5.1.1 Gone; pipelining={pipelining}")
    accepted = {to for to, each in source.outcomes.items() if each.kind == "accepted"}
    in_doubt = {to for to, each in source.outcomes.items() if each.kind == "in_doubt"}
    assert accepted <= set(record.taken) <= accepted | in_doubt
    assert len(record.taken) == len(set(record.taken))


def test_a_text_that_is_accepted_before_it_was_sent_is_not_believed_to_be_taken():
    source, record = deliver("data=early; end=554 5.6.0 No", 3)
    assert "accepted" not in source.kinds()
    assert not record.taken


def test_an_answer_too_many_while_a_text_arrives_is_not_believed_to_be_about_the_text():
    source, record = deliver("text@2=250 2.0.0 Fine so far; end@2=554 5.6.0 No", 4)
    assert source.kinds() == ["accepted", "in_doubt", "accepted", "accepted"]
    assert "p2@example.org" not in record.taken


def test_a_refused_receiver_and_a_data_command_taken_all_the_same_is_answered_with_an_empty_text():
    source, record = deliver("rcpt@2=550 5.1.1 Gone; lone-dot=yes", 3)
    assert source.kinds() == ["accepted", "refused", "accepted"]
    assert record.connections == 1


def test_after_a_refused_envelope_the_next_one_begins_afresh():
    source, record = deliver("rcpt@2=550 5.1.1 Gone; data@3=451 4.3.0 Busy", 5)
    assert source.kinds() == ["accepted", "refused", "accepted", "deferred", "accepted"]
    assert record.commands.count("RSET") == 2
    assert record.connections == 1
