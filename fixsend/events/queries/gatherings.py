"""The gatherings of a day of action as visitors see them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import hypot, inf
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from fixsend.campaigns.models import ParticipationState
from fixsend.events.models import COMFORTS, Comfort, DayOfActionPage, Gathering, GatheringState, SignUp
from fixsend.places.models import Council, Region

A_PAGE = 60
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
    """A region, a council or an access need with the number of its gatherings.

    `query` is what the address of the day asks for once it was chosen, or was chosen again to let it go.
    """

    name: str
    number: int
    query: str = ""
    is_chosen: bool = False
    icon: str = ""


@dataclass(frozen=True)
class GatheringList:
    """The gatherings on the page of a day of action.

    `region` is the chosen one's name, or empty; `number` counts those of all regions with what was asked for; `query`
    is the choice as an address carries it.
    """

    shown: Page[Gathering]
    number: int
    regions: list[Tile]
    region: str
    councils: list[Tile]
    needs: list[Tile]
    query: str
    without_region: str


@dataclass(frozen=True)
class Choice:
    """What a visitor asks for: one region or none, and any of the comforts."""

    region: Region | None
    needs: tuple[Comfort, ...]

    @classmethod
    def asked(cls, asked: Mapping[str, Any]) -> Choice:
        """Read a query; what it does not know is ignored."""
        code, needs = str(asked.get("region", "")), str(asked.get("with", "")).split(".")
        return cls(
            region=Region(code) if code in Region.values else None,
            needs=tuple(each for each in COMFORTS if each.icon in needs),
        )

    @property
    def query(self) -> str:
        """Return the choice as a query: "region=london&with=step-free.quiet"; empty where nothing is chosen."""
        words = {"region": self.region or "", "with": ".".join(each.icon for each in self.needs)}
        return urlencode({name: word for name, word in words.items() if word})

    def of_region(self, region: Region) -> Choice:
        """Return the choice after a press on a region: that one, or none where it was chosen."""
        return replace(self, region=None if region == self.region else region)

    def of_need(self, need: Comfort) -> Choice:
        """Return the choice after a press on a comfort: one more or one less."""
        return replace(self, needs=tuple(each for each in COMFORTS if (each in self.needs) != (each == need)))

    def among(self, rows: QuerySet[Gathering]) -> QuerySet[Gathering]:
        """Return the gatherings that have every comfort of the choice, in all regions."""
        return rows.filter(**{each.field: each.value for each in self.needs})


@dataclass(frozen=True)
class NearbyGathering:
    """One gathering, and how far it is where that is known."""

    gathering: Gathering
    miles: float | None

    @property
    def distance(self) -> str:
        """Return the distance as text: "about 3 miles away"; empty where it is not known."""
        if self.miles is None:
            return ""
        if self.miles < 1:
            return "less than a mile away"
        number = round(self.miles)
        return f"about {number} {'mile' if number == 1 else 'miles'} away"


@dataclass(frozen=True)
class Nearest:
    """The gatherings near a person, the nearest first, and the others by region, from north to south."""

    near: list[NearbyGathering]
    further: list[tuple[str, list[NearbyGathering]]]


def public(day: DayOfActionPage) -> QuerySet[Gathering]:
    """Return the approved gatherings, and the cancelled ones so that no visitor waits there alone."""
    rows = Gathering.objects.filter(day=day, state__in=[GatheringState.APPROVED, GatheringState.CANCELLED])
    return rows.select_related("council", "day")


def with_places(rows: QuerySet[Gathering]) -> QuerySet[Gathering]:
    """Annotate gatherings with `taken` (people with a place), `left`, `has_waiting` and `is_full` (sign-ups wait)."""
    counted = SignUp.objects.filter(gathering=OuterRef("pk"), participation__state=ParticipationState.CONFIRMED)
    placed = counted.exclude(placed_at=None).order_by().values("gathering").annotate(number=Sum("people"))
    return rows.annotate(
        taken=Coalesce(Subquery(placed.values("number")), Value(0), output_field=IntegerField()),
        has_waiting=Exists(counted.exclude(waits_since=None)),
        is_full=Q(places__lte=F("taken")) | Q(has_waiting=True),
        left=F("places") - F("taken"),
    )


def open_for_sign_up(day: DayOfActionPage) -> QuerySet[Gathering]:
    """Return the gatherings that take sign-ups now, by council and start."""
    rows = with_places(public(day).filter(state=GatheringState.APPROVED, starts_at__gt=timezone.now()))
    return rows.order_by("council__sort_name", "starts_at", "pk")


def gathering_list(day: DayOfActionPage, asked: Mapping[str, Any]) -> GatheringList:
    """Return the gatherings of a day, of one region and with what somebody needs where the query says so."""
    choice = Choice.asked(asked)
    found = choice.among(public(day))
    rows = with_places(found).order_by("council__sort_name", "starts_at", "pk")
    counts = Counter(found.filter(state=GatheringState.APPROVED).values_list("council__region", flat=True))
    return GatheringList(
        shown=Paginator(rows.filter(council__region=choice.region) if choice.region else rows, A_PAGE).get_page(
            asked.get("page")
        ),
        number=counts.total(),
        regions=[
            Tile(str(each.label), counts[each.value], choice.of_region(each).query, each == choice.region)
            for row in TILES
            for each in row
        ],
        region=str(choice.region.label) if choice.region else "",
        councils=_councils(found, choice.region) if choice.region else [],
        needs=_needs(day, choice),
        query=choice.query,
        without_region=replace(choice, region=None).query,
    )


def _needs(day: DayOfActionPage, choice: Choice) -> list[Tile]:
    """Return the comforts that some gathering of the day has, with how many there would be with it."""
    rows = public(day).filter(state=GatheringState.APPROVED)
    found = [each for each in rows if not choice.region or each.region == choice.region]
    tiles = []
    for need in COMFORTS:
        wanted = {*choice.needs, need}
        number = sum(all(getattr(each, one.field) == one.value for one in wanted) for each in found)
        if number or need in choice.needs:
            tiles.append(Tile(need.words, number, choice.of_need(need).query, need in choice.needs, need.icon))
    return tiles


def nearest(day: DayOfActionPage, council: Council, spot: tuple[int, int] | None) -> Nearest:
    """Return the gatherings that take sign-ups by how far they are from a person.

    Near is what is no more than a trip away. Where a distance is not known, near is what is in the person's region:
    their own council before others. A distance is told only where it is known.
    """
    found = [NearbyGathering(each, _miles(each, spot)) for each in open_for_sign_up(day)]

    def how_far(each: NearbyGathering) -> float:
        unknown = 0.0 if each.gathering.council_id == council.pk else inf
        return unknown if each.miles is None else each.miles

    in_order = sorted(found, key=how_far)
    far = [each for each in in_order if not _is_near(each, council)]
    by_region = [(str(region.label), [each for each in far if each.gathering.region == region]) for region in Region]
    return Nearest(
        near=[each for each in in_order if each not in far],
        further=[(name, rows) for name, rows in by_region if rows],
    )


def _is_near(each: NearbyGathering, council: Council) -> bool:
    if each.gathering.council_id == council.pk:
        return True
    return each.gathering.region == council.region if each.miles is None else each.miles <= A_TRIP


def _miles(gathering: Gathering, spot: tuple[int, int] | None) -> float | None:
    if spot is None or gathering.east is None or gathering.north is None:
        return None
    return hypot(gathering.east - spot[0], gathering.north - spot[1]) * 100 / _METRES_A_MILE


def _councils(found: QuerySet[Gathering], region: Region) -> list[Tile]:
    counts = Counter(found.filter(state=GatheringState.APPROVED).values_list("council", flat=True))
    return [Tile(each.name, counts[each.pk]) for each in Council.objects.filter(region=region)]
