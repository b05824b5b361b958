"""The floor of the tests' coverage holds, and says when it can rise."""

import pytest

from tools.coverage_floor import verdict


def test_less_than_the_floor_is_refused():
    with pytest.raises(ValueError, match=r"89\.99 % is less than the floor of 90 %"):
        verdict(89.99, 90)


@pytest.mark.parametrize("measured", [90, 90.55])
def test_a_little_more_than_the_floor_needs_no_words(measured):
    assert verdict(measured, 90) == ""


def test_much_more_than_the_floor_raises_it_and_leaves_room_for_chance():
    assert "fail_under = 91.7 " in verdict(92.29, 90)
