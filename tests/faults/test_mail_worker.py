"""A worker killed while a mail is half way to the mail server: nothing is lost, and nothing is sent twice silently."""

import os
import signal
import subprocess
import sys
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from fixsend.config import environment
from fixsend.delivery.models import Message, MessageState
from fixsend.delivery.services import outbox
from tests.delivery.smtp_sink import sink
from tests.newsletters.factories import MessageFactory

pytestmark = [pytest.mark.faults, pytest.mark.django_db(transaction=True)]

WORKER = """
import sys, django
django.setup()
from django.db import connection
connection.settings_dict["NAME"] = sys.argv[1]
from fixsend.delivery.services import outbox
outbox.deliver(int(sys.argv[2]))
"""


@pytest.fixture
def relay(settings):
    with sink() as server:
        settings.EMAIL_URL = f"smtp://127.0.0.1:{server.port}"
        yield server


def _worker(message: Message, email_url: str) -> subprocess.Popen:
    code = WORKER.replace("django.setup()", f"django.setup(); django.conf.settings.EMAIL_URL = {email_url!r}")
    return subprocess.Popen(
        [sys.executable, "-c", code, connection.settings_dict["NAME"], str(message.pk)],
        cwd=environment.BASE_DIR,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings"},
    )


def test_a_mail_whose_worker_is_killed_in_the_middle_is_sent_again_and_counted(relay, settings):
    relay.silent = True
    message = MessageFactory()
    worker = _worker(message, settings.EMAIL_URL)
    assert relay.reached.wait(timeout=60)
    worker.send_signal(signal.SIGKILL)
    worker.wait(timeout=10)

    message.refresh_from_db()
    assert message.state == MessageState.SENDING
    outbox.deliver(message.pk)  # Another one sends nothing on its own.
    assert outbox.rescue_abandoned() == 0  # It might still be alive.

    Message.objects.update(claimed_at=timezone.now() - outbox.CLAIM_LASTS - timedelta(seconds=1))
    assert outbox.rescue_abandoned() == 1
    relay.silent = False
    outbox.deliver(message.pk)
    message.refresh_from_db()
    assert (message.state, message.attempts, message.unsure_attempts) == (MessageState.SENT, 2, 1)
    assert str(message.public_id) in relay.mails[-1]["Message-ID"]
