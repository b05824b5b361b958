"""The deliverability alarm: tells the host early which providers refuse our mail."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Sum
from django.utils import timezone

from fixsend.delivery.bounces.report import Cause
from fixsend.delivery.engine import providers
from fixsend.delivery.models import DeliveryTally
from fixsend.delivery.models.returned_mail import ReturnedMail, ReturnedMailKind

WITHIN = timedelta(days=2)
# Few mails prove nothing: at least this many turned away, and at least this share of what the provider was sent.
LEAST_BLOCKED = 10
BLOCKED_SHARE = 0.02
# Google and Yahoo want complaints under 0.1 % and never 0.3 % (their rules for bulk senders, February 2024).
LEAST_COMPLAINTS = 5
COMPLAINT_SHARE = 0.001


@dataclass(frozen=True)
class ProviderHealth:
    """How one mailbox provider has received our mail lately; all numbers are of mails."""

    provider: str
    sent: int
    blocked: int
    complaints: int

    def __str__(self) -> str:
        return f"{self.provider} ({self.blocked} turned away, {self.complaints} reported as spam, of {self.sent})"

    @property
    def is_alarming(self) -> bool:
        """Tell whether so much was turned away or complained about that sending on would make it worse."""
        if self.blocked >= LEAST_BLOCKED and self.blocked >= BLOCKED_SHARE * self.sent:
            return True
        return self.complaints >= LEAST_COMPLAINTS and self.complaints > COMPLAINT_SHARE * self.sent


def message() -> str | None:
    """Return the alarm's text, or None while no provider refuses our mail."""
    troubled = [health for health in provider_health() if health.is_alarming]
    if not troubled:
        return None
    listed = "; ".join(map(str, troubled[:5]))
    return (
        f"In the last two days our mail was turned away or reported as spam at: {listed}. Nobody lost their place on "
        "the list because we were turned away. Pause what is being sent. The guide at Emails → Delivery → "
        "Deliverability says what to do next."
    )


def provider_health() -> list[ProviderHealth]:
    """Return the providers that have lately refused mail or passed on complaints, the worst first.

    A domain that is no known provider's stands for itself; how much it was sent is not counted one by one.
    """
    since = timezone.now() - WITHIN
    blocked: Counter[str] = Counter()
    complaints: Counter[str] = Counter()
    returns = ReturnedMail.objects.filter(received_at__gte=since, is_sure=True)
    for domain, kind, cause in returns.values_list("domain", "kind", "cause").iterator():
        provider = providers.pace_key(domain)
        blocked[provider] += cause == Cause.BLOCKED
        complaints[provider] += kind == ReturnedMailKind.COMPLAINT
    sent = _sent(since)
    found = [
        ProviderHealth(name, sent.get(name, 0), blocked[name], complaints[name])
        for name in {*blocked, *complaints}
        if name
    ]
    worth_telling = [health for health in found if health.blocked or health.complaints]
    return sorted(worth_telling, key=lambda health: (-health.blocked, -health.complaints, health.provider))


def _sent(since: object) -> dict[str, int]:
    tallies = DeliveryTally.objects.filter(at__gte=since).values("provider").annotate(sent=Sum("accepted"))
    return {row["provider"]: row["sent"] for row in tallies}
