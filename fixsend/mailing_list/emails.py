"""Single mails of the mailing list: what is sent and when."""

from collections.abc import Collection

from fixsend.delivery import links
from fixsend.people.confirmations.handlers import MailContent
from fixsend.people.models import Person, Purpose
from fixsend.people.queries.consent import granted_purposes
from fixsend.web import email


def welcome(person: Person) -> None:
    """Welcome a person who has just confirmed, with links to their preferences and for leaving."""
    if not person.email:
        return
    email.send(
        person.email,
        "Welcome to our mailing list",
        "mailing_list/email/welcome",
        _context(person, granted_purposes(person)),
        headers=links.list_headers(person),
        kind="welcome",
        needs_consent="any",
    )


def already_subscribed(person: Person, granted: Collection[str]) -> MailContent:
    """Return the letter for a person who signs up again for what they get already: `granted`, the purposes."""
    return MailContent(
        "You are already on our mailing list",
        "mailing_list/email/already",
        _context(person, granted),
        kind="already subscribed",
        headers=links.list_headers(person),
    )


def address_changed(old_address: str) -> None:
    """Tell the old mailbox about the change, in case its owner did not want it."""
    email.send(
        old_address,
        "Your email address has changed",
        "mailing_list/email/address_changed",
        {},
        kind="address changed",
    )


def _context(person: Person, granted: Collection[str]) -> dict[str, object]:
    return {**links.footer(person), "purposes": [purpose.label for purpose in Purpose if purpose.value in granted]}
