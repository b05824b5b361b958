"""Two of the same thing at the same moment, in two connections: one mail, one line, one sending."""

import re
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from fixsend.delivery.models import Message, MessageState
from fixsend.delivery.services import outbox
from fixsend.mailing_list.services import preferences, subscribing
from fixsend.mailing_list.services.subscribing import SubscriptionRequest
from fixsend.people.confirmations import batches
from fixsend.people.models import Confirmation, ConsentEvent, Person, Purpose
from fixsend.people.queries.consent import granted_purposes
from fixsend.people.services import ledger
from tests.delivery.smtp_sink import sink
from tests.newsletters.factories import MessageFactory, subscriber

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*calls):
    start = Barrier(len(calls))

    def run(call):
        try:
            start.wait(timeout=10)
            return call()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def sign_up():
    subscribing.ask("ada@example.org", SubscriptionRequest(purposes={"news": 1}, source="test"))
    batches.mail_everything()


def test_two_sign_ups_at_once_send_one_mail():
    at_once(sign_up, sign_up, sign_up)
    batches.mail_everything()  # One job mails at a time, and others leave it what came meanwhile.
    assert Confirmation.objects.count() == 1
    assert Message.objects.count() == 1


def test_two_presses_of_the_button_at_once_count_once():
    sign_up()
    path = re.search(r"http://[^/]+(/confirm/\S+)", Message.objects.get().text).group(1)
    answers = at_once(lambda: Client().post(path), lambda: Client().post(path))
    assert {answer.status_code for answer in answers} <= {200, 302}
    assert Person.objects.filter(email="ada@example.org").count() == 1
    assert ConsentEvent.objects.count() == 1
    assert Message.objects.filter(kind="welcome").count() == 1


def test_leaving_and_leaving_at_once_writes_each_no_once():
    ada = subscriber()
    at_once(lambda: preferences.leave(ada), lambda: preferences.leave(ada))
    assert ConsentEvent.objects.filter(action="withdraw", purpose=Purpose.NEWS).count() == 1
    assert granted_purposes(ada) == []
    assert ledger.mismatches() == []


def test_a_yes_and_a_no_at_once_end_in_one_of_the_two_with_the_ledger_agreeing():
    sign_up()
    ada = subscriber()
    confirmation = Confirmation.objects.get()
    from fixsend.people.confirmations import services as confirmations

    at_once(lambda: confirmations.confirm(confirmation), lambda: preferences.leave(ada))
    last = ConsentEvent.objects.filter(person=ada, purpose="news").order_by("-id").first()
    assert granted_purposes(ada) == (["news"] if last.action == "grant" else [])
    assert ledger.mismatches() == []


def test_two_workers_with_the_same_job_send_one_mail(settings):
    with sink() as relay:
        settings.EMAIL_URL = f"smtp://127.0.0.1:{relay.port}"
        message = MessageFactory()
        at_once(lambda: outbox.deliver(message.pk), lambda: outbox.deliver(message.pk))
        assert len(relay.mails) == 1
    message.refresh_from_db()
    assert message.state == MessageState.SENT


def test_no_connection_is_held_while_a_mail_server_is_asked(settings, monkeypatch):
    from fixsend.delivery.engine import email_url

    held = []
    ask = email_url.send

    def look(message):
        held.append(connection.connection)
        return ask(message)

    monkeypatch.setattr(email_url, "send", look)
    with sink() as relay:
        settings.EMAIL_URL = f"smtp://127.0.0.1:{relay.port}"
        outbox.deliver(MessageFactory().pk)
        assert len(relay.mails) == 1
    assert held == [None]
