"""The staff's home page."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone

from fixsend.delivery.models import Message
from fixsend.people.models import AlarmMail, ConsentEvent
from fixsend.people.queries import dashboard
from fixsend.people.staff import alarms, roles, work_queue
from tests.campaigns.factories import ParticipationFactory
from tests.membership.factories import MembershipFactory
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_registries(monkeypatch):
    monkeypatch.setattr(work_queue.registry, "_entries", {})
    monkeypatch.setattr(alarms.registry, "_entries", {})


def kind(slug="applications", count=3, permission="people.view_person", **more) -> work_queue.WorkItem:
    return work_queue.WorkItem(slug, f"The {slug}", lambda: count, "wagtailadmin_home", permission, **more)


def test_what_waits_is_shown_to_the_roles_that_may_see_it(client):
    work_queue.registry.register(kind("applications", 3, "people.view_person"))
    work_queue.registry.register(kind("requests", 7, "wagtailadmin.access_admin", due=lambda: date(2020, 1, 2)))
    sign_in_staff(client, roles.EDITOR)
    page = client.get("/admin/").content.decode()
    assert "The requests" in page
    assert "2 January 2020" in page
    assert "(late)" in page
    assert "The applications" not in page


def test_alarms_ring_in_red_until_they_are_put_right(client):
    wrong = ["The disk is full. Delete something."]
    alarms.registry.register(alarms.Alarm("disk", "Disk", lambda: wrong[0] if wrong else None))
    sign_in_staff(client, roles.READ_ONLY)
    assert "The disk is full" in client.get("/admin/").content.decode()
    wrong.clear()
    assert "Disk" not in client.get("/admin/").content.decode()


def test_the_host_is_written_to_once_a_day_about_each_alarm(settings):
    settings.HOST_EMAIL = "host@alliance.example"
    alarms.registry.register(alarms.Alarm("disk", "Full disk", lambda: "Make room."))
    alarms.registry.register(alarms.Alarm("backup", "No backup", lambda: None))
    assert alarms.mail_host() == 1
    assert alarms.mail_host() == 0
    assert [message.to for message in Message.objects.all()] == ["host@alliance.example"]
    AlarmMail.objects.update(mailed_at=timezone.now() - timedelta(days=1, minutes=1))
    assert alarms.mail_host() == 1


def test_why_the_public_forms_are_closed_stands_on_the_home_page(client):
    sign_in_staff(client)
    page = client.get("/admin/").content.decode()
    assert "its postal address" in page
    assert "/admin/settings/web/sitedetails/" in page


def test_sign_ups_of_every_way_are_counted_by_the_day_on_which_they_were_confirmed(client):
    now = timezone.now()
    days_ago = [now - timedelta(days=back) for back in range(10)]
    ada = PersonFactory(email="ada@example.org")
    ParticipationFactory(confirmed_at=now)
    ParticipationFactory(confirmed_at=days_ago[2])
    ParticipationFactory(confirmed_at=days_ago[9])
    ParticipationFactory(confirmed_at=None, state="unconfirmed")
    MembershipFactory(joined_at=days_ago[1])
    say_yes(ada, days_ago[2], "web")
    say_yes(ada, days_ago[2], "web")
    say_yes(PersonFactory(), days_ago[2], "import")
    found = dashboard.sign_ups(timezone.localdate())
    assert [number for _, number in found.by_day] == [0, 0, 0, 0, 2, 1, 1]
    assert {title: number for title, number in found.by_way if number} == {
        "Took part in an action": 2,
        "Joined the alliance": 1,
        "Said yes to our emails": 1,
    }
    sign_in_staff(client)
    page = " ".join(client.get("/admin/").content.decode().split())
    assert re.findall(r'class="bar-number">(\d+)<', page) == ["0", "0", "0", "0", "2", "1", "1"]
    assert 'href="/static/web/charts.css"' in page
    assert "<strong>4</strong> in the last seven days. We count each on the day it was confirmed." in page


def say_yes(person, at, channel):
    """Write into the ledger that somebody said yes at a moment."""
    ConsentEvent.objects.create(
        person=person,
        purpose="news",
        action="grant",
        wording_text="Newsletters",
        channel=channel,
        source="a form",
        proof="a link",
        happened_at=at,
    )


def test_the_home_page_asks_no_other_host(client):
    sign_in_staff(client)
    page = client.get("/admin/").content.decode()
    assert "gravatar" not in page
    assert "releases.wagtail.org" not in page
