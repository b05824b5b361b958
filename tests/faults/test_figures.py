"""A job of official figures is killed in the middle: nothing half is left, and the next one does all of it."""

import io

import pytest
from django.utils import timezone

from fixsend.evidence import tasks
from fixsend.evidence.models import DrawnCard, Edition, Figure, FileState, Slice
from fixsend.evidence.services import cards, loading
from tests.evidence.tables import appeals
from tests.faults.halfway import kill_in_the_middle

pytestmark = [pytest.mark.faults, pytest.mark.django_db(transaction=True)]


def test_a_loading_job_that_is_killed_leaves_nothing_and_is_done_again_once():
    table = io.BytesIO(appeals([2024, 2025], 5))
    source = loading.receive(table, "send_appeal_rate.csv", retrieved_on=timezone.localdate(), by=None)
    kill_in_the_middle("load figures", source.pk, "INSERT ON evidence_figure FOR EACH ROW WHEN (NEW.area_id = '878')")
    source.refresh_from_db()
    assert (source.state, source.report) == (FileState.WAITING, {})
    assert bytes(source.content) == table.getvalue()
    assert [model.objects.count() for model in (Edition, Slice, Figure)] == [0, 0, 0]
    for _ in range(2):
        tasks.load_file(source.pk)
    source.refresh_from_db()
    assert (source.state, source.content) == (FileState.READ, None)
    # Appeals and their rate, of two years, for 153 councils and England.
    assert (Edition.objects.count(), Figure.objects.count()) == (1, 2 * 2 * 154)


def test_drawing_cards_that_is_killed_keeps_what_was_drawn_and_draws_the_rest():
    kill_in_the_middle("draw cards", 5, "INSERT ON evidence_drawncard FOR EACH ROW WHEN (NEW.area_id = '370')")
    drawn = set(DrawnCard.objects.values_list("area_id", flat=True))
    assert "370" not in drawn
    left = cards.waiting()
    assert cards.draw_next(1) == 1
    assert set(DrawnCard.objects.values_list("area_id", flat=True)) == drawn | {"370"}
    assert cards.waiting() == left - 1
