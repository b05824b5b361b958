"""When a server's requests for a slower pace count: not now and then, and with what it accepts in mind."""

from fixsend.delivery.engine.outcome import ACCEPTED, Outcome
from fixsend.delivery.worker.throttling import FORGET_AFTER, Backpressure

TOO_FAST = Outcome("deferred", "relay", 450, "4.7.1", "450 4.7.1 Too fast", throttled=True)


def reply(backpressure, accepted, asking):
    backpressure.add_replies([("relay", ACCEPTED, False)] * accepted + [("relay", TOO_FAST, True)] * asking)


def test_no_server_is_slowed_down_for_before_it_asks():
    backpressure = Backpressure(0)
    reply(backpressure, accepted=100, asking=0)
    assert not backpressure.is_active
    assert backpressure.check(10) == []


def test_a_server_that_accepts_hardly_anything_need_ask_only_a_few_times():
    backpressure = Backpressure(0)
    reply(backpressure, accepted=0, asking=3)
    (request,) = backpressure.check(2)
    assert request == ("relay", 90, 0, "450 4.7.1 Too fast")
    assert not backpressure.is_active


def test_a_server_that_accepts_most_mail_has_to_ask_often_and_its_share_is_reported():
    backpressure = Backpressure(0)
    reply(backpressure, accepted=15, asking=5)
    assert backpressure.check(2) == []
    reply(backpressure, accepted=15, asking=5)
    (request,) = backpressure.check(4)
    assert (request.accepted_share, request.per_minute) == (0.75, 600)


def test_only_replies_since_the_check_before_the_first_request_count():
    backpressure = Backpressure(0)
    reply(backpressure, accepted=100, asking=0)
    backpressure.check(10)
    reply(backpressure, accepted=0, asking=10)
    (request,) = backpressure.check(12)
    assert request.per_minute == 300


def test_a_request_now_and_then_is_forgotten():
    backpressure = Backpressure(0)
    reply(backpressure, accepted=10, asking=1)
    assert backpressure.check(FORGET_AFTER + 1) == []
    assert not backpressure.is_active
