"""The list of newsletters and the calendar: where each stands, narrowed by that, and what goes when."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from fixsend.delivery.models import MailingState
from fixsend.newsletters.models import Newsletter, SendPlan, Step
from fixsend.newsletters.models.series import Series, SeriesState
from fixsend.people.staff import roles
from tests.newsletters.factories import MailingFactory
from tests.newsletters.sending import ready
from tests.newsletters.writing import bodies

pytestmark = pytest.mark.django_db

LIST = "/admin/newsletters/"
CALENDAR = "/admin/newsletter-calendar/"


@pytest.fixture
def office(client):
    return ready.colleague(client)[0]


def named(name, state=None, **fields):
    """Make a newsletter that is ready, with a mailing in a state where one is given."""
    newsletter = ready.newsletter(name=name)
    if state:
        MailingFactory(newsletter=newsletter, state=state, **fields)
    return newsletter


def listed(office, state) -> set[str]:
    return {newsletter.name for newsletter in office.get(LIST, {"state": state}).context["object_list"]}


def test_a_draft_that_has_no_name_yet_is_called_so(office):
    draft = bodies.newsletter(name="", live=False)
    shown = ready.words(office.get(LIST))
    assert "Newsletter without a name" in shown
    assert "(blank)" not in shown
    assert "Newsletter object" not in ready.words(office.get(reverse("newsletters:edit", args=[draft.pk])))


def test_each_state_has_its_newsletters_and_no_other(office):
    bodies.newsletter(name="A draft", live=False)
    named("Ready")
    named("Cancelled and ready again", MailingState.CANCELLED)
    named("Planned", MailingState.WAITING)
    named("Going", MailingState.SENDING)
    named("Stopped", MailingState.PAUSED, state_reason="Someone stopped it.")
    named("Gone", MailingState.FINISHED)
    SendPlan.objects.create(newsletter=named("Asked about"), asked_at=timezone.now())
    SendPlan.objects.create(newsletter=named("Sent back"), sent_back="Shorter, please")
    Step.objects.create(series=Series.objects.create(name="Welcome"), newsletter=named("Hello"), number=1)
    plans = {"Hello?": {"asked_at": timezone.now()}, "Hm": {"sent_back": "Shorter"}}
    for number, (name, plan) in enumerate(plans.items(), 2):
        SendPlan.objects.create(newsletter=named(name), **plan)
        Step.objects.create(series=Series.objects.get(), newsletter=Newsletter.objects.get(name=name), number=number)
    assert listed(office, "draft") == {"A draft"}
    assert listed(office, "ready") == {"Ready", "Cancelled and ready again"}
    assert listed(office, "planned") == {"Planned"}
    assert listed(office, "sending") == {"Going", "Stopped"}
    assert listed(office, "sent") == {"Gone"}
    assert listed(office, "approval") == {"Asked about", "Hello?"}
    assert listed(office, "back") == {"Sent back", "Hm"}
    assert listed(office, "series") == {"Hello"}
    assert len(listed(office, "")) == 12


def test_a_state_and_a_search_narrow_the_list_together(office):
    named("Spring", MailingState.FINISHED)
    named("Autumn", MailingState.FINISHED)
    named("Spring again")
    shown = office.get(LIST, {"state": "sent", "q": "spring"}).context["object_list"]
    assert [newsletter.name for newsletter in shown] == ["Spring"]


@pytest.mark.parametrize("rows", [10, 1000])
def test_the_list_and_the_calendar_ask_as_often_among_a_thousand(office, django_assert_max_num_queries, rows):
    for number in range(min(rows, 30)):
        named(f"Sent {number}", MailingState.FINISHED)
    newsletters = [ready.newsletter(name="Planned")] if rows > 30 else []
    for newsletter in newsletters:
        made = [_copy(newsletter, number) for number in range(rows - 30)]
        type(newsletter).objects.bulk_create(made)
        SendPlan.objects.bulk_create([SendPlan(newsletter=each, send_at=timezone.now()) for each in made])
    office.get(LIST)
    with django_assert_max_num_queries(26):
        assert office.get(LIST).status_code == 200
    with django_assert_max_num_queries(20):
        assert office.get(CALENDAR).status_code == 200


def _copy(newsletter, number):
    return type(newsletter)(name=f"Planned {number}", subject=newsletter.subject, slug="planned")


def moment(day, hour=9) -> datetime:
    return datetime(2027, 1, day, hour, tzinfo=UTC)


def month(office, which="2027-01") -> str:
    return ready.words(office.get(CALENDAR, {"month": which}))


def test_the_calendar_shows_what_was_sent_what_is_planned_and_what_waits_for_somebody_to_press_send(office):
    sent = named("New year", MailingState.FINISHED, starts_at=moment(2))
    named("Later", MailingState.WAITING, starts_at=moment(20, 18))
    plan = SendPlan.objects.create(newsletter=named("Not pressed"), send_at=moment(25))
    named("Another month", MailingState.WAITING, starts_at=moment(25) + timedelta(days=60))
    named("Given up", MailingState.CANCELLED, starts_at=moment(21))
    shown = month(office)
    assert "January 2027" in shown
    assert f'09:00 <a href="{reverse("mailings_sent:mailing", args=[sent.mailings.get().pk])}">New year</a>' in shown
    assert "18:00" in shown
    assert "Planned</span>" in shown
    assert f'{reverse("newsletter_sending:steps", args=[plan.newsletter_id])}">Not pressed</a>' in shown
    assert "Nobody has pressed Send yet" in shown
    assert "Another month" not in shown
    assert "Given up" not in shown
    assert "?month=2026-12" in shown
    assert "?month=2027-02" in shown


def test_a_newsletter_that_was_sent_stands_on_the_calendar_once(office):
    newsletter = named("New year", MailingState.FINISHED, starts_at=moment(2))
    SendPlan.objects.create(newsletter=newsletter, send_at=moment(2))
    assert month(office).count(">New year</a>") == 1


def test_running_series_are_named_with_the_number_of_their_messages(office):
    running = Series.objects.create(
        name="Welcome", state=SeriesState.RUNNING, active_since=timezone.now(), checked_at=timezone.now()
    )
    Step.objects.create(series=running, newsletter=named("Hello"), number=1)
    Step.objects.create(series=running, newsletter=named("Passed over"), number=2, is_off=True)
    Series.objects.create(name="Being written")
    shown = month(office)
    assert "Welcome</a>: 1 message" in shown
    assert "Being written" not in shown


def test_an_address_that_names_no_month_shows_this_one(office):
    today = timezone.localdate()
    for wrong in ("", "soon", "2027-13", "0001-01", "9999-12"):
        assert f"{today:%B} {today.year}" in month(office, wrong)


def test_read_only_colleagues_see_the_calendar_and_nobody_else_is_led_to_it(client):
    ready.colleague(client, roles.READ_ONLY)
    assert "No newsletter goes out this month." in month(client)
