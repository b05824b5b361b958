"""The events of the day of action, in real squares and parks, and who wants to come."""

from __future__ import annotations

from datetime import time, timedelta
from random import Random

from fixsend.campaigns.models import Participation
from fixsend.events.models import DayOfActionPage, Gathering, GatheringState, SignUp
from fixsend.people.models import Person
from fixsend.places.models import Council
from fixsend.starter.demo import campaign_texts as words
from fixsend.starter.demo import organisations
from fixsend.starter.demo.homes import TOWNS, Home, Town
from fixsend.starter.demo.rhythm import at

PROPOSED = 3
PLACES = (None, 12, 20, 30, 50, 80)


def plan(chance: Random, day: DayOfActionPage, people: list[Person]) -> list[Gathering]:
    """Make an event in each town; the last few wait for a coordinator."""
    councils = {council.code: council for council in Council.objects.filter(code__in=[town.council for town in TOWNS])}
    towns = chance.sample(TOWNS, len(TOWNS))
    made = [
        _gathering(chance, number, town, day=day, council=councils[town.council], host=people[number % len(people)])
        for number, town in enumerate(towns)
    ]
    for gathering in made[-PROPOSED:]:
        gathering.state = GatheringState.PROPOSED
    return Gathering.objects.bulk_create(made)


def _gathering(
    chance: Random, number: int, town: Town, *, day: DayOfActionPage, council: Council, host: Person
) -> Gathering:
    title, about = words.GATHERINGS[number % len(words.GATHERINGS)]
    start = at(day.first_day, time(chance.choice((10, 11, 11, 12, 13, 14)), chance.choice((0, 0, 30))))
    return Gathering(
        day=day,
        title=f"{title} in {town.name}",
        about=about,
        run_by="" if number % 3 else organisations.group_name(chance, town.name),
        starts_at=start,
        ends_at=start + timedelta(hours=chance.choice((1, 2, 2, 3))),
        venue=town.venue,
        address=town.name,
        council=council,
        east=town.east,
        north=town.north,
        step_free=chance.choice(("yes", "yes", "yes", "partly")),
        toilets=chance.choice(("accessible", "accessible", "others")),
        quiet_space=chance.choice(("yes", "no")),
        bsl=chance.choice(("yes", "asked", "asked", "no")),
        access_note=words.ACCESS_NOTES[number % len(words.ACCESS_NOTES)],
        places=chance.choice(PLACES),
        host=host,
        host_name=host.name,
        host_email=host.email,
        state=GatheringState.APPROVED,
    )


def come(
    chance: Random, gatherings: list[Gathering], parts: list[Participation], homes: dict[int, Home]
) -> list[SignUp]:
    """Let people come to an event of their own council or region, as far as there are places; the others wait."""
    approved = [each for each in gatherings if each.state == GatheringState.APPROVED]
    regions = dict(Council.objects.values_list("pk", "region"))
    taken = dict.fromkeys((each.pk for each in approved), 0)
    full: set[int] = set()
    sign_ups = []
    for part in parts:
        council = homes[part.person_id or 0].council_id
        own = [each for each in approved if each.council_id == council]
        near = [each for each in approved if each.council.region == regions[council]]
        gathering, together = chance.choice(own or near or approved), chance.choice((1, 1, 2, 2, 3, 4))
        if gathering.places is not None and taken[gathering.pk] + together > gathering.places:
            full.add(gathering.pk)
        has_room = gathering.pk not in full
        taken[gathering.pk] += together if has_room else 0
        when = {"placed_at": part.confirmed_at} if has_room else {"waits_since": part.confirmed_at}
        sign_ups.append(SignUp(participation=part, gathering=gathering, people=together, **when))
    return SignUp.objects.bulk_create(sign_ups)
