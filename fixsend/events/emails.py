"""The emails about gatherings: to people who signed up, to hosts and to coordinators."""

from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings
from django.urls import reverse

from fixsend.campaigns import links as campaign_links
from fixsend.events import links
from fixsend.events.models import Coordinator, Gathering, SignUp
from fixsend.web import email

KIND = "gathering"


def signed_up(sign_up: SignUp) -> None:
    """To a person whose sign-up is confirmed: whether they have a place, and how to change or withdraw it."""
    if sign_up.placed_at:
        people = "You have a place." if sign_up.people == 1 else f"You have {sign_up.people} places."
        _to_comer(sign_up, "You are coming", [people, "Something came up? Take it back there: others may be waiting."])
    elif sign_up.waits_since:
        lines = ["This gathering is full. As soon as a place is free, it is yours and we email you."]
        _to_comer(sign_up, "You are on the waiting list", lines)
    else:
        words = "This gathering has been cancelled, or has begun, since you sent the form. You can choose another one."
        _to_comer(sign_up, "You have no place there", [words])


def place_free(sign_up: SignUp) -> None:
    """To a person who waited: they have a place."""
    words = "A place has become free, and it is yours. If you cannot come after all, please take it back: others wait."
    _to_comer(sign_up, "You have a place now", [words])


def not_changed(sign_up: SignUp, why: str) -> None:
    """To a person whose change cannot be made: why, and that what they have stays."""
    _to_comer(sign_up, "We could not change your sign-up", [why, "Your sign-up for this gathering stays as it was."])


def changed(sign_up: SignUp) -> None:
    """To a person who comes or waits: their gathering has changed."""
    words = "Something about this gathering has changed. This is how it stands now."
    _to_comer(sign_up, "Changed", [words])


def cancelled(sign_up: SignUp) -> None:
    """To a person who wanted to come: their gathering is cancelled."""
    lines = ["This gathering is called off. Please do not go there.", f"Why: {sign_up.gathering.reason}"]
    _to_comer(sign_up, "Cancelled", [*lines, "You can choose another gathering."])


def reminder(sign_up: SignUp) -> None:
    """To a person who comes: a reminder."""
    words = "It is nearly time. If you cannot come, please take your sign-up back: others may be waiting."
    _to_comer(sign_up, "See you soon", [words])


def approved(gathering: Gathering) -> None:
    """To the host: their gathering is public now."""
    lines = ["Your gathering is on our site now, and people can sign up. Thank you for making it happen."]
    _to_host(gathering, "Your gathering is approved", [*lines, "There you see who comes, and print the sign-in sheet."])


def declined(gathering: Gathering) -> None:
    """To the host: it does not go on the site, and why."""
    lines = ["We cannot put the gathering that you proposed on our site.", f"Why: {gathering.reason}"]
    _to_host(gathering, "Your gathering was not approved", lines)


def cancelled_for_host(gathering: Gathering) -> None:
    """To the host: another person called it off."""
    lines = ["Your gathering was cancelled. We tell everybody who signed up.", f"Why: {gathering.reason}"]
    _to_host(gathering, "Your gathering was cancelled", lines)


def to_decide(coordinator: Coordinator, gathering: Gathering) -> None:
    """To a coordinator: a person proposed a gathering."""
    lines = [f"Somebody proposed a gathering in {gathering.region_name}. Please look at it and decide."]
    _to_coordinator(coordinator, gathering, "A gathering to decide about", lines)


def host_changed(coordinator: Coordinator, gathering: Gathering) -> None:
    """To a coordinator: the host changed an approved gathering."""
    lines = ["The host changed this gathering. This is how it stands now."]
    _to_coordinator(coordinator, gathering, "A gathering was changed", lines)


def appointed(coordinator: Coordinator) -> None:
    """To a new coordinator: what that is, and where to begin."""
    day = coordinator.day
    lines = [
        f"You look after the gatherings in {coordinator.get_region_display()} for “{day.title}” on {day.when}.",
        "You decide which of those that volunteers propose go on our site, and see who signs up. "
        "We email you when one waits.",
        "Sign in with this email address: we send you a code, there is no password.",
    ]
    context = {
        "name": coordinator.person.name,
        "lines": lines,
        "button": "Gatherings that you look after",
        "url": settings.SITE_URL + reverse("events:home"),
        "imprint": day.imprint,
    }
    email.send(coordinator.person.email or "", "You are a coordinator", "events/email/gathering", context, kind=KIND)


def _to_comer(sign_up: SignUp, heading: str, lines: Sequence[str]) -> None:
    part = sign_up.participation
    context = {
        "name": part.name,
        "button": "See or change your sign-up",
        "url": settings.SITE_URL + campaign_links.mine_path(part),
        "page_url": settings.SITE_URL + sign_up.gathering.url,
    }
    _about(sign_up.gathering, part.email, heading, lines, context)


def _to_host(gathering: Gathering, heading: str, lines: Sequence[str]) -> None:
    context = {"name": gathering.host_name, "button": "See your gathering", "url": links.run_url(gathering)}
    _about(gathering, gathering.host_email, heading, lines, context)


def _to_coordinator(coordinator: Coordinator, gathering: Gathering, heading: str, lines: Sequence[str]) -> None:
    context = {"name": coordinator.person.name, "button": "See the gathering", "url": links.run_url(gathering)}
    _about(gathering, coordinator.person.email, heading, lines, context)


def _about(
    gathering: Gathering, address: str | None, heading: str, lines: Sequence[str], context: dict[str, str]
) -> None:
    if not address:
        return
    everything = {"gathering": gathering, "lines": lines, "imprint": gathering.day.imprint, **context}
    email.send(address, f"{heading}: {gathering.title}", "events/email/gathering", everything, kind=KIND)
