"""Narrowing the list of people by how they joined and how they would like to help."""

import pytest
from django.urls import reverse

from tests.membership.factories import MembershipFactory
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ({"kind": "individual"}, {"Ina Individual"}),
        ({"kind": "practitioner"}, {"Pra Practitioner"}),
        ({"kind": "none"}, {"Not Joined"}),
        ({"help": "events"}, {"Ina Individual"}),
    ],
)
def test_people_are_narrowed_by_how_they_joined(client, query, shown):
    sign_in_staff(client)
    MembershipFactory(person=PersonFactory(name="Ina Individual"), kind="individual", help_offers=["events"])
    MembershipFactory(person=PersonFactory(name="Pra Practitioner"), kind="practitioner", role="Teacher")
    PersonFactory(name="Not Joined")
    page = client.get(reverse("people_backoffice:index"), query).content.decode()
    assert "SEND practitioner" in page
    assert {name for name in ("Ina Individual", "Pra Practitioner", "Not Joined") if name in page} == shown
