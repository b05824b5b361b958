"""From the sign-up form over the outbox, the confirmation and the preferences to the goodbye, in a real browser."""

import pytest
from playwright.sync_api import Page, expect

from fixsend.people.confirmations import batches
from tests.browser.axe import check, expect_errors

pytestmark = [pytest.mark.browser, pytest.mark.flow("1280"), pytest.mark.usefixtures("started_site")]


def _open_mail(page: Page, subject: str) -> None:
    batches.mail_everything()
    page.goto("/dev/outbox/")
    page.get_by_role("link", name=subject).first.click()


def test_sign_up_confirm_choose_and_leave(page):
    page.goto("/stay-in-touch/")
    page.get_by_role("button", name="Keep me posted").click()
    expect_errors(page)

    page.get_by_label("Email address").fill("adaa@gmial.com")
    page.get_by_label("Your name").fill("Ada")
    page.get_by_label("Email me newsletters").check()
    page.get_by_role("button", name="Keep me posted").click()
    expect(page.get_by_role("button", name="Yes, use adaa@gmail.com")).to_be_visible()
    check(page)
    page.get_by_label("Your email address").fill("ada@gmial.com")  # A third spelling is looked at like the first.
    page.get_by_role("button", name="Use this address").click()
    page.get_by_role("button", name="Yes, use ada@gmail.com").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Now check your email")

    _open_mail(page, "Confirm that you want our emails")
    page.get_by_role("link", name="/confirm/").click()
    expect(page.get_by_text("Add you to our mailing list: Newsletters")).to_be_visible()
    page.get_by_role("button", name="Yes, ").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you. You are on our list.")

    _open_mail(page, "Welcome")
    page.get_by_role("link", name="/mail/preferences/").click()
    expect(page.get_by_role("checkbox", name="Newsletters")).to_be_checked()
    page.get_by_label("At most once a month").check()
    page.get_by_label("Pause for one month").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("We have saved your changes")).to_be_visible()
    expect(page.get_by_text("You have paused our newsletters until")).to_be_visible()

    page.get_by_role("link", name="Leave the list").click()
    page.get_by_role("button", name="Stop all newsletters").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You have left the list")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You are back on the list")


def test_one_short_form_takes_both(page):
    page.goto("/")
    page.get_by_role("link", name="Do both in one short form").click()
    form = page.locator("main form")
    form.get_by_label("Your name").fill("Ada")
    form.get_by_label("Email address").fill("ada@example.org")
    form.get_by_label("I would like to join").check()
    form.get_by_label("Email me newsletters").check()
    form.get_by_role("button", name="Count me in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Now check your email")
    _open_mail(page, "Please confirm: Join the SEND Community Alliance (and 1 more)")
    page.get_by_role("link", name="/confirm/").click()
    expect(page.get_by_text("Join the alliance as Ada")).to_be_visible()
    expect(page.get_by_label("Add you to our mailing list: Newsletters")).to_be_checked()
    page.get_by_role("button", name="Yes, ").click()
    page.goto("/dev/outbox/")
    expect(page.get_by_role("link", name="Welcome to our mailing list")).to_be_visible()
