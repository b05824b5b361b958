"""No public form tells by its answer or its work whether an address is known."""

import re
from contextlib import contextmanager

import pytest
from django.test import Client, signals

from fixsend.people.models import Purpose, SuppressionReason
from fixsend.people.services import consent
from tests.campaigns.factories import ParticipationFactory
from tests.membership.factories import MembershipFactory, OrganisationFactory
from tests.newsletters.factories import CONFIRMED, subscriber
from tests.people.factories import PersonFactory
from tests.public_forms import public_forms
from tests.starter_pages import starter_pages
from tests.statements import statements_of

__all__ = ["starter_pages"]
pytestmark = pytest.mark.django_db


@contextmanager
def templates_rendered():
    """Note the templates of every page and mail that is written: what takes the time beside the database."""
    seen = []

    def note(template, **_):
        seen.append(template.name)

    signals.template_rendered.connect(note)
    yield seen
    signals.template_rendered.disconnect(note)


@pytest.fixture
def known():
    """Return addresses of people whom we know in every way."""
    subscriber("listed@example.org", list(Purpose), name="Sam Taylor")
    MembershipFactory(person=PersonFactory(email="member@example.org", name="Sam Taylor"))
    OrganisationFactory(name="Fen Families", steward=PersonFactory(email="steward@example.org"))
    signer = PersonFactory(email="signer@example.org")
    ParticipationFactory(email=signer.email, person=signer)
    consent.withdraw_all(subscriber("left@example.org"), CONFIRMED)
    consent.suppress("gone@example.org", SuppressionReason.BOUNCED, "test")
    consent.suppress("complained@example.org", SuppressionReason.COMPLAINED, "test")
    names = ("listed", "member", "steward", "signer", "left", "gone", "complained")
    return [f"{name}@example.org" for name in names]


def test_every_form_does_and_shows_the_same_for_known_and_unknown_addresses(known):
    told = []
    for name, send in public_forms().items():
        send(Client(), "warm@example.org")  # What every first visit loads is loaded.
        usual = _work(send, "unknown@example.org")
        assert usual[0], name
        told += [(name, address) for address in known if _work(send, address) != usual]
    assert told == []


def _work(send, address):
    answers = []
    with templates_rendered() as templates:
        statements = statements_of(lambda: answers.append(send(Client(), address)))
    answer = answers[0]
    shown = re.sub(rb'value="[^"]*"', b"", answer.content)
    return statements, templates, answer.status_code, answer.headers.get("Location"), shown
