"""My page about events: where somebody goes, with a link to the event and one to change it."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.html import strip_tags

from fixsend.events.models import Coordinator
from tests.campaigns.factories import ParticipationFactory
from tests.events.factories import GatheringFactory, SignUpFactory, day_of_action
from tests.people.factories import PersonFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_content")]


@pytest.fixture
def person(client):
    person = PersonFactory(name="Sam Taylor", email="sam@example.org")
    client.force_login(person)
    return person


def told(client) -> str:
    return re.sub(r"\s+", " ", strip_tags(client.get("/my-page/").content.decode().partition("in full")[0]))


def signed_up(person, gathering, **fields):
    part = ParticipationFactory(action=gathering.day, person=person, email=person.email, name=person.name)
    return SignUpFactory(gathering=gathering, participation=part, **fields)


def test_an_event_is_told_once_and_leads_to_its_page_and_to_changing_it(client, person):
    gathering = GatheringFactory(title="Picnic in the park")
    signed_up(person, gathering, people=3)
    page = client.get("/my-page/").content.decode()
    words = told(client)
    expected = (
        f"You are going to “Picnic in the park”: {gathering.when}, {gathering.where}. We have kept 3 places for you."
    )
    assert expected in words
    assert f'<a href="{gathering.url}">Picnic in the park</a>' in page
    assert re.search(r'<a href="/take-part/mine/[^"]+">Change or cancel', page)
    assert "You signed up for “" not in words


def test_a_waiting_list_a_cancelled_event_and_one_that_is_over_are_said_so(client, person):
    signed_up(person, GatheringFactory(title="Full one"), placed_at=None, waits_since=timezone.now())
    signed_up(person, GatheringFactory(title="Wet one", state="cancelled", reason="The hall is flooded."))
    signed_up(person, GatheringFactory(title="Old one", starts_at=timezone.now() - timedelta(days=2)))
    words = told(client)
    assert "You are on the waiting list for “Full one”" in words
    assert "“Wet one” is cancelled. Please do not go. The hall is flooded." in words
    assert "You signed up for “Old one”. It was on" in words
    assert words.index("Wet one") < words.index("Old one")


def test_a_host_and_a_coordinator_get_to_their_own_screens(client, person):
    gathering = GatheringFactory(title="My walk", host=person, state="proposed")
    region = Coordinator.objects.create(day=day_of_action("Second day"), region=gathering.region, person=person)
    page = client.get("/my-page/").content.decode()
    assert f"/gatherings/{gathering.public_id}/" in page
    assert "We are checking it." in told(client)
    assert f'<a href="/gatherings/">events in {region.get_region_display()}</a>' in page
