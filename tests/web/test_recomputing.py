"""Stored keys are computed anew, and a key that only one may have is never taken from the earlier one."""

import pytest

from fixsend.campaigns.models import Participation
from fixsend.web.normalise import search_key
from fixsend.web.recomputing import recompute
from tests.campaigns.conftest import _starter_pages
from tests.campaigns.factories import ParticipationFactory, petition

pytestmark = pytest.mark.django_db
__all__ = ["_starter_pages"]


def keys(row):
    return {"name_key": search_key(row.name)}


def test_keys_are_written_anew_and_a_double_keeps_its_own():
    action = petition()
    for name, key in (("Pat O'Neill", "pat o'neill"), ("Pat O’Neill", "pat o’neill"), ("Zoë-Jo", "zoe-jo")):
        made = ParticipationFactory(action=action, name=f"{name} {key}", email="sam@example.org")
        Participation.objects.filter(pk=made.pk).update(name=name, name_key=key)
    assert recompute(Participation, ["name", "name_key"], keys) == 2
    assert set(Participation.objects.values_list("name_key", flat=True)) == {"pat oneill", "pat o’neill", "zoe jo"}
    assert recompute(Participation, ["name", "name_key"], keys) == 0
