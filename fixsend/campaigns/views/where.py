"""Where supporters live: a visitor's own council, a map, the places with most, and tables of all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from fixsend.campaigns.models import ActionPage
from fixsend.campaigns.queries import places
from fixsend.campaigns.queries.actions import cached_action
from fixsend.campaigns.queries.places import FEWEST_SHOWN, Place
from fixsend.campaigns.views.pages import OWN
from fixsend.places.facts import hexagons
from fixsend.places.forms import WhereYouLiveForm
from fixsend.places.models import Council
from fixsend.places.queries import councils
from fixsend.web import page_cache
from fixsend.web.charts import Bar, Bars
from fixsend.web.csrf import csrf_by_headers
from fixsend.web.decorators import private_page
from fixsend.web.hex_map import Hexagon, HexMap, Scale, round_starts

# How long the page is cached.
ADDED_UP_FOR = 600.0  # seconds
IN_CHART = 10


def where(request: HttpRequest, action: ActionPage, form: WhereYouLiveForm | None = None) -> HttpResponse:
    """Show by council and constituency how many take part; numbers under five are not told."""
    by_council, by_constituency = places.by_council(action), places.by_constituency(action)
    everywhere = list(councils())
    own = next((council for council in everywhere if council.code == request.GET.get(OWN)), None)
    context = {
        "form": form or WhereYouLiveForm(),
        "own": own and _place(own, by_council),
        "map": _map(action, everywhere, by_council, own),
        "councils": by_council,
        "most_by_council": _most("councils", by_council),
        "shows_online": any(place.number for place in by_council),
        "shows_paper": any(place.on_paper for place in by_council),
        "constituencies": by_constituency,
        "most_by_constituency": _most("constituencies", by_constituency),
        "fewest": FEWEST_SHOWN,
        "updated_at": timezone.now(),
    }
    shown = action.render(request, template="campaigns/where.html", context_overrides=context)
    response: HttpResponse = page_cache.mark(shown, ADDED_UP_FOR)
    return response


@csrf_by_headers
@private_page
@require_http_methods(["GET", "HEAD", "POST"])
def where_i_live(request: HttpRequest, pk: int) -> HttpResponse:
    """Lead from a postcode or council to the page with that council on top; no postcode gets into an address."""
    cached = cached_action(pk)
    if cached is None:
        raise Http404
    if request.method != "POST":
        return redirect(f"{cached.url}where/")
    form = WhereYouLiveForm.sent(request)
    if not form.is_valid():
        return where(request, cached.page, form)
    return redirect(f"{cached.url}where/{_to(form.cleaned_data['council'])}")


def _to(council: Council) -> str:
    return f"?{OWN}={council.code}#your-council"


def _place(council: Council, found: Sequence[Place]) -> Place:
    return next((place for place in found if place.code == council.code), Place(council.code, council.name, 0))


def _map(action: ActionPage, everywhere: Sequence[Council], found: Sequence[Place], own: Council | None) -> HexMap:
    """Return the councils of England by how many take part online."""
    positions, numbers = hexagons.positions(), {place.code: place for place in found}
    shown = [
        Hexagon(*positions[council.code], council.name, place.number, _words(action, place), _to(council))
        for council in everywhere
        if council.code in positions
        for place in [numbers.get(council.code) or Place(council.code, council.name, 0)]
    ]
    return HexMap(
        title="Map of councils in England, each with its number of supporters",
        hexagons=shown,
        scale=_scale(max((place.number for place in found), default=0)),
        skip_to="after-map",
        own=own.name if own else "",
    )


def _words(action: ActionPage, place: Place) -> str:
    if not place.number:
        return "none yet"
    return place.shown if place.is_hidden else action.words.counted(place.number)


def _scale(most: int) -> Scale:
    """Return bands that say no more of a hidden number than that there is one."""
    starts = [FEWEST_SHOWN, *round_starts(FEWEST_SHOWN, most, 2)] if most >= FEWEST_SHOWN else []
    between = [f"{start} to {following - 1:,}" for start, following in pairwise(starts)]
    last = [f"{starts[-1]:,} or more"] if starts else []
    return Scale([1, *starts], ["none yet", f"fewer than {FEWEST_SHOWN}", *between, *last])


def _most(what: str, found: Sequence[Place]) -> Bars | None:
    """Return the places with most, where there are enough to compare."""
    most = sorted(found, key=lambda place: -place.number)[:IN_CHART]
    rows = [Bar(place.name, place.number) for place in most if not place.is_hidden and place.number]
    if len(rows) < 2:
        return None
    return Bars(f"The {len(rows)} {what} with the most supporters", rows, of=what.title(), numbers="Supporters")
