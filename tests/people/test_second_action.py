"""A second action soon after the first: at once in the same browser, by a mail at once in another, bombing nobody."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from fixsend.campaigns.models import Participation
from fixsend.delivery.models import Message
from fixsend.people.confirmations import batches as confirmation_mails
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import Confirmation, ConsentEvent, MailboxProof, Person, SuppressionReason
from fixsend.people.services import consent
from fixsend.web import recognition, signing
from tests.newsletters.factories import subscriber
from tests.public_forms import OUR_PAGE, public_forms
from tests.starter_pages import starter_pages

__all__ = ["starter_pages"]
pytestmark = pytest.mark.django_db
SAM = "sam@example.org"


def words(answer):
    return " ".join(answer.content.decode().split())


def mails(address=SAM, kind="confirmation"):
    """Have the job run, and return the confirmation mails that an address got so far."""
    confirmation_mails.mail_everything()
    return list(Message.objects.filter(to=address, kind=kind).order_by("id"))


def path_in(mail):
    return re.search(r"http://[^/]+(/confirm/\S+)", mail.text)[1]


def minutes_pass(minutes):
    """Let time go by for everything that has been asked for and mailed."""
    for row in Confirmation.objects.all():
        for name in ("created_at", "mailed_at", "mail_due_at", "done_at", "expires_at"):
            if value := getattr(row, name):
                setattr(row, name, value - timedelta(minutes=minutes))
        row.mailed_before = [at - timedelta(minutes=minutes) for at in row.mailed_before]
        Confirmation.objects.bulk_update(
            [row], ["created_at", "mailed_at", "mail_due_at", "done_at", "expires_at", "mailed_before"]
        )


@pytest.fixture
def forms():
    return public_forms()


@pytest.fixture
def confirmed(client, forms):
    """Let Sam sign the petition and press the button, in the browser `client`."""
    forms["petition"](client, SAM)
    client.post(path_in(mails()[0]))
    return client


def test_every_form_counts_at_once_in_the_browser_that_has_just_confirmed(confirmed, forms):
    for name, send in forms.items():
        if name == "petition":
            continue
        page = send(confirmed, SAM, OUR_PAGE)
        assert page.status_code == 302, name
        assert "Forget my address" in words(confirmed.get(page.url)), name
        assert "thanks" not in page.url, name
        assert "check-your-email" not in page.url, name
    assert len(mails()) == 1, "the petition's"
    assert not Confirmation.objects.filter(done_at=None).exists()
    assert set(Participation.objects.filter(email=SAM).values_list("state", flat=True)) == {"confirmed"}
    said = ConsentEvent.objects.values_list("proof", flat=True)
    assert said
    assert all(MailboxProof.SAME_BROWSER in proof for proof in said)


def test_in_another_browser_the_next_mail_goes_at_once_and_the_one_after_waits(confirmed, forms):
    elsewhere = Client()
    forms["open letter"](elsewhere, SAM, OUR_PAGE)
    assert len(mails()) == 2
    forms["pledge"](elsewhere, SAM, OUR_PAGE)
    assert len(mails()) == 2, "the guard is closed again: whoever knows that somebody confirmed cannot bomb them"
    elsewhere.post(path_in(mails()[1]))
    assert Participation.objects.filter(state="confirmed").count() == 2


def test_nothing_but_that_browser_that_address_and_a_page_of_ours_saves_the_mail(confirmed, forms):
    good = confirmed.cookies[recognition.COOKIE].value
    assert confirmed.cookies[recognition.COOKIE]["samesite"] == "Strict"
    assert confirmed.cookies[recognition.COOKIE]["httponly"]
    assert SAM not in good
    tried = {
        "no cookie": ("", OUR_PAGE, SAM),
        "forged": (good[:-2] + "xx", OUR_PAGE, SAM),
        "another purpose": (signing.sign("confirm", signing.address_hash(SAM)), OUR_PAGE, SAM),
        "another address": (good, OUR_PAGE, "kim@example.org"),
        "no headers": (good, {}, SAM),
        "another site": (good, {"Sec-Fetch-Site": "cross-site", "Origin": "http://evil.example"}, SAM),
        "another site's referer": (good, {"Referer": "http://evil.example/testserver"}, SAM),
        "a sandboxed frame": (good, {**OUR_PAGE, "Origin": "null"}, SAM),
        "half a lie": (good, {**OUR_PAGE, "Origin": "http://evil.example"}, SAM),
    }
    Person.objects.create_user("kim@example.org")
    for name, (cookie, headers, address) in tried.items():
        browser = Client()
        if cookie:
            browser.cookies[recognition.COOKIE] = cookie
        forms["mailing list"](browser, address, headers)
        assert not ConsentEvent.objects.exists(), name
    for headers in ({"Origin": "http://testserver"}, {"Referer": "http://testserver/campaigns/"}):
        browser, before = Client(), Confirmation.objects.exclude(other_proof="").count()
        browser.cookies[recognition.COOKIE] = good
        forms["mailing list"](browser, SAM, headers)
        assert ConsentEvent.objects.exists()
        assert Confirmation.objects.exclude(other_proof="").count() > before, headers


def test_it_ends_after_an_hour_with_signing_out_on_request_and_for_whoever_complained(confirmed, forms, monkeypatch):
    assert "Forget my address" in words(confirmed.get(reverse("people:forget_browser")))
    good = confirmed.cookies[recognition.COOKIE].value
    confirmed.post(reverse("people:forget_browser"))
    assert not confirmed.cookies[recognition.COOKIE].value
    confirmed.cookies[recognition.COOKIE] = good
    confirmed.force_login(Person.objects.get())
    confirmed.post("/sign-out/")
    assert not confirmed.cookies[recognition.COOKIE].value
    browser = Client()
    browser.cookies[recognition.COOKIE] = good
    consent.suppress(SAM, SuppressionReason.COMPLAINED, "test")
    forms["mailing list"](browser, SAM, OUR_PAGE)
    assert not ConsentEvent.objects.exists()
    consent.lift_suppressions(SAM)
    monkeypatch.setattr(recognition, "LASTS", timedelta(seconds=-1))
    forms["mailing list"](browser, SAM, OUR_PAGE)
    assert not ConsentEvent.objects.exists()


def test_what_the_guard_held_back_goes_out_together_when_it_opens(client, forms):
    for name in ("petition", "open letter", "pledge"):
        forms[name](Client(), SAM)
        assert len(mails()) == 1
    minutes_pass(9)
    assert len(mails()) == 1
    minutes_pass(2)
    first, second = mails()
    assert confirmation_mails.mail_everything() == 0
    assert ("“Letter”" in second.text, "“Pledge”" in second.text, "“Petition”" in second.text) == (True, True, False)
    assert len(re.findall(r"/confirm/", second.text)) == 1
    page = words(client.get(path_in(second)))
    ids = re.findall(r'name="also" value="([^"]+)"', page)
    assert "checked" not in page
    assert "Nothing is ticked" in words(client.post(path_in(second), {"several": "yes"}))
    client.post(path_in(second), {"several": "yes", "also": ids[:2]})
    assert Participation.objects.filter(state="confirmed").count() == 2
    client.post(path_in(first))
    assert Participation.objects.filter(state="confirmed").count() == 3
    assert len(mails()) == 2


def test_what_is_so_already_is_said_in_the_same_mail(forms):
    subscriber(SAM)
    for name in ("petition", "open letter", "mailing list"):
        forms[name](Client(), SAM)
        assert len(mails()) == 1
    minutes_pass(11)
    assert len(mails()) == 2
    text = mails()[1].text
    assert "“Letter”" in text
    assert "You are already on our mailing list. You do not need to do anything about that." in text
    minutes_pass(11)
    forms["mailing list"](Client(), SAM)
    confirmation_mails.mail_everything()
    assert Message.objects.filter(to=SAM).latest("id").subject == "You are already on our mailing list"
    assert not Confirmation.objects.filter(kind="subscribe", expires_at__gt=timezone.now()).exists()


def test_forty_sends_of_every_form_within_minutes_are_two_mails(forms):
    sends = [*forms.values()] * 4
    for number, send in enumerate(sends[:40]):
        send(Client(), SAM)
        if number % 10 == 0:
            confirmation_mails.mail_everything()
    assert len(mails()) == 1
    for _ in range(60):
        minutes_pass(23)
        confirmation_mails.mail_everything()
    assert len(mails()) == 2
    assert Message.objects.filter(to=SAM).count() == 2


def test_the_same_form_sent_all_day_brings_five_mails():
    wish = {"purposes": {}, "source": "x", "name": "", "postcode": "", "topics": [], "frequency": ""}
    for _ in range(30):
        confirmations.request(SAM, "subscribe", wish)
        confirmation_mails.mail_everything()
        minutes_pass(47)
    assert Message.objects.count() == 5


def test_a_used_link_lists_what_still_waits_and_its_button_confirms_it(confirmed, forms):
    used = path_in(mails()[0])
    elsewhere = Client()
    forms["open letter"](elsewhere, SAM, name="Foul Name")
    # The database's clock stands still in a test's one transaction.
    Confirmation.objects.filter(done_at=None).update(created_at=timezone.now())
    waiting = words(confirmed.get(used))
    assert "Still waiting for you" in waiting
    assert "“Letter” as Foul Name" in waiting
    choice = re.search(r'name="also" value="([^"]+)"', waiting)[1]
    stranger = Client()
    seen = words(stranger.get(used))
    assert "“Letter”" in seen
    assert "Foul Name" not in seen
    assert "Email me a link" in seen
    assert "new link" in words(stranger.post(used, {"also": choice}))
    assert not Participation.objects.filter(action__title="Letter", state="confirmed").exists()
    assert recognition.COOKIE not in stranger.cookies
    for unproved in ({}, {"Sec-Fetch-Site": "none"}, {**OUR_PAGE, "Origin": "null"}):
        assert "new link" in words(confirmed.post(used, {"also": choice}, headers=unproved))
    assert not Participation.objects.filter(action__title="Letter", state="confirmed").exists()
    confirmed.post(used, {"also": choice}, headers=OUR_PAGE)
    assert Participation.objects.filter(action__title="Letter", state="confirmed").exists()
    assert confirmed.get(used).status_code == 302, "nothing waits any more"


def test_whoever_has_a_used_link_confirms_what_waited_when_it_was_used_for_a_week(client, forms):
    for name in ("petition", "open letter"):
        forms[name](Client(), SAM)
    used = path_in(mails()[0])
    client.post(used)
    elsewhere = Client()
    choice = re.search(r'name="also" value="([^"]+)"', words(elsewhere.get(used)))[1]
    elsewhere.post(used, {"also": choice})
    assert Participation.objects.filter(state="confirmed").count() == 2
    assert recognition.COOKIE not in elsewhere.cookies
    forms["pledge"](elsewhere, SAM)
    minutes_pass(8 * 24 * 60)
    Confirmation.objects.filter(done_at=None).update(expires_at=timezone.now() + timedelta(days=1))
    assert "Pledge" not in elsewhere.get(used, follow=True).content.decode()


def test_a_reminder_names_what_was_held_back_too(forms):
    for name in ("petition", "open letter"):
        forms[name](Client(), SAM)
    confirmation_mails.mail_everything()
    Confirmation.objects.filter(mailed_at=None).update(mail_due_at=None)  # As it was before held mails went out.
    minutes_pass(3 * 24 * 60)
    assert [confirmations.remind(), confirmations.remind()] == [1, 0]
    reminder = Message.objects.latest("id")
    assert "“Letter”" in reminder.text
    assert "“Petition”" in reminder.text


def test_a_request_that_is_done_keeps_no_copy_of_what_was_sent(client, forms):
    for number, send in enumerate(forms.values()):
        send(client, f"sam{number}@example.org")
    for waiting in Confirmation.objects.filter(done_at=None):
        confirmations.confirm(waiting)
    done = Confirmation.objects.exclude(done_at=None)
    assert done.count() >= len(forms)
    for said in ("Sam Taylor", "Jo Green", "Fen", "therapist", "A ramp", "two years", "The steps", "news"):
        assert said not in str(list(done.values_list("details", flat=True)))
