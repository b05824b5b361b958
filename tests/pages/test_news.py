"""News and its feed."""

import datetime
from xml.etree import ElementTree

import pytest
from django.test import Client

from fixsend.pages.models import NewsPage
from tests.pages.factories import news_page

pytestmark = pytest.mark.usefixtures("home")


def test_the_index_shows_the_newest_first_ten_at_a_time(client: Client) -> None:
    for day in range(1, 13):
        news_page(f"Item {day}.", date=datetime.date(2026, 5, day))
    first = client.get("/news/").content.decode()
    assert first.index("Item 12.") < first.index("Item 11.")
    assert "Item 1." not in first
    assert "Item 1." in client.get("/news/?page=2").content.decode()


@pytest.mark.parametrize("page", ["0", "999", "x", "-1", "' OR 1=1"])
def test_an_odd_page_number_shows_a_page_all_the_same(client: Client, page: str) -> None:
    news_page("Only one")
    assert "Only one" in client.get("/news/", {"page": page}).content.decode()


def test_the_feed_is_valid_rss_with_whole_addresses_and_no_drafts(client: Client, settings) -> None:
    settings.SITE_URL = "https://alliance.example"
    news_page("Out now", date=datetime.date(2026, 5, 1))
    news_page("Not yet", live=False)
    response = client.get("/news/feed/", headers={"host": "localhost"})
    assert response["Content-Type"].startswith("application/rss+xml")
    channel = ElementTree.fromstring(response.content).find("channel")
    assert [item.findtext("title") for item in channel.findall("item")] == ["Out now"]
    item = channel.find("item")
    assert item.findtext("link") == "https://alliance.example/news/out-now/"
    assert "01 May 2026" in item.findtext("pubDate")


def test_an_item_shows_its_date_its_author_and_what_else_is_new(client: Client) -> None:
    news_page("Other news")
    news_page("Main news", date=datetime.date(2026, 5, 1), byline="The team")
    text = client.get("/news/main-news/").content.decode()
    assert "1 May 2026" in text
    assert "by The team" in text
    assert "Other news" in text


def test_without_news_the_page_says_so(client: Client) -> None:
    assert "There is no news yet" in client.get("/news/").content.decode()


@pytest.mark.parametrize("poison", ["\x0b", "\ufffe", "\ufeff", "\x01"])
def test_a_title_from_before_the_door_takes_the_feed_from_nobody(client, poison):
    page = news_page("Old news")
    NewsPage.objects.filter(pk=page.pk).update(title=f"Old{poison}news", summary=f"About{poison}it")
    answer = client.get("/news/feed/")
    assert answer.status_code == 200
    assert poison not in answer.content.decode()
