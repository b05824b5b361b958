"""How long an application usually takes: told to the applicant, and true of the last ones."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from fixsend.delivery.models import Message
from fixsend.membership import emails
from fixsend.membership.models import Application
from fixsend.membership.queries.usual_wait import usual_wait
from tests.membership.factories import ApplicationFactory
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db


def decided(*days: float) -> None:
    """Make applications that were decided after so many days."""
    for each in days:
        row = ApplicationFactory()
        now = timezone.now()
        Application.objects.filter(pk=row.pk).update(
            status="declined", reason="x", decided_at=now, received_at=now - timedelta(days=each)
        )


def test_a_new_site_says_what_it_means_to_keep_to():
    decided(30, 30)
    assert usual_wait() == "7 days"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((0.1, 0.2, 0.3, 0.4, 40), "a day"),
        ((1, 2, 2.5, 2.5, 60), "3 days"),
        ((20, 20, 20, 20, 20), "3 weeks"),
    ],
)
def test_four_of_five_of_the_last_ones_were_decided_within_it(days, words):
    decided(*days)
    assert usual_wait() == words


def test_older_ones_than_the_last_twenty_do_not_count():
    decided(*[90] * 5)
    decided(*[2] * 20)
    assert usual_wait() == "2 days"


def test_the_applicant_is_told_it_by_email_and_on_the_status_page(client):
    decided(*[2.5] * 5)
    application = ApplicationFactory()
    emails.received(application)
    mail = Message.objects.get(to=application.person.email)
    assert "usually within 3 days" in mail.text
    emails.still_waiting(application, is_changed=False)
    assert "within 3 days" in Message.objects.latest("pk").text
    address = re.search(r"/join/application/\S+", mail.text)[0]
    assert "most of them within 3 days" in client.get(address).content.decode()


def test_staff_see_what_applicants_are_told(client):
    decided(*[2.5] * 5)
    sign_in_staff(client)
    assert "within 3 days" in client.get("/admin/applications/").content.decode()
