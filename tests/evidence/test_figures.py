"""What queries give: everything with its source, nobody left out, and nothing beside what it cannot stand beside."""

import pytest

from fixsend.evidence.models import Area
from fixsend.evidence.queries import figures

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _shipped(starter_content) -> None:
    """Begin with the official figures that come with the site."""


def test_all_of_a_council_takes_two_questions_to_the_database(django_assert_num_queries):
    with django_assert_num_queries(2):
        found = figures.of_area("878")
    assert len(found) == 49
    assert [row.year for row in found["plans"]] == list(range(2018, 2025))
    assert found["plans"][-1].period == "January 2025"
    assert found["plans"][-1].reference == "sen2-caseload-2025/plans/878/2024"


def test_a_list_has_every_council_of_the_time():
    assert len(figures.over_councils("plans-in-20-weeks", 2024)) == 153
    assert len(figures.over_councils("plans-in-20-weeks", 2022)) == 152
    assert len(figures.over_councils("plans-in-20-weeks", 2020)) == 151
    names = [place.area.name for place in figures.over_councils("plans", 2018)]
    assert "Bournemouth" in names
    assert "Bournemouth, Christchurch and Poole" not in names


def test_who_has_no_figure_stands_in_the_list_with_the_reason():
    places = {place.area.name: place for place in figures.over_councils("plans-in-20-weeks", 2023)}
    assert places["Leicester"].why_not == "Not in this edition"
    assert places["Hackney"].why_not == "Not available"
    assert places["Devon"].why_not == ""
    assert all(place.figure is None or place.figure.value != 0 or place.figure.mark == "" for place in places.values())


def test_a_council_stands_beside_england_its_region_its_neighbours_and_its_kind():
    compared = figures.beside(Area.objects.get(code="878"), "plans-in-20-weeks", 2024)
    assert (compared.figure.shown, compared.england.shown, compared.region.shown) == ("3.2%", "46.4%", "28.5%")
    assert len(compared.neighbours) == 10
    assert {place.area.kind for place in compared.same_kind} == {"County"}
    assert len(compared.same_kind) == 20
    assert compared.is_of_one_edition


def test_the_years_of_an_indicator_are_those_that_councils_have():
    assert figures.years("plans-in-20-weeks")[0] == 2024
    assert figures.years("plans-in-20-weeks", "england")[0] == 2025
    assert figures.years("appeals") == list(range(2025, 2013, -1))


def test_inspections_of_both_frameworks_stand_apart():
    found = figures.inspections_of("370")
    assert (found.newest.outcome, str(found.newest.published_on)) == ("typically_positive", "2026-05-18")
    assert found.before_2023.outcome in {"statement_required", "no_statement"}
    assert figures.inspections_of("302").newest is None
    assert len(figures.inspections()) == 96


def test_a_former_council_leads_to_its_successors():
    cumbria = Area.objects.get(code="909")
    assert not cumbria.is_current
    assert sorted(cumbria.successors.values_list("name", flat=True)) == ["Cumberland", "Westmorland and Furness"]
    assert figures.of_area("909")["plans-in-20-weeks"][-1].year == 2022
    assert figures.of_area("942")["plans-in-20-weeks"][0].year == 2023
