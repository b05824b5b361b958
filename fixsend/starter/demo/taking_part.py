"""Who took part in each action, when, and from where; and the numbers that this reached."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from random import Random

from django.utils import timezone

from fixsend.campaigns.models import (
    Milestone,
    OfflineCount,
    OpenLetterPage,
    OrganisationSignature,
    Participation,
    ParticipationState,
    PetitionPage,
    Reason,
    ReasonState,
    SignatureState,
    WriteToPage,
)
from fixsend.campaigns.models.action import ActionPage
from fixsend.campaigns.models.letter import How, Letter, LetterReceiver
from fixsend.campaigns.models.participation import key_of
from fixsend.membership.models import Organisation
from fixsend.places.models import Council, Representative
from fixsend.starter.demo.campaigns import Alive
from fixsend.starter.demo.homes import BUSY
from fixsend.starter.demo.supporters import Supporter

BATCH = 2000
# The ways in which people came, and how many of a hundred by each.
WAYS = {"": 34, "email": 24, "facebook": 17, "whatsapp": 14, "bluesky": 3, "embed": 5, "qr": 3}
SHOWN = 0.34
# Of letters: sent from here, sent by themselves, called.
HOW = {How.SENT: 70, How.OWN: 18, How.CALLED: 12}
# Two weeks after a letter its writer is asked whether there was an answer; here, nobody said.
ASKED_AFTER = timedelta(days=13)


def take_part(chance: Random, action: Alive, supporters: list[Supporter]) -> list[Participation]:
    """Let some of those take part who had joined by then; whoever joined meanwhile often came by this action."""
    moments = action.rhythm.moments(chance, len(supporters))
    start, end = action.rhythm.start, action.rhythm.end
    parts = []
    for supporter, moment in zip(supporters, moments, strict=True):
        joined = supporter.person.created_at
        if joined > end or chance.random() >= action.share:
            continue
        parts.append(_part(chance, action, supporter, moment if joined <= moment else max(joined, start)))
    return Participation.objects.bulk_create(parts, batch_size=BATCH)


def _part(chance: Random, action: Alive, supporter: Supporter, moment: datetime) -> Participation:
    person, home = supporter.person, supporter.home
    return Participation(
        action_id=action.page.pk,
        person=person,
        email=person.email,
        name=person.name,
        name_key=key_of(person.name),
        council_id=home.council_id,
        constituency_id=home.constituency_id,
        shows_name=chance.random() < SHOWN,
        via=chance.choices(list(WAYS), list(WAYS.values()))[0],
        state=ParticipationState.CONFIRMED,
        created_at=moment,
        confirmed_at=moment + timedelta(seconds=chance.randrange(30, 900)) if moment < _a_while_ago() else moment,
    )


def _a_while_ago() -> datetime:
    return timezone.now() - timedelta(minutes=30)


def say_why(parts: list[Participation], shown: Iterable[str], waiting: Iterable[str] = ()) -> None:
    """Let some of the latest say why they took part; staff have read those that are shown, others wait for them."""
    latest = sorted(parts, key=lambda part: part.created_at, reverse=True)
    states = [ReasonState.SHOWN for _ in shown] + [ReasonState.WAITING for _ in waiting]
    Reason.objects.bulk_create(
        Reason(
            participation=part,
            text=text,
            state=state,
            given_at=part.created_at,
            decided_at=part.created_at if state == ReasonState.SHOWN else None,
        )
        for part, text, state in zip(latest, [*shown, *waiting], states, strict=False)
    )


def count_paper(petition: PetitionPage) -> None:
    """Enter signatures that were collected on paper, at stalls and school gates in busy places."""
    councils = Council.objects.filter(code__in=BUSY).order_by("code")
    today = timezone.localdate()
    for number, council in enumerate(councils):
        OfflineCount.objects.create(
            action=petition,
            number=18 + 11 * number,
            council=council,
            collected_on=today - timedelta(days=3 + 2 * number),
            note="School gate" if number % 2 else "Stall at the market",
        )


def reach_milestones(action: ActionPage, parts: list[Participation]) -> None:
    """Record when each number was reached; staff have seen all but the newest."""
    moments = sorted(part.confirmed_at or part.created_at for part in parts)
    reached = [each.number for each in action.thresholds.all() if each.number <= len(moments)]
    Milestone.objects.bulk_create(
        Milestone(
            action=action,
            number=number,
            reached_at=moments[number - 1],
            seen_at=None if number == max(reached) else moments[number - 1] + timedelta(hours=9),
        )
        for number in reached
    )


def send_letters(chance: Random, page: WriteToPage, parts: list[Participation]) -> None:
    """Make each part in it a letter that has gone to the writer's own MP, or a call. No MP answers: they are real."""
    asked_before = timezone.now() - ASKED_AFTER
    letters = Letter.objects.bulk_create(
        Letter(
            participation=part,
            how=chance.choices(list(HOW), list(HOW.values()))[0],
            subject=page.subject,
            created_at=part.created_at,
            sent_at=part.confirmed_at,
            asked_at=part.confirmed_at + ASKED_AFTER
            if part.confirmed_at and part.confirmed_at < asked_before
            else None,
        )
        for part in parts
    )
    sitting = {mp.constituency_id: mp for mp in Representative.objects.all()}
    receivers = []
    for letter in letters:
        mp = sitting.get(letter.participation.constituency_id or 0)
        if mp is not None:
            receivers.append(
                LetterReceiver(
                    letter=letter,
                    name=f"{mp.name} MP",
                    party=mp.party,
                    representative=mp,
                    constituency_id=mp.constituency_id,
                )
            )
    LetterReceiver.objects.bulk_create(receivers)


def sign_for_organisations(chance: Random, letter: OpenLetterPage, organisations: list[Organisation]) -> None:
    """Put two thirds of the listed organisations under a letter, two more that staff have to look at."""
    for number, organisation in enumerate(each for each in organisations if each.is_listed):
        if chance.random() > 0.66:
            continue
        steward = organisation.stewardships.select_related("person").get().person
        moment = timezone.now() - timedelta(days=25 * chance.random())
        OrganisationSignature.objects.create(
            letter=letter,
            organisation=organisation,
            name=organisation.name,
            website=organisation.website,
            signed_by=steward.name,
            role="Chair",
            email=steward.email,
            person=steward,
            listed_first=number == 0,
            state=SignatureState.ACCEPTED,
            confirmed_at=moment,
        )
    for name in ("Teasel Youth Theatre", "Bramley Row Residents"):
        OrganisationSignature.objects.create(
            letter=letter,
            name=name,
            signed_by="Robin Archer",
            role="Secretary",
            email="secretary@example.org",
            state=SignatureState.WAITING,
            confirmed_at=timezone.now() - timedelta(hours=20),
        )
