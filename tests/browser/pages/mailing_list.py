"""The pages of the mailing list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.urls import reverse

from fixsend.delivery import links
from fixsend.people.models import Person
from tests.browser.pages.public_page import PublicPage, send

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route


def _misspell_the_address(page: Page) -> None:
    page.get_by_label("Email address").fill("ada@gmial.com")
    page.get_by_role("checkbox").first.check()
    send(page)


def _send_without_headers(page: Page) -> None:
    """Send the form as a browser does that says nothing about where it comes from."""

    def pass_on(route: Route) -> None:
        answer = route.fetch(headers={"content-type": "application/x-www-form-urlencoded"})
        assert answer.status == 403
        route.fulfill(response=answer, status=200)  # Else the browser notes an error of the page.

    page.route("**/stay-in-touch/", pass_on)
    page.get_by_label("Email address").fill("ada@example.org")
    send(page)
    page.get_by_text("See what you are sending").click()


def _mail_link(which: str) -> str:
    return reverse(f"mailing_list:{which}", args=[links.token(Person.objects.get(email="reader@example.org"))])


PAGES = [
    PublicPage(
        "Stay in touch",
        lambda: reverse("mailing_list:stay_in_touch"),
        {"errors": send, "slip in the address": _misspell_the_address, "no word of where from": _send_without_headers},
    ),
    PublicPage("Join or stay in touch", lambda: reverse("mailing_list:quick"), {"errors": send}),
    PublicPage("Check your email", lambda: reverse("mailing_list:check_your_email")),
    PublicPage("On the list", lambda: reverse("mailing_list:welcome")),
    PublicPage("What I get", partial(_mail_link, "preferences")),
    PublicPage("Leave the list", partial(_mail_link, "leave")),
    PublicPage("Mail link not in use", lambda: reverse("mailing_list:preferences", args=["nobody"])),
    PublicPage("New address: link sent", lambda: reverse("mailing_list:address_sent")),
    PublicPage("New address: changed", lambda: reverse("mailing_list:address_changed")),
    PublicPage("New address: taken", lambda: reverse("mailing_list:address_taken")),
]
