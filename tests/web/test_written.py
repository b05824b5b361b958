"""How numbers and dates are written."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from fixsend.web import written


@pytest.mark.parametrize(
    ("value", "words"), [(0, "0"), (4943, "4,943"), (2026, "2,026"), (0.5, "0.5"), (12.0, "12"), (None, ""), ("", "")]
)
def test_numbers_have_commas(value, words):
    assert written.number(value) == words


def test_moments_are_told_by_the_clock_where_we_are():
    summer = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)
    assert written.moment(summer) == "2 July 2026, 00:30"
    assert written.day(summer) == "2 July 2026"
    assert written.day(date(2026, 11, 29)) == "29 November 2026"


@pytest.mark.parametrize("nothing", [None, ""])
def test_what_is_not_there_is_left_out(nothing):
    assert (written.day(nothing), written.moment(nothing)) == ("", "")


def test_how_long_ago_is_told_without_a_nought():
    now = timezone.now()
    said = [written.ago(now - timedelta(seconds=seconds)) for seconds in (0, 70, 150, 3700, 7300)]
    assert said == ["just now", "1 minute ago", "2 minutes ago", "1 hour ago", "2 hours ago"]
    assert written.ago(datetime(2026, 7, 1, 23, 30, tzinfo=UTC)) == "on 2 July 2026, 00:30"


def test_people_are_counted_with_their_noun():
    assert written.counted(1, "person", "people") == "1 person"
    assert written.counted(4943, "person", "people") == "4,943 people"
    assert written.counted(2, "row") == "2 rows"
