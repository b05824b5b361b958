"""Data requests, wordings and retention on the staff's screens."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from fixsend.delivery.models import Message
from fixsend.people import retention
from fixsend.people.models import AuditEntry, ConsentWording, DataRequest
from fixsend.people.services import data_requests
from fixsend.people.staff import roles, work_queue
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


LETTER = {
    "kind": "access",
    "came_by": "letter",
    "received_on": "2026-03-31",
    "name": "Robin Example",
    "email": "",
    "text": "Please send me all that you hold.",
    "identity": "Knew their postcode",
}


def record(client, person=None, **changes):
    """Write a request down; return what is shown then."""
    address = reverse("data_requests:record") + (f"?person={person.pk}" if person else "")
    return client.post(address, LETTER | changes, follow=True).content.decode()


def test_a_request_by_letter_has_a_month_from_the_day_on_which_it_came(client):
    secretary = sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)
    shown = record(client)
    assert "Recorded. The answer is due by 30 April 2026." in shown
    asked = DataRequest.objects.get()
    assert (asked.due_on, asked.recorded_by, asked.person) == (date(2026, 4, 30), secretary, None)
    assert not Message.objects.exists()
    for words in ("Letter, recorded by", "31 March 2026", "(late)", "Knew their postcode", "Which person is it?"):
        assert words in shown
    listed = client.get(reverse("data_requests:index")).content.decode()
    assert "Robin Example" in listed
    assert "(late)" in listed


def test_a_request_that_is_late_stands_in_the_work_that_waits(client):
    secretary = sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)
    record(client)
    (item,) = [each for each in work_queue.items_for(secretary) if each.slug == "data-requests"]
    assert (item.count(), item.due()) == (1, date(2026, 4, 30))


def test_a_request_is_tied_to_the_person_whose_page_led_there_or_whose_address_it_names(client):
    sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)
    person = PersonFactory(name="Robin Example", email="robin@example.org")
    form = client.get(reverse("data_requests:record"), {"person": person.pk}).context["form"]
    assert (form["name"].value(), form["email"].value()) == ("Robin Example", "robin@example.org")
    record(client, person)
    record(client, email="Robin@Example.org", came_by="phone")
    assert list(DataRequest.objects.values_list("person", flat=True)) == [person.pk, person.pk]
    assert Message.objects.get().to == "robin@example.org", "whoever owns the address hears of it"


@pytest.mark.parametrize(
    ("name", "warns"), [("Kevin Imposter", True), ("robin  example", False), ("Róbin Example", False)]
)
def test_a_request_in_another_name_than_the_one_we_know_says_so(client, name, warns):
    sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)
    PersonFactory(name="Robin Example", email="robin@example.org")
    shown = record(client, name=name, email="robin@example.org")
    assert ("which is not the name we know. Make sure that it is them" in shown) == warns
    assert "If you did not ask us anything, please reply to this email" in Message.objects.get().text


def test_a_request_that_is_sent_twice_is_one(client):
    sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)
    for _twice in range(2):
        record(client, email="robin@example.org")
    assert DataRequest.objects.count() == Message.objects.count() == 1
    assert AuditEntry.objects.filter(action="data_request.recorded").count() == 1


def test_a_request_cannot_have_come_tomorrow(client):
    sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)
    tomorrow = timezone.localdate() + timedelta(days=1)
    shown = record(client, received_on=tomorrow.isoformat())
    assert '<a href="#id_received_on">On what date did it reach us? This date is in the future.</a>' in shown
    assert not DataRequest.objects.exists()


def test_all_that_we_hold_is_downloaded_for_a_letter_and_the_log_says_by_whom(client):
    secretary = sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)
    person = PersonFactory(name="Robin Example", email="robin@example.org")
    record(client, person)
    asked = DataRequest.objects.get()
    file = client.post(reverse("data_requests:copy", args=[asked.pk]))
    assert "robin@example.org" in file.content.decode()
    assert "31 March 2026" in file.content.decode()
    assert "2026-03-31" not in file.content.decode()
    assert "attachment" in file["Content-Disposition"]
    entry = AuditEntry.objects.get(action="person.data_copied")
    assert (entry.actor, entry.person) == (secretary, person)
    record(client, name="Nobody", email="nobody@example.org")
    unknown = DataRequest.objects.get(name="Nobody")
    assert client.post(reverse("data_requests:copy", args=[unknown.pk])).status_code == 404


def test_the_list_asks_the_same_number_of_questions_of_ten_requests_and_of_a_thousand(
    client, django_assert_num_queries
):
    sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)

    def requests(number):
        person = PersonFactory()
        day = timezone.localdate()
        DataRequest.objects.bulk_create(
            DataRequest(kind="access", person=person, came_by="phone", due_on=day) for _ in range(number)
        )

    requests(10)
    client.get(reverse("data_requests:index"))
    with CaptureQueriesContext(connection) as few:
        client.get(reverse("data_requests:index"))
    requests(990)
    with django_assert_num_queries(len(few)):
        client.get(reverse("data_requests:index"))


def test_an_answer_by_post_is_noted_and_nothing_is_mailed(client):
    sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)
    record(client)
    asked = DataRequest.objects.get()
    where = reverse("data_requests:answer", args=[asked.pk])
    shown = client.post(where, {"answer": "Sent a copy by post."}, follow=True).content.decode()
    assert "Closed. Nothing was emailed." in shown
    assert not Message.objects.exists()


def at(verb, asked):
    return reverse(f"data_requests:{verb}", args=[asked.pk])


def test_what_is_typed_stays_whatever_is_pressed(client):
    sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)
    record(client, identity="")
    asked = DataRequest.objects.get()
    typed = {"answer": "Dear Robin, here", "identity": "Rang us", "q": "rob"}
    for verb in ("acknowledge", "look", "identify", "link"):
        shown = client.post(at(verb, asked), typed, follow=True).content.decode()
        assert "Dear Robin, here</textarea>" in shown, verb
        assert "Rang us</textarea>" in shown, verb
    asked.refresh_from_db()
    assert (asked.identity, asked.acknowledged_at is not None) == ("Rang us", True)


def test_a_request_by_letter_is_tied_to_the_person_who_is_found(client):
    sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)
    person = PersonFactory(name="Robin Example", email="robin@example.org")
    record(client)
    asked = DataRequest.objects.get()
    assert "robin@example.org" in client.get(at("show", asked)).content.decode(), "by the name on the letter"
    assert "Nobody found." in client.post(at("look", asked), {"q": "somebody else"}).content.decode()
    shown = client.post(at("link", asked), {"person": person.pk}, follow=True).content.decode()
    assert "The request is Robin Example’s." in shown
    assert "Download all that we hold about them" in shown
    client.post(at("link", asked), {"person": ""})
    asked.refresh_from_db()
    assert asked.person is None
    actions = AuditEntry.objects.filter(action__contains="linked").order_by("id").values_list("action", "person")
    assert list(actions) == [("data_request.linked", person.pk), ("data_request.unlinked", person.pk)]


def test_a_request_from_my_page_stays_its_owners(client, asked):
    sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)
    client.post(at("link", asked), {"person": PersonFactory().pk})
    before, asked = asked.person, DataRequest.objects.get()
    assert asked.person == before


def test_a_request_is_not_answered_before_somebody_says_how_we_know_that_it_is_them(client):
    sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)
    person = PersonFactory(name="Robin Example", email="robin@example.org")
    record(client, person, identity="")
    asked = DataRequest.objects.get()
    shown = client.post(at("answer", asked), {"answer": "Here is all.", "identity": ""}).content.decode()
    assert "Write how you know that it is them before you close the request." in shown
    assert "Here is all.</textarea>" in shown
    client.post(at("answer", asked), {"answer": "Here is all.", "identity": "Rang from their number"})
    asked.refresh_from_db()
    assert (asked.status, asked.identity) == ("done", "Rang from their number")
    late = client.post(at("identify", asked), {"identity": "x"}, follow=True).content.decode()
    assert "already answered this" in late
    record(client, person, identity="", text="Delete me.")
    other = DataRequest.objects.exclude(pk=asked.pk).get()
    client.post(at("answer", other), {"answer": "We could not tell.", "identity": "", "refused": "on"})
    other.refresh_from_db()
    assert other.status == "refused"


def test_other_roles_do_not_see_requests(client, asked):
    sign_in_staff(client, roles.CAMPAIGNER)
    assert client.get(reverse("data_requests:show", args=[asked.pk])).status_code == 302
    assert client.get(reverse("data_requests:record")).status_code == 302
    assert client.post(reverse("data_requests:copy", args=[asked.pk])).status_code == 302


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
