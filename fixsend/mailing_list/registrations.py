"""What the mailing list enters into the registries of the apps below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from fixsend.mailing_list import privacy
from fixsend.mailing_list.services import address_change, subscribing
from fixsend.people import personal_data
from fixsend.people.confirmations import handlers
from fixsend.people.staff import roles
from fixsend.web import public_pages
from fixsend.web.public_pages import PublicPage

if TYPE_CHECKING:
    from playwright.sync_api import Page


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    handlers.registry.register(subscribing.SigningUp(), address_change.ChangingAddress())
    personal_data.sources.register(*privacy.SOURCES)
    roles.allow(roles.CAMPAIGNER, "mailing_list.view_topic", "mailing_list.add_topic", "mailing_list.change_topic")
    public_pages.register(
        PublicPage(
            "Stay in touch",
            lambda: reverse("mailing_list:stay_in_touch"),
            {"errors": _send_empty, "slip in the address": _send_slip},
        ),
        PublicPage("Join or stay in touch", lambda: reverse("mailing_list:quick"), {"errors": _send_empty}),
        PublicPage("Check your email", lambda: reverse("mailing_list:check_your_email")),
        PublicPage("On the list", lambda: reverse("mailing_list:welcome")),
        PublicPage("Mail link not in use", lambda: reverse("mailing_list:preferences", args=["nobody"])),
        PublicPage("New address: link sent", lambda: reverse("mailing_list:address_sent")),
        PublicPage("New address: changed", lambda: reverse("mailing_list:address_changed")),
        PublicPage("New address: taken", lambda: reverse("mailing_list:address_taken")),
        PublicPage("Confirmed", lambda: reverse("people:confirmed")),
        PublicPage("Confirmation lapsed", lambda: reverse("people:confirm_lapsed")),
        PublicPage("Shared device", lambda: reverse("people:forget_browser")),
        PublicPage("Confirmation link not in use", lambda: reverse("people:confirm", args=["nobody"])),
    )


def _send_empty(page: Page) -> None:
    page.locator("main form button[type=submit]").click()
    page.wait_for_load_state()


def _send_slip(page: Page) -> None:
    page.get_by_label("Email address").fill("ada@gmial.com")
    page.get_by_role("checkbox").first.check()
    page.locator("main form button[type=submit]").click()
    page.wait_for_load_state()
