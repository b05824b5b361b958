"""Lighthouse finds nothing to improve in accessibility, good practice and search: on each kind of page that matters."""

from collections.abc import Callable

import pytest

from tests.browser import lighthouse
from tests.campaigns.factories import ParticipationFactory, open_letter, petition, pledge, write_to
from tests.events.factories import GatheringFactory, day_of_action
from tests.membership.factories import OrganisationFactory

pytestmark = [pytest.mark.browser, pytest.mark.full, pytest.mark.django_db(transaction=True)]
CATEGORIES = ["accessibility", "best-practices", "seo"]


def signed_petition() -> str:
    action = petition()
    ParticipationFactory.create_batch(3, action=action, shows_name=True)
    return action.url


def directory() -> str:
    OrganisationFactory.create_batch(3)
    return "/organisations/"


PAGES: dict[str, Callable[[], str]] = {
    "home": lambda: "/" if signed_petition() else "",
    "join": lambda: "/join/individual/",
    "petition": signed_petition,
    "open letter": lambda: open_letter().url,
    "pledge": lambda: pledge().url,
    "write to": lambda: write_to().url,
    "day of action": lambda: day_of_action().url,
    "event": lambda: GatheringFactory().url,
    "directory": directory,
}


@pytest.mark.parametrize("page", PAGES)
def test_lighthouse_gives_full_marks(started_site, site, page):
    found = lighthouse.report(site + PAGES[page](), CATEGORIES)
    assert lighthouse.scores(found) == dict.fromkeys(CATEGORIES, 100), lighthouse.what_is_wrong(found)
