"""Recording the consent of people who told staff on paper, by telephone, by email or in person, and withdrawals."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from fixsend.people.confirmations import services as requests
from fixsend.people.confirmations.handlers import DONE_URL, ConfirmationHandler, RequestWords
from fixsend.people.models import Channel, Confirmation, Person, Purpose
from fixsend.people.queries import my_data
from fixsend.people.services import audit, consent
from fixsend.people.services.consent import Evidence
from fixsend.places.models import Council
from fixsend.web import normalise

KIND = my_data.MANUAL_ENTRY
_SOURCE = "recorded by staff"
_HOW = {
    Channel.PAPER: "on paper",
    Channel.PHONE: "on the phone",
    Channel.EMAIL: "in an email",
    Channel.IN_PERSON: "in person",
}


@dataclass(frozen=True)
class OfflineConsent:
    """A consent given to staff: how, when, to what, in which words.

    `proof` says where the sheet is kept, or which member of staff read the words out.
    """

    channel: Channel
    happened_on: date
    purposes: tuple[str, ...]
    wording_text: str
    proof: str


@transaction.atomic
def add_person(
    *, name: str, email: str, postcode: str, council: Council | None, offline: OfflineConsent, actor: Person
) -> tuple[Person, bool]:
    """Add a person, or find the one with this address, and record what they agreed to.

    Return the person, and whether they are new.

    With an address nothing counts until its owner confirms by mail: handwriting is misread. Without one the consent
    is recorded as it stands. A known person's details are left as they are.
    """
    person, is_new = _find_or_add(name, email, postcode, council)
    audit.record(actor, "person.added_by_staff", person=person, channel=str(offline.channel))
    if person.email and offline.purposes:
        requests.request(person.email, KIND, _details(offline, actor))
    elif offline.purposes:
        consent.grant(person, offline.purposes, _evidence(offline, actor))
    return person, is_new


@transaction.atomic
def record_withdrawal(
    person: Person, purposes: Iterable[Purpose | str], *, offline: OfflineConsent, actor: Person
) -> None:
    """Record that a person told staff that they withdraw consent; it counts at once."""
    events = consent.withdraw(person, purposes, _evidence(offline, actor))
    audit.record(actor, "person.withdrawal_recorded", person=person, purposes=len(events))


def _find_or_add(name: str, email: str, postcode: str, council: Council | None) -> tuple[Person, bool]:
    address = normalise.email_address(email) if email else None
    known = Person.objects.filter(email=address).first() if address else None
    if known:
        return known, False
    name = normalise.one_line(name)
    return Person.objects.create_user(address or "", name=name, postcode=postcode, council=council), True


def _details(offline: OfflineConsent, actor: Person) -> dict[str, object]:
    return {
        "channel": str(offline.channel),
        "happened_on": offline.happened_on.isoformat(),
        "purposes": list(offline.purposes),
        "wording_text": offline.wording_text,
        "proof": offline.proof,
        "actor": actor.pk,
    }


def _evidence(offline: OfflineConsent, actor: Person) -> Evidence:
    noon = timezone.make_aware(datetime.combine(offline.happened_on, time(12)))
    return Evidence(
        channel=offline.channel,
        source=_SOURCE,
        proof=offline.proof,
        recorded_by=actor,
        happened_at=min(noon, timezone.now()),
        wording_text=offline.wording_text,
    )


class ManualEntry(ConfirmationHandler):
    """A consent that staff recorded, confirmed by the owner of the mailbox."""

    kind = KIND
    asks = "to get our emails, through a colleague"

    def describe(self, confirmation: Confirmation) -> str:
        names = [Purpose(purpose).label.lower() for purpose in confirmation.details["purposes"]]
        how = _HOW[Channel(confirmation.details["channel"])]
        return f"Get these emails from us: {', '.join(names)}. You told us {how} that you would like them."

    def words(self, confirmation: Confirmation) -> RequestWords:
        return RequestWords(
            item="Get our emails",
            heading="Confirm that you want our emails",
            first_line="You told us that you would like to hear from us by email. Please confirm that you do.",
            button="Yes, email me",
        )

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
