"""What comes after acting: sharing by counted ways, joining in the same breath, the card with the live count."""

import re
from io import BytesIO

import pytest
from django.urls import reverse
from PIL import Image

from fixsend.campaigns import related_content
from fixsend.campaigns.models import Participation
from fixsend.membership.models import Membership
from fixsend.pages.models import HomePage, NewsIndexPage, NewsPage
from fixsend.people.models import ConsentEvent, Person
from fixsend.people.queries.consent import granted_purposes
from fixsend.web import cards, sharing
from tests.campaigns.factories import ParticipationFactory, campaign, open_letter, petition
from tests.public_forms import OUR_PAGE

pytestmark = pytest.mark.django_db


def words(answer):
    return " ".join(answer.content.decode().split())


@pytest.fixture
def mine(send, press):
    """Return the address of a page that somebody opened who has just confirmed a signature."""
    send(petition())
    press("sam@example.org")
    return Participation.objects.get().own_page


def test_every_link_tells_its_own_way_and_who_shared_it(client, mine):
    code = Participation.objects.get().code
    page = client.get(mine).content.decode().replace("&amp;", "&")
    for way in ("whatsapp", "facebook", "bluesky", "x", "email", "copy"):
        assert re.search(rf"by(=|%3D){code}(&|%26)via(=|%3D){way}\b", page), way
    assert "data:image/svg+xml" in page
    assert "//www.facebook.com/sharer" in page
    assert '<script src="http' not in page


def test_whoever_comes_by_a_shared_link_is_counted_by_way_and_person(client, send, press, mine):
    first = Participation.objects.get()
    send(first.action, email="kim@example.org", name="Kim Lee", by=first.code, via="whatsapp")
    press("kim@example.org")
    second = Participation.objects.get(email="kim@example.org")
    assert (second.brought_by, second.via) == (first, "whatsapp")
    assert "1 person has joined in" in words(client.get(mine))


def test_the_petition_itself_counts_ways_too(client):
    page = client.get(petition().url).content.decode()
    assert "via%3Dwhatsapp" in page
    assert "A link to copy" in page


def test_joining_takes_one_tick_after_acting(client, mine):
    page = words(client.get(mine))
    assert "I’d like to join the alliance as myself, and I agree with its aims" in page
    answer = client.post(mine, {"stay": "1", "joins": "on", "purposes": "news.1"}, follow=True, headers=OUR_PAGE)
    assert "Welcome to the alliance" in words(answer)
    client.post(mine, {"stay": "1", "joins": "on"}, headers=OUR_PAGE)
    membership = Membership.objects.get()
    assert (membership.name, membership.kind) == ("Sam Taylor", "individual")
    assert granted_purposes(Person.objects.get()) == ["news"]
    assert "I’d like to join the alliance" not in words(client.get(mine))


def test_only_being_kept_posted_is_one_tick_too_and_goes_into_the_ledger(client, mine):
    client.post(mine, {"stay": "1", "purposes": "actions.1"}, headers=OUR_PAGE)
    event = ConsentEvent.objects.get()
    assert (event.purpose, event.action, event.wording.version) == ("actions", "grant", 1)
    assert not Membership.objects.exists()
    page = client.get(mine).content.decode()
    assert 'value="actions.1"' not in page
    assert 'value="news.1"' in page


def test_a_tick_that_no_header_proves_to_be_from_a_page_of_ours_waits_for_the_mailbox(client, mine):
    for headers in ({}, {"Sec-Fetch-Site": "none"}, {"Sec-Fetch-Site": "same-origin", "Origin": "null"}):
        client.post(mine, {"stay": "1", "joins": "on", "purposes": "news.1"}, headers=headers)
    assert not Membership.objects.exists()
    assert not ConsentEvent.objects.exists()


def test_a_press_without_a_tick_is_asked_about(client, mine):
    page = words(client.post(mine, {"stay": "1"}))
    assert "<title>Error: " in page
    assert page.index("Tick anything you would like.") < page.index("<h1>"), "it opens at its top"
    assert not ConsentEvent.objects.exists()


def test_nobody_joins_before_the_mailbox_has_confirmed(client):
    part = ParticipationFactory(state="unconfirmed", confirmed_at=None)
    client.post(part.own_page, {"stay": "1", "joins": "on"})
    assert not Membership.objects.exists()


def test_the_card_is_drawn_with_the_count_of_now_and_its_promoter(client, monkeypatch, settings):
    drawn = []
    real = cards.png
    monkeypatch.setattr(cards, "png", lambda *words: drawn.append(words) or real(*words))
    action = petition(is_electoral=True, promoter_name="Ada Example", promoter_postal="1 Example Street")
    ParticipationFactory.create_batch(2, action=action)
    page = client.get(action.url).content.decode()
    address = reverse("campaigns:card", args=[action.pk])
    assert f'property="og:image" content="{settings.SITE_URL}{address}"' in " ".join(page.split())
    picture = Image.open(BytesIO(client.get(address).content))
    assert picture.size == (1200, 630)
    assert drawn == [("Fund our schools", "2 signatures so far", "Promoted by Ada Example, 1 Example Street", 1200)]
    assert client.get(reverse("campaigns:card", args=[0])).status_code == 404


def test_a_promoter_changes_the_picture():
    assert cards.png("A", "B") != cards.png("A", "B", "Promoted by Ada Example, 1 Example Street, London")


def test_a_way_is_added_to_any_address():
    assert sharing.counted("https://a.example/x/", "qr") == "https://a.example/x/?via=qr"
    assert sharing.counted("https://a.example/x/?by=1", "qr") == "https://a.example/x/?by=1&via=qr"


def test_a_campaign_gathers_its_news(client):
    made = campaign()
    news = NewsPage(title="Handed in", summary="At Downing Street.", campaign=made)
    NewsIndexPage.objects.get().add_child(instance=news)
    other = NewsPage(title="Elsewhere", summary="Not about it.")
    NewsIndexPage.objects.get().add_child(instance=other)
    page = words(client.get(made.url))
    assert "Handed in" in page
    assert "Elsewhere" not in page
    assert made.url in client.get(news.url).content.decode()
    assert related_content.groups_for(campaign("Empty")) == []


def test_the_home_page_leads_to_what_can_be_done_now(client):
    assert "What you can do now" not in words(client.get("/"))
    action, letter = petition(), open_letter()
    page = words(client.get(HomePage.objects.get().url))
    assert "What you can do now" in page
    assert action.url in page
    assert letter.url in page
