"""Whether whoever sends a form has already proved that the mailbox named in it is theirs."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from fixsend.people import proofs
from fixsend.people.models import Person
from fixsend.people.queries.consent import has_complained
from fixsend.web import normalise, origin, recognition


@dataclass(frozen=True)
class Owner:
    """The person whose mailbox it is, and how they proved it: words for the consent ledger."""

    person: Person
    proof: str


def owner_of(request: HttpRequest, email: str | None) -> Owner | None:
    """Return whose address a form names, where its sender needs no mail to prove it; else None.

    They are signed in with it, or they confirmed it in this browser within the hour and send the form from a page of
    our own.
    """
    if not email:
        return None
    address = normalise.email_address(email)
    if isinstance(request.user, Person) and request.user.email == address:
        return Owner(request.user, proofs.SIGNED_IN)
    return _recognised(request, address) if origin.is_ours(request) else None


def owner_here(request: HttpRequest, person: Person | None) -> Owner | None:
    """Return a person where this browser is theirs, for a page behind a link: signed in, or confirmed within the hour.

    The address of such a page is a secret and its forms carry a token, so no other site can send them.
    """
    if person is None or not person.email:
        return None
    if isinstance(request.user, Person) and request.user.pk == person.pk:
        return Owner(request.user, proofs.SIGNED_IN)
    return _recognised(request, person.email)


def _recognised(request: HttpRequest, address: str) -> Owner | None:
    """Return the owner of an address that this browser confirmed.

    Whoever complained about our mail says yes again in their own mailbox only, or signed in.
    """
    if not recognition.remembers(request, address) or has_complained(address):
        return None
    person = Person.objects.filter(email=address, is_active=True).first()
    return Owner(person, proofs.SAME_BROWSER) if person else None
