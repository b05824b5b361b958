"""Mailing many owners of mailboxes at once, inside the list-bombing guard."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from fixsend.delivery.models import Message
from fixsend.membership.services.applications import CONFIRMATION as JOINING
from fixsend.people.confirmations import batches
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import Confirmation
from tests.jobs import run_waiting

pytestmark = pytest.mark.django_db


def ask(address, number=1):
    wish = {"purposes": {}, "source": "x", "name": "", "postcode": "", "topics": [], "frequency": ""}
    confirmations.request_later(address, "subscribe", {**wish, "number": number})


def test_every_owner_gets_a_mail_with_a_link_of_their_own():
    for number in range(3):
        ask(f"p{number}@example.org")
    assert batches.mail_everything() == 3
    assert batches.mail_everything() == 0
    links = {}
    for message in Message.objects.all():
        path = next(line for line in message.text.splitlines() if "/confirm/" in line)
        token = path.rstrip("/").rpartition("/")[2]
        assert token in message.html
        links[message.to] = confirmations.by_token(token)
    assert links == {request.email: request for request in Confirmation.objects.all()}


def test_a_mailbox_gets_one_mail_however_many_forms_were_sent():
    for number in range(4):
        ask("sam@example.org", number)
    assert batches.mail_everything() == 1
    ask("sam@example.org", 9)
    assert batches.mail_everything() == 0
    assert not Confirmation.objects.filter(mail_due_at__lte=timezone.now()).exists()


def test_the_same_form_sent_again_before_its_mail_went_is_one_request():
    ask("sam@example.org")
    ask("Sam@Example.org")
    assert Confirmation.objects.count() == 1
    assert batches.mail_everything() == 1


def test_a_mailbox_gets_five_mails_a_day_at_most():
    for number in range(8):
        Confirmation.objects.update(mailed_at=timezone.now() - timedelta(hours=1))
        ask("sam@example.org", number)
        batches.mail_everything()
    assert Message.objects.count() <= 5


def test_these_mails_let_codes_go_first():
    ask("sam@example.org")
    batches.mail_everything()
    assert Message.objects.get().can_wait


def test_mails_of_one_kind_that_say_different_things_are_not_mixed_up():
    for name, kind in {"ada": "individual", "bea": "group", "cy": "individual"}.items():
        details = {"kind": kind, "name": "Sam", "postcode": ""}
        confirmations.request_later(f"{name}@example.org", JOINING, details)
    assert batches.mail_everything() == 3
    ada, bea, cy = Message.objects.order_by("to").values_list("subject", flat=True)
    assert ada == cy != bea


def test_one_job_at_a_time_mails_and_the_next_waits_until_it_has_ended(monkeypatch, django_capture_on_commit_callbacks):
    monkeypatch.setattr(batches, "ASK_EVERY", 0)

    def fetched() -> int | None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT id FROM procrastinate_fetch_job_v2(NULL, NULL)")
            return cursor.fetchone()[0]

    first = None
    for _ in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            batches.ask_soon()
        first = first or fetched()
    assert first
    assert fetched() is None
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'succeeded' WHERE id = %s", [first])
    assert fetched()


def test_a_job_that_has_run_for_long_leaves_the_rest_to_the_next(monkeypatch):
    monkeypatch.setattr(batches, "LONGEST_RUN", 0)
    ask("late@example.org")
    assert batches.mail_all_waiting() == 0
    assert run_waiting(batches.JOB, limit=1) == 1
    monkeypatch.undo()
    assert batches.mail_everything() == 1
    assert Message.objects.get().to == "late@example.org"
