"""How sure an order is: intervals as published examples have them, and places that never say too much."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixsend.evidence.certainty import Share, interval, standings


@pytest.mark.parametrize(
    ("cases", "of", "low", "high"),
    # Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I.
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_the_interval_is_wilsons(cases, of, low, high):
    found = interval(Share(cases, of))
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


def test_two_are_told_apart_where_newcombes_interval_of_their_difference_leaves_out_zero():
    # Newcombe, "Interval estimation for the difference", table II: 56/70 - 48/80 has 0.0524 to 0.3339 by method 10.
    assert [(one.first, one.last) for one in standings([Share(56, 70), Share(48, 80)], highest_first=True)] == [
        (1, 1),
        (2, 2),
    ]
    # 9/10 - 3/10 has 0.1705 to 0.8090, and 5/56 - 0/29 has -0.0381 to 0.1926.
    assert [one.last for one in standings([Share(9, 10), Share(3, 10)], highest_first=True)] == [1, 2]
    assert [one.last for one in standings([Share(5, 56), Share(0, 29)], highest_first=True)] == [2, 2]


shares = st.integers(1, 3000).flatmap(lambda of: st.builds(Share, st.integers(0, of), st.just(of)))


@given(shares)
def test_an_interval_holds_its_share_and_stays_between_nothing_and_all(share):
    found = interval(share)
    assert 0 <= found.low <= share.part + 1e-9
    assert share.part - 1e-9 <= found.high <= 1


@given(st.lists(shares, min_size=1, max_size=20), st.booleans())
def test_the_places_of_each_hold_the_one_it_has(shares, highest_first):
    ordered = sorted(shares, key=lambda share: share.part, reverse=highest_first)
    for place, found in enumerate(standings(ordered, highest_first=highest_first), start=1):
        assert 1 <= found.first <= place <= found.last <= len(ordered)


@given(st.lists(shares, min_size=1, max_size=20))
def test_the_order_turned_round_turns_the_places_round(shares):
    up, down = (standings(shares, highest_first=way) for way in (True, False))
    number = len(shares)
    assert [(one.first, one.last) for one in up] == [(number + 1 - one.last, number + 1 - one.first) for one in down]
