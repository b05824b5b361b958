"""Publishing, taking back, and what is shown in between: a whole edition, one at a time, whatever the order."""

import itertools
import os

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fixsend.evidence.models import Area, Edition, EditionState, Figure, Footnote, Slice
from fixsend.evidence.queries import citations, editions, effects, figures
from fixsend.evidence.services import publishing
from tests.evidence.official import CUT_OUTS, load
from tests.evidence.tables import appeals, transfers

pytestmark = pytest.mark.django_db
NAME = "send_appeal_rate.csv"
DEVON = "878"


def loaded(content: bytes, name: str = NAME) -> Edition:
    return load(content, name).editions.get()


def published(content: bytes, name: str = NAME) -> Edition:
    edition = loaded(content, name)
    publishing.publish([edition.pk], by=None)
    return edition


def shown(year: int, area: str = DEVON) -> str:
    """Return what is shown of an area's appeals in a year, and of which edition; nothing where there is none."""
    rows = [row for row in figures.of_area(area).get("appeals", []) if row.year == year]
    return f"{rows[0].shown} ({rows[0].edition.reference})" if rows else ""


def test_nobody_sees_what_is_only_loaded():
    edition = loaded(appeals([2024, 2025], 5))
    assert shown(2025) == ""
    assert citations.find(edition.reference, "appeals", DEVON, 2025) is None
    publishing.publish([edition.pk], by=None)
    assert shown(2025) == "5 (appeals-2026)"


def test_a_newer_edition_takes_the_place_of_an_older_one_for_the_years_that_it_has():
    published(appeals([2024, 2025], 5))
    published(appeals([2025, 2026], 6))
    assert [shown(year) for year in (2024, 2025, 2026)] == ["5 (appeals-2026)", "6 (appeals-2027)", "6 (appeals-2027)"]


def test_an_older_edition_that_is_published_later_changes_nothing():
    published(appeals([2025, 2026], 6))
    published(appeals([2024, 2025], 5))
    assert shown(2025) == "6 (appeals-2027)"


def test_what_is_taken_back_gives_way_to_what_was_there_before():
    published(appeals([2024, 2025], 5))
    newer = published(appeals([2025, 2026], 6))
    publishing.take_back(newer.pk, because="Two columns are exchanged", by=None)
    assert [shown(year) for year in (2025, 2026)] == ["5 (appeals-2026)", ""]


def test_who_cited_a_figure_finds_it_and_is_told_what_became_of_it():
    edition = published(appeals([2024, 2025], 5))
    newer = published(appeals([2025, 2026], 6))
    cited = citations.find(edition.reference, "appeals", DEVON, 2025)
    assert (cited.figure.shown, cited.now.shown, cited.has_changed) == ("5", "6", True)
    publishing.take_back(newer.pk, because="Two columns are exchanged", by=None)
    gone = citations.find(newer.reference, "appeals", DEVON, 2026)
    assert gone.figure.edition.is_taken_back
    assert (gone.figure.shown, gone.now, gone.taken_back_because) == ("6", None, "Two columns are exchanged")


def test_publishing_twice_or_taking_back_twice_changes_nothing():
    edition = published(appeals([2024], 5))
    publishing.publish([edition.pk], by=None)
    publishing.take_back(edition.pk, because="wrong", by=None)
    publishing.take_back(edition.pk, because="another word", by=None)
    assert Edition.objects.get().taken_back_because == "wrong"
    publishing.publish([edition.pk], by=None)
    assert shown(2024) == "5 (appeals-2025)"


def test_a_sample_replaces_nothing_and_shows_only_england_where_there_is_nothing_else():
    published(appeals([2024, 2025], 5))
    sample = published(appeals([2025, 2026], 6, only=[DEVON, "886"]))
    assert sample.report["partial"]
    assert shown(2025) == "5 (appeals-2026)"
    assert shown(2026) == ""
    assert shown(2025, "E92000001") == "765 (appeals-2026)"
    assert shown(2026, "E92000001") == "12 (appeals-2027)"


def test_an_edition_that_lacks_a_council_shows_that_it_is_missing():
    published(transfers(2025, 7), "phase_transfers.csv")
    published(transfers(2025, 8, without=[DEVON]), "phase_transfers.csv")
    places = {place.area.code: place for place in figures.over_councils("transfer-plans-issued", 2025)}
    assert len(places) == 153
    assert (places[DEVON].figure, places[DEVON].why_not) == (None, "Not in this edition")
    assert places["886"].figure.shown == "8"


def test_several_editions_are_published_all_or_none():
    edition = loaded(appeals([2024], 5))
    with pytest.raises(publishing.NotPossibleNow):
        publishing.publish([edition.pk, 10**9], by=None)
    assert Edition.objects.get().state == EditionState.LOADED


def test_what_was_never_published_can_be_thrown_away_and_nothing_else():
    edition = loaded(appeals([2024], 5))
    publishing.discard(edition.source_file_id)
    assert not Figure.objects.exists()
    kept = published(appeals([2024], 5))
    with pytest.raises(publishing.NotPossibleNow, match="Withdraw it instead"):
        publishing.discard(kept.source_file_id)
    other = loaded(appeals([2023], 4))
    with pytest.raises(publishing.NotPossibleNow, match="not published"):
        publishing.take_back(other.pk, because="", by=None)


def test_before_publishing_staff_see_every_figure_that_would_change():
    published(appeals([2024, 2025], 5))
    newer = loaded(appeals([2025, 2026], 6))
    effect = effects.of_publishing([newer.pk])
    changes = effect.changes()
    assert {(one.what, one.period, one.old, one.new) for one in changes if one.area == "Devon"} == {
        ("Appeals registered", "2025", "5", "6"),
        ("Appeals for every 100 decisions that could be appealed", "2025", "5.0", "6.0"),
    }
    assert len(changes) == effect.counted()[newer.pk] == 2 * 154
    assert effect.new_figures() == 2 * 154
    assert effect.gone_figures() == 0


def test_before_publishing_an_older_edition_staff_see_that_no_newer_figure_changes():
    published(appeals([2025, 2026], 6))
    effect = effects.of_publishing([loaded(appeals([2024, 2025], 5)).pk])
    assert effect.changes() == []
    assert effect.new_figures() == 2 * 154


def test_before_withdrawing_staff_see_what_would_be_shown_in_its_place():
    published(appeals([2024, 2025], 5))
    newer = published(appeals([2025, 2026], 6))
    effect = effects.of_taking_back([newer.pk])
    devon = [one for one in effect.changes() if one.area == "Devon" and one.what == "Appeals registered"]
    assert [(one.period, one.old, one.new) for one in devon] == [("2025", "6", "5")]
    assert effect.gone_figures() == 2 * 154


def test_a_list_that_is_no_figures_is_compared_too():
    name = "area_send_outcomes_2026-06-29.csv"
    whole = CUT_OUTS.joinpath(name).read_text("utf-8")
    published(whole.encode(), name)
    newer = loaded(
        whole.replace("inconsistent,", "typically_positive,", 1).encode(), "area_send_outcomes_2026-12-01.csv"
    )
    (change,) = effects.of_publishing([newer.pk]).changes()
    assert (change.what, change.period) == ("Inspections since 2023", "edition of 1 December 2026")
    assert change.old.startswith("inconsistent experiences and outcomes")
    assert change.new.startswith("typically positive experiences and outcomes")


def test_who_compared_before_something_else_was_published_compares_again():
    compared_at = effects.state_of_the_figures()
    edition = loaded(appeals([2024, 2025], 5))
    published(transfers(2025, 7), "phase_transfers.csv")
    with pytest.raises(publishing.NotPossibleNow, match="Compare again"):
        publishing.publish([edition.pk], by=None, compared_at=compared_at)
    publishing.publish([edition.pk], by=None, compared_at=effects.state_of_the_figures())
    assert shown(2025) == "5 (appeals-2026)"


def test_all_that_a_file_brought_is_withdrawn_together_or_not_at_all():
    first, second = published(appeals([2024], 5)), loaded(appeals([2025], 6))
    with pytest.raises(publishing.NotPossibleNow, match="not published"):
        publishing.take_back_all([first.pk, second.pk], because="wrong", by=None)
    assert shown(2024) == "5 (appeals-2025)"
    publishing.take_back_all([first.pk], because="wrong", by=None)
    assert shown(2024) == ""


def test_the_next_edition_is_due_after_the_month_in_which_it_usually_appears():
    from datetime import date

    published(appeals([2024, 2025], 5))
    (due,) = editions.due()
    assert due.since == date(2027, 7, 1)
    assert not due.is_overdue(date(2027, 6, 30))
    assert due.is_overdue(date(2027, 7, 1))


@pytest.mark.parametrize(
    "wrong",
    [
        {"value": 3, "mark": "x"},
        {"value": None, "mark": ""},
        {"mark": "?", "value": None},
        {"row": 0},
        {"column": ""},
        {"denominator": -1},
    ],
)
def test_the_database_takes_no_figure_without_value_or_mark_and_place(wrong):
    figure = Figure.objects.filter(slice__edition=published(appeals([2024], 5))).first()
    with pytest.raises(IntegrityError), transaction.atomic():
        Figure.objects.filter(pk=figure.pk).update(**wrong)


def test_the_database_shows_one_slice_at_most_and_no_footnote_without_source():
    published(appeals([2024, 2025], 5))
    older = loaded(appeals([2025, 2026], 6))
    with pytest.raises(IntegrityError), transaction.atomic():
        Slice.objects.filter(edition=older).update(is_shown=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        Footnote.objects.create(text="Something", source="", data_sets="appeals")


# Tables that overlap: two editions, a corrected one and a sample of one, and one that lacks a council.
CONTENTS = [
    lambda: appeals([2024, 2025], 5),
    lambda: appeals([2024, 2025], 6),
    lambda: appeals([2025, 2026], 7),
    lambda: appeals([2025, 2026], 8, only=[DEVON, "886"]),
]
STEPS = st.lists(
    st.tuples(st.sampled_from(["publish", "take back"]), st.integers(0, len(CONTENTS) - 1)), min_size=1, max_size=8
)


@given(order=st.permutations(range(len(CONTENTS))), steps=STEPS)
@settings(
    max_examples=40 if os.environ.get("THOROUGH") else 6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_no_order_leaves_a_figure_without_source_or_a_list_that_mixes_editions(order, steps):
    with transaction.atomic():
        loaded_ones = {number: loaded(CONTENTS[number]()) for number in order}
        for verb, number in steps:
            edition = Edition.objects.get(pk=loaded_ones[number].pk)
            if verb == "publish":
                publishing.publish([edition.pk], by=None)
            elif edition.state != EditionState.LOADED:
                publishing.take_back(edition.pk, because="because", by=None)
            _look()
        _same_in_any_order(loaded_ones)
        transaction.set_rollback(True)


def _look() -> None:
    """Every figure has its source, each list of councils is of one published edition, and what mixes says so."""
    published_ones = set(Edition.objects.filter(state=EditionState.PUBLISHED).values_list("reference", flat=True))
    for year in (2024, 2025, 2026):
        rows = [place.figure for place in figures.over_councils("appeals", year) if place.figure]
        assert len({row.edition.reference for row in rows}) <= 1
        assert {row.edition.reference for row in rows} <= published_ones
        assert all(row.source_line and row.edition.sha256 and row.row and row.column for row in rows)
        compared = figures.beside(Area.objects.get(code=DEVON), "appeals", year)
        found = {row.edition.reference for row in (compared.figure, compared.england) if row}
        assert compared.is_of_one_edition == (len(found) <= 1)


def _same_in_any_order(loaded_ones: dict[int, Edition]) -> None:
    """What is shown follows from which editions are published: publishing them again in any order shows the same."""
    states = dict(Edition.objects.values_list("pk", "state"))
    wanted = [pk for pk, state in states.items() if state == EditionState.PUBLISHED]
    before = set(Slice.objects.filter(is_shown=True).values_list("pk", flat=True))
    for order in itertools.islice(itertools.permutations(wanted), 3):
        for pk in wanted:
            publishing.take_back(pk, because="because", by=None)
        for pk in order:
            publishing.publish([pk], by=None)
        assert set(Slice.objects.filter(is_shown=True).values_list("pk", flat=True)) == before
