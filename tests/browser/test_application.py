"""What an applicant sees and does behind the emailed link."""

import pytest
from playwright.sync_api import expect

from fixsend.membership import links
from fixsend.membership.services import applications
from tests.browser.axe import check, expect_errors
from tests.membership.factories import ApplicationFactory
from tests.people.factories import PersonFactory

pytestmark = [pytest.mark.browser, pytest.mark.flow, pytest.mark.django_db(transaction=True)]


def test_an_applicant_answers_a_question_and_later_takes_the_application_back(page):
    application = ApplicationFactory(name="Fen Families")
    page.goto(links.application_path(application))
    expect(page.get_by_text("A volunteer reads every application")).to_be_visible()
    check(page)

    applications.ask(application.pk, actor=PersonFactory(), question="Who runs the group?", text="Please tell us.")
    page.reload()
    expect(page.get_by_text("Who runs the group?")).to_be_visible()
    page.get_by_role("button", name="Send our answer").click()
    expect_errors(page)
    check(page)
    page.get_by_label("Your answer").fill("Three parents.")
    page.get_by_role("button", name="Send our answer").click()
    expect(page.get_by_text("Thank you for your answer")).to_be_visible()

    page.get_by_role("link", name="Withdraw this application").click()
    check(page, "Withdraw this application?")
    page.get_by_role("button", name="Yes, withdraw it").click()
    expect(page.get_by_text("You have withdrawn this application.")).to_be_visible()
    check(page)


def test_councils_unfold_by_region_and_stay_ticked_when_something_is_missing(page):
    page.goto("/join/group/areas/")
    page.locator("summary", has_text="East of England").click()
    page.get_by_role("checkbox", name="Cambridgeshire", exact=True).check()
    check(page)
    page.get_by_role("button", name="Next").click()
    expect(page.locator("summary", has_text="East of England (1 ticked)")).to_be_visible()
    expect(page.get_by_role("checkbox", name="Cambridgeshire", exact=True)).to_be_checked()
