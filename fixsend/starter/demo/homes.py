"""Where supporters live, and where they meet: more people in larger councils, and more where a group has been busy."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import exp
from random import Random

from fixsend.places.models import Constituency

# Councils in which local groups have been busy, by code, and how many times as many people take part there.
BUSY = {"383": 2.2, "373": 1.8, "801": 2.6, "886": 1.9, "845": 2.4, "330": 1.4, "352": 1.5, "926": 2.0, "936": 2.3}
# How much one constituency differs from the next.
UNEVEN = 0.55


@dataclass(frozen=True)
class Home:
    """Where somebody lives. Their constituency is known where they gave a postcode."""

    council_id: int
    constituency_id: int | None


@dataclass(frozen=True)
class Town:
    """A town with a place to meet; `east` and `north` are that place on the Ordnance Survey's grid, in 100 metres."""

    council: str
    name: str
    venue: str
    east: int
    north: int


def homes(chance: Random, number: int) -> list[Home]:
    """Return so many homes. Constituencies have about as many voters each, so a council has its share of them."""
    places: dict[int, list[int]] = defaultdict(list)
    busy: dict[int, float] = {}
    links = Constituency.councils.through.objects.order_by("constituency__code", "council__code")
    for constituency, council, code in links.values_list("constituency_id", "council_id", "council__code"):
        places[constituency].append(council)
        busy[constituency] = max(busy.get(constituency, 1), BUSY.get(code, 1))
    weights = [busy[each] * exp(chance.gauss(0, UNEVEN)) for each in places]
    chosen = chance.choices(list(places), weights, k=number)
    return [Home(chance.choice(places[each]), each if chance.random() < 0.84 else None) for each in chosen]


TOWNS = (
    Town("391", "Newcastle", "Grey’s Monument", 4248, 5644),
    Town("840", "Durham", "Market Place", 4274, 5425),
    Town("806", "Middlesbrough", "Centre Square", 4496, 5203),
    Town("352", "Manchester", "St Peter’s Square", 3839, 3979),
    Town("341", "Liverpool", "Williamson Square", 3346, 3905),
    Town("888", "Preston", "Flag Market", 3540, 4294),
    Town("942", "Carlisle", "Outside the Old Town Hall", 3400, 5559),
    Town("383", "Leeds", "Millennium Square", 4298, 4340),
    Town("373", "Sheffield", "Peace Gardens", 4353, 3871),
    Town("810", "Hull", "Queen Victoria Square", 5097, 4287),
    Town("816", "York", "St Helen’s Square", 4601, 4519),
    Town("892", "Nottingham", "Old Market Square", 4572, 3398),
    Town("856", "Leicester", "Town Hall Square", 4588, 3044),
    Town("925", "Lincoln", "Cornhill", 4975, 3710),
    Town("330", "Birmingham", "Victoria Square", 4067, 2868),
    Town("331", "Coventry", "Broadgate", 4333, 2790),
    Town("861", "Stoke-on-Trent", "Market Square, Hanley", 3883, 3476),
    Town("893", "Shrewsbury", "Quarry park", 3487, 3124),
    Town("926", "Norwich", "Outside the Forum", 6228, 3084),
    Town("873", "Cambridge", "Parker’s Piece", 5454, 2581),
    Town("881", "Chelmsford", "Central Park", 5703, 2066),
    Town("821", "Luton", "St George’s Square", 5092, 2213),
    Town("202", "Camden", "Outside the town hall", 5301, 1827),
    Town("210", "Peckham", "Peckham Square", 5342, 1767),
    Town("306", "Croydon", "Queen’s Gardens", 5324, 1653),
    Town("316", "East Ham", "Central Park", 5425, 1830),
    Town("846", "Brighton", "New Steine", 5315, 1039),
    Town("870", "Reading", "Forbury Gardens", 4717, 1736),
    Town("886", "Maidstone", "Jubilee Square", 5760, 1558),
    Town("852", "Southampton", "Guildhall Square", 4418, 1122),
    Town("931", "Oxford", "Broad Street", 4513, 2064),
    Town("936", "Guildford", "Stoke Park", 5002, 1504),
    Town("801", "Bristol", "College Green", 3583, 1728),
    Town("878", "Exeter", "Cathedral Green", 2920, 926),
    Town("879", "Plymouth", "Armada Way", 2477, 546),
    Town("908", "Truro", "Lemon Quay", 1826, 447),
    Town("916", "Gloucester", "The Docks", 3827, 2183),
)
