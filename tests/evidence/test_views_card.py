"""A council is found by postcode and by every name; its report card answers the questions from official figures."""

import gzip
import re

import pytest
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fixsend.evidence import addresses
from fixsend.evidence.indicators import Topic
from fixsend.evidence.models import Area, DrawnCard, Edition, Level
from fixsend.evidence.queries import search
from fixsend.evidence.queries.wide_names import WIDE_NAMES
from fixsend.evidence.report_cards import sections
from fixsend.evidence.services import cards, publishing, remarks
from fixsend.places.models import Council, Country, Postcode
from fixsend.web.page_cache.wsgi import PageCache
from tests.jobs import run_waiting
from tests.starter_pages import starter_pages  # noqa: F401 - a fixture for all tests of this file
from tests.web.page_cache.door import ask, until

pytestmark = pytest.mark.django_db


def card(client, slug="devon", **headers):
    return client.get(addresses.card(slug), headers=headers)


def html_of(response) -> str:
    return " ".join(response.content.decode().split())


def section(html: str, anchor: str) -> str:
    return re.split(r"<section ", html[html.index(f'id="{anchor}"') :])[0]


def asked(client, place: str):
    return client.post(addresses.COUNCILS, {"place": place})


def found(typed: str) -> list[str]:
    return [hit.area.name for hit in search.find(typed).hits]


# What a card says


def test_a_card_begins_with_a_sentence_that_may_be_quoted_and_its_source(client):
    html = html_of(card(client))
    assert "Devon issued 3.2% of new EHC plans within 20 weeks in 2024, not counting exceptions; England 46.4%." in html
    assert "Source: Department for Education, Education, health and care plans, 2025." in html
    assert addresses.figure("sen2-timeliness-2025/plans-in-20-weeks/878/2024") in html


def test_a_card_answers_the_questions_in_their_order(client):
    html = html_of(card(client))
    places = [html.index(f'<h2 id="{topic.name.lower()}"') for topic in Topic]
    assert places == sorted(places)


def test_an_answer_has_trend_neighbours_source_law_and_what_it_does_not_say(client):
    answer = section(html_of(card(client)), "time")
    for words in (
        "not counting exceptions",
        "counting exceptions, 2024",
        'role="img"',
        "Show as a table",
        "Beside other councils",
        "South West",
        "the median of 21 counties",
        "The 10 councils most like it",
        "What the law says:",
        "regulation 13(2)",
        "What this does not say:",
        "How long children wait who still have no plan",
    ):
        assert words in answer, words
    neighbours = set(re.findall(r'href="/councils/([a-z-]+)/"', answer))
    assert len(neighbours) >= 10


def test_what_has_to_be_said_of_a_neighbour_is_said_where_its_figure_stands(client, monkeypatch):
    answer = section(html_of(card(client)), "time")
    said = "Dorset classed every plan of 2024 as an exception, so there is no share without exceptions."
    assert said in answer.partition("Beside other councils")[2]
    given = {}
    monkeypatch.setattr("fixsend.web.pdf.picture", lambda template, words, kind: given.update(words) or b"drawn")
    client.get("/figures/charts/plans-in-20-weeks/devon/beside.png")
    assert given["notes"][0].startswith(said)
    assert "not the sum of its two parts" in england(client).partition('id="residential"')[2].partition("</details>")[0]


def test_a_break_is_drawn_as_one_and_nothing_is_put_side_by_side_across_it(client):
    answer = section(html_of(card(client)), "appeals")
    assert "Where the lines break off: Figures before 2024 were counted another way." in answer
    assert "then, counted another way," in answer


def test_what_is_missing_or_doubtful_has_a_section_of_its_own(client):
    html = section(html_of(card(client, "lewisham")), "missing")
    assert "turned out to be wrong" in html
    assert "A missing figure is never zero" in html


def test_of_few_cases_a_card_shows_counts_and_no_percentage(client):
    html = html_of(card(client, "isles-of-scilly"))
    assert "1 of 1 new EHC plans within 20 weeks" in html
    assert "Too few for a percentage" in section(html, "missing")
    assert "11 of 17" in section(html, "placements")


def test_a_tiny_councils_card_says_what_is_not_shown_and_that_no_council_is_close_to_it(client):
    html = html_of(card(client, "isles-of-scilly"))
    missing = section(html, "missing")
    assert "Too few to show anything" in missing
    assert "Attainment 8 of pupils with a plan" in missing
    assert "in the words of the Department for Education" in section(html, "time")
    assert "100.0%" not in html
    assert "the Isles of Scilly under the framework of 2023" in html


def test_where_only_england_has_a_newer_year_a_card_says_that_councils_figures_are_not_here_yet(client):
    html = html_of(card(client))
    said = "Councils’ figures for 2025 are not published here yet."
    assert said in section(html, "time")
    assert said in section(html, "missing")
    assert said in html_of(client.get("/compare/plans-in-20-weeks/"))


def test_money_and_inspections_say_of_which_time_they_are(client):
    html = html_of(card(client))
    assert "of the year’s income in March 2022" in section(html, "money")
    assert "due within about 5 years of that report" in html_of(card(client, "rutland"))


def test_a_council_that_lost_plans_has_a_bar_to_the_left_of_zero(client):
    answer = section(html_of(card(client, "nottingham")), "plans")
    assert "bar-zero" in answer
    assert 'width="-' not in answer


def test_outcomes_of_appeals_are_said_to_be_published_for_england_only(client):
    html = section(html_of(card(client)), "appeals")
    assert "publishes outcomes for England only" in html
    assert "section 8 of the Act" in html


def test_nothing_on_a_card_is_called_better_or_worse(client):
    words = set(re.sub(r"<[^>]+>", " ", html_of(card(client)).split("<main")[1].split("</main>")[0]).lower().split())
    assert not {"better", "worse", "best", "worst"} & words


def test_every_council_has_a_card(client):
    for slug in Area.objects.filter(level=Level.COUNCIL).values_list("slug", flat=True)[::9]:
        assert card(client, slug).status_code == 200, slug


def test_a_former_council_leads_to_its_successors(client):
    html = html_of(card(client, "cumbria-until-2023"))
    assert "Cumbria was replaced on 1 April 2023" in html
    assert addresses.card("cumberland") in html
    assert addresses.card("westmorland-and-furness") in html


def test_england_and_regions_have_no_card(client):
    assert card(client, "england").status_code == 404
    assert card(client, "no-such-council").status_code == 404


def test_a_card_weighs_less_than_60_kb(client):
    weights = []
    for slug in ("devon", "leeds", "norfolk", "city-of-london"):
        answer = card(client, slug, **{"Accept-Encoding": "gzip"})
        assert gzip.decompress(answer.content).endswith(b"</html>\n")
        weights.append(len(answer.content))
    assert max(weights) < 60_000, weights


def test_a_browser_that_has_a_card_gets_no_second_copy(client):
    first = card(client)
    again = card(client, **{"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert first["Cache-Control"] == "public, max-age=0, s-maxage=30"


def test_a_card_tells_machines_and_social_networks_what_it_says(client):
    html = html_of(card(client))
    assert 'property="og:description" content="Devon issued 3.2% of' in html
    data = client.get(addresses.card_data("devon")).json()
    assert data["about"]["name"] == "Devon"
    assert data["description"].startswith("Devon issued 3.2%")


# What other apps add


def test_other_apps_add_sections_which_are_made_for_each_request(client, monkeypatch):
    card(client)
    own = sections.CardSection("test", "web/components/tag_test.html", lambda council: None)
    monkeypatch.setattr(sections.registry, "_entries", {**sections.registry._entries, "test": own})
    assert card(client).status_code == 200  # one that has nothing to say is not shown, its template not looked for
    names = [one.slug for one in sections.sections(Council.objects.get(code="878"), sections.Place.NOW)]
    assert "representatives" in names


def test_a_card_names_the_mps_of_every_constituency_of_a_council(client):
    html = html_of(card(client))
    council = Council.objects.get(code="878")
    for constituency in council.constituencies.select_related("representative"):
        assert constituency.name in html
        assert constituency.representative.name.replace("'", "&#x27;") in html


# How cards are kept


def test_a_kept_card_takes_as_few_queries_as_a_page_of_the_directory(client):
    card(client)
    with CaptureQueriesContext(
        connection,
    ) as asked_for:
        card(client)
    own = [query["sql"] for query in asked_for if "evidence_" in query["sql"]]
    assert len(own) == 1
    assert len(asked_for) <= 20, [query["sql"][:120] for query in asked_for]


def test_the_page_cache_keeps_a_card_compressed_as_it_was_drawn():
    site = PageCache(get_wsgi_application())
    try:
        until(site._listener.is_current)
        first = ask(site, addresses.card("devon"), HTTP_ACCEPT_ENCODING="gzip")
        with CaptureQueriesContext(connection) as asked_for:
            again = ask(site, addresses.card("devon"), HTTP_ACCEPT_ENCODING="gzip")
            plain = ask(site, addresses.card("devon"))
        assert not asked_for.captured_queries
        assert first.raw == again.raw
        assert plain.text == again.text
        assert "Devon issued 3.2%" in plain.text
        assert len(again.raw) < 60_000
    finally:
        site.stop()


def test_a_card_is_drawn_by_the_first_who_asks_and_kept(client):
    assert not DrawnCard.objects.exists()
    card(client)
    drawn = DrawnCard.objects.get(area__slug="devon")
    card(client)
    assert DrawnCard.objects.get(area__slug="devon").drawn_at == drawn.drawn_at


def test_taking_an_edition_back_shows_it_on_no_card_from_then_on(client):
    assert "3.2%" in html_of(card(client))
    publishing.take_back(Edition.objects.get(reference="sen2-timeliness-2025").pk, because="wrong", by=None)
    html = html_of(card(client))
    assert "Devon issued 3.2%" not in html
    assert "sen2-timeliness-2025/" not in html


def test_a_footnote_stands_on_the_card_as_soon_as_it_is_written_and_goes_with_it(client):
    card(client)
    note = remarks.add_footnote(
        "Devon told us that it counts otherwise.", source="Devon", data_sets="sen2-timeliness", by=None, area="878"
    )
    assert "it counts otherwise" in html_of(card(client))
    remarks.withdraw_footnote(note.pk)
    assert "it counts otherwise" not in html_of(card(client))


def test_jobs_draw_every_card_some_at_a_time_and_once():
    cards.outdate()
    number = Area.objects.filter(level=Level.COUNCIL).count()
    assert cards.waiting() == number
    run_waiting("draw_cards", limit=2)
    assert cards.waiting() == number - 20
    names = list(DrawnCard.objects.order_by("area__sort_name").values_list("area__name", flat=True))
    assert names[0] == "Barking and Dagenham"
    assert not DrawnCard.objects.filter(area__until__isnull=False).exists()


def test_a_job_that_ended_half_way_is_finished_by_the_next(monkeypatch):
    drawn_first = cards.draw_next(2)
    draw, calls = cards._draw, []

    def break_off(area):
        calls.append(area)
        if len(calls) == 2:
            raise SystemExit("killed")
        return draw(area)

    monkeypatch.setattr(cards, "_draw", break_off)
    with pytest.raises(SystemExit, match="killed"):
        cards.draw_next(3)
    monkeypatch.undo()
    assert DrawnCard.objects.count() == drawn_first + 1
    cards.draw_next(2)
    assert DrawnCard.objects.count() == drawn_first + 3


def test_what_changes_while_a_card_is_drawn_is_on_it(client, monkeypatch):
    draw, calls = cards.drawing.draw, []

    def meanwhile(area):
        drawn = draw(area)
        if not calls:
            calls.append(area)
            remarks.add_footnote("Just now.", source="Us", data_sets="sen2-timeliness", by=None, area="878")
        return drawn

    monkeypatch.setattr(cards.drawing, "draw", meanwhile)
    assert "Just now." in html_of(card(client))


def test_new_code_draws_cards_anew(client, monkeypatch):
    card(client)
    monkeypatch.setattr(cards.drawing, "code", lambda: "0" * 16)
    assert not cards._kept(cards._with_cards(Area.objects.filter(slug="devon")).get()).is_fresh


# Finding a council


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Devon", ["Devon"]),
        ("devon county council", ["Devon"]),
        ("Bristol City Council", ["Bristol"]),
        ("LB Camden", ["Camden"]),
        ("Dorset", ["Dorset"]),
        ("Hull", ["Kingston upon Hull"]),
        ("Bucks", ["Buckinghamshire"]),
        ("Northants", ["North Northamptonshire", "West Northamptonshire", "Northamptonshire"]),
        ("Cumbria", ["Cumberland", "Westmorland and Furness", "Cumbria"]),
        ("Bournemouth", ["Bournemouth, Christchurch and Poole", "Bournemouth"]),
        ("Poole", ["Bournemouth, Christchurch and Poole", "Poole"]),
        ("Brighton & Hove", ["Brighton and Hove"]),
        ("Newcastle", ["Newcastle upon Tyne", "Staffordshire"]),
        ("Richmond", ["Richmond upon Thames", "North Yorkshire"]),
        ("Cheshire West", ["Cheshire West and Chester"]),
    ],
)
def test_a_council_is_found_by_the_names_that_people_use(typed, names):
    assert found(typed) == names


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Beds", "Central Bedfordshire"), ("Berkshire", "Reading"), ("Cheshire", "Halton"), ("Exeter", "Devon")],
)
def test_a_wider_place_and_a_town_offer_their_councils(typed, name):
    assert name in found(typed)


def test_a_former_council_stands_below_the_one_of_today_that_took_over(client):
    page = html_of(client.get(addresses.COUNCILS, {"q": "Poole"}))
    assert page.index("took over from Poole in 2019") < page.index("Poole (until 2019)")
    assert "in the constituency Newcastle-under-Lyme" in html_of(client.get(addresses.COUNCILS, {"q": "Newcastle"}))


def test_a_misspelling_is_answered_with_names_like_it(client):
    assert search.find("Lestershire").is_guess
    assert "Leicestershire" in found("Lestershire")
    assert "Did you mean" in html_of(client.get(addresses.COUNCILS, {"q": "Lestershire"}))


def test_what_is_like_nothing_finds_nothing(client):
    assert found("xyzzyplugh") == []
    assert "We found no council" in html_of(client.get(addresses.COUNCILS, {"q": "xyzzyplugh"}))


def test_wide_names_mean_councils_of_today():
    codes = {code for codes in WIDE_NAMES.values() for code in codes}
    assert set(Area.objects.filter(code__in=codes, until=None).values_list("code", flat=True)) == codes


def test_one_clear_name_leads_to_the_card_and_an_ambiguous_one_to_a_choice(client):
    assert asked(client, "Devon").url == addresses.card("devon")
    answer = asked(client, "Beds")
    assert answer.url == f"{addresses.COUNCILS}?q=Beds#found"
    page = html_of(client.get(answer.url))
    assert "Which council is yours?" in page
    assert "Luton" in section(page, "found")


def test_a_postcode_leads_to_the_card_of_its_council_and_stands_in_no_address(client):
    Postcode.objects.create(compact="EX11AA", country=Country.ENGLAND, council=Council.objects.get(code="878"))
    assert asked(client, "ex1 1aa").url == addresses.card("devon")


def test_a_postcode_outside_england_gets_a_plain_answer(client):
    Postcode.objects.create(compact="CF101AA", country=Country.WALES)
    assert "CF10 1AA is in Wales. Our campaign is about the law in England." in html_of(asked(client, "CF10 1AA"))


@pytest.mark.parametrize("typed", ["EX1", "EX1 1A", "1", "EX1 1AA 9"])
def test_what_is_no_postcode_but_has_a_digit_never_gets_into_an_address(client, typed):
    answer = asked(client, typed)
    assert answer.status_code == 200
    assert "There is a problem" in html_of(answer)


def test_a_postcode_in_the_address_is_not_looked_up_and_not_repeated(client):
    assert "EX1 1AA" not in html_of(client.get(addresses.COUNCILS, {"q": "EX1 1AA"}))


def test_nothing_typed_asks_for_something(client):
    assert "Enter your postcode, or the name of your council or town." in html_of(asked(client, " "))


def test_the_footer_the_search_and_the_sitemap_lead_to_the_cards(client):
    assert f'href="{addresses.COUNCILS}"' in html_of(client.get("/"))
    assert addresses.card("devon") in html_of(client.get("/search/", {"q": "Devon"}))
    assert addresses.card("devon") in html_of(client.get("/sitemap.xml"))


def test_each_chart_can_be_downloaded_with_its_source_in_the_picture(client, monkeypatch):
    html = html_of(card(client))
    pictures = sorted(set(re.findall(r'href="(/figures/charts/[^"]+)"', html)))
    assert len(pictures) > 30
    for picture, begins in (("devon.png", b"\x89PNG"), ("devon.svg", b"<svg"), ("devon/beside.svg", b"<svg")):
        assert f"/figures/charts/plans-in-20-weeks/{picture}" in pictures
        answer = client.get(f"/figures/charts/plans-in-20-weeks/{picture}")
        assert answer.content.startswith(begins)
        assert answer.headers["Content-Disposition"].startswith('attachment; filename="plans-in-20-weeks-devon')
    given = []
    monkeypatch.setattr("fixsend.web.pdf.picture", lambda template, words, kind: given.append(words) or b"drawn")
    of_england = re.findall(r'href="(/figures/charts/[^"]+)"', england(client))
    appeals = [one for one in pictures if "/appeal-rate/" in one]
    for number, picture in enumerate([*appeals, *pictures[::5], *of_england[::9]]):
        assert client.get(picture).status_code == 200, picture
        words = given[number]
        assert words["source"].startswith("Source: "), picture
        assert "Open Government Licence" in words["source"]
        assert words["address"].startswith("http")
        assert words["notes"][-1].startswith("What this does not say: ")
    shown = next(words for words in given if "chart" in words)
    assert "Where the lines break off: Figures before 2024 were counted another way." in shown["notes"]


def england(client) -> str:
    return html_of(client.get("/england/"))


def test_there_is_no_picture_of_what_cannot_be_drawn(client):
    for path in ("no-such/devon.png", "plans/nowhere.svg", "plans/devon/beside.png", "appeals-won/england.svg"):
        assert client.get(f"/figures/charts/{path}").status_code == 404, path
