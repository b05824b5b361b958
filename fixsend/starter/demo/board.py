"""The board of the pledge: invented candidates in real places, of parties that do not exist."""

from datetime import date, timedelta
from random import Random

from django.utils import timezone

from fixsend.campaigns.models import PledgePage, Pledger, Role, Stance
from fixsend.places.models import Constituency
from fixsend.starter.demo import campaign_texts as words
from fixsend.starter.demo import supporters

# One constituency in so many, in the order of their codes.
EVERY = 45
CANDIDATES = (2, 3, 4)
ASKED = 9  # days ago


def fill(chance: Random, page: PledgePage) -> None:
    """Put the parties and the candidates of some constituencies on the board, with all three stances."""
    today = timezone.localdate()
    stances = [Stance.SIGNED, Stance.SIGNED, Stance.NONE, Stance.DECLINED, Stance.NONE]
    pledgers = [Pledger(page=page, name=party, role=Role.PARTY) for party in words.PARTIES[:-1]]
    for constituency in Constituency.objects.order_by("code")[::EVERY]:
        parties = chance.sample(words.PARTIES, chance.choice(CANDIDATES))
        pledgers += [
            Pledger(
                page=page, name=supporters.name(chance), role=Role.CANDIDATE, party=party, constituency=constituency
            )
            for party in parties
        ]
    for number, pledger in enumerate(pledgers):
        _answer(pledger, stances[number % len(stances)], today, number)
        pledger.save()


def _answer(pledger: Pledger, stance: Stance, today: date, number: int) -> None:
    pledger.asked_on = today - timedelta(days=ASKED)
    pledger.stance = stance
    if stance != Stance.NONE:
        pledger.said_on = today - timedelta(days=number % (ASKED - 1))
        pledger.evidence = f"https://example.org/pledge/{number}/"
