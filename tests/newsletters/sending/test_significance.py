"""When clicks say which subject is better, and when it may be chance."""

import random

import pytest

from fixsend.newsletters.sending.significance import CLICKS_NEEDED, SubjectResult, winner


def test_a_subject_that_is_clicked_far_more_has_won():
    assert winner([SubjectResult(1000, 20), SubjectResult(1000, 60)]) == 1
    assert winner([SubjectResult(1000, 60), SubjectResult(1000, 20), SubjectResult(1000, 22)]) == 0


def test_nobody_can_tell_subjects_apart_that_are_clicked_alike():
    assert winner([SubjectResult(1000, 50), SubjectResult(1000, 55)]) is None
    assert winner([SubjectResult(1000, 60), SubjectResult(1000, 58), SubjectResult(1000, 10)]) is None


def test_too_few_clicks_decide_nothing_however_they_fall():
    assert winner([SubjectResult(1000, CLICKS_NEEDED - 1), SubjectResult(1000, 0)]) is None
    assert winner([SubjectResult(1000, CLICKS_NEEDED), SubjectResult(1000, 0)]) == 0


def test_what_counts_is_clicks_for_each_copy():
    assert winner([SubjectResult(3000, 60), SubjectResult(1000, 60)]) == 1
    assert winner([SubjectResult(3000, 60), SubjectResult(1000, 20)]) is None


@pytest.mark.parametrize(
    "results",
    [
        [],
        [SubjectResult(100, 90)],
        [SubjectResult(0, 0), SubjectResult(100, 90)],
        [SubjectResult(10, 0), SubjectResult(10, 0)],
    ],
)
def test_without_two_subjects_that_people_got_there_is_nothing_to_compare(results):
    assert winner(results) is None


@pytest.mark.parametrize(
    ("subjects", "copies", "chance"), [(2, 400, 0.05), (3, 400, 0.05), (2, 150, 0.3), (4, 150, 0.2)]
)
def test_equal_subjects_seldom_seem_different(subjects, copies, chance):
    """Readers who click open one, two or three links (six, three and one in ten of them)."""
    lot = random.Random(20261126)

    def result():
        readers = sum(lot.random() < chance for _ in range(copies))
        return SubjectResult(copies, sum(lot.choices([1, 2, 3], [6, 3, 1], k=readers)))

    trials = 1500
    assert sum(winner([result() for _ in range(subjects)]) is not None for _ in range(trials)) < 0.05 * trials
