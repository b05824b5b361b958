"""Loading the demonstration, once, and never beside real people."""

from random import Random

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from fixsend.people.models import Person
from fixsend.starter.demo import actions, organisations, stories, supporters, texts, work
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
    people = supporters.load(chance, count)
    founded = organisations.load(chance)
    work.load(chance, founded)
    stories.load()
    actions.load(chance, people)
    SiteDetails.objects.update(
        banner=texts.BANNER,
        controller_name="Example Alliance (fictional)",
        controller_postal="1 Example Street\nExampleton",
        controller_email="data@example.org",
        sender_name="Example Alliance (fictional)",
        sender_email="news@example.org",
        team_email="team@example.org",
    )
    Loaded.objects.create(piece=PIECE)
    page_cache.invalidate()
    return bool(people)


def _refuse_beside_real_people() -> None:
    if settings.SERVING:
        raise Refused("The demonstration is for trying only: it never runs where a site serves the public.")
    real = Person.objects.filter(is_staff=False).exclude(MADE_UP).count()
    if real:
        raise Refused(f"There are {real} people here who are not made up. Try the demonstration with an empty var/.")
