"""Hours are British hours; the two nights when the clocks change are explained, not guessed."""

from datetime import UTC, date, datetime, time

import pytest

from fixsend.web.dates import NoSuchTime, moment


@pytest.mark.parametrize(
    ("day", "hour", "utc"),
    [
        (date(2027, 1, 15), time(9, 30), datetime(2027, 1, 15, 9, 30, tzinfo=UTC)),
        (date(2027, 6, 15), time(9, 30), datetime(2027, 6, 15, 8, 30, tzinfo=UTC)),
        (date(2027, 3, 28), time(0, 59), datetime(2027, 3, 28, 0, 59, tzinfo=UTC)),
        (date(2027, 3, 28), time(2, 0), datetime(2027, 3, 28, 1, 0, tzinfo=UTC)),
        (date(2026, 10, 25), time(0, 59), datetime(2026, 10, 24, 23, 59, tzinfo=UTC)),
        (date(2026, 10, 25), time(2, 0), datetime(2026, 10, 25, 2, 0, tzinfo=UTC)),
    ],
)
def test_a_local_hour_is_one_moment(day, hour, utc):
    assert moment(day, hour) == utc


def test_an_hour_that_is_left_out_is_refused():
    with pytest.raises(NoSuchTime, match="On 28 March the clocks go forward, so there is no 1:30am"):
        moment(date(2027, 3, 28), time(1, 30))


def test_an_hour_that_comes_twice_is_refused():
    with pytest.raises(NoSuchTime, match="On 25 October the clocks go back, so 1:30am happens twice"):
        moment(date(2026, 10, 25), time(1, 30))
