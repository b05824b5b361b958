"""A made-up campaign: a petition that many have signed, an open letter, and a day of action with gatherings."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from random import Random

from django.utils import timezone

from fixsend.campaigns.models import (
    CampaignPage,
    CampaignsIndexPage,
    OpenLetterPage,
    Participation,
    ParticipationState,
    PetitionPage,
)
from fixsend.campaigns.models.action import ActionPage
from fixsend.campaigns.models.participation import key_of
from fixsend.events.models import DayOfActionPage, Gathering, GatheringState, SignUp
from fixsend.people.models import Person
from fixsend.places.models import Council
from fixsend.starter import drafts, workflows
from fixsend.starter.demo import texts
from fixsend.starter.services import stored

IN_DAYS = 40
GATHERINGS = 30
PROPOSED = 3
# How many supporters in one take part in each.
SIGN, SIGN_LETTER, COME = 0.5, 0.1, 0.06


def load(chance: Random, people: list[Person]) -> None:
    """Publish the campaign with its actions, if the site has a place for campaigns, and let people take part."""
    index = CampaignsIndexPage.objects.first()
    if index is None:
        return
    story = stored([drafts.text("Why this is here", texts.ACTION_STORY)])
    campaign = CampaignPage(title=texts.CAMPAIGN, summary=texts.ACTION_SUMMARY, body=story)
    index.add_child(instance=campaign)
    workflows.publish_first_version(campaign)
    petition = PetitionPage(ask=texts.ASK, target="a made-up minister", goal=1000, **_texts(texts.PETITION, story))
    letter = OpenLetterPage(addressee="To a made-up minister", letter=texts.LETTER, **_texts(texts.OPEN_LETTER, story))
    day = DayOfActionPage(
        first_day=timezone.localdate() + timedelta(days=IN_DAYS), **_texts(texts.DAY_OF_ACTION, story)
    )
    for page in (petition, letter, day):
        campaign.add_child(instance=page)
        workflows.publish_first_version(page)
    _take_part(chance, petition, people, SIGN)
    _take_part(chance, letter, people, SIGN_LETTER)
    _come(chance, _gatherings(chance, day, people), _take_part(chance, day, people, COME))


def _texts(title: str, story: object) -> dict[str, object]:
    return {"title": title, "summary": texts.ACTION_SUMMARY, "story": story}


def _take_part(chance: Random, action: ActionPage, people: list[Person], share: float) -> list[Participation]:
    """Let some of the supporters take part, each some time between joining and now."""
    now = timezone.now()
    parts = []
    for person in people:
        if chance.random() >= share:
            continue
        at = now - (now - person.created_at) * chance.random()
        parts.append(
            Participation(
                action_id=action.pk,
                person=person,
                email=person.email,
                name=person.name,
                name_key=key_of(person.name),
                council_id=person.council_id,
                shows_name=chance.random() < 0.3,
                state=ParticipationState.CONFIRMED,
                created_at=at,
                confirmed_at=at,
            )
        )
    return Participation.objects.bulk_create(parts)


def _gatherings(chance: Random, day: DayOfActionPage, people: list[Person]) -> list[Gathering]:
    """Make gatherings in councils all over England; the last few wait for a coordinator."""
    councils = chance.sample(list(Council.objects.order_by("code")), GATHERINGS)
    made = []
    for number, council in enumerate(councils):
        start = datetime.combine(day.first_day, time(chance.randrange(9, 16)), tzinfo=timezone.get_default_timezone())
        host = people[number % len(people)]
        made.append(
            Gathering(
                day=day,
                title=f"{chance.choice(texts.GATHERINGS)} (fictional)",
                about=texts.GATHERING_ABOUT,
                run_by="" if number % 3 else f"{council.name} parents together (fictional)",
                starts_at=start,
                ends_at=start + timedelta(hours=2),
                venue="1 Example Square",
                address=f"Example, {council.name}",
                council=council,
                step_free=chance.choice(["yes", "yes", "partly"]),
                toilets=chance.choice(["accessible", "accessible", "others"]),
                quiet_space=chance.choice(["yes", "no"]),
                bsl=chance.choice(["yes", "asked", "no"]),
                places=chance.choice([None, 20, 50]),
                host=host,
                host_name=host.name,
                host_email=host.email,
                state=GatheringState.PROPOSED if number >= GATHERINGS - PROPOSED else GatheringState.APPROVED,
            )
        )
    return Gathering.objects.bulk_create(made)


def _come(chance: Random, gatherings: list[Gathering], parts: list[Participation]) -> None:
    """Spread participants over the gatherings as far as there are places; the others wait."""
    approved = [each for each in gatherings if each.state == GatheringState.APPROVED]
    taken = dict.fromkeys((each.pk for each in approved), 0)
    sign_ups = []
    for part in parts:
        gathering, together = chance.choice(approved), chance.randrange(1, 4)
        has_room = gathering.places is None or taken[gathering.pk] + together <= gathering.places
        taken[gathering.pk] += together if has_room else 0
        when = {"placed_at": part.confirmed_at} if has_room else {"waits_since": part.confirmed_at}
        sign_ups.append(SignUp(participation=part, gathering=gathering, people=together, **when))
    SignUp.objects.bulk_create(sign_ups)
