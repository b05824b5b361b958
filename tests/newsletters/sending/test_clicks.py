"""Clicks are counted by link and by nothing else, and a link leads where it led when it was mailed."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from fixsend.delivery.models import Mailing
from fixsend.newsletters.models import Click, ClickCount
from fixsend.newsletters.sending import click_counts, clicks
from tests.newsletters.factories import MailingFactory

pytestmark = pytest.mark.django_db

PETITION, STORY, ABOUT = (
    "https://example.org/petition?a=1&b=2",
    "https://example.org/story",
    "https://example.org/about",
)
FIREFOX = "Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0"
SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile Safari/604.1"


@pytest.fixture
def mailing() -> Mailing:
    made = MailingFactory()
    clicks.track(made, [PETITION, STORY, ABOUT])
    return made


def path(mailing: Mailing, number: int, letter: str = "") -> str:
    return clicks.tracked_url(mailing, number).partition("/l/")[2].join(["/l/", letter])


def press(mailing: Mailing, number: int = 1, *, letter: str = "", network: str = "192.0.2.1", browser: str = SAFARI):
    return Client().get(path(mailing, number, letter), REMOTE_ADDR=network, headers={"user-agent": browser})


def count(mailing: Mailing) -> dict[int, tuple[int, int]]:
    """Let a minute pass, count, and return (clicks, left out) by the number of the link."""
    Click.objects.update(at=timezone.now() - timedelta(minutes=2))
    click_counts.roll_up()
    return {row.number: (row.clicks, row.left_out) for row in click_counts.by_link(mailing)}


def at(mailing: Mailing, *seconds_and_numbers: tuple[float, int], visitor: str = "v", long_ago: int = 600) -> None:
    beginning = timezone.now() - timedelta(seconds=long_ago)
    links = {link.number: link for link in mailing.tracked_links.all()}
    for seconds, number in seconds_and_numbers:
        when = beginning + timedelta(seconds=seconds)
        Click.objects.create(link=links[number], visitor=visitor, at=when)


def rolled(mailing: Mailing) -> dict[int, tuple[int, int]]:
    click_counts.roll_up()
    return {row.number: (row.clicks, row.left_out) for row in click_counts.by_link(mailing)}


def test_a_link_leads_on_and_leaves_nothing_with_the_reader(mailing):
    response = press(mailing)
    assert (response.status_code, response.headers["Location"]) == (302, PETITION)
    assert not response.cookies
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert "no-store" in response.headers["Cache-Control"]
    assert count(mailing)[1] == (1, 0)


def test_what_is_kept_of_a_click_is_a_number(mailing):
    press(mailing)
    assert "192.0.2.1" not in str(Click.objects.values().get())
    count(mailing)
    assert not Click.objects.exists()
    assert {field.name for field in ClickCount._meta.get_fields()} == {
        "id", "link", "variant", "slot", "clicks", "left_out",
    }  # fmt: skip


def test_everybody_gets_the_same_address(mailing):
    assert clicks.tracked_url(mailing, 1) == clicks.tracked_url(mailing, 1)
    assert clicks.tracked_urls(mailing)[STORY] == clicks.tracked_url(mailing, 2)


@pytest.mark.parametrize("code", ["nothing", "https:--evil.example", "aaaaaaaaa"])
def test_a_made_up_address_leads_nowhere(client, code):
    response = client.get(f"/l/{code}/")
    assert response.status_code == 404
    assert "Location" not in response.headers


def test_a_destination_in_the_address_is_not_listened_to(mailing):
    response = Client().get(path(mailing, 1) + "?url=https://evil.example&next=//evil.example")
    assert response.headers["Location"] == PETITION


def test_a_link_that_was_mailed_leads_where_it_led_whatever_becomes_of_the_newsletter(mailing):
    newsletter = mailing.newsletter_mailing.newsletter
    newsletter.subject = "Something else"
    newsletter.save()
    clicks.track(mailing, ["https://example.org/new", STORY])
    assert press(mailing, 2).headers["Location"] == STORY
    assert press(mailing, 4).headers["Location"] == "https://example.org/new"


@pytest.mark.parametrize("url", ["mailto:a@b.example", "tel:+441234", "#top", "/petition/", "javascript:alert(1)", ""])
def test_only_whole_web_addresses_are_counted(mailing, url):
    assert url not in clicks.track(mailing, [url])


def test_the_letter_says_which_subject_was_on_top(mailing):
    press(mailing, letter="b")
    press(mailing, letter="b", network="192.0.2.2")
    press(mailing, letter="nonsense", network="192.0.2.3")
    count(mailing)
    hour = timedelta(hours=1)
    assert click_counts.by_variant(mailing, timezone.now() - hour, timezone.now()) == {1: 2, 0: 1}


def test_asking_for_the_headers_alone_counts_nothing(mailing):
    response = Client().head(path(mailing, 1), headers={"user-agent": SAFARI})
    assert response.headers["Location"] == PETITION
    assert count(mailing)[1] == (0, 0)


def test_nothing_but_looking_is_answered(mailing):
    assert Client().post(path(mailing, 1)).status_code == 405


@pytest.mark.parametrize(
    "browser",
    [
        "",
        "Mozilla/5.0 (compatible; bingbot/2.0)",
        "Microsoft Office Existence Discovery",
        "Mozilla/5.0 (Windows NT 10.0) Barracuda Sentinel (EE)",
        "Mozilla/5.0 (X11) HeadlessChrome/120.0",
        "python-requests/2.32",
        "WhatsApp/2.23 A",
    ],
)
def test_a_program_that_says_so_is_left_out(mailing, browser):
    press(mailing, browser=browser)
    assert count(mailing)[1] == (0, 1)


def test_a_browser_that_fetches_ahead_is_left_out(mailing):
    Client().get(path(mailing, 1), headers={"user-agent": SAFARI, "sec-purpose": "prefetch;prerender"})
    assert count(mailing)[1] == (0, 1)


@pytest.mark.parametrize(
    "browser", [SAFARI, FIREFOX, "Mozilla/5.0 (Linux; Android 9; KFTRWI) Silk/130.1 Safari/537.36"]
)
def test_a_person_counts(mailing, browser):
    press(mailing, browser=browser)
    assert count(mailing)[1] == (1, 0)


def test_a_thumb_that_presses_again_and_again_counts_once(mailing):
    at(mailing, (0, 1), (1, 1), (2, 1), (3, 1), (9, 1), (30, 1))
    assert rolled(mailing)[1] == (2, 0)


def test_three_links_within_ten_seconds_are_no_person(mailing):
    at(mailing, (0, 1), (4, 2), (9, 3), (60, 1))
    assert rolled(mailing) == {1: (1, 1), 2: (0, 1), 3: (0, 1)}


def test_somebody_who_reads_between_two_links_is_a_person(mailing):
    at(mailing, (0, 1), (4, 2), (15, 3))
    assert rolled(mailing) == {1: (1, 0), 2: (1, 0), 3: (1, 0)}


def test_two_people_in_one_second_are_no_burst(mailing):
    at(mailing, (0, 1), (0, 2), visitor="one")
    at(mailing, (0, 3), visitor="another")
    assert rolled(mailing) == {1: (1, 0), 2: (1, 0), 3: (1, 0)}


def test_a_burst_is_judged_whole_even_while_it_comes_in(mailing):
    at(mailing, (0, 1), (4, 2), long_ago=65)
    at(mailing, (0, 3), long_ago=56)
    assert rolled(mailing) == {1: (0, 0), 2: (0, 0), 3: (0, 0)}
    Click.objects.update(at=timezone.now() - timedelta(minutes=2))
    assert rolled(mailing) == {1: (0, 1), 2: (0, 1), 3: (0, 1)}


def test_clicks_are_added_to_those_counted_before(mailing):
    at(mailing, (0, 1), visitor="one")
    rolled(mailing)
    at(mailing, (0, 1), visitor="another")
    assert rolled(mailing)[1] == (2, 0)
    assert click_counts.total(mailing) == 2


def test_counting_again_changes_nothing(mailing):
    at(mailing, (0, 1))
    assert rolled(mailing) == rolled(mailing)
