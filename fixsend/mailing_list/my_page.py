"""What My page tells about emails: what somebody agreed to and when, their topics, and a pause."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse

from fixsend.delivery.services.delivery_preferences import preference_of
from fixsend.mailing_list.models import Topic as MailTopic
from fixsend.people.models import ConsentState, Person, Purpose
from fixsend.people.my_page import Line, Link, Part, Topic, day_of
from fixsend.people.queries.consent import is_suppressed
from fixsend.web import written

_WHAT = {
    Purpose.NEWS: "We send you our newsletters.",
    Purpose.ACTIONS: "We tell you about campaign actions that you can take.",
    Purpose.LOCAL: "We send you news for your area.",
    Purpose.UPDATES: "We send you news about actions that you took part in.",
}


def _emails(person: Person) -> Iterator[Line]:
    """Yield a sentence for each kind of email that somebody agreed to."""
    if person.email and is_suppressed(person.email):
        yield Line("We have stopped emailing this address. Our emails came back, or you asked us to stop.")
        return
    states = ConsentState.objects.filter(person=person, granted=True).select_related("event")
    since = {state.purpose: state.event.happened_at for state in states}
    agreed = [purpose for purpose in Purpose if purpose in since]
    for purpose in agreed:
        yield Line(f"{_WHAT[purpose]} You said yes on {day_of(since[purpose])}.")
    if not agreed:
        yield Line("We do not send you any newsletters. We only email you about what you do here.")
        return
    topics = MailTopic.objects.filter(subscriptions__person=person).values_list("name", flat=True)
    if topics:
        yield Line(f"You chose to hear about: {'; '.join(topics)}.")
    preference = preference_of(person)
    if preference.is_paused and preference.paused_until:
        yield Line(f"You have paused our newsletters until {written.day(preference.paused_until)}.")


def _change_emails(person: Person) -> Iterator[Link]:
    yield Link("Change what we email", reverse("mailing_list:my_preferences"))


def _change_address(person: Person) -> Iterator[Link]:
    yield Link("Change my email address", reverse("mailing_list:change_address"))


PARTS = (Part(Topic.EMAILS, _emails, _change_emails), Part(Topic.DETAILS, lambda person: (), _change_address))
