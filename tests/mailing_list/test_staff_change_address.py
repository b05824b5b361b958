"""Staff enter a person's new address; it counts once its owner confirms."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from fixsend.delivery.models import Message
from fixsend.people.models import AuditEntry, FormerAddress
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(client: Client) -> Client:
    """Sign an administrator in."""
    sign_in_staff(client)
    return client


def ask(office: Client, person, email: str = "new@example.org", told: str = "phone"):
    return office.post(reverse("new_address", args=[person.pk]), {"email": email, "told": told}, follow=True)


def test_the_address_changes_once_it_is_confirmed_from_the_new_mailbox(office):
    ada = PersonFactory(name="Ada", email="old@example.org")
    assert "once they confirm it" in ask(office, ada).content.decode()
    ada.refresh_from_db()
    assert ada.email == "old@example.org"
    link = re.search(r"http\S+/confirm/\S+", Message.objects.get(to="new@example.org").text)[0]
    Client().post(link.partition("://")[2].partition("/")[2].join(["/", ""]))
    ada.refresh_from_db()
    assert ada.email == "new@example.org"
    assert FormerAddress.objects.filter(person=ada, address="old@example.org").exists()
    assert Message.objects.filter(to="old@example.org").exists()
    assert AuditEntry.objects.get(action="person.new_address_asked").detail == {"told": "phone"}


def test_somebody_without_an_address_gets_one(office):
    ada = PersonFactory(name="Ada", email=None)
    ask(office, ada, told="paper")
    assert Message.objects.filter(to="new@example.org").exists()


@pytest.mark.parametrize(
    ("email", "words"),
    [("old@example.org", "the address that we have"), ("taken@example.org", "Merge the two records")],
)
def test_an_address_that_cannot_be_says_why(office, email, words):
    PersonFactory(email="taken@example.org")
    ada = PersonFactory(email="old@example.org")
    assert words in ask(office, ada, email).content.decode()
    assert not Message.objects.exists()


def test_nobody_moves_a_colleague_to_a_mailbox_of_their_own(office):
    colleague = staff_member(email="colleague@example.org")
    assert "change their own address" in ask(office, colleague).content.decode()
    assert not Message.objects.exists()
    shown = office.get(reverse("people_backoffice:show", args=[colleague.pk])).content.decode()
    assert "New email address" not in shown
