"""Several connections, their limits, the fall-back relay, and stopping politely."""

import asyncio
from dataclasses import dataclass

import pytest

from fixsend.delivery.smtp import Pool, relay_health
from tests.delivery.relays import Record, Relay
from tests.delivery.smtp.sending import QUICK, Desk, letter, letters, send, way_to


def deliver(script: str, count: int, **way) -> tuple[Desk, Record]:
    async def run() -> tuple[Desk, Record]:
        async with Relay(script, Record(keep=True)) as relay:
            return await send(letters(count), way_to(relay, **way)), relay.record

    return asyncio.run(run())


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
    desk, record = deliver(limit, 40)
    assert desk.results() == ["accepted"] * 40
    assert sorted(record.taken) == sorted(desk.outcomes)
    assert record.connections == 6  # 40 mails, 7 on each.


def test_a_relay_that_closes_because_we_are_too_fast_is_heard():
    desk, _ = deliver("mail@3=421 4.7.0 Sending rate exceeded, slow down", 5)
    assert desk.results() == ["accepted", "accepted", "later", "accepted", "accepted"]
    assert [outcome.throttled for outcome in desk.outcomes.values()].count(True) == 1


def test_we_leave_by_ourselves_after_as_many_mails_as_the_url_says():
    desk, record = deliver("", 20, messages=7)
    assert desk.results() == ["accepted"] * 20
    assert record.connections == 3
    assert record.commands.count("QUIT") == 3


def test_several_connections_share_the_work():
    desk, record = deliver("end=wait 5", 40, connections=4)
    assert sorted(record.taken) == sorted(desk.outcomes)
    assert record.at_once == 4


@pytest.mark.parametrize("turns_away", ["421 4.7.0 Too many connections", "554 5.3.2 No", "drop", "close"])
def test_a_relay_that_turns_away_one_connection_too_many_is_content_with_the_others(turns_away):
    desk, record = deliver(f"connect@3+={turns_away}; end=wait 5", 40, connections=4)
    assert desk.results() == ["accepted"] * 40
    assert record.connections == 3


def test_an_idle_connection_is_used_again_and_closed_after_a_while():
    async def run() -> Record:
        async with Relay("", Record(keep=True)) as relay:
            desk = Desk([])
            pool = Pool([way_to(relay)], desk)
            pool.start()
            for number in range(1, 6):
                desk.waiting.append(letter(number))
                desk.expected, desk.enough = number, asyncio.Event()
                pool.wake()
                await desk.enough.wait()
            await relay.until(lambda: not relay.open)
            await pool.close(grace=1)
            return relay.record

    record = asyncio.run(run())
    assert record.connections == 1
    assert len(record.taken) == 5
    assert record.commands[-1] == "QUIT"


@pytest.mark.parametrize("goodbye", ["421 4.4.2 Idle for too long", "close", "drop"])
def test_a_connection_that_the_relay_closed_while_it_was_idle_is_no_trouble(goodbye):
    async def run() -> Desk:
        async with Relay() as relay:
            desk = Desk(letters(2))
            pool = Pool([way_to(relay)], desk)
            pool.start()
            await desk.enough.wait()
            for connection in list(relay.open):
                connection._answer(goodbye, b"")
            await relay.until(lambda: not relay.open)
            desk.waiting.append(letter(3))
            desk.expected, desk.enough = 3, asyncio.Event()
            pool.wake()
            await desk.enough.wait()
            await pool.close(grace=1)
            return desk

    assert asyncio.run(run()).results() == ["accepted"] * 3


# The fall-back.


@dataclass
class Two:
    """Which relay took how many."""

    desk: Desk
    first: Record
    second: Record


def deliver_to_two(script: str, count: int, turns_well_after: int = 0, **way) -> Two:
    """Send to a relay with a fall-back; the first follows the script until the second has taken so many."""

    async def run() -> Two:
        async with Relay(script) as first, Relay("end=wait 1") as second:
            desk = Desk(letters(count))
            pool = Pool([way_to(first, **way), way_to(second, **way)], desk)
            pool.start()
            async with asyncio.timeout(20):
                await second.until(lambda: len(second.record.taken) >= turns_well_after)
                if turns_well_after:
                    first.follow("")
                await desk.enough.wait()
            await pool.close(grace=1)
            return Two(desk, first.record, second.record)

    return asyncio.run(run())


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
    accepted = [to for to, outcome in two.desk.outcomes.items() if outcome.result == "accepted"]
    assert sorted(two.second.taken) == sorted(accepted)
    assert len(accepted) >= 25
    assert {outcome.result for outcome in two.desk.outcomes.values()} <= {"accepted", "later"}


def test_the_relay_is_tried_again_later_and_takes_over_once_it_works(monkeypatch):
    monkeypatch.setattr(relay_health, "FIRST_REST", 0.02)
    two = deliver_to_two("connect=421 Busy", 400, turns_well_after=5, connections=2)
    assert two.desk.results() == ["accepted"] * 400
    assert len(two.first.taken) > len(two.second.taken)


def test_addresses_that_are_gone_are_no_reason_to_leave_the_relay():
    two = deliver_to_two("rcpt=550 5.1.1 No such mailbox", 40)
    assert two.desk.results() == ["refused"] * 40
    assert not two.second.taken
    assert two.second.connections == 0


def test_without_any_relay_the_pool_takes_nothing_says_why_and_goes_on_by_itself(monkeypatch):
    monkeypatch.setattr(relay_health, "FIRST_REST", 0.02)

    async def run() -> Desk:
        async with Relay("connect=554 5.3.2 Closed for today") as relay:
            desk = Desk(letters(3))
            pool = Pool([way_to(relay)], desk)
            pool.start()
            async with asyncio.timeout(20):
                await pool.unreachable()
                assert pool.trouble == "554 5.3.2 Closed for today"
                assert not desk.taken
                relay.follow("")
                await desk.enough.wait()
            assert not pool.trouble
            await pool.close(grace=1)
            return desk

    assert asyncio.run(run()).results() == ["accepted"] * 3


def test_a_connection_that_comes_up_while_its_relay_rests_already_is_not_used():
    two = deliver_to_two("connect@2=wait 60; mail=550 5.7.1 Sender rejected", 60, connections=2)
    refused = [outcome for outcome in two.desk.outcomes.values() if outcome.result == "later"]
    assert 10 <= len(refused) <= 12
    assert len(two.second.taken) >= 48


def test_a_relay_that_has_just_failed_gets_one_connection_for_trying():
    relay = relay_health.Standing(way_to(Relay(), connections=4))
    assert relay.most(0.0) == 4
    relay.failed("Busy", relay_health.FAILED_MAIL, 0.0)
    assert relay.most(0.0) == 1
    relay.well()
    assert relay.most(0.0) == 4
    relay.failed("Busy", relay_health.PATIENCE, 0.0)
    assert not relay.has_room(1.0)
    assert relay.has_room(10.0)
    assert relay.most(10.0) == 1


def test_each_rest_is_longer_than_the_one_before_up_to_a_limit():
    relay = relay_health.Standing(way_to(Relay()))
    lengths = []
    for _ in range(12):
        while not relay.failed("Busy", relay_health.FAILED_CONNECTION, 0.0):
            pass
        lengths.append(relay.resting_until)
    assert lengths[0] < 7
    assert lengths[2] > lengths[0] * 2
    assert max(lengths) <= relay_health.LONGEST_REST * 1.25
    relay.well()
    relay.failed("Busy", relay_health.PATIENCE, 0.0)
    assert relay.resting_until < 7


# Stopping.


def test_a_polite_stop_finishes_what_is_on_the_wire_and_takes_no_more():
    async def run() -> tuple[Desk, Record]:
        async with Relay("end=wait 5", Record(keep=True)) as relay:
            desk = Desk(letters(100))
            pool = Pool([way_to(relay, connections=2)], desk)
            pool.start()
            await desk.until(lambda: len(desk.outcomes) >= 10)
            await pool.close(grace=5)
            return desk, relay.record

    desk, record = asyncio.run(run())
    assert set(desk.outcomes) == set(desk.taken) == set(record.taken)
    assert set(desk.results()) == {"accepted"}
    assert 10 <= len(desk.outcomes) <= 16
    assert record.commands.count("QUIT") == 2


def test_a_stop_that_cannot_wait_gives_back_what_was_not_handed_over_and_doubts_the_rest():
    async def run() -> tuple[Desk, Record]:
        async with Relay("end@4=hang") as relay:
            desk = Desk(letters(10))
            waits = type(QUICK)(end=60, envelope=60, idle=60)
            pool = Pool([way_to(relay, waits=waits)], desk)
            pool.start()
            await desk.until(lambda: len(desk.handed_over) >= 4)
            await pool.close(grace=0.05)
            return desk, relay.record

    desk, record = asyncio.run(run())
    assert desk.results() == ["accepted", "accepted", "accepted", "in_doubt", "untouched"]
    assert record.taken == [f"p{number}@example.org" for number in (1, 2, 3)]


def test_a_stop_while_connecting_takes_nothing():
    async def run() -> Desk:
        async with Relay("connect=hang") as relay:
            desk = Desk(letters(3))
            pool = Pool([way_to(relay, waits=type(QUICK)())], desk)
            pool.start()
            await relay.until(lambda: bool(relay.open))
            async with asyncio.timeout(2):
                await pool.close(grace=1)
            return desk

    assert not asyncio.run(run()).taken


# The journal.


def test_a_mail_that_cannot_be_noted_is_not_sent():
    async def run() -> tuple[Desk, Record]:
        async with Relay() as relay:
            desk = Desk(letters(5))
            whole = desk.handing_over

            def full_disk(mail) -> None:
                if mail.to == "p3@example.org":
                    raise OSError("No space left on device")
                whole(mail)

            desk.handing_over = full_disk  # type: ignore[method-assign]
            pool = Pool([way_to(relay)], desk)
            pool.start()
            await desk.enough.wait()
            await pool.close(grace=1)
            return desk, relay.record

    desk, record = asyncio.run(run())
    assert desk.results() == ["accepted", "accepted", "untouched", "accepted", "accepted"]
    assert "p3@example.org" not in record.taken


def test_every_mail_is_noted_before_its_text_goes_and_never_without_need():
    desk, record = deliver("rcpt@3=550 5.1.1 Gone; data@5=451 Busy", 8)
    assert sorted(desk.handed_over) == sorted(record.taken)
