"""Changing preferences, pausing, leaving, and undoing that."""

from __future__ import annotations

import calendar
from collections.abc import Collection, Mapping
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from fixsend.delivery.models import Frequency
from fixsend.delivery.services import delivery_preferences
from fixsend.delivery.services.delivery_preferences import preference_of, set_preference
from fixsend.mailing_list.models import Topic
from fixsend.mailing_list.services.subscribing import subscription_of
from fixsend.people.models import Action, Channel, ConsentEvent, ConsentState, Person, Purpose
from fixsend.people.queries.consent import granted_purposes, has_complained
from fixsend.people.services import consent
from fixsend.people.services.consent import Evidence
from fixsend.web import signing

UNDO = "undo-leaving"
UNDO_WITHIN = timedelta(hours=1)
LINK_PROOF = "A signed link from a mail to this address"
UNDO_SOURCE = "Goodbye page"


class NothingToUndo(Exception):
    """The hour is over, or something else has been said since."""


@transaction.atomic
def choose(
    person: Person,
    *,
    topics: Collection[str],
    frequency: Frequency | str,
    pause_months: int | None = None,
    stop: Collection[str] = (),
    proof: str = LINK_PROOF,
    mailing_id: int | None = None,
) -> None:
    """Set topics and frequency, pause (0 ends a pause, None leaves it as it is), and stop some mailings.

    `mailing_id` is the mailing whose link was used, if the link says so.
    """
    subscription = subscription_of(person)
    subscription.topics.set(Topic.objects.filter(slug__in=topics))
    paused_until = preference_of(person).paused_until
    if pause_months is not None:
        paused_until = _in_months(pause_months) if pause_months else None
    set_preference(person, frequency, paused_until)
    had = granted_purposes(person)
    evidence = _evidence("Preferences page", proof)
    events = consent.withdraw(person, stop, evidence)
    delivery_preferences.record_departure(
        person, [event for event in events if event.purpose in had], evidence.channel, mailing_id
    )


def start(person: Person, purposes: Mapping[str, int], *, proof: str) -> None:
    """Begin mailings that a signed-in person ticked; the values are the versions of the wording on the screen."""
    consent.grant_on_form(person, purposes, source="My emails page", proof=proof)


@transaction.atomic
def leave(
    person: Person,
    channel: Channel = Channel.EMAIL_LINK,
    source: str = "Leave page",
    mailing_id: int | None = None,
) -> str:
    """End every mailing at once; returns the token by which this very step can be undone within the hour.

    `mailing_id` is the mailing whose link was used, if the link says so.
    """
    had_any = bool(granted_purposes(person))
    events = consent.withdraw_all(person, Evidence(channel, source, LINK_PROOF))
    delivery_preferences.record_departure(person, events if had_any else [], channel, mailing_id)
    return signing.sign(UNDO, [event.pk for event in events])


@transaction.atomic
def undo_leaving(person: Person, token: str) -> list[str]:
    """Give back exactly the mailings that leaving has just ended; raises NothingToUndo.

    Pressing the button is the person's own yes, given from a signed link in their mail. It works for one hour and
    only while leaving is still the last word, so that an old page cannot undo a later no; a complaint stands.
    """
    if person.email and has_complained(person.email):
        raise NothingToUndo
    try:
        left = signing.unsign(UNDO, token, max_age=UNDO_WITHIN)
    except signing.BadLink as error:
        raise NothingToUndo from error
    Person.objects.select_for_update().get(pk=person.pk)
    last_words = ConsentState.objects.filter(person=person, granted=False, event_id__in=left)
    before = [purpose for purpose in last_words.values_list("purpose", flat=True) if _had(person, purpose, min(left))]
    if not before:
        raise NothingToUndo
    labels = ", ".join(Purpose(purpose).label for purpose in before)
    evidence = Evidence(
        Channel.EMAIL_LINK, UNDO_SOURCE, LINK_PROOF, wording_text=f"Undo: send me again what I had ({labels})."
    )
    consent.grant(person, before, evidence)
    delivery_preferences.undo_departures(left)
    return before


def _had(person: Person, purpose: str, before_event: int) -> bool:
    earlier = ConsentEvent.objects.filter(person=person, purpose=purpose, id__lt=before_event).order_by("-id").first()
    return earlier is not None and earlier.action == Action.GRANT


def _evidence(source: str, proof: str) -> Evidence:
    return Evidence(Channel.EMAIL_LINK if proof == LINK_PROOF else Channel.WEB, source, proof)


def _in_months(months: int) -> date:
    today = timezone.localdate()
    month = today.month - 1 + months
    year, month = today.year + month // 12, month % 12 + 1
    return date(year, month, min(today.day, calendar.monthrange(year, month)[1]))
