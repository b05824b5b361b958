"""Joining as each of the four kinds, up to the approval by a membership secretary's own hand."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from fixsend.delivery.models import Message
from fixsend.membership.models import Application, Membership, Organisation
from fixsend.people.queries.consent import granted_purposes
from fixsend.people.staff import roles
from tests.browser.axe import expect_errors, runs_scripts
from tests.browser.office import choose_from_menu, office_tab

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
MOST_TABS = 50  # More presses of Tab than any form of ours needs.


@pytest.fixture
def secretary(browser, site) -> Iterator[Page]:
    """A membership secretary at a desk of their own."""
    profile = browser.new_context(base_url=site, locale="en-GB")
    tab, watch = office_tab(profile, site, roles.MEMBERSHIP_SECRETARY)
    yield tab
    profile.close()
    assert (watch.errors, watch.refused, watch.strangers) == ([], [], [])


def link_in_mail(path: str, subject: str = "Confirm ") -> str:
    return re.search(rf"https?://\S+{path}\S+", Message.objects.filter(subject__startswith=subject).latest("id").text)[
        0
    ]


def confirm(page: Page) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text("Now check your email")
    page.goto(link_in_mail("/confirm/"))
    page.get_by_role("button", name="Yes, ").click()


def press(page: Page, button: str) -> None:
    page.get_by_role("main").get_by_role("button", name=button).click()


def apply_as_practitioner(page: Page) -> None:
    page.get_by_role("link", name="As a SEND practitioner").click()
    page.get_by_label("Your name").fill("Pat Lee")
    page.get_by_label("Email address").fill("pat@example.org")
    page.get_by_label("What is your job?").fill("Speech therapist")
    page.get_by_label("I agree with these aims").check()
    press(page, "Send my application")


def apply_as_group(page: Page) -> None:
    page.get_by_role("link", name="As a community group").click()
    page.get_by_label("Name of your group or charity").fill("Fen Families")
    page.get_by_label("What does it do?").fill("We meet for tea.")
    _where_and_who(page)


def apply_as_company(page: Page) -> None:
    page.get_by_role("link", name="As a company").click()
    page.get_by_label("Name of your company").fill("Fen Families")
    page.get_by_label("What does it do?").fill("We make games that everybody can play.")
    page.get_by_label("What do you offer families?").fill("A library of games, for nothing.")
    page.get_by_label("Declaration of interests").fill("none")
    _where_and_who(page)


def _where_and_who(page: Page) -> None:
    page.get_by_label("3 to 10 people").check()
    press(page, "Next")
    page.get_by_label("We work in all of England").check()
    page.get_by_label("Autism").check()
    press(page, "Next")
    page.get_by_label("Your name").fill("Jo Green")
    page.get_by_label("Your email address").fill("jo@fen.example.org")
    page.get_by_label("Yes, list us").check()
    page.get_by_label("I agree with these aims").check()
    press(page, "Next")
    expect(page.get_by_text("Fen Families")).to_be_visible()
    press(page, "Send our application")


def approve(secretary: Page, name: str) -> None:
    choose_from_menu(secretary, "People", "Applications")
    secretary.get_by_role("main").get_by_role("link", name=name).click()
    secretary.get_by_role("link", name="Approve", exact=True).click()
    secretary.get_by_role("button", name="Approve and send the email").click()
    expect(secretary.get_by_text(f"Done, and the email to {name} is on its way.")).to_be_visible()


def see_it_through(page: Page, secretary: Page, apply: Callable[[Page], None], name: str) -> None:
    page.goto("/join/")
    apply(page)
    assert not Application.objects.exists()
    confirm(page)
    expect(page.get_by_text("A volunteer reads every application")).to_be_visible()
    approve(secretary, name)
    page.goto(link_in_mail("/join/application/", "Your application has been approved"))
    expect(page.get_by_role("main").get_by_text("Approved", exact=True)).to_be_visible()


@pytest.mark.flow
def test_one_form_takes_joining_and_mailings_and_one_link_confirms_both(page):
    page.goto("/join/")
    page.get_by_role("link", name="As myself").click()
    page.get_by_label("Your name").fill("Sam Taylor")
    page.get_by_label("Email address").fill("sam@example.org")
    page.get_by_label("I agree with these aims").check()
    page.get_by_label("Email me newsletters").check()
    press(page, "Join the alliance")
    confirm(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Welcome to the alliance")
    assert granted_purposes(Membership.objects.get().person) == ["news"]
    assert Message.objects.filter(subject__startswith="Confirm ").count() == 1


@pytest.mark.flow
def test_a_practitioner_applies_and_is_approved(page, secretary):
    see_it_through(page, secretary, apply_as_practitioner, "Pat Lee")
    assert Membership.objects.get().kind == "practitioner"


@pytest.mark.flow
def test_a_company_applies_and_is_approved_and_listed(page, secretary):
    see_it_through(page, secretary, apply_as_company, "Fen Families")
    page.get_by_role("link", name="See your entry in the directory").click()
    expect(page.get_by_role("heading", name="Fen Families")).to_be_visible()


@pytest.mark.flow("320-plain")
def test_a_group_applies_and_is_approved(page, secretary):
    see_it_through(page, secretary, apply_as_group, "Fen Families")
    assert Organisation.objects.get().kind == "group"


@pytest.mark.flow
def test_two_quick_clicks_on_every_button_make_one_application(page):
    page.goto("/join/practitioner/")
    page.get_by_label("Your name").fill("Pat Lee")
    page.get_by_label("Email address").fill("pat@example.org")
    page.get_by_label("What is your job?").fill("Speech therapist")
    page.get_by_label("I agree with these aims").check()
    page.get_by_role("button", name="Send my application").dblclick()
    expect(page.get_by_role("heading", level=1)).to_have_text("Now check your email")
    page.goto(link_in_mail("/confirm/"))
    page.get_by_role("button", name="Yes, ").dblclick()
    expect(page.get_by_role("heading", name="Confirm your application")).to_be_hidden()
    assert Application.objects.count() == 1
    assert Message.objects.filter(subject__startswith="Confirm ").count() == 1


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the target has the focus."""
    target.wait_for()
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"Tab does not lead to {target}")


@pytest.mark.flow
def test_an_individual_joins_with_the_keyboard_alone(page):
    page.goto("/join/")
    tab_to(page, page.get_by_role("link", name="As myself"))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("button", name="Join the alliance"))
    page.keyboard.press("Enter")

    expect_errors(page)
    if runs_scripts(page):
        page.keyboard.press("Tab")
    else:
        tab_to(page, page.get_by_role("alert").get_by_role("link").first)
    page.keyboard.press("Enter")
    expect(page.get_by_label("Your name")).to_be_focused()
    page.keyboard.type("Sam Taylor")
    tab_to(page, page.get_by_label("Email address"))
    page.keyboard.type("sam@example.org")
    tab_to(page, page.get_by_label("Write to my MP"))
    page.keyboard.press("Space")
    tab_to(page, page.get_by_label("I agree with these aims"))
    page.keyboard.press("Space")
    tab_to(page, page.get_by_role("button", name="Join the alliance"))
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Now check your email")
    page.goto(link_in_mail("/confirm/"))
    tab_to(page, page.get_by_role("button", name="Yes, "))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Welcome to the alliance")
    membership = Membership.objects.get()
    assert membership.help_offers == ["write"]
    assert granted_purposes(membership.person) == []
