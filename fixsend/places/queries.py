"""Choices of places for forms and filters, and how many places are stored."""

from dataclasses import dataclass
from itertools import groupby

from django.conf import settings
from django.db.models import Case, QuerySet, Value, When

from fixsend.places.models import (
    Constituency,
    Council,
    FormerCouncil,
    PostcodeDirectory,
    Region,
    Representative,
)

GroupedChoices = list[tuple[str, list[tuple[str, str]]]]


def councils() -> QuerySet[Council]:
    """Return every council in alphabetical order."""
    return Council.objects.order_by("sort_name")


def councils_by_region() -> GroupedChoices:
    """Return (region, [(code, name), …]) from north to south, councils in alphabetical order, in one query."""
    place = Case(*[When(region=code, then=Value(number)) for number, code in enumerate(Region.values)])
    rows = Council.objects.annotate(place=place).order_by("place", "sort_name").values_list("region", "code", "name")
    return [
        (str(Region(region).label), [(code, name) for _, code, name in group])
        for region, group in groupby(rows, key=lambda row: row[0])
    ]


def regions_of(council_ids: list[int]) -> list[str]:
    """Return the codes of the regions that these councils are in."""
    return sorted(set(Council.objects.filter(pk__in=council_ids).values_list("region", flat=True)))


@dataclass(frozen=True)
class StoredPlaces:
    """How many places are stored, and the postcode directory in use.

    `asks_elsewhere`: postcodes.io is asked while no directory is loaded.
    """

    directory: PostcodeDirectory | None
    asks_elsewhere: bool
    councils: int
    former_councils: int
    constituencies: int
    representatives: int


def stored_places() -> StoredPlaces:
    """Return how many places are stored."""
    directory = PostcodeDirectory.objects.first()
    return StoredPlaces(
        directory=directory,
        asks_elsewhere=directory is None and bool(settings.POSTCODES_API),
        councils=Council.objects.count(),
        former_councils=FormerCouncil.objects.count(),
        constituencies=Constituency.objects.count(),
        representatives=Representative.objects.count(),
    )


def representative_of(constituency: Constituency) -> Representative | None:
    """Return the member for a constituency, or None while the seat is empty."""
    return Representative.objects.filter(constituency=constituency).first()
