"""What tests of campaigns share."""

import re
import time

import pytest
from django.urls import reverse

from fixsend.delivery.models import Message
from fixsend.people.confirmations import batches
from fixsend.places.models import Council
from fixsend.web import tokens

FORM = {"name": "Sam Taylor", "email": "sam@example.org"}


def opened(seconds_ago: float) -> str:
    """Return the stamp of a form that was opened so long ago."""
    return tokens._signer.sign(str(int((time.time() - seconds_ago) * 10)))


@pytest.fixture(autouse=True)
def _starter_pages(starter_content):
    """Give each test the site's own pages."""


@pytest.fixture
def send(client):
    """Return a function that sends the form of an action; the answer is the response."""

    def send_form(action, sender=client, **changes):
        data = {**FORM, tokens.STARTED: opened(60), "council": Council.objects.first().code, **changes}
        return sender.post(reverse("campaigns:take_part", args=[action.pk]), data)

    return send_form


@pytest.fixture
def press(client):
    """Return a function that presses the button behind the newest mail to an address; the answer is the next page."""

    def press_link(address, presser=client):
        batches.mail_everything()
        message = Message.objects.filter(to=address).order_by("-id").first()
        path = "/" + re.search(r"https?://[^/]+/(confirm/\S+)", message.text)[1]
        assert presser.get(path).status_code == 200
        return presser.post(path, follow=True)

    return press_link
