"""Mails of signing in and of staff accounts."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction

from fixsend.people.models import Person
from fixsend.people.staff import roles
from fixsend.web import email, limits

# How often one unknown address gets a mail; a stranger must not be able to fill a mailbox.
ONE_MAIL_PER = timedelta(days=7)


def send_code(to: str, code: str, *, allowed: bool = True) -> None:
    """Send the code that signs a person in; where not `allowed`, it is rendered and rolled back.

    The page then takes as long to answer as for an address that we do not know.
    """
    limits.hit("sign_in.code", to, 1, ONE_MAIL_PER)  # As much work as for an unknown address.
    with transaction.atomic():
        email.send(to, "Your code to sign in", "people/email/code", {**_links(), "code": code}, kind="sign-in code")
        if not allowed:
            transaction.set_rollback(True)


def send_no_account(to: str, *, allowed: bool = True) -> None:
    """Mail an address that we do not know how to join, once a week at most.

    A network that asks for very many addresses is not `allowed` to have strangers written to. Past a limit the mail is
    still rendered and then rolled back: the page must not answer sooner than for an address that we know.
    """
    within = limits.hit("sign_in.no_account", to, 1, ONE_MAIL_PER) and allowed
    with transaction.atomic():
        email.send(to, "We do not know this email address", "people/email/no_account", _links(), kind="no account")
        if not within:
            transaction.set_rollback(True)


def send_second_step_changed(person: Person, what: str) -> None:
    """Tell a colleague that their second step changed, so that a thief cannot do it unseen."""
    _tell(person, f"{what} on your account", "people/email/second_step_changed", {"what": what}, "second step changed")


def send_invitation(person: Person, given: list[str], inviter: Person | None, link: str) -> None:
    """Invite a new member of staff, who was given these roles, with a one-time link."""
    context = {"roles": roles.phrase(given), "inviter": inviter, "link": link, "person": person}
    _tell(person, "You now have a staff account", "people/email/staff_invitation", context, "staff invitation")


def send_new_link(person: Person, link: str) -> None:
    """Send a colleague whose second step was reset a link to set up a new one."""
    context = {"link": link, "person": person}
    _tell(person, "Set up your second step again", "people/email/staff_reset", context, "staff reset")


def send_roles_changed(person: Person, given: list[str]) -> None:
    """Tell a colleague what their roles are now, or that their staff account ended (no roles)."""
    subject = "What you can do here has changed" if given else "Your staff account has ended"
    context = {"roles": roles.phrase(given), "person": person}
    _tell(person, subject, "people/email/staff_role", context, "staff role")


def send_waiting(person: Person, lines: list[tuple[str, int, str]]) -> None:
    """Tell a colleague what waits: (title, how many, path of the screen) of each kind."""
    waiting = [(title, count, settings.SITE_URL + path) for title, count, path in lines]
    context = {"waiting": waiting, "choose_url": f"{settings.SITE_URL}/admin/account/"}
    _tell(person, "There is work waiting for you", "people/email/waiting", context, "staff notice")


def send_alarm(to: str, title: str, words: str) -> None:
    """Tell the host that something has to be put right."""
    context = {"title": title, "words": words, "admin_url": f"{settings.SITE_URL}/admin/"}
    email.send(to, f"Alarm: {title}", "people/email/alarm", context, kind="alarm")


def _tell(person: Person, subject: str, template: str, context: dict[str, Any], kind: str) -> None:
    if person.email:
        email.send(person.email, subject, template, {**_links(), **context}, kind=kind)


def _links() -> dict[str, str]:
    return {"sign_in_url": f"{settings.SITE_URL}/sign-in/", "join_url": f"{settings.SITE_URL}/join/"}
