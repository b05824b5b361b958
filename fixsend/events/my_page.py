"""What My page tells about events: where somebody goes, what they proposed, and the regions that they coordinate."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone

from fixsend.campaigns import links as action_links
from fixsend.campaigns.models import ParticipationState
from fixsend.events import links, privacy
from fixsend.events.models import Coordinator, Gathering, GatheringState, SignUp
from fixsend.people.models import Person
from fixsend.people.my_page import Line, Link, Part, Topic


def _sign_ups(person: Person) -> Iterator[Line]:
    """Yield a sentence for each event that somebody signed up for, those to come first."""
    rows = privacy.sign_ups(person).select_related("participation__action", "gathering__day", "gathering__council")
    now = timezone.now()
    # Those to come from the next on; those that are over from the last back.
    found = sorted(rows, key=lambda each: abs(each.gathering.starts_at - now))
    for sign_up in sorted(found, key=lambda each: each.gathering.is_over):
        gathering = sign_up.gathering
        yield Line(_going(sign_up), gathering.title, gathering.url, _ways(sign_up))


def _going(sign_up: SignUp) -> str:
    gathering, state = sign_up.gathering, sign_up.participation.state
    named = f"“{gathering.title}”"
    if state == ParticipationState.WITHDRAWN:
        return f"You cancelled your place at {named}."
    if state != ParticipationState.CONFIRMED:
        return f"{named} waits for you: open the link in our email to confirm."
    if gathering.is_over:
        return f"You signed up for {named}. It was on {gathering.when}."
    if gathering.state == GatheringState.CANCELLED:
        return f"{named} is cancelled. Please do not go. {gathering.reason}"
    if sign_up.waits_since:
        return f"You are on the waiting list for {named}: {gathering.when}, {gathering.where}."
    if not sign_up.placed_at:
        return f"You do not have a place at {named}, because it started before you confirmed."
    places = "a place" if sign_up.people == 1 else f"{sign_up.people} places"
    return f"You are going to {named}: {gathering.when}, {gathering.where}. We have kept {places} for you."


def _ways(sign_up: SignUp) -> tuple[Link, ...]:
    gathering = sign_up.gathering
    if sign_up.participation.state != ParticipationState.CONFIRMED or gathering.is_over:
        return ()
    ways = [Link("Change or cancel", action_links.mine_path(sign_up.participation))]
    if gathering.state == GatheringState.APPROVED:
        ways.append(
            Link("Add to your calendar", reverse("events:gathering_calendar", args=[gathering.day_id, gathering.pk]))
        )
    return tuple(ways)


def _proposed(person: Person) -> Iterator[Line]:
    """Yield a sentence for each event that somebody proposed; its host can run it once they have confirmed it."""
    for gathering in privacy.gatherings(person).select_related("day", "council"):
        may_run = gathering.host_id == person.pk and gathering.state != GatheringState.UNCONFIRMED
        yield Line(_state(gathering), gathering.title, links.run_url(gathering) if may_run else "")


def _state(gathering: Gathering) -> str:
    named = f"You proposed “{gathering.title}” for {gathering.when}."
    return f"{named} {_WHAT_NEXT[GatheringState(gathering.state)]}"


_WHAT_NEXT = {
    GatheringState.UNCONFIRMED: "It waits for you: open the link in our email to confirm.",
    GatheringState.PROPOSED: "We are checking it.",
    GatheringState.APPROVED: "It is on our site.",
    GatheringState.DECLINED: "We could not accept it.",
    GatheringState.WITHDRAWN: "You withdrew it.",
    GatheringState.CANCELLED: "It is cancelled.",
}


def _regions(person: Person) -> Iterator[Line]:
    """Yield a sentence for each region that somebody coordinates."""
    for each in Coordinator.objects.filter(person=person).select_related("day"):
        text = f"You coordinate the events in {each.where} for “{each.day.title}”."
        yield Line(text, f"events in {each.where}", reverse("events:home"))


PARTS = (Part(Topic.EVENTS, _sign_ups), Part(Topic.EVENTS, _proposed), Part(Topic.EVENTS, _regions))
