"""The mails to stewards: what is sent and when. Each wording is a plain text in `membership/email/texts/`."""

from typing import Any

from django.conf import settings
from django.urls import reverse

from fixsend.membership import steward_links
from fixsend.membership.models import (
    ChangeStatus,
    Organisation,
    ProposedChange,
    StewardInvitation,
    Stewardship,
)
from fixsend.web import email


def invitation(to: StewardInvitation) -> None:
    """To the mailbox invited, whoever owns it; nothing that the inviter typed is in it."""
    _letter(
        to.email,
        f"Will you look after the entry of {to.organisation}?",
        "steward_invitation",
        {"organisation": to.organisation, "until": to.expires_at},
        "See the invitation",
        steward_links.invitation_path(to),
    )


def new_steward(organisation: Organisation, stewardship: Stewardship) -> None:
    """To every steward, the new one included, so that nobody joins unseen."""
    context = {"organisation": organisation, "name": stewardship.name}
    subject, about = f"{organisation} has a new steward", stewardship.person.email or ""
    _to_stewards(organisation, subject, "steward_new", context, about=about)


def removed(organisation: Organisation, stewardship: Stewardship) -> None:
    """To somebody whose stewardship another steward has ended."""
    subject = f"You no longer look after the entry of {organisation}"
    context = {"organisation": organisation, "name": stewardship.name}
    _letter(stewardship.person.email, subject, "steward_removed", context, "Contact us", "/contact/")


def change_decided(organisation: Organisation, change: ProposedChange) -> None:
    """To every steward: what we decided about a change that waited."""
    accepted = change.status == ChangeStatus.ACCEPTED
    subject = f"Your change to the entry of {organisation} is {'live' if accepted else 'declined'}"
    context = {"organisation": organisation, "change": change, "accepted": accepted}
    _to_stewards(organisation, subject, "steward_change_decided", context)


def text_removed(organisation: Organisation, label: str, reasons: str, number: str) -> None:
    """To every steward: a moderator took a text of theirs down, why, and how to appeal."""
    context = {"organisation": organisation, "label": label, "reasons": reasons, "number": number}
    _to_stewards(organisation, f"We took down a text of {organisation}", "steward_text_removed", context)


def ended(organisation: Organisation) -> None:
    """To every steward: the affiliation has ended, so that one steward cannot end it unseen."""
    context = {"organisation": organisation}
    subject = f"{organisation} has left the alliance"
    for stewardship in _stewardships(organisation):
        _letter(stewardship.person.email, subject, "steward_ended", context, "Contact us", "/contact/")


def is_it_still_true(organisation: Organisation, stewardship: Stewardship) -> None:
    """To one steward, once a year and twice again: is the entry still true?"""
    reminder = organisation.reminders_sent > 0
    _letter(
        stewardship.person.email,
        f"{'Reminder: is' if reminder else 'Is'} the entry of {organisation} still true?",
        "steward_yearly_check",
        {"organisation": organisation, "name": stewardship.name, "reminder": reminder},
        "Check the entry",
        steward_links.check_path(organisation, stewardship.person),
    )


def lapsed(organisation: Organisation, stewardship: Stewardship) -> None:
    """To one steward: the entry has left the directory, and how one press brings it back."""
    _letter(
        stewardship.person.email,
        f"The entry of {organisation} is out of the directory",
        "steward_lapsed",
        {"organisation": organisation, "name": stewardship.name},
        "Bring the entry back",
        steward_links.check_path(organisation, stewardship.person),
    )


def _to_stewards(
    organisation: Organisation, subject: str, text: str, context: dict[str, Any], *, about: str = ""
) -> None:
    path = reverse("membership:entry", args=[organisation.public_id])
    for stewardship in _stewardships(organisation):
        _letter(stewardship.person.email, subject, text, context, "Open the entry", path, about=about)


def _stewardships(organisation: Organisation) -> list[Stewardship]:
    return list(organisation.stewardships.filter(ended_at=None).select_related("person"))


def _letter(to: str | None, subject: str, text: str, context: dict[str, Any], *button: str, about: str = "") -> None:
    if not to:
        return  # Somebody whom the team made a steward and who gave no address.
    body = email.render_text(f"membership/email/texts/{text}.txt", {"SITE_URL": settings.SITE_URL, **context})
    words, path = button
    letter = {"body": body.strip(), "button": words, "url": settings.SITE_URL + path}
    email.send(to, subject, "membership/email/letter", letter, kind="steward", about="" if about == to else about)
