"""A parent signs a petition on a phone, by touch and by keyboard, with and without JavaScript."""

import re

import pytest
from playwright.sync_api import Page, expect

from fixsend.campaigns.models import ActionPage, Participation
from fixsend.campaigns.queries.counts import counted
from fixsend.delivery.models import Message
from fixsend.people.confirmations import batches
from fixsend.people.confirmations import services as confirmations
from tests.browser.axe import check
from tests.campaigns.factories import open_letter, petition

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
MOST_TABS = 60


def link_in(message: Message) -> str:
    """Return the address behind the button of a confirmation mail."""
    return re.search(r"https?://\S+/confirm/\S+", message.text)[0]


def confirm(page: Page) -> None:
    """Open the link in the newest mail and press its button."""
    batches.mail_everything()
    page.goto(link_in(Message.objects.latest("id")))
    page.get_by_role("button", name="Yes, ").click()


@pytest.mark.flow("320-plain")
def test_signed_confirmed_shared_and_taken_back(started_site, page):
    action = petition()
    page.goto(action.url)
    check(page)
    page.get_by_role("button", name="Sign the petition").click()
    expect(page.get_by_role("heading", name="There is a problem")).to_be_visible()
    check(page)
    page.get_by_label("Your name").fill("Sam Taylor")
    page.get_by_label("Email address").fill("sam@example.org")
    page.locator("summary", has_text="Or choose your council").click()
    page.get_by_label("Or choose your council").select_option(label="Leeds")
    page.get_by_label("Show my first name").check()
    page.get_by_role("button", name="Sign the petition").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("One more step: check your email")
    check(page)
    confirm(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you, Sam")
    check(page)
    assert counted(action) == 1
    link = page.get_by_label("A link to copy").input_value()
    assert "?by=" in link
    page.goto(link)
    expect(page.get_by_text("1 signature", exact=True)).to_be_visible()
    expect(page.get_by_text("Sam, Leeds")).to_be_visible()
    page.go_back()
    page.get_by_role("button", name="Remove my signature").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("We have removed your signature")
    assert counted(action) == 0


@pytest.mark.flow("320-plain")
def test_the_next_action_in_the_same_browser_needs_no_second_mail(started_site, page):
    sign(page, petition(), "Sign the petition")
    forms_sent_elsewhere = {"purposes": {"news": 1}, "source": "Home page", "name": "", "postcode": "", "topics": []}
    confirm(page)
    used = Message.objects.exclude(kind="thank_you").latest("id")
    sign(page, open_letter(), "Sign the letter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you, Sam")
    expect(page.get_by_text("You confirmed your email address in this browser")).to_be_visible()
    check(page)
    batches.mail_everything()
    assert Message.objects.exclude(kind="thank_you").latest("id") == used

    confirmations.request("sam@example.org", "subscribe", {**forms_sent_elsewhere, "frequency": "all"})
    page.goto(link_in(used))
    expect(page.get_by_role("heading", name="Still waiting for you")).to_be_visible()
    check(page)
    page.get_by_role("button", name="Yes, email me Add you to our mailing list").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you. You are on our list.")

    page.get_by_role("link", name="Forget my address").click()
    check(page)
    page.get_by_role("button", name="Forget my address on this device").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("This device does not know your address")
    sign(page, open_letter("To the mayor"), "Sign the letter")
    expect(page.get_by_role("heading", level=1)).to_have_text("One more step: check your email")


def sign(page: Page, action: ActionPage, button: str) -> None:
    """Fill in the form of an action and send it."""
    page.goto(action.url)
    page.get_by_label("Your name").fill("Sam Taylor")
    page.get_by_label("Email address").fill("sam@example.org")
    page.locator("summary", has_text="Or choose your council").click()
    page.get_by_label("Or choose your council").select_option(label="Leeds")
    page.get_by_role("button", name=button).click()


def test_by_keyboard_alone(started_site, page):
    action = petition()
    page.goto(action.url)
    for label, words in (("Your name", "Kim Lee"), ("Your email address", "kim@example.org")):
        _tab_to(page, label)
        page.keyboard.type(words)
    _tab_to(page, "Or choose your council")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Leeds")
    _tab_to(page, "Sign the petition")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("One more step: check your email")
    assert Participation.objects.get().council.name == "Leeds"


def _tab_to(page: Page, words: str) -> None:
    """Press Tab until the focus is on the field or button of this name."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        name = page.evaluate("(document.activeElement.labels?.[0] ?? document.activeElement).innerText ?? ''")
        if name.strip().startswith(words):
            return
    raise AssertionError(f"No Tab leads to “{words}”")
