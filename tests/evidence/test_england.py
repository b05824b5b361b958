"""England over the years: every number in a table, breaks never joined, and no council's outcomes made up."""

import re

import pytest

from fixsend.evidence.models import Slice
from fixsend.evidence.queries.trends import trends

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _shipped(starter_content) -> None:
    """Begin with the official figures that come with the site."""


@pytest.fixture
def html(client):
    answer = client.get("/england/")
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def trend(slug):
    return next(one for found in trends().values() for one in found if one.indicator.slug == slug)


def test_every_figure_of_england_stands_in_a_table_with_its_citation(html):
    everything = [row for found in trends().values() for one in found for row in one.rows]
    assert len(everything) > 200
    for row in everything:
        assert f'href="/figures/{row.reference}/">' in html


def test_the_newest_figure_is_said_in_a_sentence(html):
    assert "England issued 46.1% of new EHC plans within 20 weeks in 2025, not counting exceptions." in html


def test_what_was_counted_another_way_is_an_own_line_that_says_so(html):
    one = trend("appeal-rate")
    assert [segment.rows[0].year for segment in one.segments] == [2014, 2024]
    assert [series.name for series in one.chart.series] == ["2014 to 2023", "2024 to 2025"]
    assert [at.before for at in one.chart.breaks] == [10]
    assert "it cannot be compared with the years above. Figures before 2024 were counted another way." in html


def test_no_line_of_a_chart_crosses_a_break():
    for found in trends().values():
        for one in found:
            for segment, series in zip(one.segments, one.chart.series if one.chart else (), strict=False):
                known = [place for place, number in enumerate(series.numbers) if number is not None]
                periods = [row.period for row in segment.rows]
                assert {one.rows[place].period for place in known} <= set(periods)


def test_an_indicator_counted_the_old_way_stands_only_with_what_follows_it():
    assert "appeal-rate-until-2023" not in {one.indicator.slug for found in trends().values() for one in found}


def test_it_says_that_no_councils_tribunal_outcomes_are_published_and_how_to_ask(html):
    outcomes = re.search(r'<section id="outcomes".*?</section>', html)[0]
    assert "Nobody publishes how appeals against a single council ended." in outcomes
    assert "Freedom of Information Act 2000" in outcomes
    assert "[Your name]" in outcomes
    assert not re.search(r"\d%", outcomes)


def test_all_of_england_is_three_questions_to_the_database(django_assert_num_queries):
    with django_assert_num_queries(3):
        assert trends()


def test_a_site_without_figures_says_so(client):
    Slice.objects.update(is_shown=False)
    assert "There are no official figures here yet." in client.get("/england/").content.decode()
    assert "There are no official figures here yet." in client.get("/compare/").content.decode()


def test_no_page_of_figures_leads_to_one_that_is_not_there(client):
    """Each link is followed once: nearly all of the time goes into drawing the cards of 153 councils."""
    leads = {
        page: set(
            re.findall(r'href="(/(?:england|compare|councils|open-data)/[^"#?]*)', client.get(page).content.decode())
        )
        for page in ("/england/", "/compare/", "/councils/", "/councils/devon/")
    }
    assert all(leads.values()), leads
    there = {link: client.get(link).status_code == 200 for link in sorted(set().union(*leads.values()))}
    broken = {page: [link for link in sorted(links) if not there[link]] for page, links in leads.items()}
    assert not any(broken.values()), broken
