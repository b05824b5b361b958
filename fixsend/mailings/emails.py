"""Single mails of the mailing list: what is sent and when."""

from fixsend.mailings import links
from fixsend.people.confirmations import Letter
from fixsend.people.models import Person, Purpose
from fixsend.people.queries.consent import granted_purposes
from fixsend.web import email


def welcome(person: Person) -> None:
    """Thank somebody who has just confirmed, and show them where they can change their mind."""
    if not person.email:
        return
    email.send(
        person.email,
        "Welcome – you are on our list",
        "mailings/email/welcome",
        _context(person),
        headers=links.list_headers(person),
        kind="welcome",
        needs_consent="any",
    )


def already_subscribed(person: Person) -> Letter:
    """Return the letter for somebody who signs up again for what they get already."""
    return Letter(
        "You are already on our list",
        "mailings/email/already",
        _context(person),
        kind="already subscribed",
        headers=links.list_headers(person),
    )


def address_changed(old_address: str) -> None:
    """Tell the old mailbox that mail goes elsewhere now, in case its owner did not want that."""
    email.send(
        old_address, "Your email address has been changed", "mailings/email/address_changed", {}, kind="address changed"
    )


def _context(person: Person) -> dict[str, object]:
    granted = granted_purposes(person)
    return {**links.footer(person), "purposes": [purpose.label for purpose in Purpose if purpose.value in granted]}
