"""The pages of signing in, as opened, with an error and one step on, and of confirming by a link in a mail."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from django.urls import reverse

from tests.browser.pages.public_page import PublicPage

if TYPE_CHECKING:
    from playwright.sync_api import Page


def _ask(page: Page) -> None:
    page.get_by_role("button", name="Send me a code").click()


def _ask_for_somebody(page: Page) -> None:
    page.get_by_label("Email address").fill(f"{uuid.uuid4()}@families.example")
    _ask(page)
    page.get_by_role("heading", name="Check your email").wait_for()


def _type_a_wrong_code(page: Page) -> None:
    _ask_for_somebody(page)
    page.get_by_label("Code").fill("0000-0000")
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_role("alert").wait_for()


PAGES = [
    PublicPage("Sign in", "/sign-in/", {"empty": _ask, "code": _ask_for_somebody, "wrong code": _type_a_wrong_code}),
    PublicPage("Sign in with a passkey", "/sign-in/second-step/passkey/"),
    PublicPage("Sign-in link that was used", "/sign-in/link/used/"),
    PublicPage("Account closed", "/sign-in/closed/"),
    PublicPage("Confirmed", lambda: reverse("people:confirmed")),
    PublicPage("Confirmation lapsed", lambda: reverse("people:confirm_lapsed")),
    PublicPage("Shared device", lambda: reverse("people:forget_browser")),
    PublicPage("My page: deleted", lambda: reverse("people:my_page_deleted")),
    PublicPage("Confirmation link not in use", lambda: reverse("people:confirm", args=["nobody"])),
]
