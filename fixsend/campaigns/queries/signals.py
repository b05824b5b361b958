"""Patterns in an action's participations that look like the work of a machine, or of one person under many names."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Any

from django.db.models import Count, Func, Max, Min, QuerySet, TextField, Value
from django.db.models.functions import TruncSecond
from django.utils import timezone
from django.utils.formats import date_format

from fixsend.campaigns.models import ActionPage, Participation
from fixsend.campaigns.queries.figures import Line, Table

# From how many on a pattern is shown.
FROM_ONE_NETWORK = 10
OF_ONE_NAME = 3
IN_ONE_SECOND = 8
FROM_ONE_DOMAIN = 20
MOST_LINES = 20
# Domains that very many people share say nothing.
_USUAL_DOMAINS = {"gmail.com", "hotmail.com", "hotmail.co.uk", "outlook.com", "yahoo.com", "yahoo.co.uk", "icloud.com"}


def signals(action: ActionPage) -> list[Table]:
    """Return suspicious patterns, each line with the people behind it. Staff judge them; nothing acts on its own."""
    parts = Participation.objects.filter(action=action).exclude(state__in=["removed", "withdrawn"]).order_by()
    domains = _domains(parts)
    return [
        Table("Many from one network", "When", _bursts(parts)),
        Table("One name at many addresses", "Name", _names(parts)),
        Table("Many in the same second", "Second", _seconds(parts)),
        Table("Temporary email addresses", "Domain", _disposable(domains)),
        Table("Many addresses at one small domain", "Domain", _small_domains(domains)),
    ]


def _bursts(parts: QuerySet[Participation]) -> list[Line]:
    rows = (
        parts.exclude(network="")
        .values("network")
        .annotate(number=Count("pk"), first=Min("created_at"), last=Max("created_at"))
        .filter(number__gte=FROM_ONE_NETWORK)
        .order_by("-number")
    )
    return [Line(_between(row["first"], row["last"]), row["number"], f"network={row['network']}") for row in _few(rows)]


def _names(parts: QuerySet[Participation]) -> list[Line]:
    rows = (
        parts.exclude(name_key="")
        .values("name_key")
        .annotate(number=Count("email", distinct=True), name=Min("name"))
        .filter(number__gte=OF_ONE_NAME)
        .order_by("-number")
    )
    return [Line(row["name"], row["number"], f"q={row['name_key']}") for row in _few(rows)]


def _seconds(parts: QuerySet[Participation]) -> list[Line]:
    rows = (
        parts.annotate(second=TruncSecond("created_at"))
        .values("second")
        .annotate(number=Count("pk"))
        .filter(number__gte=IN_ONE_SECOND)
        .order_by("-number")
    )
    return [Line(date_format(timezone.localtime(row["second"]), "j F Y, H:i:s"), row["number"]) for row in _few(rows)]


def _domains(parts: QuerySet[Participation]) -> dict[str, int]:
    """Return how many take part by the domain of their mailbox."""
    domain = Func("email", Value("@"), Value(2), function="split_part", output_field=TextField())
    return dict(parts.exclude(email=None).values_list(domain).annotate(number=Count("pk")))


def _small_domains(numbers: dict[str, int]) -> list[Line]:
    return _most({each: number for each, number in numbers.items() if number >= FROM_ONE_DOMAIN and _is_small(each)})


def _disposable(numbers: dict[str, int]) -> list[Line]:
    """Return the domains on the volunteers' long list of disposable mailboxes; forms refuse only the best known."""
    return _most({each: number for each, number in numbers.items() if each in _disposable_domains()})


def _disposable_domains() -> Container[str]:
    import disposable_email_domains  # Two megabytes, for this one screen.

    return disposable_email_domains.blocklist


def _is_small(domain: str) -> bool:
    return domain not in _USUAL_DOMAINS and domain not in _disposable_domains()


def _most(numbers: dict[str, int]) -> list[Line]:
    rows = sorted(numbers.items(), key=lambda row: (-row[1], row[0]))
    return [Line(domain, number, f"q=@{domain}") for domain, number in rows[:MOST_LINES]]


def _few(rows: Iterable[Any]) -> list[Any]:
    return list(rows)[:MOST_LINES]


def _between(first: object, last: object) -> str:
    begin, end = (date_format(timezone.localtime(moment), "j F, H:i") for moment in (first, last))  # type: ignore[arg-type]
    return f"{begin} to {end}"
