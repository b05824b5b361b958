"""Asking the owner of a mailbox to confirm a join form, and carrying out what they confirmed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from fixsend.membership import emails
from fixsend.membership.models import AimsVersion, Application, Membership, SupporterKind
from fixsend.membership.queries import joining as known
from fixsend.membership.services import applications, memberships
from fixsend.membership.services.applications import CONFIRMATION, confirmation_subject
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import Channel, ConsentWording, MailboxProof, Person
from fixsend.people.services import consent
from fixsend.people.services.consent import Evidence
from fixsend.places.models import Council
from fixsend.web import normalise


@dataclass(frozen=True)
class Joined:
    """What came of a confirmed form: a membership, an application, or what there was already."""

    kind: SupporterKind
    membership: Membership | None = None
    application: Application | None = None
    already: bool = False


@transaction.atomic
def ask(
    kind: SupporterKind,
    answers: Mapping[str, Any],
    aims: AimsVersion,
    *,
    proved: Person | None = None,
    proof: str = MailboxProof.SIGNED_IN,
) -> Joined | None:
    """Mail the mailbox's owner a request to confirm a join form; returns None while they have still to confirm.

    `answers` are the cleaned values of the form, with its address. `proved` is the person who has proved that the
    address is theirs, and `proof` how: their form is carried out at once, and what came of it is returned.
    """
    details, address = details_of(kind, answers, aims), normalise.email_address(answers["email"])
    if proved is None or proved.email != address:
        request(address, details, subject=confirmation_subject(answers["name"]))
        return None
    confirmations.supersede(address, CONFIRMATION, confirmation_subject(answers["name"]), proof=proof)
    return join(details, proved, proof=proof)


def request(address: str, details: dict[str, Any], *, subject: str = "") -> None:
    """Mail the owner of a mailbox a request to confirm the details of a join form.

    A request that still waits about the same `subject` carries these details from now on; without a subject only the
    very same details are the same request.
    """
    confirmations.request(address, CONFIRMATION, details, subject=subject)


def details_of(kind: SupporterKind, answers: Mapping[str, Any], aims: AimsVersion) -> dict[str, Any]:
    """Return the answers of a join form as JSON values, as they wait for confirmation and stay with an application.

    The address is left out, because the confirmation has it, and so are empty answers. That nothing was ticked to help
    with is an answer: it takes back what was ticked before.
    """
    plain = {name: _plain(value) for name, value in answers.items() if name not in {"email", "aims"}}
    if "wants_listing" in plain:
        plain["wants_listing"] = plain["wants_listing"] == "yes"
    given = {name: value for name, value in plain.items() if name == "help_offers" or value not in (None, "", [], {})}
    return {"kind": kind.value, "aims": aims.version, **given}


def _plain(value: Any) -> Any:
    return value.code if isinstance(value, Council) else value


@transaction.atomic
def join(details: dict[str, Any], person: Person, *, proof: str = MailboxProof.LINK) -> Joined:
    """Make an individual a member at once, and the form of any other kind an application; returns what came of it.

    Done twice, the second time changes nothing. Consents for mailings that were ticked on the same form are granted
    with the wording that was shown; `proof` says in the ledger how the mailbox was proved to be theirs.
    """
    locked = Person.objects.select_for_update().get(pk=person.pk)
    kind = SupporterKind(details["kind"])
    _complete_person(locked, kind, details)
    _grant_mailings(locked, kind, details.get("purposes", {}), proof)
    if kind == SupporterKind.INDIVIDUAL:
        return _join_as_individual(locked, details)
    if known.is_already_with_us(locked, kind, details["name"]):
        emails.already_with_us(locked, kind, details["name"])
        return Joined(kind, already=True)
    application, is_new = applications.receive(locked, kind, details)
    return Joined(kind, application=application, already=not is_new)


def _join_as_individual(person: Person, details: dict[str, Any]) -> Joined:
    membership, is_new = memberships.admit(
        person,
        name=details["name"],
        kind=SupporterKind.INDIVIDUAL,
        help_offers=details.get("help_offers"),
        aims=AimsVersion.objects.get(version=details["aims"]),
    )
    if is_new:
        emails.welcome(membership)
    else:
        emails.already_with_us(person, SupporterKind.INDIVIDUAL, membership.name)
    return Joined(SupporterKind.INDIVIDUAL, membership=membership, already=not is_new)


def _complete_person(person: Person, kind: SupporterKind, details: dict[str, Any]) -> None:
    """Fill in what we did not know; a name that is there stays, for two people may share the mailbox."""
    person.name = person.name or details.get("contact_name" if kind.is_organisation else "name", "")
    person.postcode = details.get("postcode") or person.postcode
    if code := details.get("council"):
        person.council = Council.objects.filter(code=code).first() or person.council
    person.save(update_fields=["name", "postcode", "council", "updated_at"])


def _grant_mailings(person: Person, kind: SupporterKind, purposes: dict[str, int], proof: str) -> None:
    if not purposes or not person.email:
        return
    # Ticked on the form by the proven owner of this very mailbox: their consent lifts earlier suppressions.
    consent.lift_suppressions(person.email)
    for purpose, version in purposes.items():
        consent.grant(person, [purpose], _evidence(kind, purpose, version, proof))


def _evidence(kind: SupporterKind, purpose: str, version: int, proof: str) -> Evidence:
    """Return the evidence of a consent: the form, and the wording shown, which may not be the current one any more."""
    shown = ConsentWording.objects.filter(purpose=purpose, version=version).first()
    is_current = shown is not None and shown == consent.current_wording(purpose)
    return Evidence(
        channel=Channel.WEB,
        source=f"Join form, {kind.noun}",
        proof=proof,
        happened_at=timezone.now(),
        wording_text="" if is_current or shown is None else shown.text,
    )
