"""England as the gate sees it: regions of councils, a few of them too small for a number of their own."""

from __future__ import annotations

from fixsend.places.models import Council, Region
from fixsend.web.disclosure import Area

ENGLAND = "E92000001"
# By their DfE codes: City of London, Isles of Scilly, Rutland. So few families live there that a number of ten would
# be most of those who could have reported anything.
SMALL = frozenset({"201", "420", "857"})


def england() -> Area:
    """Return England with its regions and councils; councils go by their DfE codes, the others by those of the ONS."""
    councils: dict[str, list[Area]] = {code: [] for code in Region.values}
    for code, region in Council.objects.order_by("sort_name").values_list("code", "region"):
        councils[region].append(Area(code, is_small=code in SMALL))
    return Area(ENGLAND, tuple(Area(region, tuple(parts)) for region, parts in councils.items() if parts))
