"""Comparing councils: everybody in the list, no order surer than it is, no number without its source."""

import csv
import io
import re

import pytest

from fixsend.evidence.indicators import INDICATORS
from fixsend.evidence.models import Area
from fixsend.evidence.queries import figures
from fixsend.evidence.queries.comparison import Order, Wanted, comparison, index
from fixsend.evidence.queries.council_map import council_map
from fixsend.evidence.queries.map_picture import map_picture
from fixsend.evidence.queries.ranges import ranges

pytestmark = pytest.mark.django_db
IN_TIME = "/compare/plans-in-20-weeks/2024/"


@pytest.fixture(autouse=True)
def _shipped(starter_content) -> None:
    """Begin with the official figures that come with the site."""


def words(client, path):
    answer = client.get(path)
    assert answer.status_code == 200, path
    return " ".join(answer.content.decode().split())


def rows(html):
    """Return the words of each row of the list."""
    body = re.search(r'<table class="compare">.*?<tbody>(.*?)</tbody>', html)[1]
    found = [re.sub(r"<[^>]+>", " ", one) for one in re.findall(r"<tr.*?</tr>", body)]
    return [" ".join(one.split()) for one in found]


def row_of(html, name):
    return next(one for one in rows(html) if re.match(rf"{name}\b", one))


def test_every_council_stands_in_the_list_with_its_number_its_cases_and_how_far_chance_could_go(client):
    html = words(client, IN_TIME)
    assert len(rows(html)) == 153
    assert row_of(html, "Devon") == "Devon 3.2% 41 of 1,277 2.4% to 4.3%"


def test_each_number_leads_to_its_citation_and_each_council_to_its_card(client):
    html = words(client, IN_TIME)
    assert 'href="/figures/sen2-timeliness-2025/plans-in-20-weeks/878/2024/">3.2%' in html
    assert 'href="/councils/devon/">Devon' in html
    assert "Department for Education, Education, health and care plans, 2025" in html


def test_without_a_year_the_newest_is_shown(client):
    assert rows(words(client, "/compare/plans-in-20-weeks/")) == rows(words(client, IN_TIME))


@pytest.mark.parametrize(
    "path",
    [
        "/compare/no-such-indicator/",
        "/compare/plans-in-20-weeks/1999/",
        "/compare/inspections/",
        "/compare/plans-in-20-weeks/1999/map/",
        "/compare/plans-in-20-weeks/1999/councils.csv",
    ],
)
def test_what_we_have_no_figures_of_is_not_found(client, path):
    assert client.get(path).status_code == 404


def test_who_has_no_figure_stands_in_the_list_with_the_reason_and_no_zero(client):
    html = words(client, "/compare/plans-in-20-weeks/2023/?order=lowest")
    assert len(rows(html)) == 152 + 1
    assert row_of(html, "Leicester") == "Leicester Not in this edition"
    assert row_of(html, "Hackney") == "Hackney Not available"
    assert any(one.startswith("Hackney") for one in rows(html)[-6:]), "behind those that have a number"


def test_of_few_cases_the_count_is_shown_without_place_or_range(client):
    html = words(client, f"{IN_TIME}?order=highest")
    assert re.match(r"Isles of Scilly \d+ of \d+ \d+ of \d+ too few to say$", row_of(html, "Isles of Scilly"))
    assert any(one.startswith("Isles of Scilly") for one in rows(html)[-5:])


def test_in_an_order_each_council_has_the_places_it_could_have(client):
    found = rows(words(client, f"{IN_TIME}?order=lowest"))
    places = [re.search(r"% (\d+)(?: to (\d+))?$", one) for one in found]
    spans = [(int(one[1]), int(one[2] or one[1])) for one in places if one]
    assert len(spans) > 140
    assert all(first <= place <= last for place, (first, last) in enumerate(spans, start=1))
    assert max(last - first for first, last in spans) > 20


def test_highest_first_is_lowest_first_turned_round(client):
    def in_order(order):
        return [
            float(found[1])
            for one in rows(words(client, f"{IN_TIME}?order={order}"))
            if (found := re.search(r" ([\d.]+)% [\d,]+ of", one))
        ]

    assert in_order("highest") == sorted(in_order("lowest"), reverse=True)


def test_a_number_of_people_has_no_range_and_says_that_large_councils_have_more(client):
    html = words(client, "/compare/plans/2024/?order=highest")
    assert "The order says how large councils are, not what they do." in html
    assert "Range" not in html


def test_a_growth_is_no_share_and_has_no_range(client):
    html = words(client, "/compare/plans-growth/2024/?order=highest")
    assert "We cannot say." in html
    assert "Range" not in html


def test_without_a_polarity_nothing_is_called_better(client):
    assert "does not say whether higher or lower is better" in words(client, "/compare/requests-refused/2024/")
    assert "counts a higher figure as better" in words(client, IN_TIME)


def test_no_page_calls_a_council_better_or_worse_and_each_says_why(client):
    for path in (IN_TIME, "/compare/", f"{IN_TIME}?order=lowest"):
        assert "Why there is no list of best and worst" in words(client, path)
    texts = " ".join(rows(words(client, f"{IN_TIME}?order=lowest")))
    assert not re.search(r"\b(worst|best|worse|better)\b", texts)


def test_a_region_shows_its_councils_and_its_own_published_figure(client):
    html = words(client, f"{IN_TIME}?region=south-west")
    assert len(rows(html)) == Area.objects.filter(region="E12000009", level="council", until=None).count() == 15
    assert re.search(r"South West: <a [^>]+><b>28\.5%", html)
    assert re.search(r"England: <a [^>]+><b>46\.4%", html)


def test_a_kind_and_a_region_narrow_together(client):
    html = words(client, f"{IN_TIME}?region=south-west&kind=county")
    assert {one.split(" ")[0] for one in rows(html)} == {"Devon", "Gloucestershire"}


def test_a_council_stands_among_the_ten_most_like_it(client):
    html = words(client, f"{IN_TIME}?like=devon")
    assert len(rows(html)) == 11
    assert html.count('class="compare-own"') == 1
    names = set(Area.objects.filter(code__in=figures.neighbours_of("878")).values_list("name", flat=True))
    assert all(any(one.startswith(name) for one in rows(html)) for name in names)


def test_a_council_stays_beside_those_most_like_it_in_another_region_and_the_left_out_are_counted(client):
    html = words(client, f"{IN_TIME}?like=kent&region=london")
    assert any(one.startswith("Kent") for one in rows(html))
    assert f"{11 - len(rows(html))} of the councils most like Kent are not in the list" in html


def test_a_map_with_one_band_is_not_drawn_and_leads_to_the_list(client, monkeypatch):
    monkeypatch.setattr("fixsend.evidence.bands._starts", lambda ordered, indicator: [])
    html = words(client, f"{IN_TIME}map/")
    assert "a map of them would say nothing" in html
    assert 'class="hexes"' not in html
    assert f'href="{IN_TIME}"' in html


def test_what_we_do_not_know_asks_for_nothing(client):
    assert len(rows(words(client, f"{IN_TIME}?region=atlantis&order=sideways&like=nobody"))) == 153


def test_nothing_that_fits_says_so(client):
    assert "No council fits all of that." in words(client, f"{IN_TIME}?region=london&kind=county")


def test_councils_of_that_time_are_compared_with_each_other(client):
    html = words(client, "/compare/plans/2018/")
    assert "Bournemouth" in html
    assert "(until 2019)" in row_of(html, "Bournemouth")
    assert "Bournemouth, Christchurch and Poole" not in " ".join(rows(html))


def test_a_footnote_about_a_council_stands_at_its_number(client):
    html = words(client, IN_TIME)
    noted = [one for one in figures.over_councils("plans-in-20-weeks", 2024) if one.figure and one.figure.footnotes]
    of_councils = [(one.area.name, each.text) for one in noted for each in one.figure.footnotes if each.area_id]
    assert of_councils
    for name, text in of_councils:
        assert " ".join(text.split()[:4]) in row_of(html, name)


def test_a_period_is_written_as_its_data_set_has_it(client):
    html = words(client, "/compare/plans/2024/")
    assert "January 2025" in html
    assert 'aria-current="page">January 2025<' in html


def test_a_list_is_eight_questions_to_the_database_for_any_number_of_councils(django_assert_num_queries):
    wanted = Wanted(order=Order.LOWEST, like=Area.objects.get(code="878"))
    with django_assert_num_queries(8):
        assert len(comparison("plans-in-20-weeks", 2024, wanted).lines) == 11


def read(client, path):
    answer = client.get(path)
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_the_file_has_every_council_with_period_source_and_licence(client):
    lines = read(client, f"{IN_TIME}councils.csv")
    assert len(lines) == 153
    devon = next(one for one in lines if one["council"] == "Devon")
    assert devon["code"] == "878"
    assert (devon["value"], devon["numerator"], devon["denominator"]) == ("3.2", "41", "1277")
    assert (devon["chance_from_percent"], devon["chance_to_percent"]) == ("2.4", "4.3")
    assert devon["period"] == "2024"
    assert devon["licence"] == "Open Government Licence v3.0"
    assert devon["address"].endswith("/figures/sen2-timeliness-2025/plans-in-20-weeks/878/2024/")


def test_the_file_is_narrowed_and_ordered_as_the_page_is(client):
    lines = read(client, f"{IN_TIME}councils.csv?region=south-west&order=lowest")
    values = [float(one["value"]) for one in lines if one["place_from"]]
    assert values == sorted(values)
    assert {one["region"] for one in lines} == {"South West"}
    assert "/compare/plans-in-20-weeks/2024/councils.csv?order=lowest&amp;region=south-west" in words(
        client, f"{IN_TIME}?region=south-west&order=lowest"
    )


def test_in_the_file_what_is_missing_has_no_value_and_says_why(client):
    lines = {one["council"]: one for one in read(client, "/compare/plans-in-20-weeks/2023/councils.csv")}
    assert (lines["Leicester"]["value"], lines["Leicester"]["why_no_value"]) == ("", "Not in this edition")
    assert (lines["Hackney"]["value"], lines["Hackney"]["mark"]) == ("", "x")


def test_of_few_cases_the_file_has_the_counts_alone(client):
    scilly = next(one for one in read(client, f"{IN_TIME}councils.csv") if one["council"] == "Isles of Scilly")
    assert (scilly["value"], scilly["mark"]) == ("", "")
    assert scilly["numerator"]
    assert "fewer than 50 cases" in scilly["why_no_value"]


def test_a_negative_number_in_the_file_is_a_number(client):
    values = [one["value"] for one in read(client, "/compare/plans-growth/2024/councils.csv") if one["value"]]
    assert any(float(value) < 0 for value in values)


def on_the_map(html):
    return dict(re.findall(r'href="[^"]+"\s+aria-label="([^":]+): ([^"]+)"', html))


def test_every_council_is_on_the_map_as_a_link_with_its_figure(client):
    html = words(client, f"{IN_TIME}map/")
    found = on_the_map(html)
    assert len(found) == 153
    assert found["Devon"] == "3.2%"
    assert found["Isles of Scilly"].endswith("too few to compare")
    assert re.search(r'<a href="/councils/devon/"\s+aria-label="Devon: 3.2%"', html)


def test_the_legend_names_the_bands_and_what_is_hatched(client):
    legend = re.search(r'<ul class="hex-key".*?</ul>', words(client, f"{IN_TIME}map/"))[0]
    bands = [" ".join(one.split()) for one in re.findall(r"</svg>([^<]+)</li>", legend)]
    assert len(bands) == 6
    assert bands[0].startswith("under ")
    assert bands[4].endswith("% or more")
    assert bands[5] == "no figure, or too few cases to compare"


def test_the_map_of_an_earlier_year_names_the_councils_that_it_has_no_place_for(client):
    html = words(client, "/compare/plans/2018/map/")
    found = on_the_map(html)
    assert found["Bournemouth, Christchurch and Poole"] == "not yet a council then"
    assert "In the table are also those of that time: Bournemouth, " in html


def test_the_map_has_all_numbers_in_a_table_too(client):
    html = words(client, f"{IN_TIME}map/")
    table = re.search(r"Show all councils as a table.*?</table>", html)[0]
    assert table.count('<th scope="row">') == 153


def test_every_indicator_can_be_listed_and_mapped(client):
    """None breaks on what its figures are like: negative, with marks, without cases, of years before a reform."""
    slugs = re.findall(r'<a href="/compare/([a-z0-9-]+)/">', words(client, "/compare/"))
    assert len(slugs) == len(set(slugs)) >= 49
    for slug in slugs:
        found = comparison(slug, None, Wanted(order=Order.HIGHEST))
        assert len(ranges(found).rows) >= 150
        assert len(council_map(found).map.drawn) == 153


def test_the_index_has_each_topic_once_and_englands_figure_beside(client):
    html = words(client, "/compare/")
    topics = re.findall(r"<h2>([^<]+)</h2>", html)
    assert "How many new plans came within 20 weeks?" in topics
    assert len(topics) == len(set(topics))
    assert re.search(r'plans-in-20-weeks/E92000001/2024/">46\.4%', html)


def test_the_index_is_three_questions_for_any_number_of_indicators(django_assert_num_queries):
    with django_assert_num_queries(3):
        assert sum(len(entries) for entries in index(INDICATORS).values()) >= 49


@pytest.mark.parametrize(("kind", "begins"), [("png", b"\x89PNG"), ("svg", b"<svg")])
def test_the_map_can_be_downloaded_as_a_picture(client, kind, begins):
    answer = client.get(f"{IN_TIME}map.{kind}")
    assert answer.status_code == 200
    assert answer.content.startswith(begins)
    assert answer.headers["Content-Disposition"] == f'attachment; filename="plans-in-20-weeks-2024-map.{kind}"'
    assert f"{IN_TIME}map.{kind}" in words(client, f"{IN_TIME}map/")


def test_the_picture_carries_its_source_period_and_address(monkeypatch):
    given = {}
    monkeypatch.setattr("fixsend.web.pdf.picture", lambda template, words, kind: given.update(words) or b"")
    map_picture(comparison("plans-in-20-weeks", 2024, Wanted()), "png")
    assert given["period"] == "2024"
    assert given["source"].startswith("Source: Department for Education, Education, health and care plans, 2025. Open")
    assert given["address"].endswith("/compare/plans-in-20-weeks/2024/map/")
    assert given["map"].count("<g ") == 153
