"""What is over invites nobody and counts to no goal, wherever it stands; what is not open yet has not ended."""

import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from fixsend.campaigns import links
from fixsend.campaigns.models import ActionPage, Threshold
from fixsend.campaigns.queries.actions import progress
from tests.campaigns.factories import ParticipationFactory, campaign, open_letter, petition, pledge, write_to
from tests.events.factories import GatheringFactory, day_of_action
from tests.pages.factories import body

pytestmark = pytest.mark.django_db

KINDS = [petition, open_letter, write_to, pledge, day_of_action]
WON = body(("text", "<p>We won.</p>"))
# Words that ask for something, or count to a goal.
INVITES = re.compile(
    r"Help us|Sign the |Sign for|Sign up|Ask them|Be the first|Write your letter|Write your own|Take part|"
    r"take part here|Points you could make|Print a sheet|Propose|Would you rather|Tell others|count them for you|"
    r"<progress|<form|Sign with me|At a thousand"
)
ENDED = re.compile("has closed|has ended|is over")


def over(make, outcome="") -> ActionPage:
    """Make an action that is over, with all that an open one would say."""
    fields = {"phone_script": "Say this"} if make is write_to else {}
    action = make(outcome=outcome, share_words="Sign with me", parent=campaign("Ours"), **fields)
    Threshold.objects.create(page=action, number=1000, words="At a thousand we hand it in")
    if make is day_of_action:
        GatheringFactory(day=action)
    ActionPage.objects.filter(pk=action.pk).update(closes_at=timezone.now() - timedelta(days=1))
    return type(action).objects.get(pk=action.pk)


def places(action: ActionPage) -> list[str]:
    """Return every public address that shows an action."""
    here = action.get_url()
    there = [here, f"{here}thanks/", f"{here}where/", action.get_parent().get_url(), "/", "/campaigns/"]
    there += [reverse("campaigns:embed", args=[action.pk]), reverse("campaigns:embed_card", args=[action.pk])]
    participation = ParticipationFactory(action=action)
    there.append(links.mine_path(participation))
    more = {"write_to": ["call/", "answers/"], "open_letter": ["organisation/"]}
    return there + [f"{here}{each}" for each in more.get(kind_of(action), [])]


def kind_of(action: ActionPage) -> str:
    return {"WriteToPage": "write_to", "OpenLetterPage": "open_letter"}.get(type(action).__name__, "")


def main_of(page: str) -> str:
    """Return what a page says itself, without the frame of every page."""
    found = re.search(r"<main.*?</main>", page, re.DOTALL)
    return found[0] if found else page


@pytest.mark.parametrize("outcome", ["", WON], ids=["no outcome", "outcome"])
@pytest.mark.parametrize("make", KINDS)
def test_what_is_over_invites_nobody(client, make, outcome):
    action = over(make, outcome)
    for place in places(action):
        answer = client.get(place)
        assert answer.status_code == 200, place
        said = main_of(answer.content.decode())
        if place.endswith(("/embed/", "/")) and action.title not in said:
            continue
        found = INVITES.search(without_other_forms(said, action))
        assert not found, (place, found)


def without_other_forms(said: str, action: ActionPage) -> str:
    """Return a page without forms that are not for taking part: taking it back, filters, one's own council, …"""
    return re.sub(r"<form(?![^>]*(take-part/(?!\d+/where/)|/write/)).*?</form>", "", said, flags=re.DOTALL)


@pytest.mark.parametrize("make", KINDS)
def test_what_is_over_says_so_and_counts_to_nothing(client, make):
    action = over(make)
    found = progress(action)
    assert (found.goal, found.thresholds) == (None, [])
    said = client.get(action.get_url()).content.decode()
    assert ENDED.search(said)
    assert f"<h2>{action.words.closed_heading}</h2>" in said
    assert action.invitation == "See how it went"
    assert over(make, WON).invitation == "See what happened"
    described = client.get(reverse("web:oembed"), {"url": f"{settings.SITE_URL}{action.get_url()}"}).json()
    assert not INVITES.search(described["html"])


@pytest.mark.parametrize("make", KINDS)
def test_what_is_open_asks_people_to_take_part(client, make):
    action = make(share_words="Sign with me")
    said = client.get(action.get_url()).content.decode()
    assert not ENDED.search(main_of(said))
    assert action.words.not_open_heading not in said
    assert "Sign with me" in said or "Sign%20with%20me" in said


@pytest.mark.parametrize("make", KINDS)
def test_what_is_not_open_yet_does_not_say_that_it_has_ended(client, settings, make):
    settings.SERVING = True  # and nobody has filled in who looks after the data
    said = main_of(client.get(make().get_url()).content.decode())
    assert not ENDED.search(main_of(said))
    assert "<form" not in without_other_forms(said, None)


def test_a_letter_under_embargo_has_not_ended(client):
    said = client.get(open_letter(embargoed_until=timezone.now() + timedelta(days=3)).get_url()).content.decode()
    assert not ENDED.search(main_of(said))
    assert "Not published yet" in said


def test_what_was_reached_stays_to_be_read_after_the_end():
    from fixsend.campaigns.models import Milestone

    action = over(petition)
    Threshold.objects.create(page=action, number=1, words="The first")
    Milestone.objects.create(action=action, number=1)
    assert [each.words for each in progress(action).thresholds] == ["The first"]


def test_nobody_gets_a_sheet_for_a_petition_that_is_over(client):
    assert client.get(f"{petition().get_url()}sheet/").status_code == 200
    assert client.get(f"{over(petition).get_url()}sheet/").status_code == 404


@pytest.mark.parametrize("is_over", [True, False])
def test_the_next_thing_to_do_is_one_that_can_still_be_done(client, is_over):
    following = over(petition) if is_over else petition("The next one")
    action = petition("This one", next_action=following)
    said = client.get(f"{action.get_url()}thanks/").content.decode()
    assert ("What you can do next" in said) is not is_over
