"""Coming on to the list: double opt-in, changed minds, slips, second people, and nothing for strangers to learn."""

import re

import pytest
from django.core import mail
from django.utils import timezone

from fixsend.delivery.models import DeliveryPreference, Frequency, Message
from fixsend.mailing_list.models import Topic
from fixsend.membership.models import Membership
from fixsend.people.confirmations import batches
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import Channel, Confirmation, ConsentEvent, Person, Purpose, SuppressionReason
from fixsend.people.queries.consent import granted_purposes, is_suppressed, may_mail
from fixsend.people.services import consent
from fixsend.people.services.consent import Evidence
from fixsend.web import tokens
from tests.membership.factories import MembershipFactory
from tests.statements import statements_of

pytestmark = pytest.mark.django_db

WEB = Evidence(Channel.WEB, "a form", "a confirmed link")


def sign_up(client, path="/stay-in-touch/", **answers):
    form = {
        "email": "ada@example.org",
        "purposes": ["news.1"],
        "frequency": "all",
        tokens.STARTED: tokens.started_now(),
    }
    return client.post(path, form | answers)


def link(address="ada@example.org"):
    batches.mail_everything()
    text = Message.objects.filter(to=address).latest("id").text
    return re.search(r"http://[^/]+(/confirm/\S+)", text).group(1)


def long_after():
    """Let the ten minutes of the list-bombing guard go by."""
    Confirmation.objects.filter(mailed_at__isnull=False).update(mailed_at=timezone.now() - timezone.timedelta(hours=1))


def test_an_address_is_on_the_list_only_after_its_owner_pressed_the_button(client):
    topic = Topic.objects.create(slug="transport", name="School transport")
    answer = sign_up(
        client, name="Ada", topics=["transport"], frequency="weekly", purposes=["news.1", "local.1"], postcode="sw1a1aa"
    )
    assert answer.url == "/stay-in-touch/check-your-email/"
    assert not Person.objects.exists()

    assert client.post(link()).url == "/stay-in-touch/welcome/"
    person = Person.objects.get()
    assert (person.name, person.email, person.postcode) == ("Ada", "ada@example.org", "SW1A 1AA")
    assert set(granted_purposes(person)) == {"news", "local"}
    assert person.delivery_preference.frequency == Frequency.WEEKLY
    assert list(person.subscription.topics.all()) == [topic]
    event = ConsentEvent.objects.filter(person=person).first()
    assert event.wording.version == 1
    assert "Button pressed" in event.proof


def test_the_welcome_mail_leads_to_the_preferences_and_can_be_unsubscribed_in_one_click(client):
    sign_up(client)
    client.post(link())
    welcome = Message.objects.latest("id")
    assert welcome.kind == "welcome"
    assert "/mail/preferences/" in welcome.text
    assert "/mail/leave/" in welcome.html
    assert welcome.headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert "/mail/one-click/" in welcome.headers["List-Unsubscribe"]


def test_the_ledger_keeps_the_words_that_were_on_the_screen(client):
    from fixsend.people.models import ConsentWording

    sign_up(client)
    ConsentWording.objects.create(purpose="news", version=2, text="Newer words")
    client.post(link())
    assert ConsentEvent.objects.get(purpose="news").wording.version == 1


def test_pressing_twice_changes_nothing_more(client):
    sign_up(client)
    path = link()
    for _ in range(2):
        client.post(path)
    assert ConsentEvent.objects.count() == 1
    assert Message.objects.count() == 2


def test_a_second_sign_up_of_the_same_address_sends_no_second_mail(client):
    first = sign_up(client)
    batches.mail_everything()
    second = sign_up(client, email="ADA@example.org")
    batches.mail_everything()
    assert first.url == second.url
    assert Message.objects.count() == 1
    assert Confirmation.objects.count() == 1


def test_somebody_on_the_list_already_gets_another_mail_but_the_same_page(client):
    person = Person.objects.create_user("ada@example.org", name="Ada Lovelace", postcode="SW1A 1AA")
    consent.grant(person, [Purpose.NEWS], WEB)
    known, unknown = sign_up(client), sign_up(client, email="eve@example.org")
    batches.mail_everything()
    assert (known.status_code, known.url, known.content) == (unknown.status_code, unknown.url, unknown.content)
    letter = Message.objects.get(to="ada@example.org")
    assert letter.subject == "You are already on our mailing list"
    assert "/mail/preferences/" in letter.text
    assert "List-Unsubscribe" in letter.headers
    assert "Lovelace" not in letter.text
    assert "SW1A" not in letter.text
    assert not confirmations.open_requests("ada@example.org").exists()
    sign_up(client)
    assert Message.objects.filter(to="ada@example.org").count() == 1


def test_the_pages_for_known_and_unknown_addresses_are_the_same_to_the_letter(client):
    consent.grant(Person.objects.create_user("ada@example.org"), [Purpose.NEWS], WEB)
    consent.suppress("gone@example.org", SuppressionReason.BOUNCED, "test")
    pages = [
        client.get(sign_up(client, email=address).url).content
        for address in ("ada@example.org", "gone@example.org", "new@example.org")
    ]
    hidden = re.compile(rb'value="[^"]*"')
    assert len({hidden.sub(b"", page) for page in pages}) == 1


@pytest.mark.parametrize(
    ("path", "answers"),
    [("/stay-in-touch/", {}), ("/stay-in-touch/quick/", {"also_join": "on", "name": "Ada"})],
    ids=["the whole form", "the short form, joining too"],
)
def test_the_database_is_asked_the_same_whoever_the_address_belongs_to(client, path, answers):
    consent.grant(Person.objects.create_user("listed@example.org"), [Purpose.NEWS], WEB)
    MembershipFactory(person=Person.objects.create_user("member@example.org"), name="Ada")
    consent.withdraw_all(Person.objects.create_user("left@example.org"), WEB)
    consent.suppress("gone@example.org", SuppressionReason.BOUNCED, "test")
    sign_up(client, path, email="warm@example.org", **answers)
    asked = {
        address: statements_of(lambda address=address: sign_up(client, path, email=address, **answers))
        for address in [f"{who}@example.org" for who in ("unknown", "listed", "member", "left", "gone")]
    }
    assert all(asked.values())
    assert [address for address, statements in asked.items() if statements != asked["unknown@example.org"]] == []


def test_somebody_who_left_can_come_back(client):
    person = Person.objects.create_user("ada@example.org")
    consent.grant(person, [Purpose.NEWS], WEB)
    consent.withdraw_all(person, WEB)
    sign_up(client)
    client.post(link())
    assert may_mail(person, Purpose.NEWS)


@pytest.mark.parametrize("reason", list(SuppressionReason))
def test_the_owner_of_a_suppressed_mailbox_lifts_it_by_confirming(client, reason):
    consent.suppress("ada@example.org", reason, "an old list")
    sign_up(client)
    assert is_suppressed("ada@example.org")
    client.post(link())
    assert may_mail(Person.objects.get(), Purpose.NEWS)


def test_a_second_person_at_the_same_mailbox_leaves_the_first_ones_name_alone(client):
    person = Person.objects.create_user("ada@example.org", name="Ada")
    consent.grant(person, [Purpose.NEWS], WEB)
    sign_up(client, name="Quill Unlikely", purposes=["actions.1"])
    assert "Quill" not in client.get(link()).content.decode()
    client.post(link())
    person.refresh_from_db()
    assert person.name == "Ada"
    assert set(granted_purposes(person)) == {"news", "actions"}


def test_signing_up_again_ends_a_pause(client):
    person = Person.objects.create_user("ada@example.org")
    DeliveryPreference.objects.create(person=person, paused_until=timezone.localdate() + timezone.timedelta(days=30))
    sign_up(client)
    client.post(link())
    assert not DeliveryPreference.objects.get().is_paused


def test_a_slip_in_the_domain_is_asked_about_and_nothing_is_lost(client):
    page = sign_up(client, email="ada@gmial.com", name="Ada").content.decode()
    assert "Yes, use ada@gmail.com" in page
    assert not Confirmation.objects.exists()
    sign_up(client, email="ada@gmail.com", name="Ada", email_is_right="yes")
    assert Confirmation.objects.get().email == "ada@gmail.com"


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"email": "not an address"}, "Enter an email address"),
        ({"email": ""}, "Enter your email address"),
        ({"email": "x@mailinator.com"}, "temporary address"),
        ({"purposes": []}, "Tick at least one box"),
        ({"purposes": ["news.99"]}, "Choose one of the answers shown."),
        ({"purposes": ["local.1"]}, "Enter your postcode"),
        ({"postcode": "nowhere"}, "Check your postcode"),
        ({"name": "Buy https://evil.example"}, "without a web address"),
        ({"name": "x" * 500}, "no more than 120"),
        ({"frequency": "hourly"}, "Choose one of the answers shown."),
        ({"topics": ["nothing"], "also_join": "on"}, "Enter your name"),
        ({"email": "ada@example.org\r\nBcc: eve@example.org"}, "one line"),
    ],
)
def test_bad_answers_are_explained_and_kept(client, answers, words):
    Topic.objects.create(slug="transport", name="School transport")
    answer = sign_up(client, **answers)
    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert not Confirmation.objects.exists()
    assert not mail.outbox


def test_nothing_is_ticked_beforehand(client):
    page = client.get("/stay-in-touch/").content.decode()
    boxes = re.findall(r'<input type="checkbox"[^>]*>', page)
    assert len(boxes) >= 4
    assert not [box for box in boxes if "checked" in box]


def test_a_robot_is_turned_away_with_words(client):
    answer = sign_up(client, **{tokens.HONEYPOT: "https://evil.example"})
    assert "spam check" in answer.content.decode()
    assert not Confirmation.objects.exists()


def test_joining_and_staying_in_touch_in_one_form_takes_one_mail_and_one_press(client):
    answer = sign_up(client, "/stay-in-touch/quick/", name="Ada", also_join="on")
    assert answer.url == "/stay-in-touch/check-your-email/"
    batches.mail_everything()
    assert Message.objects.get().subject == "Please confirm: Join the SEND Community Alliance (and 1 more)"
    page = client.get(link()).content.decode()
    assert "Join the alliance as Ada" in page
    also = re.search(r'name="also"\s+value="([^"]+)"[^>]*checked', page).group(1)
    client.post(link(), {"also": also})
    person = Person.objects.get()
    assert Membership.objects.filter(person=person).exists()
    assert granted_purposes(person) == ["news"]


def test_joining_alone_puts_nobody_on_the_list(client):
    sign_up(client, "/stay-in-touch/quick/", name="Ada", also_join="on", purposes=[])
    client.post(link())
    assert Membership.objects.exists()
    assert granted_purposes(Person.objects.get()) == []
