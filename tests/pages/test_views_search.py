"""Searching the site."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from fixsend.places.models import Council
from tests.campaigns.factories import open_letter, petition
from tests.events.factories import GatheringFactory, day_of_action
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


@pytest.mark.parametrize(("typed", "leads"), [("LS1 4AP", True), ("ls14ap", True), ("zzqqxx", False)])
def test_who_looks_for_a_postcode_is_led_to_their_council(client: Client, typed: str, leads: bool) -> None:
    shown = look_for(client, typed)
    assert "We found nothing" in shown
    assert ("enter your postcode at" in shown) == leads
    assert ("check the spelling" in shown) != leads


def test_listed_organisations_are_found(client: Client) -> None:
    organisation = OrganisationFactory(name="Quagga Friends", is_listed=True)
    assert organisation.name in look_for(client, "quagga")


def test_official_figures_are_found_by_the_words_of_their_question(client: Client) -> None:
    found = look_for(client, "plans within 20 weeks")
    assert "Official figures on every council" in found
    assert 'href="/compare/plans-in-20-weeks/"' in found
    assert "Official figures on every council" not in look_for(client, "zzqqxx")
    assert "official figure" in look_for(client, "appeal")


def test_steps_of_the_law_are_found_as_families_say_it(client: Client) -> None:
    text = look_for(client, "EHCP 20 weeks")
    assert "What the law says, and by when" in text
    assert 'href="/timetable/law/final-plan/"' in text
    assert 'href="/timetable/draft/"' in look_for(client, "draft plan")


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
    look_for(client, "zebra")  # The first search of a test writes what waits for the index.
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


def test_actions_are_found_and_say_what_they_are(client: Client) -> None:
    petition("Fund quagga schools")
    open_letter("Dear quagga minister")
    text = look_for(client, "quagga")
    assert "2 pages" in text
    assert '<p class="meta">Petition</p>' in text
    assert '<p class="meta">Open letter</p>' in text


def test_events_are_found_by_their_title_and_by_where_they_are(client: Client) -> None:
    event = GatheringFactory(title="Quagga café")
    for words in ("quagga cafe", "leeds quagga", "library steps"):
        text = look_for(client, words)
        assert f'<a href="{event.url}">Quagga café</a>' in text
        assert event.when in text


def test_only_events_to_come_that_everybody_may_see_are_found(client: Client) -> None:
    GatheringFactory(title="Quagga proposal", state="proposed")
    GatheringFactory(title="Quagga cancelled", state="cancelled", reason="Rain.")
    GatheringFactory(title="Quagga yesterday", starts_at=timezone.now() - timedelta(days=1))
    hidden = GatheringFactory(title="Quagga of a hidden day", day=day_of_action("Hidden"))
    hidden.day.unpublish()
    assert "We found nothing" in look_for(client, "quagga")


def test_several_kinds_are_counted_on_top_with_links_to_their_headings(client: Client) -> None:
    petition("Fund quaggas")
    GatheringFactory(title="Quaggas on the move")
    OrganisationFactory(name="Quaggas of Leeds")
    text = look_for(client, "quaggas")
    assert '<a href="#pages">1 page</a>, <a href="#events">1 event</a> and <a href="#organisations">1 org' in text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("petitoin", "petition"),
        ("quagas", "quaggas"),
        ("Birmigham", "birmingham"),
        ("Quagga Freinds", "quagga friends"),
    ],
)
def test_what_was_nearly_typed_is_found_and_named(client: Client, typed: str, meant: str) -> None:
    petition("Sign our petition about quaggas")
    OrganisationFactory(name="Quagga Friends")
    GatheringFactory(title="A walk", council=Council.objects.get(name="Birmingham"))
    text = look_for(client, typed)
    assert f"We found nothing for “{typed}”. Did you mean" in text
    assert f'<a href="?q={meant.replace(" ", "%20")}">{meant}</a>? Here is what we found for it.' in text
    assert 'class="entry"' in text


def test_an_action_is_found_by_what_it_is(client: Client) -> None:
    petition("Keep the quaggas")
    open_letter("To the quaggas")
    assert "Keep the quaggas" in look_for(client, "petition")
    assert "Keep the quaggas" not in look_for(client, "open letter")


def test_pages_with_some_of_the_words_are_found_where_nothing_has_all(client: Client) -> None:
    standard_page("Zebra crossings", slug="zebra")
    text = look_for(client, "zebra manifesto")
    assert "Zebra crossings" in text
    assert "Did you mean" not in text


def test_no_word_of_a_draft_or_of_an_unlisted_organisation_is_suggested(client: Client) -> None:
    standard_page("Secretquagga", slug="secret", live=False)
    OrganisationFactory(name="Hiddenzebra", is_listed=False)
    GatheringFactory(title="Proposedzebu", state="proposed")
    for typed in ("secretquaga", "hiddenzebr", "proposedzeb"):
        text = look_for(client, typed)
        assert "We found nothing for" in text
        assert "Did you mean" not in text


def test_a_slip_takes_a_bounded_number_of_queries(client: Client, django_assert_max_num_queries) -> None:
    day = day_of_action()
    for number in range(10):
        petition(f"Quagga {number}")
        GatheringFactory(title=f"Quagga walk {number}", day=day)
        OrganisationFactory(name=f"Quagga friends {number}")
    look_for(client, "quagga")  # The first search of a test writes what waits for the index.
    with django_assert_max_num_queries(52):
        look_for(client, "quaga")
