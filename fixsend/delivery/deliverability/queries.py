"""How each mail provider received our mail, week by week."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Q, Sum
from django.db.models.functions import TruncWeek
from django.utils import timezone

from fixsend.delivery.bounces.report import Cause
from fixsend.delivery.deliverability.lookup import Finding
from fixsend.delivery.engine import providers
from fixsend.delivery.models import DeliveryTally
from fixsend.delivery.models.returned_mail import ReturnedMail, ReturnedMailKind
from fixsend.delivery.models.worker import SenderCheck

WEEKS = 8


@dataclass
class Rates:
    """Numbers of mails for one provider in one period; the shares are in percent."""

    accepted: int = 0
    deferred: int = 0
    refused: int = 0
    bounced: int = 0
    blocked: int = 0
    complaints: int = 0

    @property
    def tried(self) -> int:
        """Return how many mails were accepted or refused."""
        return self.accepted + self.refused

    def share(self, number: int) -> float:
        """Return a number in percent of the mails that were tried."""
        return 100 * number / self.tried if self.tried else 0.0

    @property
    def accepted_share(self) -> float:
        """Return the share that was accepted and did not bounce."""
        return max(0.0, self.share(self.accepted - self.bounced))

    @property
    def deferred_share(self) -> float:
        """Return how often mails were deferred, for each hundred mails."""
        return self.share(self.deferred)

    @property
    def bounced_share(self) -> float:
        """Return the share that bounced."""
        return self.share(self.bounced)

    @property
    def complaint_share(self) -> float:
        """Return the share that was reported as spam."""
        return self.share(self.complaints)


@dataclass
class ProviderRates:
    """One provider: all weeks together, and week by week (Monday → rates)."""

    name: str
    total: Rates = field(default_factory=Rates)
    weeks: dict[date, Rates] = field(default_factory=lambda: defaultdict(Rates))


@dataclass(frozen=True)
class DeliverabilityPage:
    """What the deliverability page shows."""

    findings: list[Finding]
    checked: SenderCheck | None
    providers: list[ProviderRates]
    weeks: list[date]


def newest_check() -> SenderCheck | None:
    """Return the newest check of our sender, or None."""
    return SenderCheck.objects.first()


def page() -> DeliverabilityPage:
    """Return the page's contents, in three queries."""
    checked = newest_check()
    findings = [Finding.from_json(stored) for stored in checked.findings] if checked else []
    monday = timezone.localdate() - timedelta(days=timezone.localdate().weekday())
    weeks = [monday - timedelta(weeks=number) for number in reversed(range(WEEKS))]
    return DeliverabilityPage(findings, checked, _rates(weeks[0]), weeks)


def _rates(since: date) -> list[ProviderRates]:
    found: dict[str, ProviderRates] = {}
    for row in _tallies(since):
        for rates in _both(found, row["provider"], row["week"]):
            rates.accepted += row["accepted"]
            rates.refused += row["refused"]
            rates.deferred += row["deferred"]
    for row in _returned(since):
        for rates in _both(found, providers.name_of(row["domain"]), row["week"]):
            rates.bounced += row["bounced"]
            rates.blocked += row["blocked"]
            rates.complaints += row["complaints"]
    return sorted(found.values(), key=lambda each: (-each.total.tried, each.name))


def _both(found: dict[str, ProviderRates], name: str, week: object) -> tuple[Rates, Rates]:
    provider = found.setdefault(name, ProviderRates(name))
    return provider.total, provider.weeks[timezone.localtime(week).date()]  # type: ignore[arg-type]


def _tallies(since: date) -> list[Any]:
    rows: Any = DeliveryTally.objects.filter(at__date__gte=since).annotate(week=TruncWeek("at"))
    sums = {name: Sum(name) for name in ("accepted", "refused", "deferred")}
    return list(rows.values("provider", "week").annotate(**sums))


def _returned(since: date) -> list[Any]:
    rows: Any = ReturnedMail.objects.filter(received_at__date__gte=since, is_sure=True).annotate(
        week=TruncWeek("received_at")
    )
    bounces = Q(kind=ReturnedMailKind.BOUNCE)
    return list(
        rows.values("domain", "week").annotate(
            bounced=Count("id", filter=bounces),
            blocked=Count("id", filter=bounces & Q(cause=Cause.BLOCKED)),
            complaints=Count("id", filter=Q(kind=ReturnedMailKind.COMPLAINT)),
        )
    )
