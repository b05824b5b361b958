"""Finding a council by any name that people use for it, a former county's or a near town's; and an indicator."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice

from django.db.models import Q

from fixsend.evidence.indicators import INDICATORS, Indicator
from fixsend.evidence.models import Area, Level
from fixsend.evidence.queries.figures import of_councils
from fixsend.evidence.queries.wide_names import ABBREVIATIONS, WIDE_NAMES
from fixsend.places.models import Constituency
from fixsend.web import normalise
from fixsend.web.page_cache import values

# Words that say what an authority is, not where.
_EVERYWHERE = {
    *("council", "councils", "county", "city", "borough", "district", "metropolitan", "unitary", "authority"),
    *("of", "the", "and", "royal", "local", "london", "mbc", "cc", "bc"),
}
# How much of two names has to be the same, in their order (`difflib.SequenceMatcher.ratio`).
LIKE_ENOUGH = 0.75
MOST_LIKE = 5
MOST_FOUND = 20
_LONGEST = 100


@dataclass(frozen=True)
class Hit:
    """A council that may be meant; `because` says why, where its name does not."""

    area: Area
    because: str = ""


@dataclass(frozen=True)
class Found:
    """Councils that fit what was typed; `is_guess`: nothing has these words, so these are names like them."""

    hits: list[Hit]
    is_guess: bool = False

    @property
    def only(self) -> Area | None:
        """Return the one council that is certainly meant, if it is one."""
        return self.hits[0].area if len(self.hits) == 1 and not self.is_guess else None


def find(typed: str) -> Found:
    """Return the councils that a name means: exactly, as a wider place, by its words, by constituency, or nearly."""
    key = normalise.search_key(typed[:_LONGEST].replace("&", " and "))
    words = [ABBREVIATIONS.get(word, word) for word in key.split()]
    telling = [word for word in words if word not in _EVERYWHERE] or words
    if not telling:
        return Found([])
    areas = values.kept("councils-by-name", _areas)
    for hits in (
        _exactly(areas, {key, " ".join(words), " ".join(telling)}),
        _wider(areas, " ".join(telling)),
        _sharing_words(areas, telling),
    ):
        if hits:
            return Found(hits[:MOST_FOUND])
    return Found(_nearly(areas, " ".join(telling)), is_guess=True)


def _areas() -> list[Area]:
    return list(Area.objects.filter(level=Level.COUNCIL).order_by("sort_name"))


def _exactly(areas: Iterable[Area], keys: set[str]) -> list[Hit]:
    """Return today's councils of this name; failing those, the ones that took over, and below them the former one."""
    named = [area for area in areas if keys & {*area.name_keys, area.sort_name}]
    current = [Hit(area) for area in named if area.is_current]
    return current or _with_successors(named)


def _with_successors(former: Iterable[Area]) -> list[Hit]:
    """Return the councils that took over from former ones, and below them these."""
    found: dict[str, Hit] = {}
    for area in former:
        for one in area.successors.all():
            found.setdefault(one.code, Hit(one, f"took over from {area.name} in {area.until:%Y}"))
    return [*found.values(), *(Hit(area) for area in former)]


def _sharing_words(areas: Iterable[Area], words: list[str]) -> list[Hit]:
    """Return today's councils with these words in their names, other places called so, and former councils.

    A constituency that reaches into one of those councils is no other place: Richmond Park is not, Richmond and
    Northallerton is.
    """
    named = _with_words(areas, words)
    theirs = {hit.area.council_id for hit in named if hit.area.is_current}
    elsewhere = _in_constituencies(areas, words, but_not_of=theirs)
    current = [hit for hit in named if hit.area.is_current]
    return [*current, *elsewhere, *(hit for hit in named if not hit.area.is_current)]


def indicators(words: str, most: int) -> list[Indicator]:
    """Return indicators of councils that have all of the words in their title or question, each as a beginning."""
    wanted = normalise.search_key(words).split()
    if not wanted:
        return []
    shown = of_councils()
    named = (one for slug, one in INDICATORS.items() if slug in shown)
    found = (one for one in named if _begin(wanted, normalise.search_key(one.title, one.question).split()))
    return list(islice(found, most))


def _wider(areas: Iterable[Area], key: str) -> list[Hit]:
    codes = WIDE_NAMES.get(key, ())
    return [Hit(area) for area in areas if area.code in codes and area.is_current]


def _with_words(areas: Iterable[Area], words: list[str]) -> list[Hit]:
    """Return councils in one of whose names each word begins a word."""
    return [
        Hit(area)
        for area in areas
        if any(_begin(words, name.split()) for name in {area.sort_name, *area.name_keys}) and len("".join(words)) > 1
    ]


def _begin(words: list[str], name: list[str]) -> bool:
    return all(any(part.startswith(word) for part in name) for word in words)


def _in_constituencies(areas: Iterable[Area], words: list[str], but_not_of: Collection[int | None]) -> list[Hit]:
    """Return the councils of the constituencies that have all words in their names: most are called after towns."""
    fits = Q()
    for word in words:
        fits &= Q(sort_name__contains=word)
    rows = list(Constituency.objects.filter(fits).values_list("name", "sort_name", "councils"))
    there = {name for name, _, council in rows if council in but_not_of}
    of_council: dict[int, list[str]] = {}
    for name, sort_name, council in rows:
        if name not in there and _begin(words, sort_name.split()):
            of_council.setdefault(council, []).append(name)
    return [
        Hit(area, f"in the constituency {' or '.join(of_council[area.council_id])}")
        for area in areas
        if area.council_id in of_council
    ]


def _nearly(areas: Iterable[Area], key: str) -> list[Hit]:
    """Return councils whose names are most like it, the likest first."""
    by_name: dict[str, Area] = {}
    for area in areas:
        for name in {area.sort_name, *area.name_keys}:
            if area.is_current or name not in by_name:
                by_name[name] = area
    like = get_close_matches(key, by_name, n=MOST_LIKE, cutoff=LIKE_ENOUGH)
    return [Hit(area) for area in dict.fromkeys(by_name[name] for name in like)]
