"""A volunteer proposes a gathering, a coordinator approves it, a parent finds it near them, and staff follow it all."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from fixsend.delivery.models import Message
from fixsend.events.models import Coordinator, Gathering, SignUp
from fixsend.events.services import notifying, signing_up
from fixsend.people.staff import roles
from fixsend.places.models import Council
from tests.browser.axe import check
from tests.browser.office import office_tab
from tests.browser.test_actions import sign_in
from tests.browser.test_petition import confirm
from tests.events.factories import GatheringFactory, SignUpFactory, day_of_action
from tests.people.factories import PersonFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.flow("320-plain")
def test_a_volunteer_proposes_a_gathering(started_site, page):
    day = day_of_action()
    page.goto(day.url)
    page.get_by_role("link", name="Propose an event").click()
    page.get_by_role("button", name="Propose this event").click()
    expect(page.get_by_role("heading", name="There is a problem")).to_be_visible()
    check(page)
    for label, typed in (
        ("Your name", "Jo Green"),
        ("Email address", "jo@example.org"),
        ("What is it called?", "Walk to the town hall"),
        ("What will happen?", "We walk together."),
        ("When does it start?", "11:00"),
        ("When does it end?", "13:00"),
        ("Where will you meet?", "The library steps"),
    ):
        page.get_by_label(label).fill(typed)
    page.get_by_label("Or choose which council").select_option(label="Leeds")
    for choice in ("Step-free everywhere", "Accessible toilet", "Quiet space", "No BSL interpreter"):
        page.get_by_label(choice, exact=True).check()
    page.get_by_role("button", name="Propose this event").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("One more step: check your email")
    check(page)
    confirm(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you. We are checking your event.")
    check(page)
    assert Gathering.objects.get().state == "proposed"


@pytest.mark.flow("320-plain")
def test_a_coordinator_approves_a_gathering_and_its_host_changes_and_cancels_it(started_site, page, site):
    host, cas = PersonFactory(), PersonFactory(name="Cas Example")
    found = GatheringFactory(state="proposed", host=host, host_name="Jo Green", host_email=host.email)
    Coordinator.objects.create(day=found.day, region="E12000003", person=cas)
    sign_in(page, site, cas)
    page.goto(site + reverse("events:home"))
    check(page)
    page.get_by_role("link", name=found.title).click()
    check(page)
    page.get_by_role("button", name="Approve it").click()
    expect(page.get_by_text("is now on the site. We have told its host.")).to_be_visible()
    SignUpFactory(gathering=found, needs="A seat")
    page.context.clear_cookies()
    sign_in(page, site, host)
    page.goto(site + reverse("events:run", args=[found.public_id]))
    expect(page.get_by_text("1 person has a place")).to_be_visible()
    check(page)
    page.get_by_role("link", name="Change it").click()
    check(page)
    page.get_by_label("Where will you meet?").fill("The park")
    page.get_by_role("button", name="Save changes").click()
    expect(page.get_by_text("We are telling everyone who signed up.")).to_be_visible()
    page.get_by_text("This event cannot go ahead").click()
    page.get_by_label("Why?").fill("The park is closed.")
    check(page)
    page.get_by_role("button", name="Cancel this event").click()
    expect(page.get_by_text("The event is cancelled.")).to_be_visible()
    assert notifying.tell_changes() == 1
    assert Message.objects.latest("id").subject == f"Cancelled: {found.title}"


@pytest.mark.flow("320-plain")
def test_a_parent_finds_what_is_near_signs_up_waits_gets_a_place_and_takes_it_back(started_site, page):
    found = GatheringFactory(title="Walk to the town hall", places=1)
    GatheringFactory(day=found.day, title="Picnic", council=Council.objects.get(name="Camden"))
    other = SignUpFactory(gathering=found)
    page.goto(found.day.url)
    check(page)
    page.locator("summary", has_text="Or choose your council").click()
    page.get_by_label("Or choose your council").select_option(label="Leeds")
    page.get_by_role("button", name="Search").click()
    check(page)
    page.get_by_role("link", name="Walk to the town hall").click()
    expect(page.get_by_text("This event is full")).to_be_visible()
    check(page)
    page.get_by_label("Your name").fill("Sam Taylor")
    page.get_by_label("Email address").fill("sam@example.org")
    page.locator("summary", has_text="Or choose your council").click()
    page.get_by_label("Or choose your council").select_option(label="Leeds")
    page.get_by_label("need anything").fill("A seat near the door")
    page.get_by_role("button", name="Sign up to come").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("One more step: check your email")
    confirm(page)
    expect(page.get_by_text("You are on the waiting list.")).to_be_visible()
    check(page)
    other.participation.delete()
    assert signing_up.fill_places() == 1
    page.reload()
    expect(page.get_by_text("You’re coming.")).to_be_visible()
    page.get_by_role("link", name="Change your sign-up").click()
    check(page)
    page.get_by_label("How many of you").select_option("2")
    page.get_by_role("button", name="Save changes").click()
    expect(page.get_by_role("heading", name="There is a problem")).to_be_visible()
    page.get_by_label("Which event?").select_option(index=1)
    page.get_by_role("button", name="Save changes").click()
    expect(page.get_by_text("We have kept 2 places for you.")).to_be_visible()
    assert SignUp.objects.get().gathering.title == "Picnic"
    page.get_by_role("button", name="Cancel my sign-up").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You have cancelled your sign-up")


def test_staff_see_what_waits_approve_it_appoint_a_coordinator_and_see_who_comes(started_site, context, site):
    found = GatheringFactory(state="proposed")
    page, watch = office_tab(context, site, roles.CAMPAIGNER)
    page.goto(site + reverse("events_office:index"))
    page.get_by_role("link", name="1 to decide").click()
    page.get_by_role("link", name=found.title).click()
    page.get_by_role("button", name="Approve it").click()
    expect(page.get_by_text("is now on the site.")).to_be_visible()
    SignUpFactory(gathering=found, needs="A seat")
    page.get_by_role("link", name="Who is coming").click()
    expect(page.get_by_text("A seat")).to_be_visible()
    page.goto(site + reverse("events_office:coordinators", args=[found.day_id]))
    page.get_by_label("Email address").fill("cas@example.org")
    page.get_by_label("Region").select_option(label="North East")
    page.get_by_role("button", name="Appoint").click()
    expect(page.get_by_text("They now coordinate the North East")).to_be_visible()
    assert (watch.errors, watch.refused, watch.strangers) == ([], [], [])
