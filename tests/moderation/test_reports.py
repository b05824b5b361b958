"""Reporting a text: anybody can, nobody is named, nothing happens twice, a busy network goes the slower way."""

import re

import pytest
from django.urls import reverse

from fixsend.delivery.models import Message
from fixsend.moderation.models import Report
from fixsend.moderation.reportables import reportable_of
from fixsend.moderation.services import ReportedText
from fixsend.people.models import Person
from fixsend.people.services.erasure import erase_person
from fixsend.web import abuse, tokens
from tests.membership.factories import OrganisationFactory, PersonFactory

pytestmark = pytest.mark.django_db
DONE = "/report/done/"


@pytest.fixture
def organisation():
    return OrganisationFactory(name="Leeds Families", slug="leeds-families", about="A text that somebody minds.")


def link(organisation, field="about"):
    return reverse("moderation:report", args=[ReportedText(reportable_of(organisation), organisation, field).token])


def stamp(seconds_ago=20):
    return tokens._signer.sign(str(int((tokens.time.time() - seconds_ago) * 10)))


def send(client, path, **fields):
    return client.post(path, {"reason": "untrue", tokens.STARTED: stamp(), **fields})


def test_the_link_beside_a_text_leads_to_the_form_with_that_text(client, organisation):
    page = client.get("/organisations/leeds-families/").content.decode()
    path = re.search(r'href="(/report/[^"]+)"', page).group(1)
    form = client.get(path).content.decode()
    assert "A text that somebody minds." in form
    assert "Leeds Families" in form
    assert "noindex" in form


def test_a_report_keeps_the_text_as_it_stood(client, organisation):
    answer = send(client, link(organisation), explanation="They closed in May.", email="Me@Example.org")
    assert answer.url == DONE
    report = Report.objects.get()
    assert (report.text, report.reason, report.explanation) == (
        "A text that somebody minds.",
        "untrue",
        "They closed in May.",
    )
    assert report.reporter_email == "me@example.org"
    receipt = Message.objects.get()
    assert (receipt.to, receipt.subject) == ("me@example.org", f"We have your report {report.number}")
    assert "usually within 7 days" in receipt.text
    assert "They closed in May." not in receipt.text


def test_nobody_has_to_say_who_they_are(client, organisation):
    assert send(client, link(organisation)).url == DONE
    assert Report.objects.get().reporter_email == ""


def test_looking_at_the_form_files_nothing(client, organisation):
    client.get(link(organisation))
    client.head(link(organisation))
    assert not Report.objects.exists()


def test_a_form_sent_twice_is_one_report(client, organisation):
    path = link(organisation)
    for _ in range(2):
        assert send(client, path, explanation="Same").url == DONE
    send(client, path, explanation="Another one’s words")
    assert Report.objects.count() == 2


@pytest.mark.parametrize(
    "fields", [{"reason": ""}, {"reason": "made-up"}, {"email": "nonsense"}, {"explanation": "x" * 2001}]
)
def test_bad_input_is_asked_for_again_and_kept(client, organisation, fields):
    page = send(client, link(organisation), **{"explanation": "My words", **fields}).content.decode()
    assert "There is a problem" in page
    assert fields.get("explanation", "My words") in page
    assert not Report.objects.exists()


def test_a_robot_is_told_and_nothing_is_filed(client, organisation):
    page = send(client, link(organisation), **{tokens.HONEYPOT: "buy"}).content.decode()
    assert abuse.ROBOT_MESSAGE in page
    assert not Report.objects.exists()


def test_a_busy_network_goes_the_slower_way_through_a_mailbox(client, organisation):
    path = link(organisation)
    for number in range(abuse.LIMITS["report"].network):
        send(client, path, explanation=str(number))
    filed = Report.objects.count()
    page = send(client, path, explanation="late").content.decode()
    assert "Enter your email address" in page
    assert send(client, path, explanation="late", email="me@example.org").url == DONE
    assert Report.objects.count() == filed

    confirm = re.search(r"http://[^/\s]+(/confirm/\S+)", Message.objects.get().text).group(1)
    assert "late" not in Message.objects.get().text  # Nothing that the sender typed is mailed.
    client.post(confirm)
    assert Report.objects.filter(explanation="late", reporter_email="me@example.org").count() == 1


def test_the_answer_is_the_same_whether_or_not_the_address_is_known(client, organisation):
    PersonFactory(email="known@example.org")
    answers = [send(client, link(organisation), email=f"{who}@example.org") for who in ("known", "unknown")]
    assert {answer.url for answer in answers} == {DONE}
    assert Person.objects.filter(email="unknown@example.org").count() == 0


@pytest.mark.parametrize("token", ["nonsense", "k1~x:y:z", "x" * 400])
def test_a_made_up_link_says_that_there_is_nothing(client, token):
    assert client.get(f"/report/{token}/").status_code == 404
    assert client.post(f"/report/{token}/", {"reason": "untrue"}).status_code == 404


@pytest.mark.parametrize("change", [{"is_listed": False}, {"about": ""}, {"status": "lapsed"}])
def test_a_text_that_is_not_public_can_be_neither_read_nor_reported(client, organisation, change):
    path = link(organisation)
    for field, value in change.items():
        setattr(organisation, field, value)
    organisation.save()
    page = client.get(path)
    assert page.status_code == 404
    assert "A text that somebody minds" not in page.content.decode()
    assert send(client, path).status_code == 404
    assert not Report.objects.exists()


def test_fields_that_are_not_texts_of_outsiders_have_no_link(client, organisation):
    assert client.get(link(organisation, "end_reason")).status_code == 404


def test_the_text_is_shown_as_text(client):
    nasty = OrganisationFactory(about="<script>alert(1)</script>")
    assert "<script>alert" not in client.get(link(nasty)).content.decode()


def test_erasing_the_reporter_keeps_the_report_and_forgets_them(client, organisation):
    person = PersonFactory(email="me@example.org")
    send(client, link(organisation), explanation="I am Ada.", email="me@example.org")
    erase_person(person)
    report = Report.objects.get()
    assert (report.reporter_email, report.explanation) == ("", "")
