"""Who is in a segment, and who took part in an action: the list of people says it, with its exports and tags."""

import pytest
from django.test import Client
from django.urls import reverse

from fixsend.newsletters.models import Segment
from fixsend.people.models import Tag
from fixsend.people.staff import roles
from tests.campaigns.factories import ParticipationFactory, petition
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def listed(client: Client, **query) -> str:
    return client.get(reverse("people_backoffice:index"), query).content.decode()


@pytest.fixture
def segment() -> Segment:
    """Make a segment of those with a tag, and one person in it."""
    tag = Tag.objects.create(name="volunteer")
    PersonFactory(name="In It").tags.add(tag)
    PersonFactory(name="Not So")
    return Segment.objects.create(name="Volunteers", tree={"rule": "tag", "tags": [str(tag.pk)]})


def test_the_people_of_a_segment_are_one_press_away(client, segment):
    sign_in_staff(client, roles.CAMPAIGNER)
    address = f"{reverse('people_backoffice:index')}?segment={segment.pk}"
    assert f'href="{address}"' in client.get(reverse("segments:index")).content.decode()
    page = listed(client, segment=segment.pk)
    assert "In It" in page
    assert "Not So" not in page


def test_a_segment_whose_rules_cannot_be_asked_has_nobody(client):
    PersonFactory(name="Ada Example")
    broken = Segment.objects.create(name="Broken", tree={"rule": "no-such-rule"})
    sign_in_staff(client)
    assert "Ada Example" not in listed(client, segment=broken.pk)


def test_who_may_not_see_segments_cannot_ask_for_one(client, segment):
    sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)
    page = listed(client, segment=segment.pk)
    assert "Not So" in page
    assert "Volunteers" not in page


def test_people_are_narrowed_to_those_who_took_part_in_an_action(client):
    action = petition("Buses for all")
    ParticipationFactory(action=action, person=PersonFactory(name="Signed It"))
    PersonFactory(name="Did Not")
    sign_in_staff(client)
    page = listed(client, action=action.pk)
    assert "Signed It" in page
    assert "Did Not" not in page
