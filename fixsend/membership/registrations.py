"""What membership enters into the registries of the apps below."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from fixsend.membership import confirmation, directory_registrations, privacy
from fixsend.membership import people_filters as own_filters
from fixsend.membership.models import Application, ApplicationStatus, Membership
from fixsend.membership.queries import organisations, queue
from fixsend.people import people_filters, personal_data, retention
from fixsend.people.confirmations import handlers
from fixsend.people.queries.dashboard import numbers_by_day
from fixsend.people.retention import Rule
from fixsend.people.staff import figures, roles, work_queue
from fixsend.people.staff.figures import SignUps
from fixsend.people.staff.roles import CAMPAIGNER, MEMBERSHIP_SECRETARY, MODERATOR, READ_ONLY
from fixsend.people.staff.work_queue import WorkItem
from fixsend.web import public_pages
from fixsend.web.public_pages import PublicPage

if TYPE_CHECKING:
    from playwright.sync_api import Page


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    handlers.registry.register(confirmation.Joining())
    personal_data.sources.register(*privacy.SOURCES)
    people_filters.registry.register(*own_filters.FILTERS)
    directory_registrations.register()
    _roles()
    _waiting()
    _sign_ups()
    _retention()
    _public_pages()


def _roles() -> None:
    roles.allow(
        (CAMPAIGNER, MEMBERSHIP_SECRETARY, READ_ONLY),
        "membership.view_application",
        "membership.view_membership",
    )
    roles.allow((CAMPAIGNER, MEMBERSHIP_SECRETARY, MODERATOR, READ_ONLY), "membership.view_organisation")
    roles.allow(
        MEMBERSHIP_SECRETARY,
        "membership.decide_application",
        "membership.change_membership",
        "membership.export_membership",
        "membership.change_organisation",
        "membership.export_organisation",
        "membership.add_aimsversion",
        "membership.add_letterversion",
    )


def _waiting() -> None:
    work_queue.registry.register(
        WorkItem(
            slug="applications",
            title="Applications to look at",
            count=queue.waiting_count,
            url_name="membership_applications:index",
            permission="membership.decide_application",
        )
    )
    work_queue.registry.register(
        WorkItem(
            slug="organisations-without-steward",
            title="Organisations without a steward",
            count=organisations.without_steward().count,
            url_name="membership_organisations:index",
            permission="membership.change_organisation",
        )
    )


def _sign_ups() -> None:
    for slug, title, rows, field in (
        ("join", "Joined the alliance", Membership.objects.all(), "joined_at"),
        ("application", "Applied to join as an organisation or practitioner", Application.objects.all(), "received_at"),
    ):
        figures.sign_ups.register(SignUps(slug, title, partial(numbers_by_day, rows, field)))


def _retention() -> None:
    retention.rules.register(
        Rule(
            slug="declined-applications",
            title="declined and withdrawn applications",
            default_days=365,
            due=_unsuccessful,
            remove=QuerySet.delete,
            because="So that we can look again when somebody asks why, and notice a repeated application.",
        ),
        Rule(
            slug="approved-applications",
            title="approved applications (the membership or the organisation’s entry stays)",
            default_days=2 * 365,
            due=_successful,
            remove=QuerySet.delete,
            because="So that we can show what an affiliation was based on.",
        ),
        Rule(
            slug="ended-memberships",
            title="memberships that have ended",
            default_days=2 * 365,
            due=_ended_memberships,
            remove=QuerySet.delete,
            because="So that questions about a past membership can be answered.",
        ),
    )


def _unsuccessful(before: datetime) -> QuerySet[Application]:
    closed = [ApplicationStatus.DECLINED, ApplicationStatus.WITHDRAWN]
    return Application.objects.filter(status__in=closed, changed_at__lt=before)


def _successful(before: datetime) -> QuerySet[Application]:
    return Application.objects.filter(status=ApplicationStatus.APPROVED, decided_at__lt=before)


def _ended_memberships(before: datetime) -> QuerySet[Membership]:
    return Membership.objects.filter(ended_at__lt=before)


def _public_pages() -> None:
    errors = {"errors": _press}
    people = (PublicPage(f"join: {kind}", f"/join/{kind}/", errors) for kind in ("individual", "practitioner"))
    companies = PublicPage("join: company", "/join/company/", errors)
    groups = PublicPage(
        "join: group",
        "/join/group/",
        {**errors, "areas": _to_areas, "areas, errors": _to_areas_wrong, "contact": _to_contact, "check": _to_check},
    )
    public_pages.register(
        PublicPage("join: choose how", "/join/"),
        *people,
        groups,
        companies,
        PublicPage("join: check your email", "/join/check-your-email/"),
        PublicPage("join: welcome", "/join/welcome/"),
        PublicPage("join: already joined", "/join/already/"),
        PublicPage("join: application link broken", "/join/application/broken/"),
    )


def _press(page: Page) -> None:
    page.locator("main form button[type=submit]").click()
    page.wait_for_load_state()


def _to_areas(page: Page) -> None:
    page.get_by_label("Name of your group or charity").fill("Fen Families")
    page.get_by_label("What does it do?").fill("We meet for tea.")
    page.get_by_label("3 to 10 people").check()
    _press(page)


def _to_areas_wrong(page: Page) -> None:
    _to_areas(page)
    _press(page)


def _to_contact(page: Page) -> None:
    _to_areas(page)
    page.get_by_label("We work in all of England").check()
    page.get_by_label("Autism").check()
    _press(page)


def _to_check(page: Page) -> None:
    _to_contact(page)
    page.get_by_label("Your name").fill("Jo Green")
    page.get_by_label("Your email address").fill("jo@fen.example.org")
    page.get_by_label("Yes, list us").check()
    page.get_by_label("I agree with these aims").check()
    _press(page)
