"""Somebody sees, corrects, takes and deletes what we hold about them."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixsend.delivery.models import Message
from fixsend.people.models import Person
from fixsend.people.services import consent
from tests.browser.axe import expect_errors
from tests.people.factories import PersonFactory, evidence

pytestmark = [pytest.mark.browser, pytest.mark.flow, pytest.mark.django_db(transaction=True)]


def sign_in(page: Page, address: str) -> None:
    page.goto("/my-page/")
    page.get_by_label("Email address").fill(address)
    page.get_by_role("button", name="Send me a code").click()
    expect(page.get_by_role("heading", name="Check your email")).to_be_visible()
    code = re.search(r"\b\d{4}-?\d{4}\b", Message.objects.filter(to=address).latest("id").text)[0]
    page.get_by_label("Code").fill(code)
    page.get_by_role("main").get_by_role("button", name="Sign in", exact=True).click()


def test_sign_in_correct_download_and_delete(page):
    consent.grant(
        PersonFactory(name="Zoë Example", email="zoe@example.org"),
        ["news"],
        evidence(wording_text="Yes, send me newsletters."),
    )
    sign_in(page, "zoe@example.org")
    expect(page.get_by_role("heading", name="My page", level=1)).to_be_visible()
    expect(page.get_by_text("Yes, send me newsletters.").first).to_be_visible()

    page.get_by_role("link", name="Correct my details").click()
    page.get_by_label("Postcode").fill("LS1 1AAA")
    page.get_by_role("button", name="Save my details").click()
    expect_errors(page)
    page.get_by_label("Postcode").fill("ls11aa")
    page.get_by_role("button", name="Save my details").click()
    expect(page.get_by_text("We have changed your details.")).to_be_visible()
    expect(page.get_by_text("LS1 1AA", exact=True).first).to_be_visible()

    with page.expect_download() as download:
        page.get_by_role("link", name="data file (JSON)").click()
    held = json.loads(Path(download.value.path()).read_text())
    assert (held["you"]["email"], held["you"]["postcode"]) == ("zoe@example.org", "LS1 1AA")

    page.get_by_role("link", name="Delete everything").click()
    page.get_by_role("button", name="Delete everything").click()
    expect(page.get_by_text("Tick the box if you want us to delete everything.").first).to_be_visible()
    page.get_by_label("I understand that this cannot be undone").check()
    page.get_by_role("button", name="Delete everything").click()
    expect(page.get_by_role("heading", name="Everything is deleted")).to_be_visible()
    assert not Person.objects.filter(email="zoe@example.org").exists()
    page.goto("/my-page/")
    expect(page.get_by_role("heading", name="Sign in", level=1)).to_be_visible()
