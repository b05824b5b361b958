"""The pages of joining, of the directory and of stewards.

Some pages exist only for a record; they are visited for the first one that there is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from fixsend.membership import links
from fixsend.membership.models import Application, Organisation, StewardInvitation, Stewardship
from tests.browser.pages.public_page import PublicPage, send

if TYPE_CHECKING:
    from playwright.sync_api import Page


def _organisation() -> str:
    return Organisation.objects.public().order_by("pk")[:1].get().get_absolute_url()


def _application() -> str:
    return links.application_path(Application.objects.all()[:1].get())


def _withdrawal() -> str:
    return reverse("membership:withdraw", args=[links.application_token(Application.objects.all()[:1].get())])


def _invitation() -> str:
    return links.invitation_path(StewardInvitation.objects.filter(accepted_at=None)[:1].get())


def _check() -> str:
    stewardship = Stewardship.objects.filter(ended_at=None).select_related("organisation", "person")[:1].get()
    return links.check_path(stewardship.organisation, stewardship.person)


def _to_areas(page: Page) -> None:
    page.get_by_label("Name of your group or charity").fill("Fen Families")
    page.get_by_label("What does it do?").fill("We meet for tea.")
    page.get_by_label("3 to 10 people").check()
    send(page)


def _to_areas_wrong(page: Page) -> None:
    _to_areas(page)
    send(page)


def _to_contact(page: Page) -> None:
    _to_areas(page)
    page.get_by_label("We work in all of England").check()
    page.get_by_label("Autism").check()
    send(page)


def _to_check(page: Page) -> None:
    _to_contact(page)
    page.get_by_label("Your name").fill("Jo Green")
    page.get_by_label("Your email address").fill("jo@fen.example.org")
    page.get_by_label("Yes, list us").check()
    page.get_by_label("I agree with these aims").check()
    send(page)


def _near(page: Page) -> None:
    page.locator("summary", has_text="Or choose your council").click()
    page.locator("select[name=council]").select_option("383")
    page.get_by_role("button", name="Show what is near").click()
    page.wait_for_url("**council=383**")


def _near_nothing(page: Page) -> None:
    page.get_by_role("button", name="Show what is near").click()
    page.wait_for_load_state()


def _filter(page: Page) -> None:
    page.get_by_text("Search by name, kind or need").click()
    page.get_by_label("Region").select_option("london")
    page.get_by_role("search", name="Affiliated organisations").get_by_role("button", name="Search").click()
    page.wait_for_url("**region=london**")


def _find_nothing(page: Page) -> None:
    page.get_by_text("Search by name, kind or need").click()
    page.get_by_role("search", name="Affiliated organisations").get_by_label("Search").fill("there is no such thing")
    page.get_by_role("search", name="Affiliated organisations").get_by_role("button", name="Search").click()
    page.wait_for_url("**q=there**")


def _send_first(page: Page) -> None:
    with page.expect_navigation():
        page.locator("main form button[type=submit]").first.click()


PAGES = [
    PublicPage("join: choose how", "/join/"),
    PublicPage("join: individual", "/join/individual/", {"errors": send}),
    PublicPage("join: practitioner", "/join/practitioner/", {"errors": send}),
    PublicPage(
        "join: group",
        "/join/group/",
        {
            "errors": send,
            "areas": _to_areas,
            "areas, errors": _to_areas_wrong,
            "contact": _to_contact,
            "check": _to_check,
        },
    ),
    PublicPage("join: company", "/join/company/", {"errors": send}),
    PublicPage("join: check your email", "/join/check-your-email/"),
    PublicPage("join: welcome", "/join/welcome/"),
    PublicPage("join: already joined", "/join/already/"),
    PublicPage("join: application", _application),
    PublicPage("join: take an application back", _withdrawal),
    PublicPage("join: application link broken", "/join/application/broken/"),
    PublicPage(
        "Directory",
        "/organisations/",
        {"near me": _near, "nothing typed": _near_nothing, "filtered": _filter, "nothing found": _find_nothing},
    ),
    PublicPage("Organisation", _organisation),
    PublicPage("Organisation not found", "/organisations/there-is-no-such-organisation/"),
    PublicPage("Steward invitation", _invitation, {"errors": _send_first}),
    PublicPage("Yearly check", _check, {"confirmed": _send_first}),
    PublicPage("Old steward link", "/steward/check/old/"),
]
