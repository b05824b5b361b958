"""Figures that come with the site, against values read by hand in the official files."""

from dataclasses import replace
from decimal import Decimal

import pytest

from fixsend.evidence import facts
from fixsend.evidence.data_sets import DATA_SETS
from fixsend.evidence.models import Area, Figure, Inspection
from fixsend.evidence.queries import figures, series
from tests.evidence.official import FOLDER, SHIPPED, needs_full_files

pytestmark = pytest.mark.django_db
ENGLAND = "E92000001"
# Indicator, area, year (as periods begin), what stands in the file.
BY_HAND = [
    ("plans-in-20-weeks", ENGLAND, 2019, "60.4"),
    ("plans-in-20-weeks", ENGLAND, 2020, "58.0"),
    ("plans-in-20-weeks", ENGLAND, 2021, "59.9"),
    ("plans-in-20-weeks", ENGLAND, 2022, "49.2"),
    ("plans-in-20-weeks", ENGLAND, 2023, "50.3"),
    ("plans-in-20-weeks", ENGLAND, 2024, "46.4"),
    ("plans-in-20-weeks", ENGLAND, 2025, "46.1"),
    ("plans-in-20-weeks", "878", 2024, "3.2"),  # Devon
    ("plans-in-20-weeks", "855", 2024, "4.3"),  # Leicestershire
    ("plans-in-20-weeks", "851", 2024, "4.3"),  # Portsmouth
    ("plans-in-20-weeks", "838", 2024, "x"),  # Dorset
    ("plans-in-20-weeks", "201", 2024, "x"),  # City of London
    ("plans-in-20-weeks", "209", 2024, "94.8"),  # Lewisham
    ("plans-in-20-weeks", "370", 2024, "96.8"),  # Barnsley
    ("plans-in-20-weeks", "825", 2024, "32.1"),  # Buckinghamshire
    ("plans-in-20-weeks", "815", 2020, "28"),  # North Yorkshire
    ("plans-in-20-weeks", "909", 2022, "72.1"),  # Cumbria
    ("plans-in-20-weeks", "942", 2023, "27.1"),  # Cumberland
    ("plans-in-20-weeks", "928", 2020, "24.9"),  # Northamptonshire
    ("plans-in-20-weeks", "204", 2023, "x"),  # Hackney
    ("plans-in-20-weeks", "E12000009", 2024, "28.5"),  # South West
    ("plans-in-20-weeks", "E12000007", 2023, "70"),  # London
    ("plans-in-20-weeks", ENGLAND, 2014, "64.3"),
    ("plans-in-20-weeks", ENGLAND, 2018, "60.1"),
    ("plans-in-20-weeks", "886", 2018, "28.9"),  # Kent
    ("plans-in-20-weeks-all", ENGLAND, 2024, "45.9"),
    ("plans-in-20-weeks-all", ENGLAND, 2025, "45.5"),
    ("plans-in-20-weeks-all", "838", 2024, "49.1"),
    ("plans-over-a-year", ENGLAND, 2024, "7.2"),
    ("plans-over-a-year", ENGLAND, 2025, "10.1"),
    ("plans-over-a-year", "855", 2024, "44.6"),
    ("weeks-to-plan", ENGLAND, 2025, "25.6"),
    ("weeks-to-plan-not-exceptions", ENGLAND, 2025, "24"),
    ("requests", ENGLAND, 2024, "154489"),
    ("requests", ENGLAND, 2025, "162702"),
    ("requests", ENGLAND, 2018, "72423"),
    ("requests-refused", ENGLAND, 2024, "25.2"),
    ("requests-refused", ENGLAND, 2025, "26.6"),
    ("requests-refused", "886", 2024, "55"),
    ("requests-refused", "933", 2024, "39.2"),  # Somerset
    ("requests-refused", "856", 2023, "x"),  # Leicester
    ("requests-refused-count", ENGLAND, 2024, "38889"),
    ("requests-refused-count", ENGLAND, 2025, "43289"),
    ("requests-decided-in-6-weeks", ENGLAND, 2024, "84.8"),
    ("requests-decided-in-6-weeks", ENGLAND, 2025, "87.4"),
    ("requests-to-tribunal", ENGLAND, 2024, "4655"),
    ("requests-to-mediation", ENGLAND, 2024, "10507"),
    ("assessments", ENGLAND, 2024, "105340"),
    ("assessed-and-refused", "886", 2024, "15.3"),
    ("assessed-and-refused", ENGLAND, 2024, "6.1"),
    ("refused-in-16-weeks", ENGLAND, 2024, "34.1"),
    ("reviews-held", "878", 2024, "97.9"),
    ("reviews-decided-in-4-weeks", ENGLAND, 2024, "44.4"),
    ("reviews-decided-in-4-weeks", "878", 2024, "67.7"),
    ("reviews-decided-in-4-weeks", "890", 2024, "x"),  # Blackpool
    ("plans", ENGLAND, 2024, "638745"),
    ("plans", "878", 2024, "9848"),
    ("plans", "874", 2023, "2625"),  # Peterborough
    ("plans", "837", 2018, "1045"),  # Bournemouth
    ("plans-growth", ENGLAND, 2024, "10.8"),
    ("new-plans", ENGLAND, 2024, "97747"),
    ("new-plans", "383", 2022, "!"),  # Leeds
    ("ceased-plans", ENGLAND, 2024, "44862"),
    ("in-mainstream", ENGLAND, 2024, "43.6"),
    ("in-special-schools", "878", 2024, "28.3"),
    ("educated-elsewhere", "878", 2024, "13.7"),
    ("home-education", ENGLAND, 2024, "7155"),
    ("otherwise-than-at-school", ENGLAND, 2024, "11524"),
    ("school-age-without-education", ENGLAND, 2024, "2460"),
    ("independent-special-schools", ENGLAND, 2024, "29647"),
    ("residential", ENGLAND, 2022, "!"),
    ("residential", ENGLAND, 2024, "2221"),
    ("personal-budgets", ENGLAND, 2024, "19596"),
    ("need-asd", ENGLAND, 2024, "31.5"),
    ("need-semh", ENGLAND, 2024, "20.7"),
    ("transfer-plans-issued", ENGLAND, 2025, "38887"),
    ("transfer-plans-issued", "209", 2025, "x"),
    ("appeals", ENGLAND, 2014, "4108"),
    ("appeals", ENGLAND, 2024, "22276"),
    ("appeals", ENGLAND, 2025, "26977"),
    ("appeals", "878", 2023, "412"),
    ("appeals", "823", 2024, "169"),  # Central Bedfordshire
    ("appeal-rate", ENGLAND, 2025, "6.6"),
    ("appeal-rate", "919", 2024, "27.9"),  # Hertfordshire
    ("appeal-rate", "919", 2025, "7.5"),
    ("appeal-rate", "209", 2025, "x"),
    ("appeal-rate-until-2023", ENGLAND, 2023, "2.5"),
    ("pupils-with-plan", ENGLAND, 2024, "5.3"),
    ("pupils-with-plan", "878", 2024, "6.5"),
    ("attainment-8-with-plan", "878", 2015, "20.4"),
    ("key-stage-2-with-plan", ENGLAND, 2024, "9"),
    ("dsg-balance", "878", 2021, "-13.84"),
    ("dsg-balance", "351", 2020, "-12.05"),  # Bury
]


@pytest.fixture
def shipped(starter_content) -> None:
    """Begin with the official figures that come with the site: they are loaded with its starter content."""


def says(indicator: str, area: str, year: int) -> str:
    found = Figure.objects.get(
        slice__is_shown=True, slice__indicator=indicator, slice__year=year, area_id=area, slice__period_kind__gt=""
    )
    return found.mark or str(found.value)


def test_what_is_shown_is_what_stands_in_the_official_files(shipped):
    wrong = []
    for indicator, area, year, by_hand in BY_HAND:
        found = says(indicator, area, year)
        same = found == by_hand if by_hand in "x!" else Decimal(found) == Decimal(by_hand)
        wrong += [] if same else [(indicator, area, year, by_hand, found)]
    assert wrong == []
    assert len(BY_HAND) > 60


def test_every_council_of_today_has_figures_and_ten_neighbours(shipped):
    for council in Area.objects.filter(level="council", until=None):
        rows = figures.of_area(council.code) if council.code in {"878", "420", "201"} else None
        assert len(figures.neighbours_of(council.code)) == 10
        assert rows is None or len(rows) > 30
    assert Figure.objects.filter(area__level="council", slice__is_shown=True).values("area").distinct().count() == 158


def test_areas_inspected_since_2023_by_outcome(shipped):
    found = Inspection.objects.filter(slice__indicator="inspections", slice__is_shown=True)
    by_outcome = {
        outcome: found.filter(outcome=outcome).count()
        for outcome in ("typically_positive", "inconsistent", "widespread_systemic_failings", "")
    }
    assert list(by_outcome.values()) == [19, 52, 24, 1]


def test_how_far_councils_are_apart_in_2024(shipped):
    places = figures.over_councils("plans-in-20-weeks", 2024)
    numbers = [place.figure.value for place in places if place.figure and place.figure.value is not None]
    assert len(places) == 153
    assert len(numbers) == 151
    assert sum(value < 5 for value in numbers) == 3
    assert sum(value < 20 for value in numbers) == 25
    assert sum(value == 100 for value in numbers) == 6  # one of them with one plan, in the Isles of Scilly


def test_what_is_shown_is_loaded_once_and_left_alone_afterwards(shipped):
    count = Figure.objects.count()
    assert facts.load() == []
    assert Figure.objects.count() == count


def test_series_break_where_the_source_or_the_denominator_changed(shipped):
    timeliness = series.segments("878", "plans-in-20-weeks")
    assert [[row.year for row in one.rows] for one in timeliness] == [list(range(2014, 2023)), [2023, 2024]]
    assert "break in the series" in timeliness[1].why
    appeals = series.segments("878", "appeal-rate")
    assert [[row.year for row in one.rows] for one in appeals] == [list(range(2014, 2024)), [2024, 2025]]
    assert appeals[1].why
    assert series.change(series.segments("878", "plans")) == 975


def test_no_change_is_worked_out_across_a_break(shipped):
    newest = series.segments("878", "plans-in-20-weeks")[-1]
    assert series.change([replace(newest, rows=newest.rows[:1])]) is None
    new = series.segments("942", "appeals")
    assert [row.year for row in new[0].rows] == [2023, 2024, 2025]


@needs_full_files
def test_the_full_files_give_the_very_facts_that_come_with_the_site(tmp_path):
    from django.core.management import call_command

    made = tmp_path / "facts.txt.xz"
    files = [str(FOLDER / name) for name in SHIPPED]
    call_command("facts", *files, "--retrieved-on", "2026-11-23", "--to", str(made))
    assert made.read_bytes() == facts.PATH.read_bytes()


def test_each_data_set_with_figures_is_among_the_facts(shipped):
    there = set(Figure.objects.values_list("slice__edition__data_set", flat=True))
    listed = {"inspections", "inspections-2016", "neighbours"}
    assert set(DATA_SETS) - there - listed == {
        *("sen2-needs-new", "sen2-work-placements", "tribunal-outcomes", "generic"),
    }
