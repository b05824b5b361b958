"""The deliverability page."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from fixsend.delivery.models import DeliveryTally, ReturnedMail, SenderCheck
from fixsend.people.staff import roles
from tests.delivery.deliverability.dns_server import dns_server
from tests.newsletters.factories import MailingFactory
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaigner(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    return client


def test_the_page_before_anything_was_sent_or_asked(campaigner):
    page = campaigner.get(reverse("deliverability:page")).content.decode()
    assert "We have not checked yet" in page
    assert "No newsletter has been sent yet" in page


def test_each_provider_has_its_rates(campaigner):
    mailing = MailingFactory()
    DeliveryTally.objects.create(mailing=mailing, provider="Gmail", accepted=980, refused=20, deferred=50)
    for number in range(10):
        ReturnedMail.objects.create(
            digest=str(number), kind="bounce", channel="mailbox", cause="blocked", is_sure=True, domain="gmail.com"
        )
    page = " ".join(campaigner.get(reverse("deliverability:page")).content.decode().split())
    assert "<td>1,000</td> <td>97.0 %</td> <td>5.0 %</td> <td>1.0 %</td> <td>10</td> <td>0.00 %</td>" in page
    # One week is a point and no line: the tables say it better.
    assert 'role="img"' not in page


def test_a_chart_of_some_weeks_names_each_line_once_and_says_how_it_went(campaigner):
    now = timezone.now()
    for weeks_ago, provider, accepted in [(0, "Gmail", 97), (1, "Gmail", 99), (3, "Gmail", 98), (0, "other", 90)]:
        when = now - timedelta(weeks=weeks_ago)
        DeliveryTally.objects.create(
            mailing=MailingFactory(), provider=provider, at=when, accepted=accepted, refused=100 - accepted
        )
    page = " ".join(campaigner.get(reverse("deliverability:page")).content.decode().split())
    assert [page.count(f'dy="0.35em">{name}</text>') for name in ("Gmail", "Other")] == [1, 1]
    assert re.search(r"Gmail: from 98 % \(\d+ \w+\) to 97 % \(\d+ \w+\)\. Other: 90 %", page)
    assert page.count('class="plot-mark"') == 4 + 2  # a mark on each figure, and at each name
    marks = [float(mark) for mark in re.findall(r">(\d+(?:\.\d+)?) %</text>", page)]
    assert len(marks) > 2
    assert max(marks) <= 100
    assert 'href="/static/web/charts.css"' in page


def test_the_guide_is_a_screen(campaigner):
    assert reverse("deliverability:guide") in campaigner.get(reverse("deliverability:page")).content.decode()
    guide = campaigner.get(reverse("deliverability:guide")).content.decode()
    assert ">Before the first newsletter</h2>" in guide
    assert "<table>" in guide


def test_the_alarm_stands_on_the_page(campaigner):
    for number in range(10):
        ReturnedMail.objects.create(
            digest=str(number), kind="bounce", channel="mailbox", cause="blocked", is_sure=True, domain="gmail.com"
        )
    assert (
        "turned away or reported as spam at: Gmail" in campaigner.get(reverse("deliverability:page")).content.decode()
    )


def test_staff_can_have_dns_asked_again(campaigner, run_jobs, settings):
    with dns_server({}) as server:
        settings.DNS_SERVERS = [server.address]
        campaigner.post(reverse("deliverability:check_again"))
        run_jobs()
    assert SenderCheck.objects.count() == 1
    assert "What DNS said about" in campaigner.get(reverse("deliverability:page")).content.decode()


def test_the_answer_of_a_check_appears_by_itself_once_it_is_there(campaigner, run_jobs, settings):
    with dns_server({}) as server:
        settings.DNS_SERVERS = [server.address]
        answer = campaigner.post(reverse("deliverability:check_again"))
        asking = campaigner.get(answer.url).content.decode()
        assert "The answer appears here by itself." in asking
        assert "times=1" in asking
        assert "Refresh</a>" in asking
        run_jobs()
    shown = campaigner.get(answer.url).content.decode()
    assert "What DNS said about" in shown
    assert "hx-get" not in shown


def test_the_screen_does_not_ask_for_ever(campaigner):
    shown = campaigner.get(reverse("deliverability:page"), {"after": "0", "times": "30"}).content.decode()
    assert "There is no answer yet." in shown
    assert "hx-get" not in shown
    for wrong in ({"after": "x"}, {"after": "-1"}, {"after": "9" * 40}, {"after": "0", "times": "x"}):
        assert campaigner.get(reverse("deliverability:page"), wrong).status_code == 200
