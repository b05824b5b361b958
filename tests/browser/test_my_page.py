"""Somebody sees, corrects, takes and deletes what we hold about them."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixsend.delivery.models import Message
from fixsend.people.models import Person
from fixsend.people.services import consent
from tests.browser.axe import check, expect_errors
from tests.campaigns.factories import ParticipationFactory, petition
from tests.events.factories import GatheringFactory, SignUpFactory
from tests.membership.factories import MembershipFactory
from tests.people.factories import PersonFactory, evidence

pytestmark = [pytest.mark.browser, pytest.mark.flow, pytest.mark.django_db(transaction=True)]


def sign_in(page: Page, address: str) -> None:
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
    page.goto("/my-page/")
    sign_in(page, "zoe@example.org")
    expect(page.get_by_role("heading", name="My page", level=1)).to_be_visible()
    expect(page.get_by_text("We send you our newsletters.")).to_be_visible()
    page.get_by_text("Every yes and no, with the words we used").click()
    expect(page.get_by_text("Yes, send me newsletters.").first).to_be_visible()
    page.get_by_text("Every record, as our computer keeps it").click()
    check(page)

    page.get_by_role("link", name="Correct my details").click()
    page.get_by_label("Postcode").fill("LS1 1AAA")
    page.get_by_role("button", name="Save my details").click()
    expect_errors(page)
    page.get_by_label("Postcode").fill("ls11aa")
    page.get_by_role("button", name="Save my details").click()
    expect(page.get_by_text("We have changed your details.")).to_be_visible()
    expect(page.get_by_text("Your postcode is LS1 1AA.")).to_be_visible()

    with page.expect_download() as download:
        page.get_by_role("link", name="for a computer program (JSON)").click()
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


def test_what_somebody_did_leads_to_where_they_can_change_it_and_any_page_signs_them_out(started_site, page):
    person = PersonFactory(name="Zoë Example", email="zoe@example.org")
    MembershipFactory(person=person)
    own = {"person": person, "email": person.email, "name": person.name}
    ParticipationFactory(action=petition("Fund our schools"), **own)
    gathering = GatheringFactory(title="Picnic in the park")
    SignUpFactory(gathering=gathering, participation=ParticipationFactory(action=gathering.day, **own))

    page.goto("/")
    page.get_by_role("contentinfo").get_by_role("link", name="My page").click()
    sign_in(page, person.email)
    check(page)
    page.get_by_role("link", name="Fund our schools").click()
    page.get_by_role("button", name="Remove my signature").click()
    page.goto("/my-page/")
    expect(page.get_by_text("You withdrew from “Fund our schools”")).to_be_visible()
    page.get_by_role("link", name="Picnic in the park", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Picnic in the park")

    page.goto("/my-page/")
    page.get_by_role("link", name="Leave the alliance").click()
    check(page)
    page.get_by_role("button", name="Leave as Zoë Example").click()
    expect(page.get_by_text("Zoë Example has left the alliance.")).to_be_visible()
    expect(page.get_by_role("link", name="Join the alliance").first).to_be_visible()

    page.goto("/organisations/")
    page.get_by_role("contentinfo").get_by_role("button", name="Sign out").click()
    page.goto("/organisations/")
    expect(page.get_by_role("button", name="Sign out")).to_have_count(0)
    check(page)
