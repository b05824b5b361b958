"""Searching the site."""

import pytest
from django.test import Client
from wagtail.models import Page

from tests.membership.factories import OrganisationFactory
from tests.pages.factories import body, news_page, standard_page
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.usefixtures("home")


def look_for(client: Client, words: str) -> str:
    """Return the page of results."""
    response = client.get("/search/", {"q": words})
    assert response.status_code == 200
    return response.content.decode()


def test_pages_and_news_are_found_by_words_of_their_title_and_body(client: Client) -> None:
    standard_page("Zebra crossings", slug="zebra", body=body(("text", "<p>About quaggas</p>")))
    news_page("Quagga news")
    assert "Zebra crossings" in look_for(client, "zebras")
    assert "Zebra crossings" in look_for(client, "quaggas")
    assert "Quagga news" in look_for(client, "quagga")


def test_drafts_and_slots_are_not_found(client: Client) -> None:
    standard_page("Zebra draft", slug="zebra", live=False)
    standard_page("Slotted", slug="slotted", body=body(("slot", {"what": "quagga"})))
    assert "We found nothing" in look_for(client, "zebra")
    assert "We found nothing" in look_for(client, "quagga")


def test_listed_organisations_are_found(client: Client) -> None:
    organisation = OrganisationFactory(name="Quagga Friends", is_listed=True)
    assert organisation.name in look_for(client, "quagga")


def test_nothing_found_helps_on(client: Client) -> None:
    text = look_for(client, "zzqqxx")
    assert "We found nothing for “zzqqxx”" in text
    assert 'href="/help/"' in text


@pytest.mark.parametrize("words", ["", "   ", "'", '"', "a & | !", "<script>", "%", "\\", "x" * 500, "\x00", "☂"])
def test_odd_words_do_no_harm(client: Client, words: str) -> None:
    assert "<script>alert" not in look_for(client, words)


def test_results_keep_their_number_of_queries(client: Client, django_assert_max_num_queries) -> None:
    for number in range(10):
        standard_page(f"Quagga {number}", slug=f"quagga-{number}")
    with django_assert_max_num_queries(25):
        look_for(client, "quagga")
    assert Page.objects.filter(slug__startswith="quagga").count() == 10


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Zebra’s O’Quagga", "O'Quagga"),
        ("Zebra’s O’Quagga", "OQuagga"),
        ("Quagga–Zebra day", "quagga-zebra"),
        ("Quagga-Zebra day", "quagga‑zebra"),
        ("Þórr and Ærø", "thorr aero"),
        ("Łódź café", "Lodz cafe"),
        ("Quagga 12", "Ｑｕａｇｇａ １２"),
    ],
)
def test_words_are_found_as_people_type_them(client: Client, written: str, typed: str) -> None:
    standard_page("A page", slug="typed", body=body(("text", f"<p>{written}</p>")))
    assert "/typed/" in look_for(client, typed)


@pytest.mark.parametrize(
    "words", ['- "foo"', '-"foo"', '"', '"" - ""', "not", "- -", '-"a" "b"', "foo:bar", "()", "&|!"]
)
def test_no_search_of_the_back_office_breaks(client: Client, words: str) -> None:
    sign_in_staff(client)
    for path in ("/admin/pages/search/", "/admin/images/", "/admin/documents/", "/admin/choose-page/search/"):
        assert client.get(path, {"q": words}).status_code in (200, 400)
