"""From a number to its page, to the words to quote, and to saying that it is wrong, in a real browser."""

import pytest
from playwright.sync_api import Page, expect

from fixsend.evidence import addresses
from fixsend.people.models import Confirmation
from tests.browser import axe

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("started_site")]


@pytest.mark.flow
def test_a_reader_follows_a_number_quotes_it_and_says_that_it_is_wrong(page: Page):
    page.goto(addresses.card("devon"))
    page.get_by_role("link", name="Quote this figure").click()
    expect(page.get_by_label("Words to copy, with the source")).to_contain_text("Devon issued 3.2%")
    page.get_by_role("link", name="Tell us if something is wrong").click()
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_role("heading", name="There is a problem")).to_be_visible()
    axe.check(page)
    page.get_by_label("The number is not what the source says").check()
    page.get_by_label("Tell us more").fill("Our own table has 5.1%.")
    page.get_by_label("Your email address").fill("reader@example.org")
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Please confirm your message")
    # A form that is sent within two seconds waits for the owner of the mailbox.
    assert Confirmation.objects.get(kind="objection").details["said"]["words"] == "Our own table has 5.1%."


def test_a_table_is_downloaded_from_the_page_of_its_source(page: Page):
    page.goto(addresses.OPEN_DATA)
    page.get_by_role("link", name="EHC plans issued within 20 weeks", exact=True).click()
    with page.expect_download() as download:
        page.locator(".source-facts .table-files a").first.click()
    assert download.value.suggested_filename == "sen2-timeliness.csv"
