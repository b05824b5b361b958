"""Paces that hold for all workers: booked moments, slowing down when asked, and growing again."""

import pytest
from django.db import connection

from fixsend.delivery.engine import pacing
from fixsend.delivery.models import Pace
from tests.mailing_list.test_two_at_once import at_once

pytestmark = pytest.mark.django_db


def wind_back(seconds):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE delivery_pace SET changed_at = changed_at - %s * interval '1 s'", [seconds])


def test_moments_that_are_booked_are_not_booked_again():
    first = pacing.book("relay", 60, 5)
    second = pacing.book("relay", 60, 1)
    assert first.first_in < 0.5
    assert first.interval == 1
    assert 4 < second.first_in <= 5


def test_moments_that_nobody_booked_are_not_made_up_for():
    Pace.objects.create(key="relay", next_at="2020-01-01T00:00:00Z")
    assert pacing.book("relay", 60, 1).first_in < 0.5
    assert pacing.book("relay", 60, 1).first_in > 0.4


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_book_one_after_the_other():
    slots = at_once(*[lambda: pacing.book("relay", 60, 10)] * 3)
    assert [round(each.first_in / 10) for each in sorted(slots, key=lambda each: each.first_in)] == [0, 1, 2]


def test_what_staff_set_and_what_settings_say_both_hold(settings):
    Pace.objects.create(key="Gmail", limit_per_minute=500)
    Pace.objects.create(key="relay", limit_per_minute=900)
    settings.EMAIL_PER_MINUTE = 600
    assert pacing.limits() == {"Gmail": 500, "relay": 600}


def test_a_pace_comes_down_once_in_a_while_however_often_a_server_asks():
    for _ in range(5):
        pacing.slow_down("relay", 1000, "450 too fast")
    assert pacing.limits() == {"relay": 600}
    wind_back(10)
    pacing.slow_down("relay", 600, "450 too fast")
    assert pacing.limits() == {"relay": 360}
    for _ in range(20):
        wind_back(10)
        pacing.slow_down("relay", 1, "450 too fast")
    assert pacing.limits() == {"relay": pacing.SLOWEST}


def test_a_pace_grows_again_until_it_is_of_no_consequence():
    pacing.slow_down("relay", 1000, "450 too fast")
    pacing.speed_up()
    assert pacing.limits() == {"relay": 600}
    seen = []
    while limits := pacing.limits():
        seen.append(limits["relay"])
        wind_back(60)
        pacing.speed_up()
    assert seen == sorted(seen)
    assert seen[-1] > 1000


def test_slowing_down_keeps_under_what_staff_set():
    Pace.objects.create(key="relay", limit_per_minute=100)
    pacing.slow_down("relay", 1000, "450 too fast")
    assert pacing.limits() == {"relay": 60}


def test_a_server_that_takes_a_good_part_and_asks_all_the_same_is_slowed_down_for_only_so_far():
    for _ in range(20):
        pacing.slow_down("relay", 1000, "450 too fast", accepted_share=0.5)
        wind_back(10)
    assert pacing.limits() == {"relay": 1000 * pacing.LEAST_PART}


def test_how_far_counts_from_the_last_pace_of_which_it_took_hardly_anything():
    for accepted_share in (0.0, 0.1, 0.1):
        pacing.slow_down("relay", 1000, "450 too fast", accepted_share)
        wind_back(10)
    assert pacing.limits() == {"relay": pytest.approx(216)}
    for _ in range(20):
        pacing.slow_down("relay", 1000, "450 too fast", accepted_share=0.5)
        wind_back(10)
    assert pacing.limits() == {"relay": pytest.approx(360 * pacing.LEAST_PART)}
