"""Every mail that asks to confirm says in its subject and first line what it is about, and who sends it."""

from __future__ import annotations

from email.utils import parseaddr

import pytest
from django.test import Client

from fixsend.delivery.models import Message
from fixsend.people.confirmations import batches
from fixsend.web import email
from fixsend.web.models import SiteDetails
from tests.public_forms import public_forms

pytestmark = pytest.mark.usefixtures("db")
# What a form is about, in the subject of its mail.
TITLES = {
    "petition": "Petition",
    "open letter": "Letter",
    "pledge": "Pledge",
    "letter": "Write",
    "call": "Call",
    "gathering": "Day",
    "sign-up": "Day",
    "organisation signature": "Letter",
}


def test_each_form_brings_a_mail_that_says_what_it_is_about():
    first_lines = {}
    for name, send in public_forms().items():
        address = f"{name.replace(' ', '-')}@example.org"
        send(Client(), address)
        batches.mail_everything()
        mail = Message.objects.filter(to=address, kind="confirmation").earliest("id")
        assert mail.subject.startswith(("Confirm ", "Please confirm: ")), name  # Home asks two things at once.
        title = TITLES.get(name, "")
        assert mail.subject.endswith(title), (name, mail.subject)
        first_lines[name] = email.preheader_of(mail.text)
        assert "Please confirm " in first_lines[name], name
        assert title in first_lines[name] or name == "gathering", name
        assert parseaddr(mail.from_email)[0] == SiteDetails.load().alliance_name
    said_twice = [name for name, line in first_lines.items() if list(first_lines.values()).count(line) > 1]
    # What joins is one thing whichever form it came by, and an application another.
    assert set(said_twice) <= {"joining", "home page", "mailing list", "practitioner", "application"}


def test_a_reminder_and_a_mail_about_several_name_what_they_are_about():
    forms = public_forms()
    forms["petition"](Client(), "sam@example.org")
    forms["pledge"](Client(), "sam@example.org")
    batches.mail_everything()
    mail = Message.objects.get(to="sam@example.org")
    assert mail.subject == "Please confirm: Sign the petition “Petition” (and 1 more)"
    assert "- Ask for the pledge “Pledge”" in mail.text
