"""What a role's own words promise, it can do: each half-sentence names screens or permissions."""

import re

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import Site

from fixsend.pages.models import HomePage
from fixsend.people.staff import roles
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

# A promise, the screens that open, and the permissions that are needed there.
PROMISES = {
    "Can do everything": ("SITE_DETAILS wagtailadmin_workflows:index", ""),
    "looks after staff accounts and settings": ("wagtailusers_users:index wagtailusers_users:add audit:index", ""),
    "Writes newsletters": (
        "newsletters:list newsletters:add",
        "newsletters.add_newsletter newsletters.change_newsletter",
    ),
    "runs campaigns": ("campaigns_office:index events_office:index", ""),
    "edits and publishes pages": ("PAGES", "PAGE:change PAGE:publish"),
    "can see people": ("people_backoffice:index", "people.view_person"),
    "Looks after people, applications and organisations": (
        "people_backoffice:index membership_applications:index membership_organisations:index",
        "people.change_person membership.decide_application membership.change_organisation",
    ),
    "answers data requests": ("data_requests:index", ""),
    "Decides on reports and proposed changes": ("reports:index entry_changes:index", "moderation.change_report"),
    "approves and publishes pages": ("PAGES", "PAGE:publish APPROVES"),
    "Writes pages": ("PAGES", "PAGE:add PAGE:change"),
    "asks a colleague to publish them": ("", "PAGE:submit"),
    "Can see lists and figures": (
        "people_backoffice:index mailings_sent:list campaigns_office:index membership_organisations:index",
        "people.view_person",
    ),
    "but cannot change anything": ("", "NOTHING"),
}


def promises(role: str) -> list[str]:
    """Return what a role's words promise; nothing may be left of them that is not in the table."""
    words, found = roles.ROLES[role], []
    for promise in sorted(PROMISES, key=len, reverse=True):
        if promise in words:
            words = words.replace(promise, "")
            found.append(promise)
    assert not set(words.replace("and", "")) - set(" ,."), f"Nothing tests this promise: {words}"
    return found


@pytest.mark.parametrize("role", roles.ROLES)
def test_what_a_role_promises_is_so(client: Client, role: str) -> None:
    colleague = sign_in_staff(client, role)
    for promise in promises(role):
        screens, permissions = PROMISES[promise]
        for screen in screens.split():
            assert client.get(address(screen)).status_code == 200, (promise, screen)
        for permission in permissions.split():
            assert holds(colleague, role, permission), (promise, permission)


def address(screen: str) -> str:
    """Return where a screen is."""
    if screen == "PAGES":
        return reverse("wagtailadmin_explore", args=[HomePage.objects.get().pk])
    if screen == "SITE_DETAILS":
        return reverse("wagtailsettings:edit", args=["web", "sitedetails", Site.objects.get().pk])
    return reverse(screen)


def holds(colleague, role: str, permission: str) -> bool:
    """Tell whether a colleague may do something."""
    may = HomePage.objects.get().permissions_for_user(colleague)
    special = {
        "PAGE:add": may.can_add_subpage,
        "PAGE:change": may.can_edit,
        "PAGE:publish": may.can_publish,
        "PAGE:submit": may.can_submit_for_moderation,
        "APPROVES": lambda: role in _approvers(),
        "NOTHING": lambda: not re.search(r"\.(add|change|delete|publish)_", " ".join(roles.table()[role])),
    }
    return special[permission]() if permission in special else colleague.has_perm(permission)


def _approvers() -> set[str]:
    task = HomePage.objects.get().get_workflow().tasks[0].specific
    return set(Group.objects.filter(groupapprovaltask=task).values_list("name", flat=True))


def test_each_role_can_hand_on_what_it_may_write_but_not_publish() -> None:
    for role, verbs in roles.PAGE_PERMISSIONS.items():
        may = HomePage.objects.get().permissions_for_user(staff_member(role))
        assert may.can_publish() or may.can_submit_for_moderation(), role
        assert may.can_publish() == ("publish" in verbs), role
