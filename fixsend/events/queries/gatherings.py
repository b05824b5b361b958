"""The gatherings of a day of action as visitors see them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from math import hypot, inf
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from fixsend.campaigns.models import ParticipationState
from fixsend.events.models import DayOfActionPage, Gathering, GatheringState, SignUp
from fixsend.places.models import Council, Region

A_PAGE = 60
NEAREST = 10
# How far a person is likely to go; gatherings further away, or in another region, come under a heading of their own.
A_TRIP = 30  # miles
_METRES_A_MILE = 1609.344
# England's regions as tiles, row by row, roughly where each one lies on the map.
TILES = (
    (Region.NORTH_WEST, Region.NORTH_EAST, Region.YORKSHIRE),
    (Region.WEST_MIDLANDS, Region.EAST_MIDLANDS, Region.EAST),
    (Region.SOUTH_WEST, Region.LONDON, Region.SOUTH_EAST),
)


@dataclass(frozen=True)
class Tile:
    """A region or a council with the number of its gatherings."""

    name: str
    number: int
    region: str = ""
    is_chosen: bool = False


@dataclass(frozen=True)
class GatheringList:
    """The gatherings on the page of a day of action. `region` is the chosen one's name, or empty."""

    shown: Page[Gathering]
    number: int
    regions: list[Tile]
    region: str
    councils: list[Tile]


@dataclass(frozen=True)
class NearbyGathering:
    """One gathering, and how far it is where that is known."""

    gathering: Gathering
    miles: float | None
    is_far: bool = False

    @property
    def distance(self) -> str:
        """Return the distance as text: "about 3 miles away"; empty where it is not known."""
        if self.miles is None:
            return ""
        if self.miles < 1:
            return "less than a mile away"
        number = round(self.miles)
        return f"about {number} {'mile' if number == 1 else 'miles'} away"


def public(day: DayOfActionPage) -> QuerySet[Gathering]:
    """Return the approved gatherings, and the cancelled ones so that no visitor waits there alone."""
    rows = Gathering.objects.filter(day=day, state__in=[GatheringState.APPROVED, GatheringState.CANCELLED])
    return rows.select_related("council", "day")


def with_places(rows: QuerySet[Gathering]) -> QuerySet[Gathering]:
    """Annotate gatherings with `taken` (people with a place), `has_waiting` and `is_full` (new sign-ups wait)."""
    counted = SignUp.objects.filter(gathering=OuterRef("pk"), participation__state=ParticipationState.CONFIRMED)
    placed = counted.exclude(placed_at=None).order_by().values("gathering").annotate(number=Sum("people"))
    return rows.annotate(
        taken=Coalesce(Subquery(placed.values("number")), Value(0), output_field=IntegerField()),
        has_waiting=Exists(counted.exclude(waits_since=None)),
        is_full=Q(places__lte=F("taken")) | Q(has_waiting=True),
    )


def open_for_sign_up(day: DayOfActionPage) -> QuerySet[Gathering]:
    """Return the gatherings that take sign-ups now, by council and start."""
    rows = with_places(public(day).filter(state=GatheringState.APPROVED, starts_at__gt=timezone.now()))
    return rows.order_by("council__sort_name", "starts_at", "pk")


def gathering_list(day: DayOfActionPage, asked: Mapping[str, Any]) -> GatheringList:
    """Return the gatherings of a day, of one region if the query names one; an unknown region is ignored."""
    rows = with_places(public(day)).order_by("council__sort_name", "starts_at", "pk")
    counts = Counter(public(day).filter(state=GatheringState.APPROVED).values_list("council__region", flat=True))
    code = str(asked.get("region", ""))
    region = Region(code) if code in Region.values else None
    return GatheringList(
        shown=Paginator(rows.filter(council__region=region) if region else rows, A_PAGE).get_page(asked.get("page")),
        number=counts.total(),
        regions=[
            Tile(str(each.label), counts[each.value], each.value, each == region) for row in TILES for each in row
        ],
        region=str(region.label) if region else "",
        councils=_councils(day, region) if region else [],
    )


def nearest(day: DayOfActionPage, council: Council, spot: tuple[int, int] | None) -> list[NearbyGathering]:
    """Return the gatherings that are nearest to a person, the nearest first.

    One whose distance is not known comes first in their own council, else after those that are near, those of their
    region before others. `is_far`: more than a trip away, or in another region at a distance that is not known.
    """
    found = [_near(each, council, _miles(each, spot)) for each in open_for_sign_up(day)]

    def how_far(near: NearbyGathering) -> tuple[bool, float]:
        unknown = 0.0 if near.gathering.council_id == council.pk else inf
        return near.is_far, unknown if near.miles is None else near.miles

    return sorted(found, key=how_far)[:NEAREST]


def _near(gathering: Gathering, council: Council, miles: float | None) -> NearbyGathering:
    is_far = gathering.region != council.region if miles is None else miles > A_TRIP
    return NearbyGathering(gathering, miles, is_far and gathering.council_id != council.pk)


def _miles(gathering: Gathering, spot: tuple[int, int] | None) -> float | None:
    if spot is None or gathering.east is None or gathering.north is None:
        return None
    return hypot(gathering.east - spot[0], gathering.north - spot[1]) * 100 / _METRES_A_MILE


def _councils(day: DayOfActionPage, region: Region) -> list[Tile]:
    counts = Counter(public(day).filter(state=GatheringState.APPROVED).values_list("council", flat=True))
    return [Tile(each.name, counts[each.pk]) for each in Council.objects.filter(region=region)]
