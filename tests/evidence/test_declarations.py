"""What is declared fits together, and the page about it is what is declared."""

import re

import pytest

from fixsend.evidence import documentation
from fixsend.evidence.data_sets import DATA_SETS, Reader
from fixsend.evidence.footnotes import FOOTNOTES
from fixsend.evidence.indicators import INDICATORS, Polarity, Topic, reading


def test_the_page_about_the_data_is_written_from_the_declarations():
    assert documentation.PATH.read_text(encoding="utf-8") == documentation.render(), "Run manage.py data_docs"


def test_there_are_many_indicators_and_each_answers_a_question():
    assert len(INDICATORS) > 25
    for one in INDICATORS.values():
        assert one.question.endswith("?")
        assert one.says_not.endswith(".")
        assert "{area}" in one.sentence
        assert "{value}" in one.sentence or "{change}" in one.sentence
        assert not one.sentence.endswith(".")


@pytest.mark.parametrize("indicator", INDICATORS.values(), ids=str)
def test_an_indicator_reads_columns_that_its_data_sets_have(indicator):
    for source in indicator.sources:
        assert set(source.columns) <= set(DATA_SETS[source.data_set].by_name)
    if indicator.continues:
        assert indicator.continues in INDICATORS
    if indicator.beside:
        assert INDICATORS[indicator.beside].beside == indicator.slug


def test_polarity_is_the_departments_own():
    """In its dictionary (LAIT): High for plans within 20 weeks and attainment, Low for the appeal rate, else none."""
    high = {slug for slug, one in INDICATORS.items() if one.polarity is Polarity.HIGH}
    assert high == {
        *("plans-in-20-weeks", "plans-in-20-weeks-all", "key-stage-2-with-plan", "attainment-8-with-plan"),
        *("attainment-8-with-sen-support", "after-16-with-plan", "level-3-with-plan"),
    }
    low = {slug for slug, one in INDICATORS.items() if one.polarity is Polarity.LOW}
    assert low == {"appeal-rate", "appeal-rate-until-2023"}


def test_both_ways_of_counting_the_20_weeks_stand_side_by_side():
    assert INDICATORS["plans-in-20-weeks"].beside == "plans-in-20-weeks-all"


def test_phase_transfers_are_never_called_on_time():
    for one in INDICATORS.values():
        if one.topic is Topic.TRANSFERS:
            assert not re.search(r"on time|in time", f"{one.title} {one.question} {one.sentence}")
            assert one.unit == "count"


def test_every_data_set_says_whose_it_is_what_it_counts_and_how_to_fetch_it():
    for one in DATA_SETS.values():
        assert one.counts
        assert one.fetch
        assert one.publication.licence
        assert one.reader is Reader.GENERIC or one.columns
        names = [column.name for column in one.columns]
        assert len(names) == len(set(names))


def test_a_data_set_without_a_shown_figure_is_read_and_checked_all_the_same():
    unused = {slug for slug in DATA_SETS if not reading(slug)}
    assert unused == {
        *("sen2-needs-new", "sen2-work-placements", "inspections", "inspections-2016", "neighbours", "generic"),
    }


def test_footnotes_name_data_sets_and_indicators_that_there_are():
    assert len({one.key for one in FOOTNOTES}) == len(FOOTNOTES)
    for one in FOOTNOTES:
        assert set(one.data_sets.split()) <= set(DATA_SETS)
        assert set(one.indicators.split()) <= set(INDICATORS)
