"""Comparison of a newsletter with earlier ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import quantiles

from django.core.cache import cache
from django.db.models import Count, Sum
from django.utils import timezone

from fixsend.delivery.models import Delivery, DeliveryState, Departure, Mailing, MailingState
from fixsend.newsletters.models import ClickCount
from fixsend.newsletters.sending.queries.outcomes import share

EARLIER = 10
# With fewer there is no “usual”.
ENOUGH = 3
# What came of an earlier newsletter changes slowly, and counting ten of them anew for each look would take seconds.
_KEPT = timedelta(hours=1)


@dataclass(frozen=True)
class MailingResult:
    """The result of one mailing, in numbers of copies, people and clicks."""

    mailing_id: int
    name: str
    sent_at: datetime
    mailed: int
    delivered: int
    lost: int
    complained: int
    left: int
    clicks: int

    @property
    def lost_share(self) -> float:
        """Return how many of a hundred copies did not arrive."""
        return share(self.lost, self.mailed)

    @property
    def complained_share(self) -> float:
        """Return how many of a hundred copies that arrived were reported as spam."""
        return share(self.complained, self.delivered)

    @property
    def left_share(self) -> float:
        """Return how many people said no, for each hundred copies that arrived."""
        return share(self.left, self.delivered)

    @property
    def click_rate(self) -> float:
        """Return the clicks for each hundred copies that arrived."""
        return share(self.clicks, self.delivered)


@dataclass(frozen=True)
class Measure:
    """One figure and its usual value; `usual` is None where there are too few earlier newsletters."""

    label: str
    value: float
    usual: float | None
    in_words: str


def earlier(mailing: Mailing) -> list[Mailing]:
    """Return the last newsletters that were sent before this one, the newest first; series are no newsletters."""
    sent = Mailing.objects.filter(is_rolling=False, state=MailingState.FINISHED, size__gt=0)
    before = sent.filter(first_sent_at__lt=mailing.first_sent_at or timezone.now()).exclude(pk=mailing.pk)
    return list(before.defer("document", "audience").order_by("-first_sent_at")[:EARLIER])


def results(mailings: list[Mailing]) -> list[MailingResult]:
    """Return the results of earlier mailings, from the cache where they were counted within the last hour."""
    keys = {_key(mailing): mailing for mailing in mailings}
    kept: dict[str, MailingResult] = cache.get_many(keys)
    missing = [mailing for key, mailing in keys.items() if key not in kept]
    new = {_key(each): found for each, found in zip(missing, count(missing), strict=True)} if missing else {}
    cache.set_many(new, _KEPT.total_seconds())
    found_all = kept | new
    return [found_all[key] for key in keys]


def count(mailings: list[Mailing]) -> list[MailingResult]:
    """Return the results of mailings, counted now."""
    ids = [mailing.pk for mailing in mailings]
    states: dict[int, dict[DeliveryState, int]] = {pk: {} for pk in ids}
    rows = Delivery.objects.filter(mailing__in=ids).order_by().values_list("mailing", "state")
    for pk, state, number in rows.annotate(n=Count("position")):
        states[pk][DeliveryState(state)] = number
    left = dict(Departure.objects.filter(mailing__in=ids).order_by().values_list("mailing").annotate(n=Count("pk")))
    clicks = dict(
        ClickCount.objects.filter(link__mailing__in=ids).values_list("link__mailing").annotate(n=Sum("clicks"))
    )
    return [
        result(mailing, states[mailing.pk], left.get(mailing.pk, 0), clicks.get(mailing.pk, 0)) for mailing in mailings
    ]


def result(mailing: Mailing, states: Mapping[DeliveryState, int], left: int, clicks: int) -> MailingResult:
    """Return the result of a mailing from its counts."""
    by = {state: states.get(state, 0) for state in DeliveryState}
    lost = by[DeliveryState.FAILED] + by[DeliveryState.BOUNCED]
    delivered = by[DeliveryState.SENT] + by[DeliveryState.COMPLAINED]
    return MailingResult(
        mailing_id=mailing.pk,
        name=mailing.name,
        sent_at=mailing.first_sent_at or mailing.created_at,
        mailed=delivered + lost + by[DeliveryState.IN_DOUBT],
        delivered=delivered,
        lost=lost,
        complained=by[DeliveryState.COMPLAINED],
        left=left,
        clicks=clicks,
    )


def measures(this: MailingResult, before: list[MailingResult]) -> list[Measure]:
    """Compare a newsletter with those before it."""
    return [_measure(label, name, this, before) for name, label in _MEASURES.items()]


_MEASURES = {
    "lost_share": "Did not arrive, of 100 copies",
    "complained_share": "Reported as spam, of 100 that arrived",
    "left_share": "Left, of 100 that arrived",
    "click_rate": "Clicks for each 100 that arrived",
}


def _measure(label: str, name: str, this: MailingResult, before: list[MailingResult]) -> Measure:
    value: float = getattr(this, name)
    others: list[float] = [getattr(each, name) for each in before]
    if len(others) < ENOUGH:
        return Measure(label, value, None, "Too few newsletters before it to say")
    low, usual, high = quantiles(others, n=4, method="inclusive")
    if value > high:
        return Measure(label, value, usual, "More than usual")
    return Measure(label, value, usual, "Less than usual" if value < low else "As usual")


def _key(mailing: Mailing) -> str:
    return f"mailing-result:{mailing.pk}:{mailing.finished_at.timestamp() if mailing.finished_at else 0}"
