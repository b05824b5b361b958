"""A button of the back office that is pressed twice does what it says once."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from fixsend.people.models import AuditEntry, Note, Person
from fixsend.web.backoffice import pressed_twice
from tests.at_once import at_once
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff

ADD = reverse("people_backoffice:add")
TYPED = {"name": "Sam Paper", "channel": "paper", "happened_on": "01/11/2026", "proof": "Sheet 4"}


def form(token: str = "as it was drawn", **typed: str) -> dict[str, str]:
    return {"csrfmiddlewaretoken": token, **TYPED, **typed}


def added() -> int:
    return Person.objects.filter(name="Sam Paper").count()


@pytest.fixture
def office(client: Client, db: None) -> Client:
    sign_in_staff(client)
    return client


def test_the_same_form_again_leads_where_the_first_led_and_adds_nothing(office):
    first, second = office.post(ADD, form()), office.post(ADD, form(), follow=True)
    assert added() == 1
    assert second.redirect_chain == [(first["Location"], 302)]
    assert "You pressed the button twice. We did it once." in second.content.decode()
    assert AuditEntry.objects.filter(action="person.added_by_staff").count() == 1


def test_whoever_opens_the_form_again_and_types_the_same_means_it(office):
    office.post(ADD, form())
    office.post(ADD, form("drawn anew"))
    assert added() == 2


def test_other_words_in_the_same_form_are_another_person(office):
    office.post(ADD, form())
    office.post(ADD, form(proof="Sheet 5"))
    assert added() == 2


def test_what_was_refused_can_be_sent_again(office):
    person = PersonFactory()
    address = reverse("people_backoffice:add_note", args=[person.pk])
    for text in ("", "", "Rang back"):
        answer = office.post(address, {"csrfmiddlewaretoken": "one", "text": text}, follow=True)
        assert ("Write something first." in answer.content.decode()) == (not text)
    assert Note.objects.get().text == "Rang back"


def test_the_same_form_much_later_is_carried_out_again(office, monkeypatch):
    monkeypatch.setattr(pressed_twice, "WITHIN", -1)
    office.post(ADD, form())
    office.post(ADD, form())
    assert added() == 2


def test_another_colleague_is_not_answered_for_the_first(office):
    office.post(ADD, form())
    other = Client()
    sign_in_staff(other)
    other.post(ADD, form())
    assert added() == 2


@pytest.mark.django_db(transaction=True)
def test_two_presses_in_the_same_moment_add_one_person(client):
    sign_in_staff(client)
    answers: list[str] = []

    def press() -> None:
        tab = Client()
        tab.cookies[settings.SESSION_COOKIE_NAME] = client.cookies[settings.SESSION_COOKIE_NAME].value
        answers.append(tab.post(ADD, form())["Location"])

    assert at_once(press, press, press) == ["done"] * 3
    assert added() == 1
    assert set(answers) == {reverse("people_backoffice:show", args=[Person.objects.get(name="Sam Paper").pk])}
