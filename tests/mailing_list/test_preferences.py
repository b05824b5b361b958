"""Links in mails: choose, pause, leave; what a forwarded, old, scanned or repeated link can and cannot do."""

import re
from datetime import timedelta

import pytest
from django.core import signing as django_signing
from django.test import Client
from django.utils import timezone

from fixsend.delivery import links
from fixsend.delivery.models import DeliveryPreference, Frequency, Message
from fixsend.mailing_list.models import Subscription, Topic
from fixsend.mailing_list.services import preferences as service
from fixsend.people.models import Channel, Confirmation, ConsentEvent, Person, Purpose
from fixsend.people.queries.consent import granted_purposes, may_mail
from fixsend.people.services import consent, merging
from fixsend.people.services.erasure import erase_person
from fixsend.web import signing
from tests.newsletters.factories import CONFIRMED, subscriber
from tests.people.factories import PersonFactory
from tests.statements import statements_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada():
    return subscriber(purposes=list(Purpose), name="Ada Lovelace", postcode="SW1A 1AA")


def path(what, person):
    return f"/mail/{what}/{links.token(person)}/"


def choose(client, person, **answers):
    shown = " ".join(granted_purposes(person))
    form = {"shown": shown, "purposes": shown.split(), "frequency": "all", "pause": ""}
    return client.post(path("preferences", person), form | answers)


def test_a_forwarded_link_shows_no_name_address_postcode_or_history(client, ada):
    for what in ("preferences", "leave"):
        page = client.get(path(what, ada)).content.decode()
        for private in ("Ada", "Lovelace", "ada@", "example.org", "SW1A", "Stay-in-touch page"):
            assert private not in page


def test_a_forwarded_link_can_take_mailings_away_but_not_add_one_or_change_the_person(client):
    ada = subscriber(purposes=[Purpose.NEWS])
    choose(client, ada, purposes=["news", "actions"], email="eve@example.org", name="Eve", postcode="M1 1AA")
    assert granted_purposes(ada) == ["news"]
    ada.refresh_from_db()
    assert (ada.email, ada.name, ada.postcode) == ("ada@example.org", "", "")


def test_choosing_topics_and_frequency_and_stopping_one_mailing(client, ada):
    topic = Topic.objects.create(slug="transport", name="School transport")
    answer = choose(client, ada, purposes=["news", "actions", "updates"], topics=["transport"], frequency="monthly")
    assert answer.url.endswith("?saved=1")
    assert "We have saved your changes" in client.get(answer.url).content.decode()
    wishes = Subscription.objects.get(person=ada)
    assert list(wishes.topics.all()) == [topic]
    assert ada.delivery_preference.frequency == Frequency.MONTHLY
    assert set(granted_purposes(ada)) == {"news", "actions", "updates"}
    last = ConsentEvent.objects.filter(person=ada).first()
    assert (last.purpose, last.action, last.channel) == ("local", "withdraw", "email_link")


def test_saving_twice_writes_one_line(client, ada):
    for _ in range(2):
        choose(client, ada, purposes=["news"], shown="news actions local")
    assert ConsentEvent.objects.filter(action="withdraw").count() == 2


def test_an_old_page_does_not_stop_a_mailing_that_came_later(client):
    ada = subscriber(purposes=[Purpose.NEWS])
    consent.grant(ada, [Purpose.ACTIONS], CONFIRMED)
    choose(client, ada, shown="news", purposes=["news"])
    assert set(granted_purposes(ada)) == {"news", "actions"}


def test_pausing_and_starting_again(client, ada):
    choose(client, ada, pause="3")
    wishes = DeliveryPreference.objects.get(person=ada)
    assert wishes.is_paused
    assert timedelta(days=85) < wishes.paused_until - timezone.localdate() < timedelta(days=95)
    choose(client, ada)
    assert DeliveryPreference.objects.get(person=ada).is_paused
    assert "You have paused our newsletters until" in client.get(path("preferences", ada)).content.decode()
    choose(client, ada, pause="0")
    assert not DeliveryPreference.objects.get(person=ada).is_paused


def test_bad_answers_change_nothing(client, ada):
    for answers in ({"frequency": "hourly"}, {"pause": "99"}, {"purposes": ["everything"]}, {"topics": ["none"]}):
        Topic.objects.get_or_create(slug="transport", name="School transport")
        assert choose(client, ada, **answers).status_code == 200
    assert set(granted_purposes(ada)) == set(Purpose.values)
    assert not Subscription.objects.exists()
    assert not DeliveryPreference.objects.exists()


def test_a_scanner_that_opens_every_link_changes_nothing(client, ada):
    for what in ("preferences", "leave"):
        client.get(path(what, ada))
        client.head(path(what, ada))
        client.get(path("one-click", ada))
        client.head(path("one-click", ada))
    assert may_mail(ada, Purpose.NEWS)


def test_leaving_takes_one_press_and_says_goodbye_without_pleading(client, ada):
    page = client.post(path("leave", ada)).content.decode()
    assert "You have left the list" in page
    assert granted_purposes(ada) == []
    assert "sorry" not in page.lower()
    assert 'href="/campaigns/"' in page.partition("<main")[2].partition("</main>")[0]
    assert "You have left the list" in client.post(path("leave", ada)).content.decode()
    assert ConsentEvent.objects.filter(action="withdraw").count() == len(Purpose)


def _undo_token(page):
    return re.search(r'name="undo" value="([^"]+)"', page.content.decode()).group(1)


def test_leaving_can_be_undone_within_the_page(client):
    ada = subscriber(purposes=[Purpose.NEWS])
    undo = _undo_token(client.post(path("leave", ada)))
    assert "You are back on the list" in client.post(path("leave", ada), {"undo": undo}).content.decode()
    assert granted_purposes(ada) == ["news"]  # And not what they never had.
    event = ConsentEvent.objects.filter(person=ada).first()
    assert (event.channel, event.source) == (Channel.EMAIL_LINK, "Goodbye page")
    assert "Newsletters" in event.wording_text


def test_an_old_undo_cannot_take_back_a_later_no(client, ada):
    undo = _undo_token(client.post(path("leave", ada)))
    client.post(path("leave", ada), {"undo": undo})
    client.post(path("leave", ada))
    assert "too long ago" in client.post(path("leave", ada), {"undo": undo}).content.decode()
    assert granted_purposes(ada) == []


def test_an_undo_after_an_hour_or_for_somebody_else_does_nothing(client, ada, monkeypatch):
    ben = subscriber("ben@example.org")
    of_ada, of_ben = service.leave(ada), service.leave(ben)
    client.post(path("leave", ada), {"undo": of_ben})
    client.post(path("leave", ada), {"undo": "rubbish"})
    with monkeypatch.context() as later:
        later.setattr(django_signing.time, "time", lambda: timezone.now().timestamp() + 3700)
        client.post(path("leave", ada), {"undo": of_ada})
    assert granted_purposes(ada) == granted_purposes(ben) == []


def test_one_click_needs_nothing_but_the_link(ada):
    stranger = Client(enforce_csrf_checks=True)
    answer = stranger.post(path("one-click", ada), {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert not answer.cookies
    assert granted_purposes(ada) == []
    assert ConsentEvent.objects.filter(person=ada).first().channel == Channel.ONE_CLICK
    assert stranger.post(path("one-click", ada)).status_code == 200
    assert stranger.post("/mail/one-click/rubbish/").status_code == 200


@pytest.mark.parametrize("method", ["get", "head"])
def test_the_address_in_list_unsubscribe_opened_in_a_browser_leads_to_the_page_with_the_button(client, ada, method):
    opened = path("one-click", ada) + "?m=7"
    answer = getattr(client, method)(opened, follow=True)
    assert answer.status_code == 200
    assert answer.redirect_chain == [(opened.replace("one-click", "leave"), 302)]
    assert may_mail(ada, Purpose.NEWS)


def test_other_forms_count_only_from_a_page_of_ours(ada):
    stranger = Client(enforce_csrf_checks=True)
    for headers in ({}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}):
        assert stranger.post(path("leave", ada), headers=headers).status_code == 403
        assert stranger.post(path("preferences", ada), headers=headers).status_code == 403
    assert may_mail(ada, Purpose.NEWS)
    assert stranger.post(path("leave", ada), headers={"Sec-Fetch-Site": "same-origin"}).status_code == 200
    assert not may_mail(ada, Purpose.NEWS)


def test_links_outlive_a_rotation_of_the_keys_and_two_years(client, ada, own_keys, monkeypatch):
    old = path("leave", ada)
    signing.rotate()
    signing.rotate()
    with monkeypatch.context() as later:
        later.setattr(django_signing.time, "time", lambda: timezone.now().timestamp() + 730 * 86400)
        assert client.post(old).status_code == 200
    assert granted_purposes(ada) == []


@pytest.mark.parametrize("what", ["preferences", "leave"])
def test_a_link_that_is_cut_or_whose_owner_is_erased_is_answered_kindly(client, ada, what):
    kept = path(what, ada)
    erase_person(ada)
    for address in (kept, f"/mail/{what}/k1~cut/", f"/mail/{what}/rubbish/"):
        for answer in (client.get(address), client.post(address)):
            assert answer.status_code == 404
            assert "This link does not work" in answer.content.decode()


def test_a_confirmation_token_opens_no_preferences(client, ada):
    token = signing.sign("confirm", str(ada.public_id))
    assert client.get(f"/mail/preferences/{token}/").status_code == 404


def test_somebody_signed_in_sees_and_changes_name_postcode_and_mailings(client):
    ada = subscriber(name="Ada", purposes=[Purpose.NEWS])
    client.force_login(ada)
    page = client.get("/mail/preferences/").content.decode()
    assert "ada@example.org" in page
    form = {
        "name": "Ada L",
        "postcode": "m1 1ae",
        "purposes": ["actions.1"],
        "shown": "news",
        "frequency": "weekly",
        "pause": "",
    }
    assert client.post("/mail/preferences/", form).status_code == 302
    ada.refresh_from_db()
    assert (ada.name, ada.postcode) == ("Ada L", "M1 1AE")
    assert granted_purposes(ada) == ["actions"]
    assert "Signed in" in ConsentEvent.objects.filter(person=ada).first().proof


def test_strangers_cannot_see_the_signed_in_page(client):
    for address in ("/mail/preferences/", "/mail/address/"):
        assert client.get(address).status_code == 302


def _confirm(client):
    link = re.search(r"http://[^/]+(/confirm/\S+)", Message.objects.filter(kind="confirmation").latest("id").text)
    return client.post(link.group(1))


def test_moving_to_an_address_asks_the_database_the_same_whether_we_know_it_or_not(client, ada):
    PersonFactory(email="known@example.org")
    client.force_login(ada)
    client.post("/mail/address/", {"email": "warm@example.org"})
    known, unknown = (
        statements_of(lambda address=address: client.post("/mail/address/", {"email": address}))
        for address in ("known@example.org", "unknown@example.org")
    )
    assert known == unknown != []


def test_a_new_address_counts_once_its_own_mailbox_confirms(client, ada):
    client.force_login(ada)
    client.post("/mail/address/", {"email": "ada@new.example"})
    ada.refresh_from_db()
    assert ada.email == "ada@example.org"
    assert Message.objects.get().to == "ada@new.example"
    assert _confirm(client).url == "/mail/address/changed/"
    ada.refresh_from_db()
    assert ada.email == "ada@new.example"
    assert set(granted_purposes(ada)) == set(Purpose.values)
    assert Message.objects.get(kind="address changed").to == "ada@example.org"
    assert Person.objects.count() == 1


def test_an_erasure_leaves_no_address_to_which_somebody_only_wanted_to_move(client, ada):
    client.force_login(ada)
    client.post("/mail/address/", {"email": "ada@new.example"})
    erase_person(ada)
    assert not Message.objects.filter(to="ada@new.example").exists()
    assert not Confirmation.objects.filter(email="ada@new.example").exists()


def test_an_address_with_a_record_of_its_own_is_left_to_staff(client, ada):
    subscriber("ada@new.example")
    client.force_login(ada)
    assert client.post("/mail/address/", {"email": "ada@new.example"}).url == "/mail/address/sent/"
    assert _confirm(client).url == "/mail/address/taken/"
    ada.refresh_from_db()
    assert ada.email == "ada@example.org"


def test_a_change_of_address_lapses_when_the_address_has_changed_in_between(client, ada):
    client.force_login(ada)
    client.post("/mail/address/", {"email": "ada@new.example"})
    ada.email = "ada@other.example"
    ada.save()
    assert _confirm(client).url == "/confirm/lapsed/"
    ada.refresh_from_db()
    assert ada.email == "ada@other.example"


def test_a_mail_to_an_address_that_was_merged_away_still_lets_its_owner_leave(client, ada):
    old = subscriber("ada@old.example")
    address = path("leave", old)
    merging.merge(ada, old, actor=ada)
    client.post(address)
    assert granted_purposes(ada) == []
