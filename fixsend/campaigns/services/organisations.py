"""Organisations sign open letters: a steward with one press, others after staff have looked."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from fixsend.campaigns import emails
from fixsend.campaigns.models import OpenLetterPage, OrganisationSignature, SignatureState
from fixsend.campaigns.models.open_letter import STANDING
from fixsend.membership.models import Organisation, OrganisationStatus
from fixsend.membership.models.organisation import sort_name
from fixsend.membership.services import stewards
from fixsend.people import proofs
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.web import normalise, page_cache

CONFIRMATION = "sign_for_organisation"


class Closed(Exception):
    """Organisations cannot sign this letter now."""


class TakenByAnother(Exception):
    """Somebody else has signed for this organisation and has confirmed it."""


class ChangedSince(Exception):
    """Its signer has sent other words since staff opened the page."""


class NotAffiliated(Exception):
    """The organisation has lapsed or left: its entry has to be confirmed first."""


@dataclass(frozen=True)
class Signer:
    """Who signs for which organisation, as they say it."""

    organisation: str
    website: str
    name: str
    role: str
    email: str


@transaction.atomic
def sign_as_steward(letter: OpenLetterPage, organisation: Organisation, person: Person) -> OrganisationSignature:
    """Put an affiliated organisation under a letter, because its steward pressed the button; pressed twice, once.

    Raises Closed, NotASteward and NotAffiliated. One that waits for staff under the same name is taken over.
    """
    if not letter.takes_organisations:
        raise Closed
    locked = stewards.locked(organisation.pk)
    own = stewards.require_steward(locked, person)
    if locked.status != OrganisationStatus.APPROVED:
        raise NotAffiliated
    standing = OrganisationSignature.objects.select_for_update().filter(letter=letter, state__in=STANDING)
    found = standing.filter(organisation=locked).first() or standing.filter(name_key=locked.sort_name).first()
    if found is not None and found.state == SignatureState.ACCEPTED and found.organisation_id:
        return found
    signature = found or OrganisationSignature(letter=letter)
    signature.organisation, signature.name, signature.website = locked, locked.name, locked.website
    signature.signed_by, signature.person, signature.email = own.name or person.name, person, person.email
    signature.state = SignatureState.ACCEPTED
    signature.confirmed_at = signature.confirmed_at or timezone.now()
    signature.save()
    page_cache.invalidate()
    return signature


@transaction.atomic
def ask(
    letter: OpenLetterPage, signer: Signer, proved: Person | None = None, *, proof: str = proofs.SIGNED_IN
) -> str | None:
    """Note that somebody wants to sign for an organisation, and ask the mailbox's owner; raises Closed.

    Nobody has a name before they confirm: another mailbox may ask for the same one. Sent again, the newest words wait.
    Where they have `proved` that the mailbox is theirs it waits for staff at once, and the address of its page is
    returned.
    """
    if not letter.takes_organisations or letter.is_embargoed:
        raise Closed
    details = {"letter": letter.pk, **asdict(signer), "organisation": normalise.one_line(signer.organisation)}
    del details["email"]
    address = normalise.email_address(signer.email)
    subject = reportable_of(letter.pk, sort_name(details["organisation"]))
    if proved is not None and proved.email == address:
        return confirmations.act_at_once(proved, proof, CONFIRMATION, details, subject=subject)
    confirmations.request(address, CONFIRMATION, details, subject=subject)
    return None


def reportable_of(letter: int, name_key: str) -> str:
    """Return the key by which a form that is sent again is known as the same: this letter, this organisation."""
    return confirmations.reportable_of(letter, name_key)


@transaction.atomic
def confirm(letter: OpenLetterPage, signer: Signer, person: Person) -> OrganisationSignature:
    """Let a signature wait for staff, because the owner of the mailbox said so; said again, the newest words count.

    Words that would be public and differ from those accepted take it from under the letter until staff have looked.
    Raises TakenByAnother.
    """
    address, key = normalise.email_address(signer.email), sort_name(normalise.one_line(signer.organisation))
    rows = OrganisationSignature.objects.select_for_update().filter(letter=letter, name_key=key)
    own = rows.filter(Q(person=person) | Q(email=address))
    standing = rows.filter(state__in=STANDING).first()
    found = standing if standing is not None and own.filter(pk=standing.pk).exists() else None
    if standing is not None and found is None:
        raise TakenByAnother
    signature = found or own.order_by("-pk").first() or OrganisationSignature(letter=letter)
    _take_over(signature, signer, person, address)
    try:
        with transaction.atomic():
            signature.save()
    except IntegrityError as error:  # Two at once: the other one was first.
        raise TakenByAnother from error
    page_cache.invalidate()
    return signature


def _take_over(signature: OrganisationSignature, signer: Signer, person: Person, address: str) -> None:
    """Put the newest words into a signature; the name of an entry in the directory stays that of the entry."""
    is_standing = signature.state in STANDING
    before = (signature.name, signature.website)
    if signature.organisation_id is None or not is_standing:
        signature.organisation = None
        signature.name, signature.website = signer.organisation, signer.website
    signature.signed_by, signature.role = signer.name, signer.role
    signature.email, signature.person, signature.confirmed_at = address, person, timezone.now()
    if not is_standing or before != (signature.name, signature.website):
        signature.state, signature.reason = SignatureState.WAITING, ""
        signature.decided_at = signature.decided_by = None


@transaction.atomic
def accept(
    signature: OrganisationSignature, actor: Person, *, organisation: Organisation | None = None, seen: str = ""
) -> bool:
    """Put an organisation under the letter, where staff are sure of it; returns whether that changed anything.

    `organisation` is its entry in the directory, where it has one; `seen` is the `version` of the words that staff
    saw, and raises ChangedSince where they are no longer the newest.
    """
    locked = OrganisationSignature.objects.select_for_update().get(pk=signature.pk)
    if seen and seen != locked.version:
        raise ChangedSince
    if locked.state not in (SignatureState.WAITING, SignatureState.DECLINED):
        return False
    if organisation is not None:
        locked.organisation, locked.name = organisation, organisation.name
    locked.state, locked.reason = SignatureState.ACCEPTED, ""
    _decided(locked, actor, "signature.accepted")
    if locked.email:
        emails.organisation_accepted(locked)
    return True


@transaction.atomic
def decline(signature: OrganisationSignature, actor: Person, reason: str) -> bool:
    """Keep an organisation from under the letter, and tell its signer why; returns whether that changed anything."""
    locked = OrganisationSignature.objects.select_for_update().get(pk=signature.pk)
    if locked.state not in (SignatureState.WAITING, SignatureState.ACCEPTED):
        return False
    locked.state, locked.reason = SignatureState.DECLINED, reason
    _decided(locked, actor, "signature.declined")
    if locked.email:
        emails.organisation_declined(locked)
    return True


@transaction.atomic
def withdraw(signature: OrganisationSignature) -> bool:
    """Take an organisation's name off the letter, because who signed for it or a steward wants so.

    A form of the same mailbox that was sent before this and still waits cannot bring it back.
    """
    if signature.email:
        confirmations.settle(signature.email, CONFIRMATION, reportable_of(signature.letter_id, signature.name_key))
    locked = OrganisationSignature.objects.select_for_update().get(pk=signature.pk)
    if locked.state not in STANDING:
        return False
    locked.state = SignatureState.WITHDRAWN
    locked.save()
    page_cache.invalidate()
    return True


@transaction.atomic
def list_first(signature: OrganisationSignature, actor: Person, *, first: bool) -> None:
    """Put an organisation above the alphabetical list (who wrote the letter), or back into it."""
    OrganisationSignature.objects.filter(pk=signature.pk).update(listed_first=first)
    audit.record(actor, "signature.listed_first", subject=f"signature {signature.pk}", first=first)
    page_cache.invalidate()


def _decided(locked: OrganisationSignature, actor: Person, what: str) -> None:
    locked.decided_at, locked.decided_by = timezone.now(), actor
    locked.save()
    audit.record(actor, what, person=locked.person, subject=f"signature {locked.pk}", reason=locked.reason)
    page_cache.invalidate()
