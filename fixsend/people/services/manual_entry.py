"""Taking down somebody who signed on paper or rang up."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from fixsend.people.confirmations import services as requests
from fixsend.people.confirmations.handlers import DONE_URL, ConfirmationHandler
from fixsend.people.models import Channel, Confirmation, Person, Purpose
from fixsend.people.services import audit, consent
from fixsend.people.services.consent import Evidence
from fixsend.places.models import Council
from fixsend.web import normalise

KIND = "by_hand"
_SOURCE = "taken down by staff"


@dataclass(frozen=True)
class TakenDown:
    """What a colleague took down: how, when, in which words, and where the sheet is kept or who read the words out."""

    channel: Channel
    happened_on: date
    purposes: tuple[str, ...]
    wording_text: str
    proof: str


@transaction.atomic
def take_down(
    *, name: str, email: str, postcode: str, council: Council | None, taken: TakenDown, actor: Person
) -> Person:
    """Add a person, or find the one with this address, and record what they agreed to.

    With an address nothing counts until its owner confirms by mail: handwriting is misread. Without one the consent
    is recorded as it stands. A known person's details are left as they are.
    """
    person = _find_or_add(name, email, postcode, council)
    audit.record(actor, "person.taken_down", person=person, channel=str(taken.channel))
    if person.email and taken.purposes:
        requests.request(person.email, KIND, _details(taken, actor))
    elif taken.purposes:
        consent.grant(person, taken.purposes, _evidence(taken, actor))
    return person


@transaction.atomic
def withdraw_by_hand(person: Person, purposes: Iterable[Purpose | str], *, taken: TakenDown, actor: Person) -> None:
    """Record that somebody took consent back by telephone or in writing; that counts at once."""
    events = consent.withdraw(person, purposes, _evidence(taken, actor))
    audit.record(actor, "person.withdrawn_by_hand", person=person, purposes=len(events))


def _find_or_add(name: str, email: str, postcode: str, council: Council | None) -> Person:
    address = normalise.email_address(email) if email else None
    known = Person.objects.filter(email=address).first() if address else None
    if known:
        return known
    return Person.objects.create_user(address or "", name=normalise.one_line(name), postcode=postcode, council=council)


def _details(taken: TakenDown, actor: Person) -> dict[str, object]:
    return {
        "channel": str(taken.channel),
        "happened_on": taken.happened_on.isoformat(),
        "purposes": list(taken.purposes),
        "wording_text": taken.wording_text,
        "proof": taken.proof,
        "actor": actor.pk,
    }


def _evidence(taken: TakenDown, actor: Person) -> Evidence:
    noon = timezone.make_aware(datetime.combine(taken.happened_on, time(12)))
    return Evidence(
        channel=taken.channel,
        source=_SOURCE,
        proof=taken.proof,
        recorded_by=actor,
        happened_at=min(noon, timezone.now()),
        wording_text=taken.wording_text,
    )


class ManualEntry(ConfirmationHandler):
    """What a member of staff took down on paper or by telephone."""

    kind = KIND

    def describe(self, confirmation: Confirmation) -> str:
        names = [Purpose(purpose).label.lower() for purpose in confirmation.details["purposes"]]
        how = "on paper" if confirmation.details["channel"] == Channel.PAPER else "by telephone"
        return f"Get from us: {', '.join(names)}. You told us so {how}."

    def purpose_of_mail(self, confirmation: Confirmation) -> str:
        return "hear from us by email"

    def carry_out(self, confirmation: Confirmation, person: Person) -> str:
        details = confirmation.details
        confirmed_now = Evidence(
            channel=Channel(details["channel"]),
            source=_SOURCE,
            proof=f"{details['proof']} ({details['happened_on']}); confirmed by the emailed link",
            recorded_by=Person.objects.filter(pk=details["actor"]).first(),
            wording_text=details["wording_text"],
        )
        consent.grant(person, details["purposes"], confirmed_now)
        return reverse(DONE_URL)
