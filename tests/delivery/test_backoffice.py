"""What staff see of topics and single mails."""

import pytest
from django.test import Client

from fixsend.delivery.models import MessageState
from fixsend.mailing_list.models import Topic
from fixsend.people.models import AuditEntry
from tests.newsletters.factories import MessageFactory
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(client):
    sign_in_staff(client)
    return client


def test_nobody_reads_the_text_of_a_mail_and_every_look_is_noted(office):
    message = MessageFactory(text="Your code is 123456", html="<p>123456</p>", state=MessageState.KEPT)
    assert message.to in office.get("/admin/single-mails/").content.decode()
    page = office.get(f"/admin/single-mails/inspect/{message.pk}/").content.decode()
    assert message.to in page
    assert "123456" not in page
    assert "Try to send it again" not in page
    assert AuditEntry.objects.filter(action="mail.seen").count() == 1


def test_a_mail_that_was_given_up_can_be_tried_again_and_no_other(office, settings):
    settings.EMAIL_URL = "smtp://127.0.0.1:1"
    given_up = MessageFactory(state=MessageState.FAILED, attempts=10, failure="451 Busy")
    kept = MessageFactory(state=MessageState.KEPT)
    assert "Try to send it again" in office.get(f"/admin/single-mails/inspect/{given_up.pk}/").content.decode()
    for message in (given_up, kept):
        office.post(f"/admin/single-mails/try-again/{message.pk}/")
        message.refresh_from_db()
    assert (given_up.state, kept.state) == (MessageState.QUEUED, MessageState.KEPT)
    assert office.get(f"/admin/single-mails/try-again/{given_up.pk}/").status_code == 405


def test_a_new_topic_is_offered_on_the_form_until_it_is_closed(office):
    client = Client()
    answers = {"name": "Short breaks", "slug": "short-breaks", "description": "", "is_open": "on", "order": "1"}
    office.post("/admin/mailing-topics/new/", answers)
    topic = Topic.objects.get(slug="short-breaks")
    assert "Short breaks" in client.get("/stay-in-touch/").content.decode()
    office.post(f"/admin/mailing-topics/edit/{topic.pk}/", answers | {"is_open": ""})
    assert "Short breaks" not in client.get("/stay-in-touch/").content.decode()


@pytest.mark.parametrize("rows", [10, 100])
def test_the_list_asks_the_database_no_more_often_when_it_is_long(office, django_assert_max_num_queries, rows):
    MessageFactory.create_batch(rows)
    office.get("/admin/single-mails/")
    with django_assert_max_num_queries(30):
        office.get("/admin/single-mails/")
