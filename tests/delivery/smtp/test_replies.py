"""Replies of mail servers, cut from bytes and sorted by whose trouble they tell of."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from fixsend.delivery.smtp.handshake import read_features
from fixsend.delivery.smtp.replies import LONGEST_LINE, LONGEST_REPLY, Reply, ReplyParser
from fixsend.delivery.smtp.reply_classification import Step, classify

PIECES = b"250-relay\r\n250-SIZE 100\r\n250 OK\r\n354 Go on\r\n550-5.1.1 No\r\n550 5.1.1 such\r\n250\r\n"


@given(some.lists(some.integers(0, len(PIECES)), max_size=8))
def test_replies_are_the_same_however_the_network_cuts_them(cuts):
    replies, found = ReplyParser(), []
    places = [0, *sorted(cuts), len(PIECES)]
    for start, end in pairwise(places):
        found += replies.feed(PIECES[start:end])
    assert [reply.code for reply in found] == [250, 354, 550, 250]
    assert found[0].raw == b"relay\nSIZE 100\nOK"
    assert found[2].text == "5.1.1 No such"
    assert replies.empty
    assert not replies.error


@pytest.mark.parametrize(
    "said",
    [
        b"HTTP/1.1 400 Bad Request\r\n",
        b"25 OK\r\n",
        b"2500 OK\r\n",
        b"+25 OK\r\n",
        b"199 OK\r\n",
        b"600 OK\r\n",
        b"\r\n",
        b"250-a\r\n550 b\r\n",
        b"x" * (LONGEST_LINE + 1),
        b"250-" + b"x" * LONGEST_LINE + b"\r\n",
        (b"250-" + b"x" * 1000 + b"\r\n") * (LONGEST_REPLY // 1000 + 1),
    ],
)
def test_what_is_no_reply_is_named_and_what_came_before_it_is_kept(said):
    replies = ReplyParser()
    assert [reply.code for reply in replies.feed(b"250 OK\r\n" + said + b"250 OK\r\n")] == [250]
    assert replies.error
    assert not replies.feed(b"250 OK\r\n")


@given(some.binary(max_size=200))
def test_any_bytes_are_either_replies_or_garbage(said):
    replies = ReplyParser()
    for reply in replies.feed(said):
        assert 200 <= reply.code <= 599
        assert str(reply).isprintable()
        assert len(str(reply)) <= 300


def test_lines_that_end_in_a_bare_line_feed_are_read_too():
    assert [reply.code for reply in ReplyParser().feed(b"250-a\n250 b\n")] == [250]


def test_what_a_relay_can_do_is_read_from_its_answer_to_ehlo():
    (reply,) = ReplyParser().feed(
        b"250-mail.example.org at your service\r\n250-size 1000\r\n250-Pipelining\r\n250-AUTH=LOGIN\r\n"
        b"250-AUTH PLAIN XOAUTH2\r\n250-8BITMIME\r\n250-STARTTLS\r\n250 SMTPUTF8\r\n"
    )
    features = read_features(reply)
    assert features.pipelining
    assert features.eight_bit
    assert features.utf8
    assert features.starttls
    assert features.largest == 1000
    assert features.sign_in == {"LOGIN", "PLAIN", "XOAUTH2"}


@pytest.mark.parametrize(
    ("step", "said", "result", "trouble"),
    [
        (Step.MAIL, "550 5.7.1 Sender rejected", "deferred", "relay"),
        (Step.MAIL, "530 5.7.0 Authentication required", "deferred", "relay"),
        (Step.MAIL, "552 5.3.4 Message too big", "refused", "content"),
        (Step.MAIL, "552 Message size exceeds fixed limit", "refused", "content"),
        (Step.MAIL, "451 4.7.1 Try later", "deferred", "relay"),
        (Step.RCPT, "550 5.1.1 <a@b>: Recipient address rejected: User unknown", "refused", "address"),
        (Step.RCPT, "550 No such user here", "refused", "address"),
        (Step.RCPT, "553 Mailbox name not allowed", "refused", "address"),
        (Step.RCPT, "552 5.2.2 Mailbox full", "refused", "address"),
        (Step.RCPT, "452 4.2.2 Over quota", "deferred", "address"),
        (Step.RCPT, "450 4.2.0 Greylisted, see example.org", "deferred", "domain"),
        (Step.RCPT, "451 4.7.1 Greylisting in action", "deferred", "domain"),
        (Step.RCPT, "550 5.1.2 Host unknown", "refused", "domain"),
        (Step.RCPT, "450 4.4.1 Connection timed out", "deferred", "domain"),
        (Step.RCPT, "550 5.4.4 Unable to route", "refused", "domain"),
        (Step.RCPT, "556 5.1.10 Recipient address has null MX", "refused", "address"),
        (Step.RCPT, "554 5.7.1 <a@b>: Relay access denied", "deferred", "relay"),
        (Step.RCPT, "550 relaying denied", "deferred", "relay"),
        (Step.RCPT, "451 4.3.0 Temporary lookup failure", "deferred", "relay"),
        (Step.RCPT, "452 4.3.1 Insufficient system storage", "deferred", "relay"),
        (Step.RCPT, "452 Too many recipients", "deferred", "relay"),
        (Step.RCPT, "550 5.6.7 Non-ASCII addresses not permitted", "refused", "address"),
        (Step.DATA, "554 5.5.1 No valid recipients", "deferred", "relay"),
        (Step.DATA, "451 Local error", "deferred", "relay"),
        (Step.END, "554 5.7.1 Spam message rejected", "refused", "content"),
        (Step.END, "550 5.7.1 Sender is on our list", "refused", "content"),
        (Step.END, "552 5.2.3 Message too long for this mailbox", "refused", "content"),
        (Step.END, "550 5.1.1 User unknown", "refused", "address"),
        (Step.END, "451 4.7.1 Service unavailable, try again later", "deferred", "relay"),
        (Step.END, "452 4.3.1 Out of space", "deferred", "relay"),
        (Step.END, "554 Transaction failed", "refused", "content"),
        (Step.END, "421 4.3.2 Shutting down", "deferred", "relay"),
    ],
)
def test_a_reply_tells_whose_trouble_it_is(step, said, result, trouble):
    outcome = classify(step, Reply(int(said[:3]), said[4:].encode()))
    assert (outcome.kind, outcome.trouble) == (result, trouble)
    assert outcome.reason == said
    assert outcome.code == int(said[:3])


@pytest.mark.parametrize(
    ("said", "throttled"),
    [
        ("450 4.7.1 Error: too much mail from 192.0.2.1", True),
        ("454 Throttling failure: Maximum sending rate exceeded.", True),
        ("421 4.7.28 Gmail has detected an unusual rate of mail", True),
        ("421 Too many messages in this connection", False),
        ("451 4.3.0 Lookup failure", False),
        ("550 5.7.1 Rate limit", True),
    ],
)
def test_being_too_fast_is_heard(said, throttled):
    assert classify(Step.RCPT, Reply(int(said[:3]), said[4:].encode())).throttled is throttled


def test_only_an_address_that_will_never_be_read_counts_as_gone():
    gone = classify(Step.RCPT, Reply(550, b"5.1.1 No such user"))
    full = classify(Step.RCPT, Reply(552, b"5.2.2 Full"))
    soon = classify(Step.RCPT, Reply(450, b"4.1.1 Not yet"))
    assert [each.address_gone for each in (gone, full, soon)] == [True, False, False]
