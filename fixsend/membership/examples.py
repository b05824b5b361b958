"""Which pages of the directory and the stewards the accessibility tests visit.

Some pages exist only for a record; they are visited for the first one that there is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from fixsend.membership import steward_links
from fixsend.membership.models import Organisation, StewardInvitation, Stewardship
from fixsend.moderation.reportables import reportable_of
from fixsend.moderation.services import ReportedText
from fixsend.web.public_pages import PublicPage, register

if TYPE_CHECKING:
    from playwright.sync_api import Page


def register_pages() -> None:
    """Declare the pages; called once, when the site starts."""
    register(
        PublicPage("Directory", "/organisations/", {"filtered": _filter, "nothing found": _find_nothing}),
        PublicPage("Organisation", lambda: _listed().get_absolute_url()),
        PublicPage("Organisation not found", "/organisations/there-is-no-such-organisation/"),
        PublicPage("Report a text", _report, {"errors": _send}),
        PublicPage("Report on a text that is gone", "/report/gone/"),
        PublicPage("Steward invitation", _invitation, {"errors": _send}),
        PublicPage("Yearly check", _check, {"confirmed": _send}),
        PublicPage("Old steward link", "/steward/check/old/"),
    )


def _listed() -> Organisation:
    return Organisation.objects.public().order_by("pk")[:1].get()


def _report() -> str:
    organisation = _listed()
    return reverse("moderation:report", args=[ReportedText(reportable_of(organisation), organisation, "about").token])


def _invitation() -> str:
    return steward_links.invitation_path(StewardInvitation.objects.filter(accepted_at=None)[:1].get())


def _check() -> str:
    stewardship = Stewardship.objects.filter(ended_at=None).select_related("organisation", "person")[:1].get()
    return steward_links.check_path(stewardship.organisation, stewardship.person)


def _filter(page: Page) -> None:
    page.get_by_label("Region").select_option("london")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**region=london**")


def _find_nothing(page: Page) -> None:
    page.get_by_label("Words").fill("there is no such thing")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**q=there**")


def _send(page: Page) -> None:
    with page.expect_navigation():
        page.locator("main form button[type=submit]").first.click()
