"""Data requests, wordings and retention on the staff's screens."""

import pytest
from django.urls import reverse

from fixsend.delivery.models import Message
from fixsend.people import retention
from fixsend.people.models import AuditEntry, ConsentWording, DataRequest
from fixsend.people.services import data_requests
from fixsend.people.staff import roles
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(db) -> DataRequest:
    person = PersonFactory(name="Robin Example", email="robin@example.org")
    return data_requests.receive(
        "complaint", person=person, email=person.email, name=person.name, text="You wrote after I left."
    )


def test_a_request_is_acknowledged_by_mail_at_once(asked):
    assert asked.acknowledged_at is not None
    assert Message.objects.get().to == "robin@example.org"


def test_a_request_is_answered_once_and_the_answer_is_mailed(client, asked):
    sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)
    assert "Robin Example" in client.get(reverse("data_requests:index")).content.decode()
    where = reverse("data_requests:answer", args=[asked.pk])
    assert "required" in client.post(where, {"answer": ""}).content.decode()
    client.post(where, {"answer": "We are sorry & have stopped."})
    again = client.post(where, {"answer": "Something else"}, follow=True).content.decode()
    assert "already answered this" in again
    asked.refresh_from_db()
    assert (asked.status, asked.answer) == ("done", "We are sorry & have stopped.")
    mail = Message.objects.order_by("-id").first()
    assert "We are sorry & have stopped." in mail.text


def test_looking_at_a_request_is_noted(client, asked):
    secretary = sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)
    client.get(reverse("data_requests:show", args=[asked.pk]))
    entry = AuditEntry.objects.get(action="data_request.seen")
    assert (entry.actor, entry.person) == (secretary, asked.person)


def test_other_roles_do_not_see_requests(client, asked):
    sign_in_staff(client, roles.CAMPAIGNER)
    assert client.get(reverse("data_requests:show", args=[asked.pk])).status_code == 302


def test_new_words_make_a_new_version_and_the_same_words_none(client):
    sign_in_staff(client)
    before = ConsentWording.objects.filter(purpose="news").count()
    for _ in range(2):
        client.post(reverse("consent_wordings"), {"purpose": "news", "text": "Yes, email me news."})
    newest = ConsentWording.objects.filter(purpose="news").first()
    assert (newest.text, newest.version) == ("Yes, email me news.", before + 1)


def test_only_administrators_write_words(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    before = ConsentWording.objects.count()
    client.post(reverse("consent_wordings"), {"purpose": "news", "text": "Changed"})
    assert ConsentWording.objects.count() == before


def test_an_administrator_changes_how_long_records_are_kept(client):
    sign_in_staff(client)
    rule = next(iter(retention.rules))
    assert rule.title.lower() in client.get(reverse("retention_rules")).content.decode().lower()
    client.post(reverse("change_retention", args=[rule.slug]), {"days": "33"})
    assert retention.days_of(rule) == 33
    answer = client.post(reverse("change_retention", args=[rule.slug]), {"days": "0"}, follow=True)
    assert "at least 1" in answer.content.decode()
    assert retention.days_of(rule) == 33
