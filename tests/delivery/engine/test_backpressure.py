"""When a server's “too fast, later” slows a pace down: not now and then, and with what it takes in mind."""

from fixsend.delivery.engine.outcome import ACCEPTED, Outcome
from fixsend.delivery.worker.backpressure import FORGET_AFTER, Patience

LATER = Outcome("later", "relay", 450, "4.7.1", "450 4.7.1 Too fast", throttled=True)


def hear(patience, taken, asked):
    patience.hear([("relay", ACCEPTED, False)] * taken + [("relay", LATER, True)] * asked)


def test_nobody_is_listened_to_before_somebody_asks():
    patience = Patience(0)
    hear(patience, taken=100, asked=0)
    assert not patience.is_asked
    assert patience.look(10) == []


def test_whoever_takes_hardly_anything_need_ask_only_a_few_times():
    patience = Patience(0)
    hear(patience, taken=0, asked=3)
    (asked,) = patience.look(2)
    assert asked == ("relay", 90, 0, "450 4.7.1 Too fast")
    assert not patience.is_asked


def test_whoever_takes_most_of_it_has_to_ask_often_enough_and_what_it_took_is_told():
    patience = Patience(0)
    hear(patience, taken=15, asked=5)
    assert patience.look(2) == []
    hear(patience, taken=15, asked=5)
    (asked,) = patience.look(4)
    assert (asked.taken_share, asked.per_minute) == (0.75, 600)


def test_only_what_was_answered_since_the_look_before_the_first_wish_counts():
    patience = Patience(0)
    hear(patience, taken=100, asked=0)
    patience.look(10)
    hear(patience, taken=0, asked=10)
    (asked,) = patience.look(12)
    assert asked.per_minute == 300


def test_a_wish_now_and_then_is_forgotten():
    patience = Patience(0)
    hear(patience, taken=10, asked=1)
    assert patience.look(FORGET_AFTER + 1) == []
    assert not patience.is_asked
