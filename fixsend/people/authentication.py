"""Who sent a request: the person who is signed in, or the proven owner of the mailbox that a form names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from django.conf import settings
from django.http import HttpRequest

from fixsend.people.models import MailboxProof, Person
from fixsend.people.queries.consent import has_complained
from fixsend.web import normalise, recognition, requests


def signed_in(request: HttpRequest) -> Person:
    """Return the person who is signed in, for views that only signed-in people reach."""
    return cast(Person, request.user)


@dataclass(frozen=True)
class Owner:
    """The owner of a mailbox, and how they proved it: words for the consent ledger (`MailboxProof`)."""

    person: Person
    proof: str


def owner_of(request: HttpRequest, email: str | None) -> Owner | None:
    """Return the owner of the address in a form, where the sender needs no mail to prove that it is theirs; else None.

    They are signed in with that address, or they confirmed it in this browser within the hour and send the form from a
    page of this site.
    """
    if not email or not _may_be_known(request):
        return None
    address = normalise.email_address(email)
    if isinstance(request.user, Person) and request.user.email == address:
        return Owner(request.user, MailboxProof.SIGNED_IN)
    return _recognised(request, address) if requests.is_same_origin(request) else None


def _may_be_known(request: HttpRequest) -> bool:
    """Tell whether a request could be somebody's whom we know; most forms of a surge come without any cookie."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES or recognition.COOKIE in request.COOKIES


def owner_here(request: HttpRequest, person: Person | None) -> Owner | None:
    """Return a person as the owner where this browser is theirs: signed in, or confirmed within the hour; else None.

    For pages behind a link that was mailed to the person. What is sent to one counts only where the browser's headers
    prove that it comes from a page of this site.
    """
    if person is None or not person.email:
        return None
    if isinstance(request.user, Person) and request.user.pk == person.pk:
        return Owner(request.user, MailboxProof.SIGNED_IN)
    return _recognised(request, person.email) if request.method != "POST" or requests.is_same_origin(request) else None


def _recognised(request: HttpRequest, address: str) -> Owner | None:
    """Return the owner of an address that was confirmed in this browser.

    A person who complained about our mail has to say yes again in their own mailbox, or signed in.
    """
    if not recognition.remembers(request, address) or has_complained(address):
        return None
    person = Person.objects.filter(email=address, is_active=True).first()
    return Owner(person, MailboxProof.SAME_BROWSER) if person else None
