"""Readers made in bulk for tests are what the site makes one by one."""

import pytest

from fixsend.audiences.models import Reader
from fixsend.people.models import ConsentEvent, ConsentState
from fixsend.web import signing
from tests.delivery.engine.audiences import subscribers
from tests.newsletters.factories import subscriber

pytestmark = pytest.mark.django_db

KEYS = {"id", "event_id", "person_id", "public_id", "password", "address_hash"}
MOMENTS = {"created_at", "updated_at", "happened_at", "recorded_at", "known_at"}
OWN = KEYS | MOMENTS


def _rows_of(person):
    """Return what is stored of a person, but for what is each one's own."""
    rows = [type(person).objects.filter(pk=person.pk)]
    rows += [model.objects.filter(person_id=person.pk) for model in (ConsentEvent, ConsentState, Reader)]
    name = person.email.partition("@")[0]
    return [
        {key: value.replace(name, "reader") if isinstance(value, str) else value for key, value in row.items()}
        for table in rows
        for row in table.values(*(field.attname for field in table.model._meta.fields if field.attname not in OWN))
    ]


def test_the_second_of_many_is_stored_as_one_who_came_alone():
    second, alone = subscribers(2)[1], subscriber("reader9@example.org")
    assert len(_rows_of(alone)) == 4
    assert _rows_of(second) == _rows_of(alone)


def test_each_of_many_is_found_by_an_address_of_their_own():
    many = subscribers(3)
    assert [type(one).objects.get(address_hash=signing.address_hash(one.email)) for one in many] == many
