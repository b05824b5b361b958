"""Sentences that may be quoted say exactly what their figures say."""

import pytest

from fixsend.evidence import fields, sentences
from fixsend.evidence.models import Area, Edition, Figure
from fixsend.evidence.queries import figures
from fixsend.evidence.queries.rows import FigureRow, Footnotes
from fixsend.evidence.services import publishing, remarks

pytestmark = pytest.mark.django_db
ENGLAND = "E92000001"


@pytest.fixture(autouse=True)
def _shipped(starter_content) -> None:
    """Begin with the official figures that come with the site."""


def row(indicator: str, area: str, year: int) -> FigureRow:
    return next(one for one in figures.of_area(area)[indicator] if one.year == year)


def headline(area: str) -> str:
    name = Area.objects.get(code=area).name
    return sentences.headline(figures.of_area(area), figures.of_area(ENGLAND), name)[0]


def test_the_first_sentence_of_a_card_names_council_share_year_and_england():
    assert headline("878") == (
        "Devon issued 3.2% of new EHC plans within 20 weeks in 2024, not counting exceptions; England 46.4%."
    )


def test_where_the_newest_year_has_no_figure_the_sentence_says_so():
    assert headline("838") == (
        "Dorset issued 60.2% of new EHC plans within 20 weeks in 2023, not counting exceptions; England 50.3%. "
        "For 2024 there is no figure: not available."
    )


def test_of_few_cases_the_counts_are_said_and_england_does_not_stand_beside_them():
    assert headline("420") == (
        "The Isles of Scilly issued 1 of 1 new EHC plans within 20 weeks in 2024, not counting exceptions."
    )
    scilly = row("in-mainstream", "420", 2024)
    assert scilly.shown == "11 of 17"
    assert sentences.sentence(scilly) == (
        "In the Isles of Scilly, 11 of 17 of those with an EHC plan were in mainstream schools in January 2025"
    )
    assert not scilly.can_be_compared


def test_fifty_cases_are_enough_for_a_percentage():
    small = row("plans-in-20-weeks-all", "201", 2024)
    assert (small.denominator, small.is_small, small.shown) == (5, True, "4 of 5")
    assert not row("plans-in-20-weeks", "838", 2023).is_small


def test_few_cases_have_no_percentage_where_only_a_share_and_its_cases_are_published():
    assert row("plans-in-20-weeks", "420", 2016).shown == "1 of fewer than 50"
    assert sentences.sentence(row("plans-in-20-weeks", "420", 2016)) == (
        "The Isles of Scilly issued 1 of fewer than 50 new EHC plans within 20 weeks in 2016, not counting exceptions"
    )
    assert row("requests-decided-in-6-weeks", "420", 2023).shown == "6 of fewer than 50"
    assert row("appeal-rate-until-2023", "420", 2023).shown == "0 of 20"


def test_of_a_tiny_council_no_share_is_shown_without_counts():
    for slug, year in (("plans-in-20-weeks", 2018), ("after-16-with-plan", 2022), ("attainment-8-with-plan", 2024)):
        few = row(slug, "420", year)
        assert (few.shown, few.can_be_compared) == ("too few cases to show", False)
        assert "we show no figure" in sentences.sentence(few)
    shown = [one.shown for code in ("201", "420") for rows in figures.of_area(code).values() for one in rows]
    assert "100.0%" not in shown
    assert "0.0%" not in shown


def publish_reviews_due() -> None:
    """Let staff have published the file again of which the site's own figures leave this indicator out."""
    issued = Figure.objects.get(slice__indicator="transfer-plans-issued", slice__year=2025, area="886")
    issued.slice.pk, issued.slice.indicator = None, "transfer-reviews-due"
    issued.slice.save(force_insert=True)
    Figure.objects.create(slice=issued.slice, area_id="886", value=0, row=issued.row, column="reviews_due")
    publishing.show_newest()


def test_an_indicator_that_others_contradict_is_shown_nowhere_and_not_offered_to_quote(client):
    publish_reviews_due()
    assert "transfer-reviews-due" not in figures.of_area("886")
    assert figures.years("transfer-reviews-due") == []
    page = client.get("/figures/sen2-phase-transfers-2026/transfer-reviews-due/886/2025/").content.decode()
    assert "109 of 153 councils" in page
    assert "To quote it" not in page
    assert "do not show this number" in page
    assert "transfer-reviews-due" not in {slug for _, choices in fields.of_councils() for slug, _ in choices}


def test_labels_say_who_reached_what_and_whole_numbers_stay_whole():
    reached = row("key-stage-2-with-plan", "878", 2024)
    assert "." not in reached.shown
    assert reached.indicator.title == "Pupils with a plan who reached the expected standard at 11"
    assert "; England" in sentences.beside_england(reached, row("key-stage-2-with-plan", ENGLAND, 2024))


def test_a_change_of_few_is_said_with_fewer_and_more():
    fewer = next(
        one for one in figures.of_area("420")["plans-growth"] if one.numerator is not None and one.numerator < 0
    )
    assert "fewer, from" in fewer.shown
    assert "fewer than a year before, when there were" in sentences.how_it_came_about(fewer)[3]
    assert not any("-" in one.shown for rows in figures.of_area("420").values() for one in rows)


def test_a_mark_is_said_as_what_it_is():
    assert sentences.sentence(row("transfer-plans-issued", "921", 2025)) == (
        "For the Isle of Wight there is no figure for 2025 on “Plans issued after a phase-transfer review”: "
        "not available"
    )
    assert "plainly wrong in the published file" in sentences.sentence(row("new-plans", "383", 2022))


def test_growth_is_said_in_words():
    assert sentences.sentence(row("plans-growth", "878", 2024)) == (
        "The number of EHC plans in Devon rose by 11.0% in the year to January 2025"
    )


def test_a_number_of_cases_does_not_stand_beside_englands():
    plans = row("plans", "878", 2024)
    assert sentences.beside_england(plans, row("plans", ENGLAND, 2024)) == (
        "9,848 children and young people had an EHC plan in Devon in January 2025."
    )


def test_england_of_another_year_does_not_stand_beside_a_council():
    text = sentences.beside_england(row("plans-in-20-weeks", "878", 2023), row("plans-in-20-weeks", ENGLAND, 2024))
    assert "England" not in text


def test_nothing_is_called_better_or_worse():
    for area in ("878", "209", "E12000007"):
        for rows in figures.of_area(area).values():
            for one in rows:
                said = sentences.sentence(one).lower()
                assert not {"better", "worse", "best", "worst", "fail"} & set(said.split())
                assert one.period in sentences.sentence(one)


def test_a_citation_carries_source_limits_and_what_became_of_the_edition():
    said = sentences.citation(row("plans-in-20-weeks", "209", 2024), "https://example.org/x")
    assert said.startswith("Lewisham issued 94.8% of new EHC plans within 20 weeks in 2024, not counting exceptions.")
    assert "Source: Department for Education, Education, health and care plans, 2025" in said
    assert "turned out to be wrong" in said  # its footnote
    assert "It does not say how long children wait who still have no plan" in said
    assert said.endswith("https://example.org/x")
    before = row("plans-in-20-weeks", "209", 2024)
    publishing.take_back(Edition.objects.get(reference="sen2-timeliness-2025").pk, because="wrong", by=None)
    from fixsend.evidence.queries import citations

    gone = citations.find("sen2-timeliness-2025", before.indicator.slug, "209", 2024)
    assert sentences.citation(gone.figure).startswith("This figure was withdrawn.")


def test_a_number_goes_back_to_file_row_and_column():
    steps = sentences.how_it_came_about(row("plans-in-20-weeks", "878", 2024))
    assert "data/timeliness_20_week.csv" in steps[1]
    assert "23 November 2026" in steps[1]
    assert "“PC_plans_issued_20_weeks_ex”" in steps[2]
    assert (
        steps[3] == "Behind it are 41 plans issued within 20 weeks, out of 1,277 plans issued, exceptions not counted."
    )


FOOTNOTES = [
    ("plans-in-20-weeks-all", "838", 2024, "classed every plan of 2024 as an exception"),
    ("plans-in-20-weeks-all", "201", 2024, "classed every plan of 2024 as an exception"),
    ("plans-in-20-weeks", "209", 2024, "turned out to be wrong"),
    ("plans", "204", 2023, "totals only"),
    ("plans", "874", 2023, "totals only"),
    ("in-mainstream", "873", 2024, "could not say"),
    ("in-mainstream", "812", 2024, "could not say"),
    ("in-mainstream", "846", 2024, "edition of 2026"),
    ("in-mainstream", "336", 2024, "edition of 2026"),
    ("new-plans", "384", 2022, "totals only"),
    ("new-plans", "383", 2022, "total of the region"),
    ("need-sld", "936", 2024, "do not follow"),
    ("reviews-held", "890", 2024, "could not return"),
    ("reviews-held", "936", 2024, "doubts"),
    ("residential", ENGLAND, 2022, "not the sum"),
    ("transfer-plans-issued", "921", 2025, "no figure of the Isle of Wight"),
]


def test_what_has_to_be_said_of_a_council_stands_at_its_number():
    for indicator, area, year, words in FOOTNOTES:
        found = row(indicator, area, year)
        assert any(words in one.text for one in found.footnotes), (indicator, area)
        assert all(one.source for one in found.footnotes)
        other = row(indicator, "878", year) if area != ENGLAND else None
        assert other is None or not any(words in one.text for one in other.footnotes), (indicator, area)


# What the guidance of 2026 says of figures that are in no file yet.
FOOTNOTES_OF_2026 = [
    ("926", "sen2-timeliness", "plans-in-20-weeks", "Norfolk classed all plans of 2025 as exceptions"),
    ("876", "sen2-timeliness", "plans-in-20-weeks", "Halton"),
    ("856", "sen2-requests", "requests", "Leicester returned no dates"),
    ("856", "sen2-assessments", "assessments", "Leicester returned no dates"),
    ("856", "sen2-timeliness", "plans-in-20-weeks", "Leicester returned no dates"),
    ("856", "sen2-ceased-plans", "ceased-plans", "missing or incomplete"),
    ("302", "sen2-requests", "requests-to-tribunal", "Barnet"),
    ("846", "sen2-needs", "need-asd", "Brighton"),
    ("921", "sen2-timeliness", "plans-in-20-weeks", "no figure of the Isle of Wight for 2025"),
    ("921", "sen2-caseload", "plans", "no figure of the Isle of Wight for January 2026"),
]


def test_footnotes_of_the_edition_2026_wait_for_its_figures():
    known = Footnotes.known()
    for area, data_set, indicator, words in FOOTNOTES_OF_2026:
        assert any(words in one.text for one in known.about(area, data_set, indicator, 2025)), (area, data_set)


def test_staff_add_a_footnote_and_withdraw_it():
    made = remarks.add_footnote(
        "Devon said that it counts otherwise.", source="Devon", data_sets="sen2-caseload", by=None, area="878"
    )
    assert made in row("plans", "878", 2024).footnotes
    assert made in row("plans", "878", 2020).footnotes
    remarks.withdraw_footnote(made.pk)
    assert made not in row("plans", "878", 2024).footnotes
    with pytest.raises(remarks.UnknownIndicator):
        remarks.add_footnote("Something", source="We", data_sets="appeals", by=None, indicators="fruit")


def test_a_footnote_that_staff_withdrew_does_not_come_back_with_a_newer_version():
    one = row("plans", "204", 2023).footnotes[0]
    remarks.withdraw_footnote(one.pk)
    assert remarks.load_shipped() == 0
    assert one not in row("plans", "204", 2023).footnotes
