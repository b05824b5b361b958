"""The mails about joining: what is sent and when.

Each wording is one plain text in `membership/email/texts/`, drawn as a letter with one button. What goes with a
question or a decision begins as a standing letter (`letters`), and staff read it over before it goes (`draft`).
"""

from typing import Any

from django.conf import settings
from django.urls import reverse

from fixsend.membership import letters, links
from fixsend.membership.models import Application, ApplicationStatus, Membership, SupporterKind
from fixsend.membership.queries.letters import current_text
from fixsend.people.models import Person
from fixsend.web import email

STATUS_BUTTON = "See your application"


def welcome(membership: Membership) -> None:
    """To an individual who has just become a member."""
    body = _text("welcome", {"name": membership.name})
    _letter(membership.person, "Welcome to the alliance", body, "What you can do next", reverse("membership:joined"))


def already_with_us(person: Person, kind: SupporterKind, name: str) -> None:
    """To somebody who joined a second time."""
    body = _text("already_with_us", {"name": name, "kind": kind})
    _letter(person, "You have already joined", body, "Visit our site", "/")


def received(application: Application) -> None:
    """To an applicant whose mailbox is confirmed."""
    _about(application, "We have your application", _text("received", _names(application)))


def still_waiting(application: Application, *, is_changed: bool) -> None:
    """To an applicant who sent the same application again, with the same answers or with others."""
    context = {**_names(application), "is_changed": is_changed}
    _about(application, "We already have your application", _text("still_waiting", context))


def question(application: Application, text: str) -> None:
    """To an applicant whom staff asked something, in the words that staff have read over."""
    _about(application, "A question about your application", text, "Answer our question")


def approved(application: Application, text: str) -> None:
    """To an applicant who was approved, in the words that staff have read over."""
    _about(application, "Your application is approved", text)


def declined(application: Application, text: str) -> None:
    """To an applicant who was declined, in the words that staff have read over."""
    _about(application, "About your application", text)


def reopened(application: Application, text: str) -> None:
    """To an applicant whose decision is taken back, in the words that staff have read over."""
    _about(application, "We are looking at your application again", text)


def withdrawn(application: Application) -> None:
    """To an applicant who took the application back, so that a forwarded link is never used unnoticed."""
    _about(application, "Your application is withdrawn", _text("withdrawn", _names(application)))


def draft(key: str, application: Application, **more: str) -> str:
    """Return the standing letter that staff start from; a placeholder whose value comes later stays in it."""
    return letters.fill(current_text(key), {**_values(application), **more})


def approval(application: Application) -> str:
    """Return which standing letter an approval goes with."""
    return "approved_organisation" if SupporterKind(application.kind).is_organisation else "approved_practitioner"


def reopening(application: Application) -> str:
    """Return which standing letter goes with taking back the decision."""
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
    _letter(application.person, subject, body, button, links.application_path(application))


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


def _letter(person: Person, subject: str, body: str, button: str, path: str) -> None:
    if not person.email:
        return  # Somebody who signed on paper and gave no address.
    context = {"body": body.strip(), "button": button, "url": settings.SITE_URL + path}
    email.send(person.email, subject, "membership/email/letter", context, kind="membership")
