"""Where participants live, as the public may see it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Sum

from fixsend.campaigns.models import ActionPage, OfflineCount, Participation
from fixsend.places.models import Constituency, Council

# Fewer than so many are not shown as a number: one name on the page and one number could tell who it was.
FEWEST_SHOWN = 5


@dataclass(frozen=True)
class Place:
    """How many in one place, online and on paper apart."""

    code: str
    name: str
    number: int
    on_paper: int = 0

    @property
    def shown(self) -> str:
        """Return the number online as it is shown."""
        return f"fewer than {FEWEST_SHOWN}" if self.is_hidden else f"{self.number:,}"

    @property
    def is_hidden(self) -> bool:
        """Tell whether the number online is too small to be shown."""
        return 0 < self.number < FEWEST_SHOWN


def by_council(action: ActionPage) -> list[Place]:
    """Return the councils that have participants, by name, with their numbers."""
    online = _online(action, "council")
    sheets = OfflineCount.objects.filter(action=action, struck_at=None, council__isnull=False).order_by()
    paper = dict(sheets.values_list("council_id").annotate(number=Sum("number")))
    found = Council.objects.filter(pk__in={*online, *paper}).order_by("sort_name")
    return [Place(one.code, one.name, online.get(one.pk, 0), paper.get(one.pk, 0)) for one in found]


def on_paper_by_council(action: ActionPage) -> dict[str, int]:
    """Return how many signed on paper, by the council's name; "" stands for several councils, or none known."""
    sheets = OfflineCount.objects.filter(action=action, struck_at=None).order_by()
    rows = sheets.values_list("council__name").annotate(number=Sum("number"))
    return {name or "": number for name, number in rows}


def by_constituency(action: ActionPage) -> list[Place]:
    """Return the constituencies that have participants, by name; signatures on paper are not among them."""
    online = _online(action, "constituency")
    found = Constituency.objects.filter(pk__in=online).order_by("sort_name")
    return [Place(one.code, one.name, online[one.pk]) for one in found]


def _online(action: ActionPage, field: str) -> dict[int, int]:
    parts = Participation.objects.filter(action=action, counted=True).exclude(**{field: None}).order_by()
    return dict(parts.values_list(f"{field}_id").annotate(number=Count("pk")))
