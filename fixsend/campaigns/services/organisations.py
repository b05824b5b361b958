"""Signatures of organisations under open letters: a steward's counts at once, others after staff have accepted."""

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
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import MailboxProof, Person
from fixsend.people.services import audit
from fixsend.web import normalise, page_cache

CONFIRMATION = "sign_for_organisation"


class Closed(Exception):
    """Organisations cannot sign this letter now."""


class TakenByAnother(Exception):
    """Another person has signed for this organisation and has confirmed it."""


class ChangedSince(Exception):
    """Its signer has sent a changed form since staff opened the page."""


class NotAffiliated(Exception):
    """The organisation has lapsed or left: its entry has to be confirmed first."""


@dataclass(frozen=True)
class Signer:
    """Who signs for which organisation, as their form says it."""

    organisation: str
    website: str
    name: str
    role: str
    email: str


@transaction.atomic
def sign_as_steward(letter: OpenLetterPage, organisation: Organisation, person: Person) -> OrganisationSignature:
    """Put an affiliated organisation under a letter because its steward asks for it; asked twice, it signs once.

    A signature that waits for staff under the same name becomes this one. Raises Closed, NotASteward, NotAffiliated.
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


def ask(
    letter: OpenLetterPage, signer: Signer, proved: Person | None = None, *, proof: str = MailboxProof.SIGNED_IN
) -> OrganisationSignature | None:
    """Ask the mailbox's owner to confirm that they sign for an organisation; raises Closed.

    Nobody has a name before they confirm: another mailbox may ask for the same one. Sent again, the newest form waits.
    Where the person has `proved` that the mailbox is theirs (`proof` says how), the signature waits for staff at once
    and is returned, unless another person's signature for this organisation was confirmed before; raises TakenByAnother
    then. Returns None while the owner has still to confirm.
    """
    if not letter.takes_organisations or letter.is_embargoed:
        raise Closed
    details = {"letter": letter.pk, **asdict(signer), "organisation": normalise.one_line(signer.organisation)}
    del details["email"]
    address, key = normalise.email_address(signer.email), sort_name(details["organisation"])
    subject = _subject(letter.pk, key)
    if proved is None or proved.email != address:
        confirmations.request(address, CONFIRMATION, details, subject=subject)
        return None
    confirmations.carry_out_at_once(proved, proof, CONFIRMATION, details, subject=subject)
    standing = OrganisationSignature.objects.filter(letter=letter, name_key=key, state__in=STANDING)
    own = standing.filter(person=proved).first()
    if own is None:
        raise TakenByAnother
    return own


def _subject(letter: int, name_key: str) -> str:
    """Return the key by which a form that is sent again is known as the same: this letter, this organisation."""
    return confirmations.subject_of(letter, name_key)


@transaction.atomic
def confirm(letter: OpenLetterPage, signer: Signer, person: Person) -> OrganisationSignature:
    """Let a signature wait for staff because the mailbox's owner confirmed it; confirmed again, the newest form counts.

    Where its public text (name, website) differs from what staff accepted, it leaves the letter until they have looked.
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
    """Write the newest form into a signature; one with an entry in the directory keeps the entry's name."""
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
    """Put an organisation under the letter, because staff are sure of it; returns whether that changed anything.

    `organisation` is its entry in the directory, where it has one; `seen` is the `version` that staff saw. Raises
    ChangedSince where that is no longer the newest.
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
    """Take an organisation's name off the letter for its signer or a steward; returns whether that changed anything.

    A form of the same mailbox that was sent before this and still waits cannot bring it back.
    """
    if signature.email:
        confirmations.supersede(signature.email, CONFIRMATION, _subject(signature.letter_id, signature.name_key))
    locked = OrganisationSignature.objects.select_for_update().get(pk=signature.pk)
    if locked.state not in STANDING:
        return False
    locked.state = SignatureState.WITHDRAWN
    locked.save()
    page_cache.invalidate()
    return True


@transaction.atomic
def list_first(signature: OrganisationSignature, actor: Person, *, first: bool) -> None:
    """Put an organisation above the alphabetical list (one that wrote the letter), or back into the list."""
    OrganisationSignature.objects.filter(pk=signature.pk).update(listed_first=first)
    audit.record(actor, "signature.listed_first", subject=f"signature {signature.pk}", first=first)
    page_cache.invalidate()


def _decided(locked: OrganisationSignature, actor: Person, what: str) -> None:
    locked.decided_at, locked.decided_by = timezone.now(), actor
    locked.save()
    audit.record(actor, what, person=locked.person, subject=f"signature {locked.pk}", reason=locked.reason)
    page_cache.invalidate()
