"""A campaigner sends a newsletter, stops it, lets it go on and cancels another, in a real browser."""

import re
from contextlib import contextmanager

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from fixsend.delivery.models import Mailing, MailingState, Message
from fixsend.newsletters.models import Newsletter
from fixsend.newsletters.models.sending import SendingRules
from fixsend.newsletters.sending.services import plans
from fixsend.people.staff import roles
from tests.browser.axe import runs_scripts, too_wide, violations
from tests.browser.office import office_tab
from tests.delivery import relays
from tests.delivery.engine.audiences import subscribers
from tests.delivery.engine.working import wait_for, working
from tests.jobs import run_waiting
from tests.newsletters.sending import ready
from tests.people.staff_members import staff_member

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
OURS = ".sending"


@pytest.fixture
def office(context, site, settings, setting):
    """A signed-in campaigner's tab; nothing may have been refused or gone wrong, and nobody else asked."""
    ready.fill_in_site(settings)
    settings.SITE_URL = site
    page, watch = office_tab(context, site, roles.CAMPAIGNER)
    page.set_viewport_size(setting.screen)
    yield page
    page.goto("about:blank")
    assert (watch.errors, watch.refused, watch.strangers) == ([], [], [])


@contextmanager
def a_mail_server(settings, tmp_path, behaviour=""):
    """Run a worker and the mail server that it hands mails to."""
    with relays.process(tmp_path / "record", behaviour) as relay:
        settings.EMAIL_URL = relay.url
        with working(tmp_path / "delivery"):
            yield relay


def newsletter_for(people: int) -> Newsletter:
    subscribers(people)
    return ready.newsletter()


def check(page: Page, title: str) -> None:
    """The screen with this title is there, and our own part of it can be used by everybody."""
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    assert (violations(page, within=OURS) if runs_scripts(page) else []) + too_wide(page) == []


def its_time_has_come() -> None:
    """Let the two minutes pass."""
    Mailing.objects.update(starts_at=timezone.now())


def says(page: Page, words: str) -> None:
    """The screen comes to say something: by itself, or without scripts when one looks again."""
    headline = page.locator(".sending-headline").filter(has_text=words)
    look_again = page.get_by_role("link", name="Refresh")
    for _ in range(100):
        expect(headline.or_(look_again).first).to_be_visible(timeout=20_000)
        if headline.count():
            return
        look_again.click()
    raise AssertionError(f"It never says “{words}”")


@pytest.mark.flow("320-plain")
def test_tried_out_planned_sent_stopped_and_cancelled(office):
    newsletter = newsletter_for(3)
    office.goto(reverse("newsletter_sending:steps", args=[newsletter.pk]))
    check(office, "Sending")

    office.get_by_role("link", name="Send a test").click()
    check(office, "Try it out")
    office.get_by_label("As a member, made up").check()
    office.get_by_role("button", name="Send the test").click()
    expect(office.get_by_text("2 test emails are on their way.")).to_be_visible()
    assert set(Message.objects.values_list("subject", flat=True)) == {"[Test] What families told us"}

    office.get_by_role("link", name="Change when and how fast").click()
    expect(office.get_by_label("Day", exact=True)).to_be_hidden()
    office.get_by_label("On a day, at a time").check()
    office.get_by_label("Day", exact=True).fill("2020-01-01")
    office.get_by_label("Time", exact=True).fill("18:30")
    office.get_by_role("button", name="Save the time").click()
    expect(office.get_by_role("link", name="Day: This time has passed.")).to_be_visible()
    check(office, "Time and pace")
    office.get_by_label("Day", exact=True).fill(f"{timezone.now().year + 1}-07-01")
    office.get_by_role("button", name="Save the time").click()
    expect(office.get_by_text("1 July")).to_be_visible()

    office.get_by_role("link", name="Check and send").click()
    expect(office.frame_locator("iframe").get_by_text("Hello Ada, here is what happened.")).to_be_visible()
    check(office, "Check and send")
    office.get_by_role("button", name="Plan it for 1 July").click()
    run_waiting("freeze_mailing")
    says(office, "The first emails go out in")
    check(office, "November news")

    office.get_by_role("button", name="Stop").click()
    says(office, "It is stopped.")
    office.get_by_role("button", name="Resume").click()
    says(office, "The first emails go out in")
    office.get_by_role("link", name="Cancel…").click()
    check(office, "Cancel this mailing")
    office.get_by_label("Why?").fill("A wrong date")
    office.get_by_role("button", name="Cancel it for good").click()
    says(office, "It was cancelled by")
    expect(office.get_by_text("None was sent.")).to_be_visible()
    assert Mailing.objects.get().state == MailingState.CANCELLED


@pytest.mark.flow("1280")
def test_on_its_way_it_is_followed_paused_and_resumed(office, settings, tmp_path):
    newsletter = newsletter_for(60)
    # So slow that it is still on its way when a busy machine has drawn the page.
    plans.set_time(newsletter.pk, send_at=None, pace_per_minute=120, actor=staff_member())
    with a_mail_server(settings, tmp_path) as relay:
        office.goto(reverse("newsletter_sending:send", args=[newsletter.pk]))
        office.get_by_role("button", name="Send it to 60 people").click()
        run_waiting("freeze_mailing")
        says(office, "The first emails go out in")
        its_time_has_come()
        says(office, "It is being sent.")
        wait_for(lambda: len(relay.taken) >= 5, "some copies")
        office.get_by_role("button", name="Pause").click()
        says(office, "It is stopped.")
        assert Mailing.objects.get().state == MailingState.PAUSED
        check(office, "November news")
        office.get_by_role("link", name="Change its pace").click()
        check(office, "Change its pace")
        office.get_by_label("No more than how many emails a minute").fill("")
        office.get_by_role("button", name="Save the pace").click()
        office.get_by_role("button", name="Resume: send the rest").click()
        says(office, "It has been sent.")
    assert len(relay.taken) == len(set(relay.taken)) == 60
    # On a phone each cell names its column.
    expect(office.get_by_role("row", name=re.compile(r"Accepted by the mail server.* 60$"))).to_be_visible()
    expect(office.get_by_role("row", name="Total 60")).to_be_visible()
    check(office, "November news")

    office.get_by_role("button", name="Write a correction").click()
    expect(office).to_have_url(re.compile(r"/newsletters/edit/"))
    correction = Newsletter.objects.get(corrects__isnull=False)
    office.goto(reverse("newsletter_sending:steps", args=[correction.pk]))
    expect(office.get_by_text("60 people as of now.")).to_be_visible()


def test_by_keyboard_alone_from_the_steps_to_the_stop(office):
    newsletter = newsletter_for(2)
    office.goto(reverse("newsletter_sending:steps", args=[newsletter.pk]))
    _tab_to(office, "Check and send")
    office.keyboard.press("Enter")
    expect(office.get_by_role("button", name="Send it to 2 people")).to_be_visible()
    _tab_to(office, "Send it to 2 people")
    office.keyboard.press("Enter")
    says(office, "We are writing down who gets it.")
    run_waiting("freeze_mailing")
    says(office, "The first emails go out in")
    _tab_to(office, "Stop")
    office.keyboard.press("Enter")
    says(office, "It is stopped.")


@pytest.mark.flow("320-plain")
def test_a_colleague_approves_what_another_wrote_and_a_change_voids_it(office, browser, site):
    rules_now = SendingRules.load()
    rules_now.approval_needed = True
    rules_now.save()
    newsletter = newsletter_for(3)
    office.goto(reverse("newsletter_sending:steps", args=[newsletter.pk]))
    office.get_by_role("button", name="Ask for approval").click()
    expect(office.get_by_text("Your colleagues see on their home page")).to_be_visible()

    with browser.new_context(base_url=site) as elsewhere:
        other, _watch = office_tab(elsewhere, site, roles.CAMPAIGNER)
        other.goto(reverse("newsletter_sending:steps", args=[newsletter.pk]))
        _tab_to(other, "Look at it and approve it")
        other.keyboard.press("Enter")
        check(other, "Approve it")
        other.get_by_role("button", name="Approve it").press("Enter")
        expect(other.get_by_text("It can be sent now.")).to_be_visible()

    office.goto(reverse("newsletter_sending:steps", args=[newsletter.pk]))
    expect(office.get_by_text("Approved by")).to_be_visible()
    newsletter.subject = "Other words"
    newsletter.save_revision().publish()
    office.goto(reverse("newsletter_sending:steps", args=[newsletter.pk]))
    expect(office.get_by_text("It was changed after it was approved.")).to_be_visible()
    expect(office.get_by_role("button", name="Ask for approval")).to_be_visible()


def _tab_to(page: Page, words: str) -> None:
    """Press Tab until something with these words has the focus."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.innerText || ''").strip() == words:
            return
    raise AssertionError(f"No Tab leads to “{words}”")
