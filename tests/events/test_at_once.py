"""Many people at once, and one place."""

from functools import partial

import pytest

from fixsend.events.queries.sign_ups import taken
from fixsend.events.services import signing_up
from tests.at_once import at_once
from tests.events.factories import GatheringFactory, SignUpFactory

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_many_who_confirm_at_once_no_more_have_a_place_than_there_are():
    gathering = GatheringFactory(places=2)
    all_of_them = [SignUpFactory(gathering=gathering, placed_at=None) for _ in range(6)]
    assert at_once(*(partial(signing_up.take_place, own.participation) for own in all_of_them)) == ["done"] * 6
    for own in all_of_them:
        own.refresh_from_db()
    assert taken(gathering) == sum(own.placed_at is not None for own in all_of_them) == 2
    assert sum(own.waits_since is not None for own in all_of_them) == 4
