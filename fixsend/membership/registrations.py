"""What membership enters into the registries of the apps below."""

from datetime import datetime
from functools import partial

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
