"""Where participants live, as the public may see it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Sum

from fixsend.campaigns.models import ActionPage, OfflineCount, Participation

# Fewer than so many are not shown as a number: one name on the page and one number could tell who it was.
FEWEST_SHOWN = 5


@dataclass(frozen=True)
class Place:
    """How many in one place, online and on paper apart."""

    name: str
    number: int
    on_paper: int = 0

    @property
    def shown(self) -> str:
        """Return the number online as it is shown."""
        if 0 < self.number < FEWEST_SHOWN:
            return f"fewer than {FEWEST_SHOWN}"
        return f"{self.number:,}"


def by_council(action: ActionPage) -> list[Place]:
    """Return the councils that have participants, by name, with their numbers."""
    online = _online(action, "council")
    sheets = OfflineCount.objects.filter(action=action, struck_at=None, council__isnull=False).order_by()
    paper = dict(sheets.values_list("council__sort_name").annotate(number=Sum("number")))
    labels = {name: label for name, (label, _) in online.items()}
    if paper:
        labels |= dict(sheets.values_list("council__sort_name", "council__name"))
    return [
        Place(labels[name], online.get(name, ("", 0))[1], paper.get(name, 0))
        for name in sorted(set(online) | set(paper))
    ]


def on_paper_by_council(action: ActionPage) -> dict[str, int]:
    """Return how many signed on paper, by the council's name; "" stands for several councils, or none known."""
    sheets = OfflineCount.objects.filter(action=action, struck_at=None).order_by()
    rows = sheets.values_list("council__name").annotate(number=Sum("number"))
    return {name or "": number for name, number in rows}


def by_constituency(action: ActionPage) -> list[Place]:
    """Return the constituencies that have participants, by name; signatures on paper are not among them."""
    return [Place(label, number) for _, (label, number) in sorted(_online(action, "constituency").items())]


def _online(action: ActionPage, field: str) -> dict[str, tuple[str, int]]:
    parts = Participation.objects.filter(action=action, counted=True).exclude(**{field: None}).order_by()
    rows = parts.values_list(f"{field}__sort_name", f"{field}__name").annotate(number=Count("pk"))
    return {sort_name: (name, number) for sort_name, name, number in rows}
