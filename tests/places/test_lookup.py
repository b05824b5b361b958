"""What we say of a postcode as people type them, with a directory and without one."""

import io
from datetime import date

import pytest
from django.core.cache import cache
from django.core.management import call_command

from fixsend.places.forms import WhereYouLiveForm
from fixsend.places.models import Council
from fixsend.places.postcodes import lookup
from fixsend.places.postcodes import postcodes_io as elsewhere
from fixsend.places.postcodes.lookup import Kind, find
from tests.places import directories
from tests.places.postcodes_io import PostcodesIO

pytestmark = pytest.mark.django_db


@pytest.fixture
def directory(tmp_path):
    call_command("import_postcodes", str(directories.write(tmp_path, directories.EVERY_KIND)), stdout=io.StringIO())


@pytest.fixture
def postcodes_io(settings):
    stand_in = PostcodesIO()
    settings.POSTCODES_API = stand_in.url
    cache.clear()
    yield stand_in
    stand_in.close()


@pytest.mark.parametrize(
    "typed", ["NW1 1AA", "nw11aa", "  Nw1  1aA ", "NW1-1AA.", "ＮＷ１　１ＡＡ", "NW１ 1aa\u200b", "NW1\u00a01AA"]
)
def test_a_postcode_is_found_however_it_is_typed(directory, typed):
    answer = find(typed)
    assert (answer.kind, answer.postcode, answer.words) == (Kind.FOUND, "NW1 1AA", "Camden")
    assert answer.constituency.code == "E14001290"


@pytest.mark.parametrize("typed", ["N", "NW1", "NW1 1", "NW1 1A", "WD17"])
def test_half_a_postcode_is_told_from_none(directory, typed):
    expected = Kind.NONE if typed == "N" else Kind.HALF
    assert find(typed).kind is expected


@pytest.mark.parametrize(
    ("typed", "kind", "words"),
    [
        ("", Kind.NONE, "Check your postcode"),
        ("hello", Kind.NONE, "Check your postcode"),
        ("İM1 1AD", Kind.NONE, "Check your postcode"),
        ("ıM1 1AD", Kind.NONE, "Check your postcode"),
        ("М1 1AD", Kind.NONE, "Check your postcode"),
        ("NW1 1AÄ", Kind.NONE, "Check your postcode"),
        ("NW١ 1AA", Kind.NONE, "Check your postcode"),
        ("1" * 200, Kind.NONE, "Check your postcode"),
        ("NW1 9ZZ", Kind.UNKNOWN, "We do not know NW1 9ZZ"),
        ("AL1 1AB", Kind.ENDED, "AL1 1AB has not been used since January 2004"),
        ("AB10 1AA", Kind.ELSEWHERE, "AB10 1AA is in Scotland"),
        ("JE2 3AB", Kind.ELSEWHERE, "JE2 3AB is in the Channel Islands"),
        ("IM1 1AA", Kind.ELSEWHERE, "IM1 1AA is in the Isle of Man"),
    ],
)
def test_every_other_postcode_gets_a_plain_answer(directory, typed, kind, words):
    answer = find(typed)
    assert answer.kind is kind
    assert words in answer.words


def test_a_postcode_whose_codes_we_do_not_know_is_found_without_its_place(directory):
    assert find("S1 1AA").constituency is None
    assert lookup.Answer(Kind.FOUND, postcode="S1 1AA").words.endswith("Choose your council.")


def test_a_postcode_has_its_place_on_the_grid_where_the_directory_says_it(directory):
    assert find("NW1 1AA").spot == (5295, 1826)
    assert find("WD17 1AA").spot is None


def test_without_directory_and_other_site_people_choose_themselves():
    assert "choose your council" in find("NW1 1AA").words.lower()


def test_no_other_site_is_asked_once_a_directory_is_loaded(directory, postcodes_io):
    assert find("NW1 9ZZ").kind is Kind.UNKNOWN
    assert postcodes_io.asked == []


def test_the_other_site_is_asked_where_no_directory_is_loaded_once_for_each_postcode(postcodes_io):
    for _ in range(2):
        answer = lookup.ask("wd17 1aa")
        assert answer.spot == (5109, 1965)
        assert (answer.kind, str(answer.council), answer.constituency.code) == (
            Kind.FOUND,
            "Hertfordshire",
            "E14001568",
        )
        assert lookup.ask("CF10 1AA").words.startswith("CF10 1AA is in Wales")
        assert lookup.ask("AL1 1AB").ended == date(2004, 1, 1)
        assert lookup.ask("NW1 9ZZ").kind is Kind.UNKNOWN
    assert postcodes_io.asked == ["WD171AA", "CF101AA", "AL11AB", "NW19ZZ"]


@pytest.mark.parametrize("trouble", [500, 429, 302, "<html>", '{"status": 200}', '{"status": 200, "result": null}'])
def test_when_the_other_site_fails_people_choose_themselves_and_it_is_left_alone_for_a_while(
    postcodes_io, trouble, caplog
):
    postcodes_io.trouble = trouble
    for _ in range(5):
        assert lookup.ask("WD17 1AA").kind is Kind.UNANSWERED
    assert len(postcodes_io.asked) == elsewhere.FAILURES_IN_A_ROW
    assert "WD17" not in caplog.text
    postcodes_io.trouble = None
    cache.clear()  # The minute is over.
    assert lookup.ask("WD17 1AA").kind is Kind.FOUND


def test_a_site_that_cannot_be_reached_is_no_more_than_no_answer(settings):
    settings.POSTCODES_API = "http://127.0.0.1:9"
    assert lookup.ask("WD17 1AA").kind is Kind.UNANSWERED


@pytest.mark.parametrize("typed", ["WD17 1AA", "CF10 1AA", "NW1 9ZZ"])
def test_no_form_asks_the_other_site(postcodes_io, client, typed):
    assert find(typed).kind is Kind.UNANSWERED
    form = WhereYouLiveForm({"postcode": typed})
    assert "Choose your council" in str(form.errors["postcode"])
    assert WhereYouLiveForm({"postcode": typed, "council": Council.objects.first().code}).is_valid()
    assert postcodes_io.asked == []


def test_a_form_knows_what_a_job_was_told(postcodes_io):
    lookup.ask("WD17 1AA")
    assert find("WD17 1AA").kind is Kind.FOUND
    assert postcodes_io.asked == ["WD171AA"]
