"""Confirming by an emailed link: the list-bombing guard, links that are old, used, forwarded or scanned."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from fixsend.delivery.models import Message
from fixsend.people.confirmations import services as confirmations
from fixsend.people.confirmations.handlers import ConfirmationHandler, RequestWords, registry
from fixsend.people.models import Confirmation, ConfirmationRules, Person, SuppressionReason
from fixsend.people.queries.consent import is_suppressed
from fixsend.people.services import consent

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def done(monkeypatch):
    """Two kinds of request that only note whom they were carried out for."""
    carried_out = []
    monkeypatch.setattr(registry, "_entries", dict(registry._entries))

    class Noting(ConfirmationHandler):
        def __init__(self, kind):
            self.kind = kind

        def describe(self, confirmation):
            return f"Do the {self.kind} thing"

        def words(self, confirmation):
            return RequestWords(item="Ask us for it", heading="Confirm it", first_line="Please confirm it.")

        def carry_out(self, confirmation, person):
            carried_out.append((self.kind, person.email))
            return "/confirm/done/"

    registry.register(Noting("first"), Noting("second"))
    return carried_out


def _path(message=None):
    text = (message or Message.objects.latest("id")).text
    return re.search(r"http://[^/]+(/confirm/\S+)", text).group(1)


def test_only_the_button_carries_a_request_out(client, done):
    confirmations.request("Ada@Example.org", "first", {})
    path = _path()
    for _ in range(3):  # A mail scanner looks at every link, often more than once.
        assert client.get(path).status_code == 200
    assert client.head(path).status_code == 200
    assert done == []
    assert not Person.objects.exists()

    answer = client.post(path)
    assert answer.status_code == 302
    assert done == [("first", "ada@example.org")]
    assert Person.objects.get().email_proved_at is not None


def test_a_used_link_says_so_and_changes_nothing(client, done):
    confirmations.request("ada@example.org", "first", {})
    path = _path()
    client.post(path)
    for answer in (client.get(path), client.post(path)):
        assert "already confirmed" in answer.content.decode()
    assert len(done) == 1


def test_however_many_forms_are_filled_in_one_address_gets_one_mail(done):
    for kind in ("first", "second", "first"):
        confirmations.request("ada@example.org", kind, {"n": 1})
    confirmations.request("ada@example.org", "first", {"n": 2})
    assert Message.objects.count() == 1
    assert Confirmation.objects.count() == 3  # The same request twice is one request.


def test_a_day_brings_at_most_five_mails():
    for n in range(8):
        confirmations.request("ada@example.org", "first", {"n": n})
        Confirmation.objects.filter(mailed_at__gt=timezone.now() - timedelta(minutes=10)).update(
            mailed_at=timezone.now() - timedelta(minutes=11)
        )
    assert Message.objects.count() == 5


def test_the_page_offers_what_else_waits_and_does_only_what_was_ticked(client, done):
    confirmations.request("ada@example.org", "first", {})
    other = confirmations.request("ada@example.org", "second", {})
    somebody_else = confirmations.request("ben@example.org", "second", {})
    path = _path(Message.objects.get(to="ada@example.org"))
    page = client.get(path).content.decode()
    assert "Do the first thing" in page
    assert "Do the second thing" in page
    assert "checked" not in page

    client.post(path, {"also": [str(somebody_else.public_id), "rubbish"]})
    assert done == [("first", "ada@example.org")]
    other.refresh_from_db()
    assert other.is_open


def test_an_expired_link_changes_nothing_and_offers_a_fresh_one(client, done):
    confirmation = confirmations.request("ada@example.org", "first", {})
    path = _path()
    a_week_ago = timezone.now() - timedelta(days=8)
    Confirmation.objects.update(expires_at=a_week_ago, mailed_at=a_week_ago)
    assert "too old" in client.get(path).content.decode()
    assert "too old" in client.post(path).content.decode()
    assert done == []

    assert "new link is on its way" in client.post(path, {"fresh": "yes"}).content.decode()
    assert Message.objects.count() == 2
    client.post(_path())
    assert done == [("first", "ada@example.org")]
    confirmation.refresh_from_db()
    assert confirmation.done_at


@pytest.mark.parametrize("token", ["rubbish", "k1~rubbish", "k9~abc:def:ghi"])
def test_a_broken_link_is_answered_kindly(client, token):
    answer = client.get(f"/confirm/{token}/")
    assert answer.status_code == 404
    assert "This link does not work" in answer.content.decode()


def test_confirming_forgets_bounces_but_not_an_earlier_no(client):
    consent.suppress("ada@example.org", SuppressionReason.BOUNCED, "test")
    consent.suppress("ada@example.org", SuppressionReason.UNSUBSCRIBED, "test")
    confirmations.request("ada@example.org", "first", {})
    client.post(_path())
    assert is_suppressed("ada@example.org")
    from fixsend.people.models import Suppression

    assert [each.reason for each in Suppression.objects.filter(lifted_at=None)] == ["unsubscribed"]


def test_the_mail_carries_nothing_that_a_stranger_typed():
    confirmations.request("ada@example.org", "first", {"name": "Buy pills at evil.example"})
    message = Message.objects.get()
    assert "evil" not in message.text + message.html + message.subject


def test_a_reminder_goes_once_and_only_to_those_who_have_not_answered():
    confirmations.request("ada@example.org", "first", {})
    confirmations.request("ben@example.org", "first", {})
    Confirmation.objects.filter(email="ben@example.org").update(done_at=timezone.now())
    assert confirmations.remind() == 0
    Confirmation.objects.update(mailed_at=timezone.now() - timedelta(days=3))
    assert [confirmations.remind(), confirmations.remind()] == [1, 0]
    assert Message.objects.filter(to="ada@example.org").count() == 2


@pytest.fixture
def three_days_ago():
    confirmations.request("ada@example.org", "first", {})
    Confirmation.objects.update(mailed_at=timezone.now() - timedelta(days=3))


@pytest.mark.usefixtures("three_days_ago")
def test_a_reminder_says_how_to_ignore_it():
    confirmations.remind()
    message = Message.objects.latest("pk")
    for words in (message.text, message.html):
        assert "ignore this email. Nothing happens unless you press the button." in words
        assert "We will not remind you again" in words


@pytest.mark.usefixtures("three_days_ago")
def test_staff_can_switch_reminders_off():
    ConfirmationRules.objects.create(remind=False)
    assert confirmations.remind() == 0
    ConfirmationRules.objects.update(remind=True)
    assert confirmations.remind() == 1


@pytest.mark.usefixtures("three_days_ago")
def test_a_reminder_counts_inside_the_guard():
    confirmations.remind()
    confirmations.request("ada@example.org", "second", {})
    assert Message.objects.count() == 2
    Confirmation.objects.update(mailed_at=timezone.now() - timedelta(minutes=11))
    confirmations.request("ada@example.org", "first", {"another": "wish"})
    assert Message.objects.count() == 3


@pytest.mark.usefixtures("three_days_ago")
def test_whoever_gets_so_much_mail_already_is_not_reminded_that_day_nor_later():
    confirmations.request("ada@example.org", "second", {})
    assert confirmations.remind() == 0
    Confirmation.objects.update(mailed_at=timezone.now() - timedelta(days=3))
    assert confirmations.remind() == 0


@pytest.mark.usefixtures("three_days_ago")
def test_an_address_that_is_kept_from_every_list_is_not_reminded():
    consent.suppress("ada@example.org", SuppressionReason.UNSUBSCRIBED, "test")
    assert confirmations.remind() == 0


@pytest.mark.usefixtures("three_days_ago")
def test_several_requests_of_one_mailbox_make_one_reminder():
    confirmations.request("ada@example.org", "second", {})
    Confirmation.objects.update(mailed_at=timezone.now() - timedelta(days=3))
    assert [confirmations.remind(), confirmations.remind()] == [1, 0]


def test_the_page_is_kept_out_of_caches_and_search_engines(client):
    confirmations.request("ada@example.org", "first", {})
    answer = client.get(_path())
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"


def test_the_button_counts_only_from_a_page_of_ours(done):
    confirmations.request("ada@example.org", "first", {})
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(_path()).status_code == 403
    assert strict.post(_path(), headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert done == []
    assert strict.post(_path(), headers={"Sec-Fetch-Site": "same-origin"}).status_code == 302
    assert len(done) == 1
