"""News about an action goes to those who took part, asked for it, and have not said no since."""

import re
from xml.etree import ElementTree

import pytest
from django.urls import reverse

from fixsend.audiences import queries
from fixsend.campaigns.models import Participation
from fixsend.campaigns.services import taking_part, updates
from fixsend.mailing_list.services import preferences
from fixsend.newsletters.models import Newsletter
from fixsend.people.models import Channel, ConsentEvent, Person, Purpose
from fixsend.people.queries.consent import granted_purposes
from fixsend.people.services import consent
from fixsend.people.services.consent import Evidence
from fixsend.people.staff import roles
from tests.campaigns.factories import ParticipationFactory, petition
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db


def asked(action):
    """Return how many would get news about an action now."""
    return queries.count({"rule": "action", "action": updates.slug_of(action)}, Purpose.UPDATES)


def part_in(action):
    return ParticipationFactory(action=action, email="sam@example.org", state="unconfirmed", confirmed_at=None)


@pytest.fixture
def signer(send, press):
    """Return somebody who signed a petition and asked for news about it; and the petition."""
    action = petition()
    send(action, wants_updates="on")
    press("sam@example.org")
    return Person.objects.get(email="sam@example.org"), action


def test_a_tick_is_a_yes_in_the_ledger_in_its_own_words_once_confirmed(signer):
    person, action = signer
    event = ConsentEvent.objects.get(person=person)
    assert (event.purpose, event.action) == ("updates", "grant")
    assert event.wording_text == "May we email you news about this petition? Yes. “Fund our schools”"
    assert asked(action) == 1


def test_without_the_tick_or_the_confirmation_nobody_is_written_to(send, press):
    action = petition()
    send(action)
    press("sam@example.org")
    send(action, email="kim@example.org", name="Kim Lee", wants_updates="on")
    assert asked(action) == 0
    assert not ConsentEvent.objects.exists()


def test_the_question_is_open_until_somebody_answers_it(client):
    page = client.get(petition().url).content.decode()
    answers = re.findall(r'<input type="radio" name="wants_updates"[^>]*>', page)
    assert len(answers) == 2
    assert not any("checked" in answer for answer in answers)
    assert 'name="purposes"' not in page  # Other mailings are offered afterwards.


def test_a_yes_to_a_second_action_leaves_the_first_yes_alone(signer, send, press):
    _, first = signer
    second = petition("Another")
    send(second, wants_updates="on")
    press("sam@example.org")
    assert (asked(first), asked(second)) == (1, 1)


@pytest.mark.parametrize("answer", [{"wants_updates": "no"}, {}], ids=["no", "left open"])
def test_a_later_no_ends_the_news_of_this_action_alone_and_only_once_confirmed(signer, client, send, press, answer):
    person, first = signer
    second = petition("Another")
    send(second, wants_updates="on")
    press("sam@example.org")
    consent.grant(person, [Purpose.NEWS], Evidence(Channel.WEB, "Elsewhere", "signed-in"))
    client.cookies.clear()  # A browser that knows its owner needs no second confirmation.
    send(first, **answer)
    assert (asked(first), asked(second)) == (1, 1)
    press("sam@example.org")
    assert (asked(first), asked(second)) == (0, 1)
    assert set(granted_purposes(person)) == {Purpose.NEWS, Purpose.UPDATES}


def test_a_tick_for_one_petition_is_none_for_another(signer, send, press):
    _, first = signer
    second = petition("Another")
    taking_part.confirm(part_in(second), Person.objects.get())
    assert (asked(first), asked(second)) == (1, 0)


def test_who_signed_before_may_ask_for_news_later(send, press):
    from fixsend.people.confirmations.handlers import handler_of
    from fixsend.people.models import Confirmation

    action = petition()
    send(action)
    press("sam@example.org")
    send(action, wants_updates="on")
    assert asked(action) == 0
    waiting = Confirmation.objects.latest("id")
    handler_of(waiting.kind).carry_out(waiting, Person.objects.get())
    assert asked(action) == 1


def test_one_press_on_the_own_page_stops_the_news(client, signer):
    person, action = signer
    mine = Participation.objects.get().own_page
    assert "Stop these emails" in client.get(mine).content.decode()
    client.post(mine, {"stop_updates": "1"})
    client.post(mine, {"stop_updates": "1"})
    assert asked(action) == 0
    assert [event.action for event in ConsentEvent.objects.filter(person=person)] == ["withdraw", "grant"]
    assert "Stop these emails" not in client.get(mine).content.decode()


def test_a_no_to_all_news_outdoes_earlier_ticks_and_a_later_yes_is_for_its_own_action(signer, send, press):
    person, first = signer
    preferences.leave(person)
    assert asked(first) == 0
    second = petition("Another")
    taking_part.confirm(part_in(second), person, updates=True)
    assert (asked(first), asked(second)) == (0, 1)


def test_the_preferences_show_it_and_keep_it_when_something_else_is_saved(client, signer):
    person, action = signer
    client.force_login(person)
    address = reverse("mailing_list:my_preferences")
    page = client.get(address).content.decode()
    assert "petitions and other actions that I took part in" in page
    client.post(address, {"purposes": "updates.1", "shown": "updates", "frequency": "all"})
    assert asked(action) == 1
    client.post(address, {"shown": "updates", "frequency": "all"})
    assert asked(action) == 0


def test_no_other_form_asks_for_it(client):
    page = client.get(petition().url).content.decode()
    assert "updates.1" not in page
    assert "updates.1" not in client.get(reverse("mailing_list:stay_in_touch")).content.decode()


def test_staff_begin_a_newsletter_to_those_who_asked(client, signer):
    _, action = signer
    sign_in_staff(client, roles.CAMPAIGNER)
    answer = client.post(reverse("campaigns_office:write_update", args=[action.pk]))
    newsletter = Newsletter.objects.get()
    assert answer.url == reverse("newsletters:edit", args=[newsletter.pk])
    assert client.get(answer.url).status_code == 200
    assert queries.count(newsletter.audience, newsletter.purpose) == 1
    assert client.get(reverse("newsletters:audience", args=[newsletter.pk])).status_code == 200


def test_news_is_shown_on_the_page_itself(client):
    action = petition()
    action.updates = [("update", {"day": "2026-05-03", "heading": "Handed in", "text": "<p>Today.</p>"})]
    action.save()
    page = client.get(action.url).content.decode()
    assert "Handed in" in page
    assert "3 May 2026" in page


def test_the_updates_of_an_action_can_be_followed_by_a_feed(client, settings):
    settings.SITE_URL = "https://alliance.example"
    action = petition()
    assert f"{action.url}feed/" not in client.get(action.url).content.decode(), (
        "no feed is offered before there is an update"
    )
    text = f'<p>Today, <a linktype="page" id="{action.pk}">you</a> &amp; we.</p>'
    action.updates = [
        ("update", {"day": "2026-05-03", "heading": "Handed in", "text": text}),
        ("update", {"day": "2026-05-01", "heading": "Printed", "text": "<p>All of it.</p>"}),
    ]
    action.save_revision().publish()
    assert f'href="{action.url}feed/"' in client.get(action.url).content.decode()
    channel = ElementTree.fromstring(client.get(f"{action.url}feed/").content).find("channel")
    assert [item.findtext("title") for item in channel.iter("item")] == ["Handed in", "Printed"]
    first = channel.find("item")
    assert first.findtext("link") == f"https://alliance.example{action.url}#updates"
    assert f'<a href="https://alliance.example{action.url}">you</a> &amp; we.' in first.findtext("description")
    assert first.findtext("pubDate") == "Sun, 03 May 2026 12:00:00 +0100"
    assert len({item.findtext("guid") for item in channel.iter("item")}) == 2


def test_a_person_who_is_erased_takes_their_wish_along(signer):
    from fixsend.people.services import erasure

    person, action = signer
    erasure.erase_person(person)
    assert asked(action) == 0
