"""The public archive: what was sent and put there, for everybody, without anything personal."""

import xml.etree.ElementTree as ET
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from fixsend.delivery.models import MailingState
from fixsend.web import page_cache
from tests.newsletters.factories import MailingFactory
from tests.newsletters.writing import bodies

pytestmark = pytest.mark.django_db


def sent(*blocks, days_ago=1, state=MailingState.FINISHED, **fields):
    """Make a newsletter that went out."""
    fields.setdefault("in_archive", True)
    newsletter = bodies.newsletter(*blocks, **fields)
    MailingFactory(newsletter=newsletter, state=state, first_sent_at=timezone.now() - timedelta(days=days_ago))
    return newsletter


def listed(client):
    return client.get("/newsletters/").content.decode()


def test_an_empty_archive_says_so_and_offers_the_list(client):
    page = listed(client)
    assert "no newsletters here yet" in page
    assert "/stay-in-touch/" in page


def test_newsletters_are_listed_newest_first_with_fallbacks_for_names(client):
    sent(subject="The older one", days_ago=9)
    sent(subject="{first name|Friends}, the newer one", preheader="For {council|every council}")
    page = listed(client)
    assert page.index("Friends, the newer one") < page.index("The older one")
    assert "For every council" in page
    assert "{" not in page


@pytest.mark.parametrize("what", ["not asked for", "not ready", "not sent", "cancelled before anybody got it"])
def test_nothing_else_is_in_the_archive(client, what):
    if what == "not asked for":
        hidden = sent(in_archive=False)
    elif what == "not ready":
        hidden = sent(live=False)
    elif what == "not sent":
        hidden = bodies.newsletter(in_archive=True)
        MailingFactory(newsletter=hidden, state=MailingState.WAITING)
    else:
        hidden = sent(state=MailingState.CANCELLED)
    assert hidden.subject not in listed(client)
    assert client.get(hidden.get_absolute_url()).status_code == 404
    assert hidden.subject not in client.get("/newsletters/feed/").content.decode()
    assert hidden.get_absolute_url() not in client.get("/sitemap.xml").content.decode()


def test_a_newsletters_page_has_the_words_for_everybody_only(client):
    newsletter = sent(
        bodies.TEXT,
        bodies.for_some("member", [bodies.rich("<p>For members.</p>")], [bodies.rich("<p>Will you join?</p>")]),
        bodies.for_some("steward", [bodies.rich("<p>For stewards.</p>")]),
        subject="News for {first name|you}",
    )
    page = client.get(newsletter.get_absolute_url()).content.decode()
    assert "<h1>News for you</h1>" in page
    assert "Hello there, here is what happened." in page
    assert "Will you join?" in page
    assert "For members." not in page
    assert "For stewards." not in page
    assert ' style="' not in page


def test_a_draft_since_then_does_not_show(client):
    newsletter = sent(subject="As it was sent")
    newsletter.subject = "As it might be"
    newsletter.save_revision()
    assert "As it was sent" in client.get(newsletter.get_absolute_url()).content.decode()


def test_an_address_with_old_words_leads_to_the_one_of_now(client):
    newsletter = sent(slug="our-news")
    answer = client.get(f"/newsletters/{newsletter.pk}/old-words/")
    assert (answer.status_code, answer.headers["Location"]) == (301, f"/newsletters/{newsletter.pk}/our-news/")


def test_the_feed_and_the_sitemap_name_whole_addresses(client, settings):
    settings.SITE_URL = "https://fixsend.example"
    newsletter = sent(subject="Hello <you> & {first name|all}")
    address = f"https://fixsend.example{newsletter.get_absolute_url()}"
    item = ET.fromstring(client.get("/newsletters/feed/").content).find("channel/item")
    assert (item.findtext("title"), item.findtext("link")) == ("Hello <you> & all", address)
    assert address in client.get("/sitemap.xml").content.decode()


def test_the_site_search_finds_newsletters_of_the_archive_by_their_words(client):
    sent(bodies.rich("<p>We spoke about transport.</p>"), subject="In the archive")
    sent(bodies.rich("<p>We spoke about transport.</p>"), subject="Kept among us", in_archive=False)
    found = client.get("/search/?q=transport").content.decode()
    assert "In the archive" in found
    assert "Kept among us" not in found


def test_pages_are_kept_and_go_from_the_cache_when_a_newsletter_is_ready_again(monkeypatch):
    newsletter = sent()
    for address in ("/newsletters/", newsletter.get_absolute_url(), "/newsletters/feed/"):
        assert Client().get(address).may_be_cached
    emptied = []
    monkeypatch.setattr("fixsend.web.page_cache.receivers.invalidate", lambda: emptied.append(True))
    newsletter.save_revision()
    newsletter.save()
    assert emptied == []
    newsletter.save_revision().publish()
    assert emptied
    assert page_cache.allowed_parameters() >= {"page"}


def test_the_list_asks_the_database_no_more_often_when_it_is_long(client, django_assert_max_num_queries):
    for number in range(25):
        sent(subject=f"Newsletter {number}")
    client.get("/newsletters/")
    with django_assert_max_num_queries(12):
        assert "Newsletter 24" in listed(client)
    assert "Newsletter 0<" in client.get("/newsletters/?page=2").content.decode()
