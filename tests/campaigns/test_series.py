"""A message series that taking part in an action sets off."""

from datetime import timedelta

import pytest
from django.utils import timezone

from fixsend.newsletters.series import triggers
from tests.campaigns.factories import ParticipationFactory, petition
from tests.newsletters.factories import subscriber
from tests.newsletters.series.helpers import got, series, work

pytestmark = pytest.mark.django_db


def test_whoever_takes_part_after_it_began_gets_its_messages_once():
    action, other = petition(), petition("Another")
    before, ada, elsewhere, unconfirmed = (subscriber(f"{number}@example.org") for number in range(4))
    ParticipationFactory(action=action, person=before, confirmed_at=timezone.now() - timedelta(days=1))
    series(0, trigger="action", value=str(action.pk))
    ParticipationFactory(action=action, person=ada)
    ParticipationFactory(action=other, person=elsewhere)
    ParticipationFactory(action=action, person=unconfirmed, state="unconfirmed", confirmed_at=None)
    for _ in range(2):
        work()
    assert [got(person) for person in (before, ada, elsewhere, unconfirmed)] == [[], ["Message 1"], [], []]


def test_an_action_that_is_no_longer_public_sets_nothing_off_and_the_screen_says_so():
    action = petition()
    assert triggers.problem_of("action", str(action.pk)) == ""
    assert f"“{action.title}”" in triggers.words("action", str(action.pk))
    action.unpublish()
    assert "is not there any more" in triggers.problem_of("action", str(action.pk))
