"""What a relay can take, and what would change its meaning on the way."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from fixsend.delivery.engine.outcome import Outcome
from fixsend.delivery.smtp import Timeouts, event_loop
from fixsend.delivery.smtp.envelope import text_of
from tests.delivery.relays import Record, Relay
from tests.delivery.smtp.sending import QUICK, raw_mail, send, way_to


def deliver_one(script: str = "", timeouts: Timeouts = QUICK, **mail) -> tuple[Outcome, Record]:
    """Send one peculiar mail between two plain ones, which have to arrive."""

    async def run() -> tuple[Outcome, Record]:
        async with Relay(script, Record(keep=True)) as relay:
            source = await send(
                [raw_mail(1), raw_mail(2, **{"to": "p2@example.org"} | mail), raw_mail(3)],
                way_to(relay, timeouts=timeouts),
            )
            outcomes = dict(source.outcomes)
            assert outcomes.pop("p1@example.org").kind == outcomes.pop("p3@example.org").kind == "accepted"
            return next(iter(outcomes.values())), relay.record

    return event_loop.run(run())


@pytest.mark.parametrize("pipelining", ["yes", "no"])
def test_a_mail_larger_than_the_relay_takes_is_refused_before_it_is_sent(pipelining):
    outcome, record = deliver_one(f"size=1000; pipelining={pipelining}", whole=b"x" * 1001)
    assert (outcome.kind, outcome.trouble) == ("refused", "content")
    assert not any("SIZE=1001" in line for line in record.commands)
    assert any("SIZE=" in line for line in record.commands)


def test_a_relay_without_a_limit_takes_any_size():
    assert deliver_one("size=0", whole=b"x" * 5000)[0].kind == "accepted"


def test_letters_beyond_ascii_in_an_address_go_where_the_relay_knows_them():
    outcome, record = deliver_one(to="zoë@example.org")
    assert outcome.kind == "accepted"
    assert "zoë@example.org" in record.taken
    assert any(line.endswith(" SMTPUTF8") for line in record.commands)

    outcome, record = deliver_one("utf8=no", to="zoë@example.org")
    assert (outcome.kind, outcome.trouble) == ("refused", "address")
    assert not any("zo" in line for line in record.commands)


def test_bytes_above_127_go_only_where_the_relay_takes_them():
    outcome, record = deliver_one(whole="Subject: Hi\r\n\r\nZoë\r\n".encode(), eight_bit=True)
    assert outcome.kind == "accepted"
    assert any("BODY=8BITMIME" in line for line in record.commands)
    outcome, _ = deliver_one("8bit=no", eight_bit=True)
    assert (outcome.kind, outcome.trouble) == ("refused", "content")


@pytest.mark.parametrize(
    "address",
    [
        "a@example.org>\r\nRCPT TO:<eve@example.org",
        "a@example.org> SIZE=1",
        "a b@example.org",
        "a\x00@example.org",
        '"a\\"@example.org',
        '"a" b"@example.org',
        "",
    ],
)
def test_an_address_that_would_say_more_than_an_address_is_refused(address):
    outcome, record = deliver_one(to=address)
    assert (outcome.kind, outcome.trouble) == ("refused", "address")
    assert not any("eve" in line for line in record.commands)


@pytest.mark.parametrize("address", ['"a b"@example.org', '"a>\\"b"@example.org', "o'neill+x@example.org"])
def test_unusual_addresses_that_are_right_are_sent_to(address):
    outcome, record = deliver_one(to=address)
    assert outcome.kind == "accepted"
    assert address in record.taken


@pytest.mark.parametrize("pipelining", ["yes", "no"])
@pytest.mark.parametrize(
    ("written", "arrives"),
    [
        (b"Subject: Hi\r\n\r\n.\r\n..\r\n.x\r\n", b"Subject: Hi\r\n\r\n.\r\n..\r\n.x\r\n"),
        (b"Subject: Hi\r\n\r\nno end", b"Subject: Hi\r\n\r\nno end\r\n"),
        (b".Subject: Hi\r\n\r\n", b".Subject: Hi\r\n\r\n"),
        (b"Subject: Hi\n\nbare\n.\nMAIL FROM:<eve@x>\n", b"Subject: Hi\r\n\r\nbare\r\n.\r\nMAIL FROM:<eve@x>\r\n"),
        (b"Subject: Hi\r\n\r\na\r.\rb\r\n", b"Subject: Hi\r\n\r\na\r\n.\r\nb\r\n"),
    ],
)
def test_dots_and_bare_line_ends_arrive_as_text(pipelining, written, arrives):
    outcome, record = deliver_one(f"pipelining={pipelining}", whole=written)
    assert outcome.kind == "accepted"
    assert record.texts[1] == arrives


def test_a_text_that_is_stuffed_already_is_left_as_it_is():
    _, record = deliver_one(whole=b"Subject: Hi\r\n\r\n..dot\r\n", stuffed=True)
    assert record.texts[1] == b"Subject: Hi\r\n\r\n.dot\r\n"


@given(some.lists(some.sampled_from([b"a", b".", b"\r", b"\n", b"\r\n"]), max_size=12).map(b"".join))
def test_no_text_ends_before_its_end(content):
    sent = text_of(content, stuffed=False) + b".\r\n"
    assert (b"\r\n" + sent).find(b"\r\n.\r\n") == len(sent) - 3
    assert sent.count(b"\r") == sent.count(b"\n") == sent.count(b"\r\n")


def test_a_mail_that_cannot_be_written_stops_no_other():
    class Broken:
        sender, to, stuffed, eight_bit, utf8 = "b@example.org", "p2@example.org", False, False, False

        def content(self) -> bytes:
            raise KeyError("first_name")

    async def run() -> None:
        async with Relay() as relay:
            source = await send([raw_mail(1), Broken(), raw_mail(3)], way_to(relay))
            assert source.kinds() == ["accepted", "refused", "accepted"]
            assert source.outcomes["p2@example.org"].trouble == "content"

    event_loop.run(run())


@pytest.mark.parametrize("script", ["text=slow", "text=slow; pipelining=no"])
def test_a_long_text_may_take_longer_than_any_single_wait(script):
    long = b"Subject: Long\r\n\r\n" + b"x" * 78 + b"\r\n" + (b"y" * 78 + b"\r\n") * 400_000
    before = time.monotonic()
    # What the network has swallowed after the dot left us may take its time too.
    outcome, record = deliver_one(script, replace(QUICK, end=20), whole=long)
    assert outcome.kind == "accepted"
    assert record.texts[1] == long
    assert time.monotonic() - before > 0.1


LONG = b"Subject: Long\r\n\r\n" + (b"y" * 78 + b"\r\n") * 400_000


@pytest.mark.parametrize("action", ["hang", "drop", "close", "half", "garbage"])
def test_a_text_that_did_not_leave_to_its_end_is_not_in_doubt(action):
    outcome, record = deliver_one(f"text@2={action}", whole=LONG)
    assert (outcome.kind, outcome.trouble) == ("deferred", "relay")
    assert "p2@example.org" not in record.taken


def test_a_text_refused_half_way_is_refused():
    outcome, record = deliver_one("text@2=552 5.3.4 Too big for us", whole=LONG)
    assert (outcome.kind, outcome.trouble, outcome.enhanced) == ("refused", "content", "5.3.4")
    assert "p2@example.org" not in record.taken
