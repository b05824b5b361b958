"""My page about actions: what somebody did, in a sentence for each state and kind, with a link to their own page."""

import re

import pytest
from django.utils import timezone
from django.utils.html import strip_tags

from fixsend.campaigns.models import Letter, LetterReceiver, OrganisationSignature, ParticipationState
from fixsend.campaigns.services import reasons
from tests.campaigns.factories import ParticipationFactory, open_letter, petition, pledge, write_to
from tests.people.factories import PersonFactory
from tests.people.staff_members import staff_member

pytestmark = pytest.mark.django_db
TODAY = f"{timezone.localdate():%-d %B %Y}"


@pytest.fixture
def person(client):
    person = PersonFactory(name="Sam Taylor", email="sam@example.org")
    client.force_login(person)
    return person


def told(client) -> str:
    return re.sub(r"\s+", " ", strip_tags(client.get("/my-page/").content.decode().partition("in full")[0]))


def took_part(person, action, **fields):
    return ParticipationFactory(
        action=action, **{"person": person, "email": person.email, "name": person.name, **fields}
    )


def test_each_kind_of_action_has_its_own_sentence(client, person):
    for action in (petition("Fund schools"), open_letter("Dear minister"), pledge("Keep the law")):
        took_part(person, action)
    words = told(client)
    assert f"You signed “Fund schools” on {TODAY}." in words
    assert f"You signed “Dear minister” on {TODAY}." in words
    assert f"You asked for the pledge “Keep the law” on {TODAY}." in words


def test_a_letter_names_whom_it_went_to(client, person):
    sent = Letter.objects.create(
        participation=took_part(person, write_to("Tell them")), how="sent", sent_at=timezone.now()
    )
    LetterReceiver.objects.create(letter=sent, name="Pat Member")
    Letter.objects.create(participation=took_part(person, write_to("Ring them")), how="called")
    words = told(client)
    assert f"You wrote to Pat Member about “Tell them” on {TODAY}." in words
    assert f"You called about “Ring them” on {TODAY}." in words


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (ParticipationState.UNCONFIRMED, "“Fund schools” waits for you: open the link in our email to confirm."),
        (ParticipationState.HELD, "We are checking your part in “Fund schools”."),
        (ParticipationState.WITHDRAWN, f"You withdrew from “Fund schools” on {TODAY}."),
        (ParticipationState.REMOVED, f"We stopped counting your part in “Fund schools” on {TODAY}."),
    ],
)
def test_what_does_not_count_says_why(client, person, state, sentence):
    took_part(person, petition("Fund schools"), state=state, ended_at=timezone.now())
    assert sentence in told(client)


def test_another_person_at_the_mailbox_is_named(client, person):
    took_part(person, petition("Fund schools"), name="Al Taylor")
    assert f"Al Taylor signed “Fund schools” on {TODAY}." in told(client)


def test_what_somebody_signed_for_an_organisation_stands_with_it(client, person):
    OrganisationSignature.objects.create(
        letter=open_letter("Dear minister"),
        name="Leeds Parents",
        signed_by="Sam Taylor",
        email=person.email,
        person=person,
        state="waiting",
        confirmed_at=timezone.now(),
    )
    page = told(client)
    assert "Your organisation" in page
    assert f"You signed “Dear minister” for Leeds Parents on {TODAY}. We check it before we show it." in page


def test_the_reason_that_somebody_gave_is_told_with_what_became_of_it(client, person):
    part = took_part(person, petition("Fund schools"))
    reasons.give(part, "My son waited two years.")
    assert "You told us why: “My son waited two years.” We read it before we show it." in told(client)
    reasons.decide(part.reason.pk, staff_member(), seen=part.reason.text, shown=True)
    assert "You told us why: “My son waited two years.” It is on the page for everyone to read." in told(client)
    assert "Change or remove your reason" in told(client)
    reasons.decide(part.reason.pk, staff_member(), seen=part.reason.text, shown=False)
    assert "You told us why: “My son waited two years.” We do not show it on the page." in told(client)


def test_a_reason_that_no_longer_counts_is_not_said_to_be_on_the_page(client, person):
    part = took_part(person, petition("Fund schools"))
    reasons.give(part, "My son waited two years.")
    reasons.decide(part.reason.pk, staff_member(), seen=part.reason.text, shown=True)
    part.state, part.ended_at = ParticipationState.WITHDRAWN, timezone.now()
    part.save()
    assert "It is on the page" not in told(client)
