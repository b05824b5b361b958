"""What membership enters into the registries of the apps below."""

from __future__ import annotations

from functools import partial

from fixsend.membership import confirmation, my_page, privacy, reportables, retention_rules, work_items
from fixsend.membership import people_filters as own_filters
from fixsend.membership.models import Application, Membership
from fixsend.membership.queries import growth
from fixsend.membership.services.applications import TWO_PEOPLE
from fixsend.moderation.reportables import registry as reportable_kinds
from fixsend.people import four_eyes, personal_data, retention
from fixsend.people.backoffice import filters
from fixsend.people.confirmations import handlers
from fixsend.people.my_page import parts as my_page_parts
from fixsend.people.queries.dashboard import numbers_by_day
from fixsend.people.staff import figures, roles, work_queue
from fixsend.people.staff.figures import Growth, Screen, SignUps
from fixsend.people.staff.roles import CAMPAIGNER, MEMBERSHIP_SECRETARY, MODERATOR, READ_ONLY


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    handlers.registry.register(confirmation.Joining())
    personal_data.sources.register(*privacy.SOURCES)
    my_page_parts.register(*my_page.PARTS)
    retention.rules.register(*retention_rules.RULES)
    filters.registry.register(*own_filters.FILTERS)
    reportable_kinds.register(reportables.ENTRY)
    work_queue.registry.register(*work_items.WORK_ITEMS)
    four_eyes.subjects.register(
        four_eyes.Subject(
            TWO_PEOPLE,
            "Decisions about applications",
            "Approving, declining and reopening are proposed with their email, and done only when a colleague agrees. "
            "One person can still ask the applicant a question.",
            "membership.decide_application",
        )
    )
    _register_roles()
    _register_figures()


def _register_roles() -> None:
    roles.allow(
        (CAMPAIGNER, MEMBERSHIP_SECRETARY, READ_ONLY),
        "membership.view_application",
        "membership.view_membership",
    )
    roles.allow((CAMPAIGNER, MEMBERSHIP_SECRETARY, MODERATOR, READ_ONLY), "membership.view_organisation")
    roles.allow((MODERATOR, MEMBERSHIP_SECRETARY, READ_ONLY), "membership.view_proposedchange")
    roles.allow((MODERATOR, MEMBERSHIP_SECRETARY), "membership.change_proposedchange")
    roles.allow(
        MEMBERSHIP_SECRETARY,
        "membership.decide_application",
        "membership.change_membership",
        "membership.export_membership",
        "membership.change_organisation",
        "membership.export_organisation",
        "membership.add_aimsversion",
        "membership.add_emailtemplateversion",
    )


def _register_figures() -> None:
    members = Screen("membership.view_membership", "membership_members:index")
    organisations = Screen("membership.view_organisation", "membership_organisations:index", "?status=approved")
    applications = Screen("membership.view_application", "membership_applications:index")
    figures.growth.register(
        Growth("members", "Members", members, growth.members, growth.member_changes),
        Growth("organisations", "Organisations", organisations, growth.organisations, growth.organisation_changes),
    )
    joined = partial(numbers_by_day, Membership.objects.all(), "joined_at")
    applied = partial(numbers_by_day, Application.objects.all(), "received_at")
    figures.sign_ups.register(
        SignUps("join", "Joined the alliance", members, joined),
        SignUps("application", "Applied to join as an organisation or practitioner", applications, applied),
    )
