"""What the mailing list tells the registries of the rooms below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from fixsend.mailings import feedback
from fixsend.mailings.audiences import readers
from fixsend.mailings.queries.relay import relay_trouble, stuck_mail
from fixsend.mailings.queries.self_paused import self_paused
from fixsend.mailings.services import address, subscribing
from fixsend.mailings.writing import declarations as writing
from fixsend.people import confirmations
from fixsend.people.staff import alarms, roles
from fixsend.web import public_pages
from fixsend.web.public_pages import PublicPage

if TYPE_CHECKING:
    from playwright.sync_api import Page


def declare() -> None:
    """Fill the registries; called once, when the site starts."""
    feedback.listen()
    confirmations.register(subscribing.handler())
    confirmations.register(address.handler())
    roles.allow(roles.CAMPAIGNER, "mailings.view_topic", "mailings.add_topic", "mailings.change_topic")
    roles.allow((roles.CAMPAIGNER, roles.MEMBERSHIP_SECRETARY), "mailings.view_message", "mailings.change_message")
    suppression_keepers = (roles.ADMINISTRATOR, roles.CAMPAIGNER, roles.MEMBERSHIP_SECRETARY)
    roles.allow((*suppression_keepers, roles.READ_ONLY), "people.view_suppression")
    roles.allow(suppression_keepers, "people.change_suppression")
    writing.declare()
    alarms.register(alarms.Alarm("readers", "Audiences were counted from a table that had gone wrong", readers.alarm))
    alarms.register(alarms.Alarm("relay", "Our mail server refuses our mail", _relay))
    alarms.register(alarms.Alarm("self_paused", "A newsletter stopped by itself", self_paused))
    alarms.register(alarms.Alarm("mailer", "No mail leaves", stuck_mail))
    public_pages.register(
        PublicPage(
            "Stay in touch",
            lambda: reverse("mailings:stay_in_touch"),
            {"errors": _send_empty, "slip in the address": _send_slip},
        ),
        PublicPage("Join or stay in touch", lambda: reverse("mailings:quick"), {"errors": _send_empty}),
        PublicPage("Check your email", lambda: reverse("mailings:check_your_email")),
        PublicPage("On the list", lambda: reverse("mailings:welcome")),
        PublicPage("Mail link not in use", lambda: reverse("mailings:preferences", args=["nobody"])),
        PublicPage("Link in a newsletter that leads nowhere", lambda: reverse("mailings:click", args=["nothing"])),
        PublicPage("New address: link sent", lambda: reverse("mailings:address_sent")),
        PublicPage("New address: changed", lambda: reverse("mailings:address_changed")),
        PublicPage("New address: taken", lambda: reverse("mailings:address_taken")),
        PublicPage("Confirmed", lambda: reverse("people:confirmed")),
        PublicPage("Confirmation lapsed", lambda: reverse("people:confirm_lapsed")),
        PublicPage("Shared device", lambda: reverse("people:forget_browser")),
        PublicPage("Confirmation link not in use", lambda: reverse("people:confirm", args=["nobody"])),
    )


def _relay() -> str | None:
    trouble = relay_trouble()
    if trouble is None:
        return None
    return (
        f"Since {trouble.since:%d %B, %H:%M} UTC the mail server has taken no mail; {trouble.waiting} are waiting. "
        f"Its last words: {trouble.last_words}. Check EMAIL_URL and the mail server. "
        "Mail goes out by itself once it answers."
    )


def _send_empty(page: Page) -> None:
    page.locator("main form button[type=submit]").click()
    page.wait_for_load_state()


def _send_slip(page: Page) -> None:
    page.get_by_label("Email address").fill("ada@gmial.com")
    page.get_by_role("checkbox").first.check()
    page.locator("main form button[type=submit]").click()
    page.wait_for_load_state()
