"""Lists of councils by where they are."""

from __future__ import annotations

from itertools import groupby

from fixsend.evidence.models import Area, Level
from fixsend.places.models import Region


def by_region() -> list[tuple[str, list[Area]]]:
    """Return today's councils under their regions, from north to south, each in alphabetical order."""
    order = {code: number for number, code in enumerate(Region.values)}
    areas = Area.objects.filter(level=Level.COUNCIL, until=None).order_by("sort_name")
    in_order = sorted(areas, key=lambda area: order[area.region])
    return [(str(Region(code).label), list(group)) for code, group in groupby(in_order, key=lambda area: area.region)]
