"""A new administrator's first quarter of an hour, in a real browser: link, app, codes; then a passkey."""

import re

import pytest
from playwright.sync_api import expect

from fixsend.people.staff import links, roles
from tests.browser.axe import check, expect_errors
from tests.people.sign_in.test_second_step import code_of
from tests.people.staff_members import staff_member

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.flow
def test_from_the_printed_link_over_the_app_to_the_back_office(page):
    page.set_default_timeout(30_000)  # The first screen of a process loads all of Wagtail.
    page.goto(links.one_time_link("host@alliance.example"))
    check(page)
    page.get_by_role("button", name="Sign in").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Your second step")
    check(page)
    page.get_by_role("link", name="Set up an authenticator app").click()
    check(page, "Set up an authenticator app")
    page.get_by_label("Code from the app").fill("000000")
    page.get_by_role("button", name="Set up").click()
    expect_errors(page)
    check(page)
    page.get_by_label("Code from the app").fill(code_of(page.locator("#totp_secret").inner_text()))
    page.get_by_role("button", name="Set up").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Your recovery codes")
    check(page)
    page.get_by_role("link", name="I have kept them").click()
    expect(page).to_have_url(re.compile(r"/admin/$"))
    page.goto("/account/second-step/")
    check(page)
    page.goto("/account/second-step/app/remove/")
    check(page)


def test_a_passkey_is_set_up_and_then_signs_in_alone(page, site, settings):
    settings.SITE_URL = home = site.replace("127.0.0.1", "localhost")  # Browsers want a name for a passkey.
    keys = page.context.new_cdp_session(page)
    keys.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options |= {"isUserVerified": True, "automaticPresenceSimulation": True}
    keys.send("WebAuthn.addVirtualAuthenticator", {"options": options})

    page.goto(links.make(staff_member(roles.EDITOR), links.INVITATION))
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("link", name="Set up a passkey").click()
    check(page, "Set up a passkey")
    page.get_by_label("Name of this passkey").fill("My test key")
    page.get_by_role("button", name="Set up my passkey").click()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy the codes").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    codes = page.locator("#recovery_codes li").all_inner_texts()
    assert page.evaluate("navigator.clipboard.readText()").split() == codes
    page.get_by_role("link", name="I have kept them").click()
    expect(page).to_have_url(f"{home}/admin/")

    page.goto(f"{home}/sign-out/")
    page.get_by_role("main").get_by_role("button", name="Sign out").click()
    page.goto(f"{home}/admin/pages/")
    page.get_by_role("link", name="Staff with a passkey").click()
    check(page)
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(re.compile(f"{home}/admin/pages/"))
    page.goto(f"{home}/account/second-step/")
    expect(page.get_by_text("My test key")).to_be_visible()
