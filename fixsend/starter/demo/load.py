"""Loading the demonstration, once, and never beside real people."""

from random import Random

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from fixsend.campaigns.models import Participation
from fixsend.people.models import Person
from fixsend.people.services import growth
from fixsend.starter.demo import (
    board,
    campaigns,
    meetings,
    newsletters,
    organisations,
    pictures,
    series,
    stories,
    supporters,
    taking_part,
    texts,
    work,
)
from fixsend.starter.demo import campaign_texts as words
from fixsend.starter.demo.campaigns import Campaigns
from fixsend.starter.demo.supporters import Supporter
from fixsend.starter.models import Loaded
from fixsend.web import page_cache
from fixsend.web.models import SiteDetails

PIECE = "demo"
SEED = 2026
SUPPORTERS = 4000
MADE_UP = Q(email__endswith="@example.org") | Q(email__endswith=".invalid")


class Refused(Exception):
    """The demonstration cannot be loaded here; the message says why."""


@transaction.atomic
def load(count: int = SUPPORTERS) -> bool:
    """Load everything, with `count` supporters; return whether it was new. Raises Refused."""
    if Loaded.objects.filter(piece=PIECE).exists():
        return False
    _refuse_beside_real_people()
    chance = Random(SEED)  # noqa: S311 - lifelike, not secret
    _say_that_it_is_invented()
    people = supporters.load(chance, count)
    founded = organisations.load(chance)
    work.load(chance, founded)
    drawn = {name: pictures.image(name) for name in pictures.SCENES}
    published = campaigns.publish(drawn)
    if published is not None:
        _take_part(chance, published, people)
        taking_part.sign_for_organisations(chance, published.letter, founded)
        board.fill(chance, published.pledge)
    news = stories.publish(drawn, published)
    stories.dress_home(published)
    newsletters.load(chance, published, news)
    if published is not None and news:
        series.load(published, news)
    growth.record(timezone.localdate())
    Loaded.objects.create(piece=PIECE)
    page_cache.invalidate()
    return bool(people)


def _take_part(chance: Random, published: Campaigns, people: list[Supporter]) -> None:
    parts = {each.page.pk: taking_part.take_part(chance, each, people) for each in published.alive}
    taking_part.count_paper(published.petition)
    _say_why(published, parts)
    for each in published.alive:
        taking_part.reach_milestones(each.page, parts[each.page.pk])
    taking_part.send_letters(chance, published.write, parts[published.write.pk])
    planned = meetings.plan(chance, published.day, [each.person for each in people])
    homes = {each.person.pk: each.home for each in people}
    meetings.come(chance, planned, parts[published.day.pk], homes)


def _say_why(published: Campaigns, parts: dict[int, list[Participation]]) -> None:
    petition, letter, plans = published.petition, published.letter, published.plans_petition
    taking_part.say_why(parts[petition.pk], words.PETITION_REASONS, words.PETITION_REASONS_WAITING)
    taking_part.say_why(parts[letter.pk], words.LETTER_REASONS)
    taking_part.say_why(parts[plans.pk], words.PLANS_REASONS)


def _say_that_it_is_invented() -> None:
    SiteDetails.objects.update(
        banner=texts.BANNER,
        controller_name="Demonstration Alliance",
        controller_postal="1 Sample Street\nHarrowmere",
        controller_email="data@example.org",
        sender_name="Demonstration Alliance",
        sender_email="news@example.org",
        team_email="team@example.org",
    )


def _refuse_beside_real_people() -> None:
    if settings.SERVING:
        raise Refused("The demonstration is for trying only: it never runs where a site serves the public.")
    real = Person.objects.filter(is_staff=False).exclude(MADE_UP).count()
    if real:
        raise Refused(f"There are {real} people here who are not made up. Try the demonstration with an empty var/.")
