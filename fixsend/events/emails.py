"""The emails about gatherings: to people who signed up, to hosts and to coordinators."""

from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings
from django.urls import reverse

from fixsend.campaigns import links as campaign_links
from fixsend.events import links
from fixsend.events.models import Coordinator, Gathering, SignUp
from fixsend.places.naming import within_a_sentence
from fixsend.web import email

KIND = "gathering"


def signed_up(sign_up: SignUp) -> None:
    """To a person whose sign-up is confirmed: whether they have a place, and how to change or withdraw it."""
    if sign_up.placed_at:
        people = "You have a place" if sign_up.people == 1 else f"You have {sign_up.people} places"
        lines = [
            f"{people} at “{sign_up.gathering}”.",
            "Keep this email. If you cannot come after all, cancel through its link, so that someone else can.",
        ]
        _to_comer(sign_up, "You’re coming", lines)
    elif sign_up.waits_since:
        lines = [
            f"“{sign_up.gathering}” is full, so you are on the waiting list.",
            "We will email you as soon as there is a place for you. You do not need to do anything.",
        ]
        _to_comer(sign_up, "You are on the waiting list", lines)
    else:
        words = (
            f"“{sign_up.gathering}” has been cancelled, or has started, since you sent the form. "
            "You can choose another event."
        )
        _to_comer(sign_up, "You do not have a place", [words])


def place_free(sign_up: SignUp) -> None:
    """To a person who waited: they have a place."""
    words = (
        f"There is now a place for you at “{sign_up.gathering}”. If you cannot come after all, please cancel, "
        "so that someone else can have it."
    )
    _to_comer(sign_up, "You have a place now", [words])


def not_changed(sign_up: SignUp, why: str) -> None:
    """To a person whose change cannot be made: why, and that what they have stays."""
    _to_comer(sign_up, "We could not change your sign-up", [why, "Your sign-up stays as it was."])


def changed(sign_up: SignUp) -> None:
    """To a person who comes or waits: their gathering has changed."""
    words = f"Something about “{sign_up.gathering}” has changed. Here are the details now."
    _to_comer(sign_up, "Details have changed", [words])


def cancelled(sign_up: SignUp) -> None:
    """To a person who wanted to come: their gathering is cancelled."""
    lines = [f"“{sign_up.gathering}” is cancelled. Please do not go.", f"Why: {sign_up.gathering.reason}"]
    _to_comer(sign_up, "Cancelled", [*lines, "You can choose another event."])


def reminder(sign_up: SignUp) -> None:
    """To a person who comes: a reminder."""
    words = f"“{sign_up.gathering}” is coming up. If you cannot come, please cancel, so that someone else can."
    _to_comer(sign_up, "See you soon", [words])


def proposed(gathering: Gathering) -> None:
    """To the host, whose mailbox is confirmed: we have the proposal, what happens next and by when."""
    lines = [
        f"We have your proposal for “{gathering}”. Thank you.",
        "A coordinator reads it and decides, usually within two days. Then we email you.",
        "Keep this email. Until then you can change or withdraw your proposal through its link.",
    ]
    _to_host(gathering, "We have your proposal", lines)


def approved(gathering: Gathering) -> None:
    """To the host: their gathering is public now."""
    lines = [
        f"“{gathering}” is now on our site, and people can sign up. Thank you for making it happen.",
        "Keep this email. Its link shows who is coming, and you can print the sign-in sheet there.",
    ]
    _to_host(gathering, "Your event is approved", lines)


def declined(gathering: Gathering) -> None:
    """To the host: it does not go on the site, and why."""
    lines = [f"We cannot put “{gathering}” on our site.", f"Why: {gathering.reason}"]
    _to_host(gathering, "Your event was not approved", lines)


def cancelled_for_host(gathering: Gathering) -> None:
    """To the host: another person called it off."""
    lines = [f"“{gathering}” has been cancelled. We are telling everyone who signed up.", f"Why: {gathering.reason}"]
    _to_host(gathering, "Your event was cancelled", lines)


def to_decide(coordinator: Coordinator, gathering: Gathering) -> None:
    """To a coordinator: a person proposed a gathering."""
    region = within_a_sentence(gathering.region_name)
    lines = [f"There is a new proposal for an event in {region}. Please read it and decide within two days."]
    _to_coordinator(coordinator, gathering, "An event to decide on", lines)


def host_changed(coordinator: Coordinator, gathering: Gathering) -> None:
    """To a coordinator: the host changed an approved gathering."""
    lines = [f"The host has changed “{gathering}”. Here are the details now."]
    _to_coordinator(coordinator, gathering, "An event was changed", lines)


def appointed(coordinator: Coordinator) -> None:
    """To a new coordinator: what that is, and where to begin."""
    day = coordinator.day
    lines = [
        f"You now coordinate the events in {coordinator.where} for “{day.title}” on {day.when}.",
        "You decide which of the events that volunteers propose go on our site, and you see who signs up. "
        "We will email you when there is one to decide on.",
        "To sign in, use this email address. We send you a code, so you need no password.",
    ]
    context = {
        "name": coordinator.person.name,
        "lines": lines,
        "button": "See your events",
        "url": settings.SITE_URL + reverse("events:home"),
        "imprint": day.imprint,
    }
    email.send(
        coordinator.person.email or "",
        f"You are now a coordinator: {day.title}",
        "events/email/gathering",
        context,
        kind=KIND,
    )


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
    context = {"name": gathering.host_name, "button": "See your event", "url": links.run_url(gathering)}
    _about(gathering, gathering.host_email, heading, lines, context)


def _to_coordinator(coordinator: Coordinator, gathering: Gathering, heading: str, lines: Sequence[str]) -> None:
    context = {"name": coordinator.person.name, "button": "See the event", "url": links.run_url(gathering)}
    _about(gathering, coordinator.person.email, heading, lines, context)


def _about(
    gathering: Gathering, address: str | None, heading: str, lines: Sequence[str], context: dict[str, str]
) -> None:
    if not address:
        return
    everything = {"gathering": gathering, "lines": lines, "imprint": gathering.day.imprint, **context}
    email.send(address, f"{heading}: {gathering.title}", "events/email/gathering", everything, kind=KIND)
