"""Several connections, their limits, the fall-back relay, and stopping politely."""

import asyncio
import itertools
from dataclasses import dataclass

import pytest

from fixsend.delivery.smtp import Pool, event_loop, relay_health
from tests.delivery.relays import Record, Relay
from tests.delivery.smtp.sending import QUICK, RecordingSource, raw_mail, raw_mails, send, way_to


def deliver(script: str, count: int, **way) -> tuple[RecordingSource, Record]:
    async def run() -> tuple[RecordingSource, Record]:
        async with Relay(script, Record(keep=True)) as relay:
            return await send(raw_mails(count), way_to(relay, **way)), relay.record

    return event_loop.run(run())


@pytest.mark.parametrize(
    "limit",
    [
        "mail@c8+=421 4.7.0 Enough for one connection",
        "mail@c8+=421 4.7.0 Too many messages in this connection",
        "mail@c8+=421",
        "mail@c8+=close",
        "mail@c8+=drop",
        "rcpt@c8+=close",
        "data@c8+=drop",
    ],
)
def test_a_relay_that_closes_after_so_many_mails_costs_none_of_them_anything(limit):
    source, record = deliver(limit, 40)
    assert source.kinds() == ["accepted"] * 40
    assert sorted(record.taken) == sorted(source.outcomes)
    assert record.connections == 6  # 40 mails, 7 on each.


def test_a_relay_that_closes_because_we_are_too_fast_is_heard():
    source, _ = deliver("mail@3=421 4.7.0 Sending rate exceeded, slow down", 5)
    assert source.kinds() == ["accepted", "accepted", "deferred", "accepted", "accepted"]
    assert [outcome.throttled for outcome in source.outcomes.values()].count(True) == 1


def test_we_leave_by_ourselves_after_as_many_mails_as_the_url_says():
    source, record = deliver("", 20, messages=7)
    assert source.kinds() == ["accepted"] * 20
    assert record.connections == 3
    assert record.commands.count("QUIT") == 3


def test_several_connections_share_the_work():
    source, record = deliver("end=wait 5", 40, connections=4)
    assert sorted(record.taken) == sorted(source.outcomes)
    assert record.at_once == 4


@pytest.mark.parametrize("turns_away", ["421 4.7.0 Too many connections", "554 5.3.2 No", "drop", "close"])
def test_a_relay_that_turns_away_one_connection_too_many_is_content_with_the_others(turns_away):
    source, record = deliver(f"connect@3+={turns_away}; end=wait 5", 40, connections=4)
    assert source.kinds() == ["accepted"] * 40
    assert record.connections == 3


def test_an_idle_connection_is_used_again_and_closed_after_a_while():
    async def run() -> Record:
        async with Relay("", Record(keep=True)) as relay:
            source = RecordingSource([])
            pool = Pool([way_to(relay)], source)
            pool.start()
            for number in range(1, 6):
                source.waiting.append(raw_mail(number))
                source.expected, source.enough = number, asyncio.Event()
                pool.wake()
                await source.enough.wait()
            await relay.until(lambda: not relay.open)
            await pool.close(grace=1)
            return relay.record

    record = event_loop.run(run())
    assert record.connections == 1
    assert len(record.taken) == 5
    assert record.commands[-1] == "QUIT"


@pytest.mark.parametrize("goodbye", ["421 4.4.2 Idle for too long", "close", "drop"])
def test_a_connection_that_the_relay_closed_while_it_was_idle_is_no_trouble(goodbye):
    async def run() -> RecordingSource:
        async with Relay() as relay:
            source = RecordingSource(raw_mails(2))
            pool = Pool([way_to(relay)], source)
            pool.start()
            await source.enough.wait()
            for connection in list(relay.open):
                connection._answer(goodbye, b"")
            await relay.until(lambda: not relay.open)
            source.waiting.append(raw_mail(3))
            source.expected, source.enough = 3, asyncio.Event()
            pool.wake()
            await source.enough.wait()
            await pool.close(grace=1)
            return source

    assert event_loop.run(run()).kinds() == ["accepted"] * 3


# The fall-back.


@dataclass
class Two:
    """Which relay took how many."""

    source: RecordingSource
    first: Record
    second: Record


def deliver_to_two(script: str, count: int, turns_well_after: int = 0, **way) -> Two:
    """Send to a relay with a fall-back; the first follows the script until the second has taken so many."""

    async def run() -> Two:
        async with Relay(script) as first, Relay("end=wait 1") as second:
            source = RecordingSource(raw_mails(count))
            pool = Pool([way_to(first, **way), way_to(second, **way)], source)
            pool.start()
            async with asyncio.timeout(20):
                await second.until(lambda: len(second.record.taken) >= turns_well_after)
                if turns_well_after:
                    first.follow("")
                await source.enough.wait()
            await pool.close(grace=1)
            return Two(source, first.record, second.record)

    return event_loop.run(run())


@pytest.mark.parametrize(
    "script",
    [
        "connect=421 Busy",
        "connect=hang",
        "ehlo=drop",
        "mail=550 5.7.1 Sender rejected",
        "rcpt=554 5.7.1 Relay access denied",
        "rcpt=451 4.3.0 Trouble",
        "data=hang",
        "end=452 4.3.1 Disk full",
    ],
)
def test_the_fall_back_is_used_once_the_relay_has_failed_again_and_again(script):
    two = deliver_to_two(script, 40, connections=2)
    assert not two.first.taken
    accepted = [to for to, outcome in two.source.outcomes.items() if outcome.kind == "accepted"]
    assert sorted(two.second.taken) == sorted(accepted)
    assert len(accepted) >= 25
    assert {outcome.kind for outcome in two.source.outcomes.values()} <= {"accepted", "deferred"}


def test_the_relay_is_tried_again_later_and_takes_over_once_it_works(monkeypatch):
    monkeypatch.setattr(relay_health, "FIRST_BACKOFF", 0.02)
    two = deliver_to_two("connect=421 Busy", 400, turns_well_after=5, connections=2)
    assert two.source.kinds() == ["accepted"] * 400
    assert len(two.first.taken) > len(two.second.taken)


def test_addresses_that_are_gone_are_no_reason_to_leave_the_relay():
    two = deliver_to_two("rcpt=550 5.1.1 No such mailbox", 40)
    assert two.source.kinds() == ["refused"] * 40
    assert not two.second.taken
    assert two.second.connections == 0


def test_without_any_relay_the_pool_takes_nothing_says_why_and_goes_on_by_itself(monkeypatch):
    monkeypatch.setattr(relay_health, "FIRST_BACKOFF", 0.02)

    async def run() -> RecordingSource:
        async with Relay("connect=554 5.3.2 Closed for today") as relay:
            source = RecordingSource(raw_mails(3))
            pool = Pool([way_to(relay)], source)
            pool.start()
            async with asyncio.timeout(20):
                await pool.unreachable()
                assert pool.trouble == "554 5.3.2 Closed for today"
                assert not source.taken
                relay.follow("")
                await source.enough.wait()
            assert not pool.trouble
            await pool.close(grace=1)
            return source

    assert event_loop.run(run()).kinds() == ["accepted"] * 3


def test_a_relay_whose_rest_ends_while_it_is_looked_at_is_tried_again(monkeypatch):
    step = 0.001
    monkeypatch.setattr(relay_health, "FIRST_BACKOFF", 2.5 * step)
    monkeypatch.setattr(relay_health.random, "uniform", lambda low, high: 1.0)

    def hurried() -> asyncio.AbstractEventLoop:
        """Return a loop whose clock goes on with each look at it: the rest ends between the third and the fourth."""
        loop = asyncio.new_event_loop()
        time, looks = loop.time, itertools.count()
        loop.time = lambda: time() + next(looks) * step
        return loop

    async def run() -> RecordingSource:
        async with Relay("connect@1=554 No; connect@2=554 No; connect@3=554 No") as relay:
            source = RecordingSource(raw_mails(3))
            pool = Pool([way_to(relay)], source)
            pool.start()
            async with asyncio.timeout(20):
                await source.enough.wait()
            await pool.close(grace=1)
            return source

    monkeypatch.setattr(event_loop, "_new", hurried)
    assert event_loop.run(run()).kinds() == ["accepted"] * 3


def test_a_connection_that_comes_up_while_its_relay_rests_already_is_not_used():
    two = deliver_to_two("connect@2=wait 60; mail=550 5.7.1 Sender rejected", 60, connections=2)
    refused = [outcome for outcome in two.source.outcomes.values() if outcome.kind == "deferred"]
    assert 10 <= len(refused) <= 12
    assert len(two.second.taken) >= 48


def test_a_relay_that_has_just_failed_gets_one_connection_for_trying():
    relay = relay_health.RelayHealth(way_to(Relay(), connections=4))
    assert relay.max_connections(0.0) == 4
    relay.failed("Busy", relay_health.FAILED_MAIL, 0.0)
    assert relay.max_connections(0.0) == 1
    relay.succeeded()
    assert relay.max_connections(0.0) == 4
    relay.failed("Busy", relay_health.FAILURE_THRESHOLD, 0.0)
    assert not relay.may_connect(1.0)
    assert relay.may_connect(10.0)
    assert relay.max_connections(10.0) == 1


def test_each_rest_is_longer_than_the_one_before_up_to_a_limit():
    relay = relay_health.RelayHealth(way_to(Relay()))
    lengths = []
    for _ in range(12):
        while not relay.failed("Busy", relay_health.FAILED_CONNECTION, 0.0):
            pass
        lengths.append(relay.backoff_until)
    assert lengths[0] < 7
    assert lengths[2] > lengths[0] * 2
    assert max(lengths) <= relay_health.LONGEST_BACKOFF * 1.25
    relay.succeeded()
    relay.failed("Busy", relay_health.FAILURE_THRESHOLD, 0.0)
    assert relay.backoff_until < 7


# Stopping.


def test_a_polite_stop_finishes_what_is_on_the_wire_and_takes_no_more():
    async def run() -> tuple[RecordingSource, Record]:
        async with Relay("end=wait 5", Record(keep=True)) as relay:
            source = RecordingSource(raw_mails(100))
            pool = Pool([way_to(relay, connections=2)], source)
            pool.start()
            await source.until(lambda: len(source.outcomes) >= 10)
            await pool.close(grace=5)
            return source, relay.record

    source, record = event_loop.run(run())
    assert set(source.outcomes) == set(source.taken) == set(record.taken)
    assert set(source.kinds()) == {"accepted"}
    assert 10 <= len(source.outcomes) <= 16
    assert record.commands.count("QUIT") == 2


def test_a_stop_that_cannot_wait_gives_back_what_was_not_handed_over_and_doubts_the_rest():
    async def run() -> tuple[RecordingSource, Record]:
        async with Relay("end@4=hang") as relay:
            source = RecordingSource(raw_mails(10))
            timeouts = type(QUICK)(end=60, envelope=60, idle=60)
            pool = Pool([way_to(relay, timeouts=timeouts)], source)
            pool.start()
            await source.until(lambda: len(source.handed_over) >= 4)
            await pool.close(grace=0.05)
            return source, relay.record

    source, record = event_loop.run(run())
    assert source.kinds() == ["accepted", "accepted", "accepted", "in_doubt", "not_sent"]
    assert record.taken == [f"p{number}@example.org" for number in (1, 2, 3)]


def test_a_stop_while_connecting_takes_nothing():
    async def run() -> RecordingSource:
        async with Relay("connect=hang") as relay:
            source = RecordingSource(raw_mails(3))
            pool = Pool([way_to(relay, timeouts=type(QUICK)())], source)
            pool.start()
            await relay.until(lambda: bool(relay.open))
            async with asyncio.timeout(2):
                await pool.close(grace=1)
            return source

    assert not event_loop.run(run()).taken


# The journal.


def test_a_mail_that_cannot_be_noted_is_not_sent():
    async def run() -> tuple[RecordingSource, Record]:
        async with Relay() as relay:
            source = RecordingSource(raw_mails(5))
            whole = source.on_handover

            def full_disk(mail) -> None:
                if mail.to == "p3@example.org":
                    raise OSError("No space left on device")
                whole(mail)

            source.on_handover = full_disk  # type: ignore[method-assign]
            pool = Pool([way_to(relay)], source)
            pool.start()
            await source.enough.wait()
            await pool.close(grace=1)
            return source, relay.record

    source, record = event_loop.run(run())
    assert source.kinds() == ["accepted", "accepted", "not_sent", "accepted", "accepted"]
    assert "p3@example.org" not in record.taken


def test_every_mail_is_noted_before_its_text_goes_and_never_without_need():
    source, record = deliver("rcpt@3=550 5.1.1 Gone; data@5=451 Busy", 8)
    assert sorted(source.handed_over) == sorted(record.taken)
