"""A steward invites, edits and hands over, a moderator accepts, and a family finds the entry."""

import re

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from fixsend.delivery.models import Message
from fixsend.membership.models import Organisation, ProposedChange
from fixsend.membership.services import entries
from fixsend.people.staff import roles
from tests.browser.axe import check
from tests.browser.examples import an_organisation
from tests.people.staff_members import staff_member

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def example(transactional_db) -> Organisation:
    return an_organisation()


def link_to(address: str, words: str) -> str:
    mail = Message.objects.filter(to=address, subject__contains=words).latest("id")
    return re.search(r"https?://\S+/steward/\S+", mail.text).group(0)


def sign_in(page: Page, address: str) -> None:
    page.goto("/steward/")
    page.get_by_label("Email address").fill(address)
    page.get_by_role("button", name="code").click()
    code = re.search(r"\b\d{4}-?\d{4}\b", Message.objects.filter(to=address).latest("id").text).group(0)
    page.get_by_label("code", exact=False).first.fill(code)
    page.get_by_role("button", name="Sign in").click()


@pytest.mark.flow
def test_a_steward_signs_in_edits_invites_and_hands_over(page, example, browser, site, setting):
    sign_in(page, "sam@example.org")
    expect(page.get_by_role("heading", name="Your entries")).to_be_visible()
    check(page)
    page.get_by_role("link", name=example.name).click()
    check(page, example.name)

    page.get_by_role("link", name="Change the entry").click()
    check(page, "Change the entry")
    page.get_by_label("What does it do?").fill("We meet on Tuesdays now.")
    page.get_by_label("Name of your company").fill("Northern Families")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Your changes are live.")).to_be_visible()
    expect(page.get_by_text("Waiting for a moderator")).to_be_visible()
    check(page)

    moderator = staff_member(roles.MODERATOR)
    entries.decide_change(ProposedChange.objects.get().pk, accept=True, reason="", by=moderator)
    page.goto("/organisations/example-families/")
    assert page.url.endswith("/organisations/northern-families/")
    expect(page.get_by_role("heading", name="Northern Families")).to_be_visible()
    expect(page.get_by_text("We meet on Tuesdays now.")).to_be_visible()

    page.goto(f"/steward/{example.public_id}/")
    page.get_by_role("link", name="hand over to someone else").last.click()
    check(page, "Hand over to someone else")
    page.get_by_role("button", name="Send the invitation").click()
    expect(page.get_by_text("There is a problem")).to_be_visible()
    check(page)
    page.get_by_label("Email address of the person you invite").fill("new@example.org")
    page.get_by_role("button", name="Send the invitation").click()
    expect(page.get_by_text("We have sent an invitation to new@example.org.")).to_be_visible()

    stranger = browser.new_context(
        base_url=site, viewport=setting.screen, java_script_enabled=setting.javascript
    ).new_page()
    stranger.goto(link_to("new@example.org", "Will you look after"))
    stranger.get_by_label("Your name").fill("Nadia New")
    stranger.get_by_role("button", name="Yes, I will").click()
    expect(stranger.get_by_role("heading", name="You said yes")).to_be_visible()
    check(stranger)
    stranger.context.close()

    page.goto("/steward/")
    expect(page.get_by_text("You do not look after an entry")).to_be_visible()


@pytest.mark.parametrize("name", ["invite", "directory", "leave", "end"])
def test_the_other_pages_of_the_area_can_be_used_by_everybody(context, page, example, name):
    client = Client()
    client.force_login(example.stewardships.get().person)
    cookie = client.cookies["sessionid"].value
    page.goto("/health/live")
    context.add_cookies([{"name": "sessionid", "value": cookie, "url": page.url}])
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"/steward/{example.public_id}/{name}/")
    check(page)


@pytest.mark.flow("320-plain")
def test_the_directory_is_filtered_and_a_text_reported(page, example):
    page.goto("/organisations/")
    page.locator("summary", has_text="Search by name, kind or need").click()
    page.get_by_label("Region").select_option("north-east")
    page.get_by_role("search", name="Affiliated organisations").get_by_label("Helps with").select_option("autism")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("heading", name="1 organisation found")).to_be_visible()
    assert "region=north-east" in page.url
    page.get_by_role("link", name="remove Autism").click()
    expect(page).not_to_have_url(re.compile("need="))
    page.get_by_role("link", name=example.name).click()
    expect(page.get_by_role("heading", name="Declaration of interests")).to_be_visible()
    page.get_by_role("link", name="Report this text: what it does").click()
    page.get_by_label("It is untrue or misleading").check()
    page.get_by_label("Your email address").fill("reader@example.org")
    page.get_by_role("button", name="Send my report").click()
    expect(page.get_by_role("heading", name="Thank you for telling us")).to_be_visible()
