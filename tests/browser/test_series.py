"""A campaigner sets up a welcome series, writes its message, starts it, and somebody who joins gets it."""

import re

import pytest
from playwright.sync_api import Page, expect

from fixsend.delivery.models import Delivery
from fixsend.newsletters.models import Series
from fixsend.people.staff import roles
from tests.browser import axe
from tests.browser.office import office_tab
from tests.newsletters.factories import subscriber
from tests.newsletters.series.helpers import fill_in_site, work

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def office(context, site, setting):
    """A signed-in campaigner's tab; nothing may have been refused or gone wrong, and nobody else asked."""
    fill_in_site()
    page, watch = office_tab(context, site, roles.CAMPAIGNER)
    page.set_default_timeout(30_000)
    page.set_viewport_size(setting.screen)
    yield page
    page.goto("about:blank")
    assert (watch.errors, watch.refused, watch.strangers) == ([], [], [])


def fine(page: Page, title: str) -> None:
    """Our part of the screen can be used by everybody, the frame round it being Wagtail's."""
    expect(page).to_have_title(re.compile(title))  # The last click has led there.
    page.wait_for_load_state()
    assert axe.violations(page, within="#main .nice-padding") + axe.too_wide(page) == []


def make_a_series(office: Page) -> None:
    office.goto("/admin/series/")
    office.get_by_role("link", name="Make a new series").click()
    fine(office, "New series")
    office.get_by_role("button", name="Save").click()
    expect(office.get_by_role("alert")).to_contain_text("There is a problem")
    fine(office, "New series")
    office.get_by_label("Name among colleagues").fill("Welcome")
    office.get_by_label("It starts when someone").select_option(label="confirms that they want this kind of mail")
    office.get_by_role("button", name="Save").click()
    expect(office.get_by_text("It has no message yet.")).to_be_visible()


def add_a_message(office: Page, name: str, days: str) -> None:
    office.get_by_role("link", name="Add a message").click()
    office.get_by_label("Name among colleagues").fill(name)
    office.get_by_label("It comes after").fill(days)
    fine(office, "New message")
    office.get_by_role("button", name="Add the message").click()
    expect(office.get_by_role("heading", name=name)).to_be_visible()


def write_the_words(office: Page, name: str) -> None:
    """Write a message in the newsletter editor and say that it is ready."""
    office.get_by_role("link", name=re.compile(f"Write it.*{name}")).click()
    office.get_by_role("textbox", name=re.compile(r"^Line after the subject")).fill("What happens next")
    office.locator("#panel-child-words-body-section").get_by_title("Insert a block").first.click()
    office.get_by_role("option", name=re.compile("^Text$", re.IGNORECASE)).click()
    text = office.locator(".public-DraftEditor-content").first
    text.click()
    expect(text).to_be_focused()
    text.press_sequentially("It is good that you are here.")
    # The editor hands its text to the form a moment after the last key.
    expect(office.locator("input[name='body-0-value']")).to_have_value(re.compile("you are here"))
    # The editor keeps what is typed by itself; a press while it does so may be lost, so the draft is saved first.
    office.get_by_role("button", name="Save draft").click()
    office.get_by_text("is saved as a draft").wait_for()
    office.get_by_role("button", name="More actions").click()
    office.get_by_role("button", name="Ready to send").click()
    office.get_by_text("Nothing has been sent yet.").wait_for()
    office.goto(f"/admin/series/{Series.objects.get().pk}/")


@pytest.mark.flow("1280", needs_javascript=True)
def test_a_welcome_series_is_set_up_and_somebody_who_joins_gets_it(office):
    make_a_series(office)
    add_a_message(office, "Welcome to the alliance", "0")
    add_a_message(office, "How you can help", "3")
    expect(office.get_by_text("It is a draft.").first).to_be_visible()
    expect(office.get_by_role("button", name="Start")).to_have_count(0)
    fine(office, "Welcome")
    write_the_words(office, "Welcome to the alliance")
    office.get_by_role("link", name=re.compile("When it comes.*How you can help")).click()
    office.get_by_label("Pass this message over").check()
    office.get_by_role("button", name="Save").click()
    office.get_by_role("button", name="Start").click()
    expect(office.get_by_text("It is running.").first).to_be_visible()
    ada = subscriber()
    work()
    office.reload()
    expect(office.get_by_text("1 copy so far: 0 arrived, 1 on its way")).to_be_visible()
    fine(office, "Welcome")
    assert Delivery.objects.get().person == ada
    office.goto("/admin/series/")
    # On a phone each cell names its column.
    expect(office.get_by_role("row", name=re.compile("Welcome .*confirms"))).to_contain_text("Running")
    fine(office, "Message series")
