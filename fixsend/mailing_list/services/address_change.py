"""Moving to another mailbox: asked for when signed in or through staff, done when the new mailbox's owner confirms."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from fixsend.mailing_list import emails
from fixsend.people.confirmations import services as confirmations
from fixsend.people.confirmations.handlers import ConfirmationHandler, RequestWords
from fixsend.people.models import Confirmation, Person
from fixsend.people.services import audit, suppressions
from fixsend.web import normalise

KIND = "change-address"


def ask(person: Person, new_address: str) -> Confirmation:
    """Mail the new mailbox a link; nothing changes until it is used there.

    Only the last address that a person asked for counts: a mistyped one before may be another person's mailbox.
    """
    subject = str(person.public_id)
    details = {"person": subject, "from": person.email}
    return confirmations.request(new_address, KIND, details, subject=subject)


class CannotChange(Exception):
    """Why an address cannot be changed in this way; `str()` says it to staff."""


@transaction.atomic
def ask_for(person: Person, new_address: str, *, told: str, actor: Person) -> Confirmation:
    """Ask on behalf of a person who told staff (`told`, a `Channel`) that they have another mailbox.

    Raises CannotChange for a colleague: whoever has another mailbox as theirs could sign in as them. Raises it too for
    the address that the person has, and for one that another person has.
    """
    if person.is_staff:
        raise CannotChange("Colleagues change their own address, on My page.")
    address = normalise.email_address(new_address)
    if address == person.email:
        raise CannotChange("This is the address that we have.")
    if Person.objects.filter(email=address).exists():
        raise CannotChange("We have another person with this address. Merge the two records instead.")
    audit.record(actor, "person.new_address_asked", person=person, told=told)
    return ask(person, address)


class ChangingAddress(ConfirmationHandler):
    """A change of address, confirmed from the new mailbox."""

    kind = KIND
    asks = "to use another email address"
    keeps = ("person",)  # By which it is found among what is held about the person who asked.

    def describe(self, confirmation: Confirmation) -> str:
        return "Use this address from now on, instead of your old one."

    def words(self, confirmation: Confirmation) -> RequestWords:
        return RequestWords(
            item="Use this address instead of your old one",
            heading="Confirm your new email address",
            first_line="Please confirm that you want us to email you at this address from now on.",
            button="Yes, use this address",
        )

    def person_for(self, confirmation: Confirmation, owner: Callable[[], Person]) -> Person | None:
        """Return who asked, unless they have named another address since, or it has changed in another way."""
        wish = confirmation.details
        newer = Confirmation.objects.filter(kind=KIND, subject=wish["person"], created_at__gt=confirmation.created_at)
        if newer.exists():
            return None
        return Person.objects.filter(public_id=wish["person"], email=wish["from"]).first()

    @transaction.atomic
    def carry_out(self, confirmation: Confirmation, person: Person) -> str:
        new_address = confirmation.email
        if Person.objects.filter(email=new_address).exclude(pk=person.pk).exists():
            # Two records would have to become one: staff look at that first.
            return reverse("mailing_list:address_taken")
        old_address = person.email
        person.email = new_address
        person.email_proved_at = timezone.now()
        person.save(update_fields=["email", "email_proved_at", "updated_at"])
        audit.record(person, "person.address_changed", person=person)
        if old_address:
            emails.address_changed(old_address)
            suppressions.give_up_address(person, old_address)
        return reverse("mailing_list:address_changed")
