"""The mails about joining: what is sent and when.

Each wording is one plain text in `membership/email/texts/`, drawn as a letter with one button. Staff read over and
change the texts of questions and decisions before they go (`draft`).
"""

from typing import Any

from django.conf import settings
from django.urls import reverse

from fixsend.membership import links
from fixsend.membership.models import Application, Membership, SupporterKind
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


def still_waiting(application: Application) -> None:
    """To an applicant who sent the same application again."""
    _about(application, "We already have your application", _text("still_waiting", _names(application)))


def question(application: Application, text: str) -> None:
    """To an applicant whom staff asked something."""
    body = _text("question", {**_names(application), "question": text})
    _about(application, "A question about your application", body, "Answer our question")


def approved(application: Application, text: str) -> None:
    """To an applicant who was approved, in the words that staff have read over."""
    _about(application, "Your application is approved", text)


def declined(application: Application, text: str) -> None:
    """To an applicant who was declined, in the words that staff have read over."""
    _about(application, "About your application", text)


def reopened(application: Application) -> None:
    """To an applicant whose declined application is looked at again."""
    _about(application, "We are looking at your application again", _text("reopened", _names(application)))


def withdrawn(application: Application) -> None:
    """To an applicant who took the application back, so that a forwarded link is never used unnoticed."""
    _about(application, "Your application is withdrawn", _text("withdrawn", _names(application)))


def draft(decision: str, application: Application, **more: Any) -> str:
    """Return the text that staff start from: `approved` or `declined`."""
    return _text(decision, {**_names(application), **more}).strip()


def _about(application: Application, subject: str, body: str, button: str = STATUS_BUTTON) -> None:
    _letter(application.person, subject, body, button, links.application_path(application))


def _names(application: Application) -> dict[str, Any]:
    kind = SupporterKind(application.kind)
    contact = application.details.get("contact_name") if kind.is_organisation else application.name
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
