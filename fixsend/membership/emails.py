"""The emails about joining, and those to stewards: what is sent and when.

Each text is a plain-text template in `membership/email/texts/`, sent in one layout with one button. What goes with a
question or a decision begins as a template that staff word (`email_templates`); they read it over before it goes
(`draft`).
"""

from typing import Any

from django.conf import settings
from django.urls import reverse

from fixsend.membership import email_templates, links
from fixsend.membership.models import (
    Application,
    ApplicationStatus,
    ChangeStatus,
    Membership,
    Organisation,
    ProposedChange,
    StewardInvitation,
    Stewardship,
    SupporterKind,
)
from fixsend.membership.queries.joining import current_text
from fixsend.membership.queries.usual_wait import usual_wait
from fixsend.people.models import Person
from fixsend.web import email

STATUS_BUTTON = "See your application"


def welcome(membership: Membership) -> None:
    """To an individual who has just become a member."""
    body = _text("welcome", {"name": membership.name})
    _send(
        membership.person,
        "Welcome to the SEND Community Alliance",
        body,
        "What you can do next",
        reverse("membership:joined"),
    )


def already_with_us(person: Person, kind: SupporterKind, name: str) -> None:
    """To a person who joined a second time."""
    body = _text("already_with_us", {"name": name, "kind": kind})
    _send(person, "You have already joined the SEND Community Alliance", body, "Visit our site", "/")


def received(application: Application) -> None:
    """To an applicant whose mailbox is confirmed."""
    context = {**_names(application), "usual_wait": usual_wait()}
    _about(application, "We have received your application", _text("received", context))


def still_waiting(application: Application, *, is_changed: bool) -> None:
    """To an applicant who sent the same application again, with the same answers or with others."""
    context = {**_names(application), "is_changed": is_changed, "usual_wait": usual_wait()}
    _about(application, "We already have your application", _text("still_waiting", context))


def question(application: Application, text: str) -> None:
    """To an applicant whom staff asked something, in a text that staff have read over."""
    _about(application, "A question about your application", text, "Answer our question")


def approved(application: Application, text: str) -> None:
    """To an applicant who was approved, in a text that staff have read over."""
    _about(application, "Your application has been approved", text)


def declined(application: Application, text: str) -> None:
    """To an applicant who was declined, in a text that staff have read over."""
    _about(application, "Your application has not been accepted", text)


def reopened(application: Application, text: str) -> None:
    """To an applicant whose decision is taken back, in a text that staff have read over."""
    _about(application, "We are looking at your application again", text)


def withdrawn(application: Application) -> None:
    """To an applicant who withdrew the application, so that a forwarded link is never used unnoticed."""
    _about(application, "Your application has been withdrawn", _text("withdrawn", _names(application)))


def draft(key: str, application: Application, **more: str) -> str:
    """Return the text that staff start from; a placeholder whose value comes later stays in it."""
    return email_templates.fill(current_text(key), {**_values(application), **more})


def approval(application: Application) -> str:
    """Return the key of the template for approving an application."""
    return "approved_organisation" if SupporterKind(application.kind).is_organisation else "approved_practitioner"


def reopening(application: Application) -> str:
    """Return the key of the template for taking back the decision about an application."""
    return "taken_back" if application.status == ApplicationStatus.APPROVED else "reopened"


def _values(application: Application) -> dict[str, str]:
    names = _names(application)
    is_organisation = SupporterKind(application.kind).is_organisation
    return {
        "contact name": names["contact_name"] or application.name,
        "name": application.name,
        "application": f"the application of {application.name}" if is_organisation else "your application",
        "entry link": settings.SITE_URL + reverse("membership:steward"),
        "directory": _LISTED if names["wants_listing"] else _NOT_LISTED,
    }


_LISTED = "It is now in our public directory, as you asked."
_NOT_LISTED = "As you asked, it is not in our public directory. You can change that at any time."


def _about(application: Application, subject: str, body: str, button: str = STATUS_BUTTON) -> None:
    _send(application.person, subject, body, button, links.application_path(application))


def _names(application: Application) -> dict[str, Any]:
    kind = SupporterKind(application.kind)
    contact = application.details.get("contact_name", "") if kind.is_organisation else application.name
    return {
        "name": application.name,
        "contact_name": contact,
        "kind": kind,
        "wants_listing": bool(application.details.get("wants_listing")),
    }


def _text(name: str, context: dict[str, Any]) -> str:
    return email.render_text(f"membership/email/texts/{name}.txt", {"SITE_URL": settings.SITE_URL, **context})


def _send(person: Person, subject: str, body: str, button: str, path: str) -> None:
    if not person.email:
        return  # A person who signed on paper and gave no address.
    context = {"body": body.strip(), "button": button, "url": settings.SITE_URL + path}
    email.send(person.email, subject, "membership/email/letter", context, kind="membership")


def steward_invitation(to: StewardInvitation) -> None:
    """To the invited mailbox, whose owner we may not know; nothing that the inviter typed is in it."""
    _to_steward(
        to.email,
        f"Will you look after the entry of {to.organisation}?",
        "steward_invitation",
        {"organisation": to.organisation, "until": to.expires_at},
        "See the invitation",
        links.invitation_path(to),
    )


def steward_added(organisation: Organisation, stewardship: Stewardship) -> None:
    """To every steward, the new one included, so that none joins unseen."""
    context = {"organisation": organisation, "name": stewardship.name}
    subject, about = f"{organisation} has a new steward", stewardship.person.email or ""
    _to_stewards(organisation, subject, "steward_new", context, about=about)


def steward_removed(organisation: Organisation, stewardship: Stewardship) -> None:
    """To a person whose stewardship another steward has ended."""
    subject = f"You no longer look after the entry of {organisation}"
    context = {"organisation": organisation, "name": stewardship.name}
    _to_steward(stewardship.person.email, subject, "steward_removed", context, "Contact us", "/contact/")


def change_received(organisation: Organisation, labels: list[str], by: Person) -> None:
    """To the steward who proposed changes: which of them wait for a moderator, and for how long."""
    _to_steward(
        by.email,
        f"We have your changes to the entry of {organisation}",
        "steward_change_received",
        {"organisation": organisation, "labels": labels},
        "Open the entry",
        reverse("membership:entry", args=[organisation.public_id]),
    )


def change_decided(organisation: Organisation, change: ProposedChange) -> None:
    """To every steward: what we decided about a change that waited."""
    accepted = change.status == ChangeStatus.ACCEPTED
    subject = f"Your change to the entry of {organisation} {'is live' if accepted else 'was not made'}"
    context = {"organisation": organisation, "change": change, "accepted": accepted}
    _to_stewards(organisation, subject, "steward_change_decided", context)


def text_removed(organisation: Organisation, label: str, reasons: str, number: str) -> None:
    """To every steward: a moderator took a text of theirs down, why, and how to appeal."""
    context = {"organisation": organisation, "label": label, "reasons": reasons, "number": number}
    _to_stewards(
        organisation, f"We have taken down a text in the entry of {organisation}", "steward_text_removed", context
    )


def affiliation_ended(organisation: Organisation) -> None:
    """To every steward: the affiliation has ended, so that one steward cannot end it unseen."""
    context = {"organisation": organisation}
    subject = f"{organisation} has left the alliance"
    for stewardship in _stewardships(organisation):
        _to_steward(stewardship.person.email, subject, "steward_ended", context, "Contact us", "/contact/")


def yearly_check(organisation: Organisation, stewardship: Stewardship) -> None:
    """To one steward, once a year and then as two reminders: is the entry still true?"""
    reminder = organisation.reminders_sent > 0
    _to_steward(
        stewardship.person.email,
        f"{'Reminder: is' if reminder else 'Is'} the entry of {organisation} still right?",
        "steward_yearly_check",
        {"organisation": organisation, "name": stewardship.name, "reminder": reminder},
        "Check the entry",
        links.check_path(organisation, stewardship.person),
    )


def entry_lapsed(organisation: Organisation, stewardship: Stewardship) -> None:
    """To one steward: the entry has left the directory, and how one press of a button brings it back."""
    _to_steward(
        stewardship.person.email,
        f"The entry of {organisation} is no longer in the directory",
        "steward_lapsed",
        {"organisation": organisation, "name": stewardship.name},
        "Bring the entry back",
        links.check_path(organisation, stewardship.person),
    )


def _to_stewards(
    organisation: Organisation, subject: str, text: str, context: dict[str, Any], *, about: str = ""
) -> None:
    path = reverse("membership:entry", args=[organisation.public_id])
    for stewardship in _stewardships(organisation):
        _to_steward(stewardship.person.email, subject, text, context, "Open the entry", path, about=about)


def _stewardships(organisation: Organisation) -> list[Stewardship]:
    return list(organisation.stewardships.filter(ended_at=None).select_related("person"))


def _to_steward(
    to: str | None, subject: str, text: str, context: dict[str, Any], *button: str, about: str = ""
) -> None:
    if not to:
        return  # A person whom the team made a steward and who gave no address.
    body = email.render_text(f"membership/email/texts/{text}.txt", {"SITE_URL": settings.SITE_URL, **context})
    words, path = button
    letter = {"body": body.strip(), "button": words, "url": settings.SITE_URL + path}
    email.send(to, subject, "membership/email/letter", letter, kind="steward", about="" if about == to else about)
