"""The staff's home page."""

import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from lxml import html

from fixsend.campaigns.queries.pace import most_alive
from fixsend.delivery.models import Mailing, MailingState, Message
from fixsend.people.models import AlarmMail, ConsentEvent, DailyCount
from fixsend.people.queries import dashboard
from fixsend.people.services import growth
from fixsend.people.staff import alarms, beginnings, figures, roles, work_queue
from fixsend.web.dates import start_of
from tests.campaigns.factories import ParticipationFactory, campaign, petition
from tests.membership.factories import MembershipFactory, OrganisationFactory
from tests.newsletters.factories import frozen_mailing, subscriber
from tests.pages.factories import news_page
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


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
    assert "late:" in page
    assert "The applications" not in page


def test_work_of_which_nothing_waits_is_left_out(client):
    work_queue.registry.register(kind("applications", 0), kind("requests", 1204))
    sign_in_staff(client)
    page = client.get("/admin/").content.decode()
    assert "The requests <strong>1,204</strong>" in page
    assert "The applications" not in page


def test_home_leads_each_role_to_what_it_can_begin():
    campaign("Ours")
    news_page(title="News")
    begun = {
        roles.EDITOR: {"Write a news item", "Change a page"},
        roles.MEMBERSHIP_SECRETARY: {"Add a person", "Record a data request"},
        roles.CAMPAIGNER: {"Write a newsletter", "Import a list", "Start a petition or another action"},
        roles.ADMINISTRATOR: {"Invite a colleague", "Write a newsletter"},
        roles.READ_ONLY: set(),
    }
    for role, titles in begun.items():
        office = Client()
        offered = dict(beginnings.for_person(sign_in_staff(office, role)))
        assert titles <= set(offered), role
        assert bool(offered) == ("Begin something" in office.get("/admin/").content.decode()), role
        assert {office.get(url).status_code for url in offered.values()} <= {200}, (role, offered)
    assert offered == {}


def test_an_action_begins_in_one_of_several_campaigns_that_run(client):
    first, second = campaign("Ours"), campaign("Theirs")
    over = campaign("Over", ended_on=date(2026, 5, 1))
    person = sign_in_staff(client, roles.CAMPAIGNER)
    begin = dict(beginnings.for_person(person))["Start a petition or another action"]
    page = client.get(begin).content.decode()
    for each, is_offered in ((first, True), (second, True), (over, False)):
        assert (reverse("wagtailadmin_pages:add_subpage", args=[each.pk]) in page) is is_offered


def test_whoever_has_done_it_all_is_told_so(client):
    work_queue.registry.register(kind("applications", 0))
    sign_in_staff(client)
    assert "Nothing waits for you" in client.get("/admin/").content.decode()


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
    found = dashboard.sign_ups(timezone.localdate(), staff_member())
    assert [number for _, number in found.by_day] == [0, 0, 0, 0, 2, 1, 1]
    assert {way.title: number for way, number in found.by_way if number} == {
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


TODAY = date(2026, 11, 30)


def growing(slug="members", number=50, changes=None) -> figures.Growth:
    screen = figures.Screen("people.view_person", "people_backoffice:index")
    return figures.Growth(slug, "Members", screen, lambda: number, lambda: changes or {})


def test_days_before_we_kept_count_are_worked_out_from_what_changed(monkeypatch):
    monkeypatch.setattr(figures.growth, "_entries", {})
    figures.growth.register(growing(number=50, changes={date(2026, 11, 27): 30, date(2026, 11, 29): 5}))
    assert growth.record(TODAY) == 1
    numbers = dict(DailyCount.objects.values_list("day__day", "number"))
    assert numbers == {27: 45, 28: 45, 29: 50, 30: 50}


def test_a_day_is_counted_once_and_its_last_number_stays(monkeypatch):
    monkeypatch.setattr(figures.growth, "_entries", {})
    figures.growth.register(growing(number=50))
    growth.record(TODAY)
    figures.growth.register(growing(number=52))
    growth.record(TODAY)
    assert list(DailyCount.objects.values_list("number", flat=True)) == [52]


def test_growth_is_told_by_the_week_and_later_by_the_month():
    for back in range(1, 60):
        DailyCount.objects.create(slug="members", day=TODAY - timedelta(days=back), number=100 - back)
    days, (young,) = dashboard.grown([growing(number=100)], TODAY)
    assert (days[-2], young.points[-2:], young.gained) == (TODAY - timedelta(days=7), [93, 100], 28)
    DailyCount.objects.create(slug="members", day=TODAY - timedelta(days=336), number=7)
    days, (old,) = dashboard.grown([growing(number=100)], TODAY)
    assert (days[0], old.points[0], old.points[-1]) == (TODAY - timedelta(days=336), 7, 100)


def test_what_has_never_been_is_left_out_of_growth():
    _, grown = dashboard.grown([growing(number=0)], TODAY)
    assert grown == []


def test_the_ledger_tells_how_the_list_has_grown():
    days_ago = [timezone.now() - timedelta(days=back) for back in range(5)]
    ada, ben = PersonFactory(), PersonFactory()
    say_yes(ada, days_ago[3], "web")
    say_yes(ada, days_ago[2], "web")
    say_yes(ben, days_ago[2], "paper")
    ConsentEvent.objects.create(
        person=ben, purpose="news", action="withdraw", channel="web", source="x", proof="x", happened_at=days_ago[1]
    )
    found = {(timezone.localdate() - day).days: change for day, change in dashboard.newsletter_changes().items()}
    assert found == {3: 1, 2: 1, 1: -1}


def test_home_says_how_the_alliance_is_doing_and_every_number_leads_on(client):
    MembershipFactory()
    OrganisationFactory()
    subscriber()
    action = petition("Buses for all")
    ParticipationFactory(action=action, confirmed_at=timezone.now())
    mailing = frozen_mailing(MailingState.SENDING, name="January news")
    Mailing.objects.update(state=MailingState.FINISHED, first_sent_at=timezone.now())
    sign_in_staff(client)
    page = " ".join(client.get("/admin/").content.decode().split())
    assert '<a href="/admin/people/?consent=news"><strong>1</strong> Newsletter list <' in page
    assert f'<a href="{reverse("membership_members:index")}"><strong>1</strong> Members <' in page
    assert f'<a href="{reverse("membership_organisations:index")}?status=approved"><strong>1</strong> Org' in page
    assert f'<a href="{reverse("campaigns_office:show", args=[action.pk])}">Buses for all <span' in page
    assert "<strong>1</strong> of them in the last seven days" in page
    numbers = html.fromstring(page).xpath("//main//strong[number() = number()]")
    leads_nowhere = [each for each in numbers if not each.xpath("ancestor::a")]
    # One is the sum of the rows below it, each of which leads to its people.
    assert [each.tail.strip()[:23] for each in leads_nowhere] == ["in the last seven days."]
    assert len(numbers) > 5
    assert f'<a href="{reverse("mailings_sent:figures", args=[mailing.pk])}">January news</a>' in page


def test_days_are_whole_days_for_actions_as_for_sign_ups(client):
    action, today = petition("Buses for all"), start_of(timezone.localdate())
    for at in (
        timezone.now(),
        today - timedelta(days=6),
        today - timedelta(days=6, seconds=1),
        today - timedelta(days=13),
    ):
        ParticipationFactory(action=action, confirmed_at=at)
    ParticipationFactory(action=action, confirmed_at=today - timedelta(days=13, seconds=1))
    (pace,) = most_alive(5)
    assert (pace.count, pace.week, pace.week_before) == (5, 2, 2)


def test_an_editors_home_counts_no_people(client):
    MembershipFactory()
    subscriber()
    ParticipationFactory(action=petition("Buses for all"), confirmed_at=timezone.now())
    sign_in_staff(client, roles.EDITOR)
    page = client.get("/admin/").content.decode()
    assert "How we are growing" not in page
    assert "Sign-ups this week" not in page
    assert "What people are doing" not in page


def test_home_asks_the_database_as_often_for_many_actions_as_for_a_few(client):
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get("/admin/")
        return len(asked)

    sign_in_staff(client)
    for number in range(6):
        ParticipationFactory(action=petition(f"Petition {number}"), confirmed_at=timezone.now())
    client.get("/admin/")
    few = queries()
    for number in range(6, 30):
        ParticipationFactory(action=petition(f"Petition {number}"), confirmed_at=timezone.now())
    assert queries() <= few


def test_the_home_page_asks_no_other_host(client):
    sign_in_staff(client)
    page = client.get("/admin/").content.decode()
    assert "gravatar" not in page
    assert "releases.wagtail.org" not in page
