"""Signing up to the mailing list, and joining in the same form: request, confirm, welcome."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.urls import reverse

from fixsend.delivery.models import DeliveryPreference, Frequency
from fixsend.delivery.services.delivery_preferences import preference_of, set_preference
from fixsend.mailing_list import emails
from fixsend.mailing_list.models import Subscription, Topic
from fixsend.membership.models import SupporterKind
from fixsend.membership.queries.joining import current_aims
from fixsend.membership.services.applications import CONFIRMATION as JOIN_KIND
from fixsend.membership.services.joining import details_of
from fixsend.people.confirmations import batches
from fixsend.people.confirmations import services as confirmations
from fixsend.people.confirmations.handlers import ConfirmationHandler, MailContent, RequestWords
from fixsend.people.models import Channel, Confirmation, Person, Purpose
from fixsend.people.queries.consent import (
    granted_purposes,
    is_suppressed,
    purposes_asked_for_at,
    purposes_granted_at,
)
from fixsend.people.services import consent
from fixsend.people.services.consent import Evidence
from fixsend.web import normalise

KIND = "subscribe"
_NOT_ASKED: dict[str, Any] = {"topics": [], "frequency": "", "postcode": ""}


@dataclass(frozen=True)
class SubscriptionRequest:
    """What a person asked for on a form. `purposes` has the version of the wording that they ticked, by purpose."""

    purposes: Mapping[str, int]
    source: str
    name: str = ""
    postcode: str = ""
    topics: Collection[str] = field(default_factory=list)
    frequency: str = ""


def ask(email: str, wish: SubscriptionRequest, *, asked_with: uuid.UUID | None = None) -> None:
    """Keep a request until the owner of the mailbox confirms it (double opt-in); the newest replaces earlier ones."""
    confirmations.request_later(email, KIND, _details(wish), subject=KIND, asked_with=asked_with)
    batches.ask_soon()


def subscribe(person: Person, wish: SubscriptionRequest, *, proof: str) -> str:
    """Subscribe the proven owner of a mailbox at once; return the address of the page to show."""
    return confirmations.carry_out_at_once(person, proof, KIND, _details(wish), subject=KIND)


def ask_to_join(email: str, *, name: str, postcode: str, asked_with: uuid.UUID) -> None:
    """Keep a request to join as an individual until the owner of the mailbox confirms it."""
    details = _join_details(name, postcode)
    confirmations.request_later(email, JOIN_KIND, details, subject=_join_subject(name), asked_with=asked_with)
    batches.ask_soon()


def join_at_once(person: Person, *, proof: str, name: str, postcode: str) -> str:
    """Make the proven owner of a mailbox a member; returns the address of the page to show."""
    return confirmations.carry_out_at_once(
        person, proof, JOIN_KIND, _join_details(name, postcode), subject=_join_subject(name)
    )


def _details(wish: SubscriptionRequest) -> dict[str, Any]:
    return {
        "purposes": dict(wish.purposes),
        "source": wish.source,
        "name": normalise.one_line(wish.name),
        "postcode": wish.postcode,
        "topics": sorted(wish.topics),
        "frequency": wish.frequency,
    }


@transaction.atomic
def subscription_of(person: Person) -> Subscription:
    """Return a person's subscription, made with no topics chosen the first time."""
    return Subscription.objects.get_or_create(person=person)[0]


def _proof(confirmation: Confirmation) -> str:
    how = confirmation.other_proof or "Button pressed on the page behind a mailed link"
    return f"{how} (request {confirmation.public_id})"


def _changes_wishes(confirmation: Confirmation, person: Person) -> bool:
    """Tell whether what was asked for beside the mailings differs from what holds for the owner of the address."""
    wish = {**_NOT_ASKED, **confirmation.details}
    own = DeliveryPreference.objects.filter(person__email=confirmation.email).first() or DeliveryPreference()
    topics = set(Topic.objects.filter(subscriptions__person__email=confirmation.email).values_list("slug", flat=True))
    asks_all = bool(wish["topics"] or wish["frequency"])
    return (
        own.is_paused
        or (asks_all and topics != set(wish["topics"]))
        or (wish["frequency"] in Frequency.values and wish["frequency"] != own.frequency)
        or bool(wish["postcode"] and wish["postcode"] != person.postcode)
    )


def _complete(person: Person, name: str, postcode: str) -> None:
    """Fill in what we did not know; a name that is there stays, for two people may share the mailbox."""
    person.name = person.name or name
    person.postcode = postcode or person.postcode
    person.save(update_fields=["name", "postcode", "updated_at"])


def _set_wishes(person: Person, topics: Collection[str], frequency: str) -> None:
    """Take what the form said; signing up again also ends a pause.

    A form that asks how often asks for topics too: none ticked there means all, and replaces those ticked before.
    """
    subscription = subscription_of(person)
    if topics or frequency:
        subscription.topics.set(Topic.objects.filter(slug__in=topics))
    set_preference(person, frequency if frequency in Frequency.values else preference_of(person).frequency, None)


def _join_subject(name: str) -> str:
    """Name what is asked for; less than on a form to join, so it does not take the place of one that waits."""
    return confirmations.subject_of("mailing list", normalise.search_key(name))


def _join_details(name: str, postcode: str) -> dict[str, Any]:
    return details_of(SupporterKind.INDIVIDUAL, {"name": name, "postcode": postcode}, current_aims())


class SigningUp(ConfirmationHandler):
    """A sign-up to the mailing list."""

    kind = KIND
    asks = "to get our emails"

    def describe(self, confirmation: Confirmation) -> str:
        """Name what would be mailed; name and postcode are left out, as another person may have typed them."""
        wish = {**_NOT_ASKED, **confirmation.details}
        wanted = [str(purpose.label) for purpose in Purpose if purpose.value in wish["purposes"]]
        sentences = ["Add you to our mailing list: " + ", ".join(wanted)]
        if wish["topics"]:
            names = Topic.objects.filter(slug__in=wish["topics"]).values_list("name", flat=True)
            sentences.append("About: " + ", ".join(names))
        if wish["frequency"] in Frequency.values:
            sentences.append(f"How often: {Frequency(wish['frequency']).label}")
        return ". ".join(sentences)

    def words(self, confirmation: Confirmation) -> RequestWords:
        return RequestWords(
            item="Get our emails",
            heading="Confirm that you want our emails",
            first_line="Please confirm that you want to get our emails.",
            button="Yes, email me",
        )

    def carry_out(self, confirmation: Confirmation, person: Person) -> str:
        wish = confirmation.details
        has_all = set(wish["purposes"]) <= set(granted_purposes(person))
        evidence = Evidence(
            channel=Channel.WEB,
            source=wish["source"],
            proof=_proof(confirmation),
            wording_versions=wish["purposes"],
        )
        consent.grant(person, wish["purposes"], evidence)
        if person.email:
            # The proven owner of the mailbox has just said yes: an earlier no or bounce no longer stands.
            consent.lift_suppressions(person.email)
        _complete(person, wish["name"], wish["postcode"])
        _set_wishes(person, wish["topics"], wish["frequency"])
        if not (has_all and confirmation.other_proof):  # A form sent twice without a mail between brings one welcome.
            emails.welcome(person)
        return reverse("mailing_list:welcome")

    def alternative_mail(self, confirmation: Confirmation) -> MailContent | None:
        person = Person.objects.filter(email=confirmation.email, is_active=True).first()
        if person is None or is_suppressed(confirmation.email):
            return None
        granted = purposes_granted_at(confirmation.email)
        # Who is here because a list said so is asked to confirm: their own yes stands when the list is taken back.
        own = purposes_asked_for_at(confirmation.email)
        asks_for_more = not set(confirmation.details["purposes"]) <= set(own)
        if asks_for_more or _changes_wishes(confirmation, person):
            return None
        return emails.already_subscribed(person, granted)
