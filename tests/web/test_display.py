"""Visitors see the site the way they asked for, and nothing else gets in through the cookie."""

import pytest
from django.test import RequestFactory

from fixsend.web import display

pytestmark = pytest.mark.django_db
DARK_AND_LARGE = {"theme": "dark", "text": "large", "spacing": "usual", "face": "house", "calm": "moving"}
DEFAULTS = {"theme": "auto", "text": "normal", "spacing": "usual", "face": "house", "calm": "moving"}


def request_with(cookie):
    request = RequestFactory().get("/")
    request.COOKIES["display"] = cookie
    return request


def test_a_choice_is_kept_in_a_cookie_and_drawn_by_the_server(client):
    response = client.post("/display/", {**DARK_AND_LARGE, "next": "/about/"})
    assert client.cookies["display"].value == "dark.large"
    page = client.get(response.url).content.decode()
    assert '<html lang="en-GB" data-theme="dark" data-text="large">' in page


def test_who_has_chosen_is_back_at_once_on_the_page_they_came_from(client):
    assert "Save and go back" in client.get("/display/", {"next": "/about/"}).content.decode()
    assert client.post("/display/", {**DARK_AND_LARGE, "next": "/about/"}).url == "/about/"


def test_who_came_from_no_other_page_is_told_here_that_it_is_saved(client):
    page = client.post("/display/", {**DARK_AND_LARGE, "next": "/display/?next=/about/"}, follow=True).content.decode()
    assert "This is how the site looks for you now." in page


def test_going_back_to_the_defaults_takes_the_cookie_away(client):
    client.post("/display/", DARK_AND_LARGE)
    client.post("/display/", DEFAULTS)
    assert client.cookies["display"].value == ""


def test_looking_changes_nothing(client):
    assert "display" not in client.get("/display/?theme=dark").cookies


def test_an_answer_that_is_not_offered_is_refused_kindly(client):
    response = client.post("/display/", {**DEFAULTS, "theme": "plaid"})
    assert response.status_code == 200
    assert "There is a problem" in response.content.decode()
    assert "display" not in response.cookies


@pytest.mark.parametrize("address", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", "\\\\evil"])
def test_nobody_is_sent_to_another_site_afterwards(client, address):
    page = client.get("/display/", {"next": address}).content.decode()
    assert "evil" not in page.split("<main")[1].split("</main>")[0]
    assert "evil" not in client.post("/display/", {**DEFAULTS, "next": address}).url


@pytest.mark.parametrize(
    ("cookie", "key"),
    [
        ("", ""),
        ("dark", "dark"),
        ("calm.large.dark", "dark.large.calm"),
        ("dark.light", "dark"),
        ('"><script>', ""),
        ("dark.nonsense", "dark"),
        ("x" * 5000, ""),
        ("auto.normal", ""),
    ],
)
def test_only_known_words_count_and_always_in_the_same_order(cookie, key):
    assert display.key(cookie) == key


def test_pages_exist_in_few_enough_ways_to_be_cached():
    ways = 1
    for words in display.CHOICES.values():
        ways *= len(words)
    assert ways <= 128


def test_attributes_hold_nothing_from_the_cookie_that_is_not_known():
    assert display.attributes(request_with('dark" onload="x.large')) == ' data-text="large"'
