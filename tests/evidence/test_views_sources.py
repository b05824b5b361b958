"""The pages behind a number: the figure at its permanent address, and its data set."""

import io

import pytest
from django.test import Client
from PIL import Image

from fixsend.evidence import addresses
from fixsend.evidence.data_sets import DATA_SETS
from fixsend.evidence.models import Edition
from fixsend.evidence.open_data.tables import data_sets_shown
from fixsend.evidence.queries import figures
from fixsend.evidence.services import publishing
from tests.evidence.official import load
from tests.evidence.tables import appeals
from tests.starter_pages import starter_pages  # noqa: F401 - a fixture for all tests of this file

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_pages")]
DEVON, NAME = "878", "send_appeal_rate.csv"


def devon():
    return figures.of_area(DEVON)["plans-in-20-weeks"][-1]


def html_of(client: Client, address: str) -> str:
    return " ".join(client.get(address).content.decode().split())


def published(content: bytes) -> Edition:
    edition = load(content, NAME).editions.get()
    publishing.publish([edition.pk], by=None)
    return edition


def appeals_of(edition: Edition, year: int) -> str:
    return addresses.figure(f"{edition.reference}/appeals/{DEVON}/{year}")


def test_a_figure_says_what_to_quote_and_how_it_came_about(client: Client) -> None:
    row = devon()
    page = html_of(client, row.url)
    assert row.shown in page
    assert f"row {row.row}" in page
    assert row.edition.sha256 in page
    assert row.url in page
    assert addresses.data_set(row.data_set.slug) in page
    assert addresses.say_wrong(row.reference) in page
    assert "Another edition" not in page


def test_the_sentence_to_copy_has_period_source_limits_and_address(client: Client, settings) -> None:
    row = devon()
    words = html_of(client, row.url).split("data-copied")[1].split("</textarea>")[0]
    for part in ("in 2024", row.source_line, "It does not say", settings.SITE_URL + row.url):
        assert part in words, part


def test_a_figure_that_was_taken_back_answers_and_says_why(client: Client) -> None:
    row = devon()
    edition = Edition.objects.get(reference=row.edition.reference)
    publishing.take_back(edition.pk, because="A column was wrong.", by=None)
    page = html_of(client, row.url)
    assert "We have withdrawn this number" in page
    assert "A column was wrong." in page
    assert "This figure was withdrawn." in page


def test_a_figure_says_what_became_of_it_in_newer_editions(client: Client) -> None:
    """The years are far off, so that no edition which comes with the site has them."""
    first = published(appeals([2060, 2061, 2062], 5))
    assert "edition" not in html_of(client, appeals_of(first, 2061)).split("To quote it")[0].split("<h1>")[1]

    second = published(appeals([2061, 2062], 6))
    page = html_of(client, appeals_of(first, 2061))
    assert "Another edition says something else" in page
    assert appeals_of(second, 2061) in page
    assert "What other editions say" in page

    same = published(appeals([2062, 2063], 6))
    page = html_of(client, appeals_of(second, 2062))
    assert "A later edition says the same" in page
    assert appeals_of(same, 2062) in page

    without_devon = [code for code in _councils() if code != DEVON]
    gone = published(appeals([2063, 2064], 6, only=without_devon))
    assert "We do not show a number for this any more" in html_of(client, appeals_of(same, 2063))
    publishing.take_back(gone.pk, because="wrong", by=None)
    assert "any more" not in html_of(client, appeals_of(same, 2063))


def test_a_figure_of_a_sample_is_not_said_to_be_older_than_what_is_shown(client: Client) -> None:
    published(appeals([2060], 5))
    sample = published(appeals([2060], 6, only=[DEVON, "873"]))
    page = html_of(client, appeals_of(sample, 2060))
    assert "This is from a sample" in page
    assert "Another edition" not in page


def _councils() -> list[str]:
    return [place.area.code for place in figures.over_councils("plans-in-20-weeks", 2024)]


def test_an_address_of_no_figure_is_not_found(client: Client) -> None:
    assert client.get("/figures/sen2-timeliness-2025/plans-in-20-weeks/999/2024/").status_code == 404
    assert client.get("/open-data/nothing/").status_code == 404


def test_each_data_set_has_a_page_with_its_licence(client: Client) -> None:
    index = client.get(addresses.OPEN_DATA).content.decode()
    for slug, data_set in DATA_SETS.items():
        page = client.get(addresses.data_set(slug)).content.decode()
        assert data_set.publication.licence.split(",")[0] in page
        assert (addresses.data_set(slug) in index) is (slug in data_sets_shown())


def test_the_picture_of_a_figure_or_card_shows_its_number(client: Client) -> None:
    row = devon()
    pages = {row.url: addresses.figure_picture(row.reference), addresses.card("devon"): addresses.card_picture("devon")}
    for page, picture in pages.items():
        assert picture in client.get(page).content.decode().split("og:image")[1].split(">")[0]
        answer = client.get(picture)
        assert Image.open(io.BytesIO(answer.content)).size == (1200, 630)
        assert "immutable" not in answer.headers["Cache-Control"]
    assert client.get(addresses.figure_picture(row.reference.replace("2024", "2001"))).status_code == 404
    assert client.get(addresses.card_picture("isles-of-scilly")).status_code == 200
