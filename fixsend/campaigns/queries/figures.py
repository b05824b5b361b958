"""How actions are going: the exact numbers of one, and sign-ups by day for the dashboard."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, QuerySet, Sum
from django.db.models.functions import TruncDate
from django.utils import timezone
from django.utils.formats import date_format

from fixsend.campaigns.models import (
    ActionPage,
    OfflineCount,
    OrganisationSignature,
    Participation,
    ParticipationState,
    SignatureState,
)
from fixsend.people.queries.dashboard import numbers_by_day
from fixsend.web.sharing import WAYS

_NOWHERE = "Not known"


@dataclass(frozen=True)
class Line:
    """One number and what it counts; `query` lists the people behind it, where that is possible."""

    what: str
    number: int
    query: str = ""


@dataclass(frozen=True)
class Table:
    """Lines under a heading."""

    title: str
    what: str
    lines: list[Line]


def held_count() -> int:
    """Return how many participations are held until staff have looked at them."""
    return Participation.objects.filter(state=ParticipationState.HELD).count()


def in_the_last_day(action: ActionPage) -> int:
    """Return how many sent the form of an action in the last 24 hours, whether or not they count yet."""
    since = timezone.now() - timedelta(days=1)
    return Participation.objects.filter(action=action, created_at__gt=since).count()


def tables(action: ActionPage) -> list[Table]:
    """Return an action's numbers: by state, day, way, referrer, council and constituency."""
    parts = Participation.objects.filter(action=action).order_by()
    counting = parts.filter(counted=True)
    states = dict(parts.values_list("state").annotate(number=Count("pk")))
    return [
        Table(
            "Status",
            "State",
            [Line(state.label, states.get(state, 0), f"state={state.value}") for state in ParticipationState],
        ),
        *_offline(action),
        Table("By day", "Day", [Line(date_format(day, "j F Y"), number) for day, number in by_day(action)]),
        Table("How they found us", "Way", _named(_by(counting, "via", "Straight to the page"))),
        Table("Through organisations", "Organisation", _by(counting.exclude(organisation=None), "organisation__name")),
        Table("Through people’s own links", "Way", _named(_by(counting.exclude(brought_by=None), "via", "Link"))),
        Table("By council", "Council", _places(counting, "council__name")),
        Table("By constituency", "Constituency", _places(counting, "constituency__name")),
    ]


def _offline(action: ActionPage) -> list[Table]:
    """Return what was counted on paper, apart from everything online."""
    if not action.on_paper:
        return []
    rows = OfflineCount.objects.filter(action=action, struck_at=None).order_by().values_list("council__name")
    sums = rows.annotate(number=Sum("number")).order_by("-number", "council__name")
    return [Table("On paper", "Council", [Line(name or "Several, or not known", number) for name, number in sums])]


def _by(parts: QuerySet[Participation], field: str, nothing: str = "") -> list[Line]:
    rows = parts.values_list(field).annotate(number=Count("pk")).order_by("-number", field)
    return [Line(str(value or nothing), number) for value, number in rows]


def _places(parts: QuerySet[Participation], field: str) -> list[Line]:
    """Return the places with most first, and last how many live nowhere that we know: often more than in any place."""
    lines = _by(parts, field, _NOWHERE)
    return sorted(lines, key=lambda line: line.what == _NOWHERE)


def _named(ways: list[Line]) -> list[Line]:
    """Return ways to an action under the names that people know; a way of somebody's own link keeps what it says."""
    return [Line(_WAYS.get(line.what, line.what), line.number) for line in ways]


_WAYS = {way.slug: way.label for way in WAYS} | {"embed": "A form on another site", "qr": "A QR code"}


def by_day(action: ActionPage) -> list[tuple[date, int]]:
    """Return how many began to take part on each day, of those who count; the newest day first."""
    parts = Participation.objects.filter(action=action, counted=True).order_by()
    rows = parts.annotate(day=TruncDate("created_at")).values_list("day").annotate(number=Count("pk"))
    return list(rows.order_by("-day"))


def took_part_by_day(first: date) -> dict[date, int]:
    """Return how many confirmed that they take part in an action, on each day from a first one on."""
    # By action, as the index is.
    rows = Participation.objects.filter(
        action__in=list(ActionPage.objects.values_list("pk", flat=True)), state=ParticipationState.CONFIRMED
    )
    return numbers_by_day(rows, "confirmed_at", first)


def organisations_by_day(first: date) -> dict[date, int]:
    """Return how many organisations' signatures under letters were confirmed, on each day from a first one on."""
    rows = OrganisationSignature.objects.filter(state__in=[SignatureState.WAITING, SignatureState.ACCEPTED])
    return numbers_by_day(rows, "confirmed_at", first)
