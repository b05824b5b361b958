"""How an action is going, for staff: exact numbers, and patterns that look like a machine's or one person's work."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import disposable_email_domains
from django.db.models import Count, Func, Max, Min, Q, QuerySet, Sum, TextField, Value
from django.db.models.functions import TruncDate, TruncSecond
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from fixsend.campaigns.models import (
    ActionPage,
    LetterReceiver,
    Milestone,
    OrganisationSignature,
    PaperCount,
    Participation,
    ParticipationState,
    SignatureState,
)
from fixsend.people.queries.dashboard import numbers_by_day

# From how many on a pattern is shown.
FROM_ONE_NETWORK = 10
OF_ONE_NAME = 3
IN_ONE_SECOND = 8
FROM_ONE_DOMAIN = 20
# Domains that very many people share say nothing.
_USUAL_DOMAINS = {"gmail.com", "hotmail.com", "hotmail.co.uk", "outlook.com", "yahoo.com", "yahoo.co.uk", "icloud.com"}
_MOST_LINES = 20


@dataclass(frozen=True)
class Line:
    """One number with what it counts."""

    what: str
    number: int
    query: str = ""  # Of the list of those people, where there is one.


@dataclass(frozen=True)
class Table:
    """Some lines under a heading; a screen folds what is beyond the first ones."""

    title: str
    what: str
    lines: list[Line]

    @property
    def shown(self) -> list[Line]:
        """Return the first lines."""
        return self.lines[:_MOST_LINES]

    @property
    def folded(self) -> list[Line]:
        """Return the others."""
        return self.lines[_MOST_LINES:]


@dataclass(frozen=True)
class Work:
    """Something that waits for staff in one action, and the screen where it is done."""

    words: str
    url: str


@dataclass(frozen=True)
class ActionLine:
    """One action in the list of all."""

    action: ActionPage
    counted: int
    unconfirmed: int
    today: int
    waiting: list[Work]


def listed() -> list[ActionLine]:
    """Return every action, those that people took part in last first."""
    since = timezone.now() - timedelta(days=1)
    numbers = {
        row["action"]: row
        for row in Participation.objects.order_by()
        .values("action")
        .annotate(
            counted_now=Count("pk", filter=Q(counted=True)),
            unconfirmed=Count("pk", filter=Q(state="unconfirmed")),
            today=Count("pk", filter=Q(created_at__gt=since)),
            last=Max("created_at"),
        )
    }
    pages = ActionPage.objects.order_by("-first_published_at", "-pk").specific()
    work = _work()
    lines = [_line(page, numbers.get(page.pk, {}), work.get(page.pk, [])) for page in pages]
    return sorted(lines, key=lambda line: (not line.waiting, -line.today))


def held() -> int:
    """Return how many parts in actions wait for staff."""
    return Participation.objects.filter(state=ParticipationState.HELD).count()


def tables(action: ActionPage) -> list[Table]:
    """Return an action's numbers: by where each stands, day, way, bringer, council and constituency."""
    parts = Participation.objects.filter(action=action).order_by()
    counting = parts.filter(counted=True)
    states = dict(parts.values_list("state").annotate(number=Count("pk")))
    return [
        Table(
            "Where they stand",
            "State",
            [Line(state.label, states.get(state, 0), f"state={state.value}") for state in ParticipationState],
        ),
        *_paper(action),
        Table("By day", "Day", _by_day(counting)),
        Table("How they came", "Way", _by(counting, "via", "Straight to the page")),
        Table(
            "Brought by organisations", "Organisation", _by(counting.exclude(organisation=None), "organisation__name")
        ),
        Table("Brought by people’s own links", "Way", _by(counting.exclude(brought_by=None), "via", "Link")),
        Table("By council", "Council", _by(counting, "council__name", "Not known")),
        Table("By constituency", "Constituency", _by(counting, "constituency__name", "Not known")),
    ]


def _paper(action: ActionPage) -> list[Table]:
    """Return what was counted on paper, apart from everything online."""
    if not action.on_paper:
        return []
    rows = PaperCount.objects.filter(action=action, struck_at=None).order_by().values_list("council__name")
    sums = rows.annotate(number=Sum("number")).order_by("-number", "council__name")
    return [Table("On paper", "Council", [Line(name or "Several, or not known", number) for name, number in sums])]


def signals(action: ActionPage) -> list[Table]:
    """Return what looks odd, each line with the people behind it. Staff judge it; nothing acts by itself."""
    parts = Participation.objects.filter(action=action).exclude(state__in=["removed", "withdrawn"]).order_by()
    domains = _domains(parts)
    return [
        Table("Many from one network", "When", _bursts(parts)),
        Table("One name at many addresses", "Name", _names(parts)),
        Table("Many in the same second", "Second", _seconds(parts)),
        Table("Mailboxes that are thrown away", "Domain", _throw_away(domains)),
        Table("Many addresses of one small domain", "Domain", _small_domains(domains)),
    ]


def _work() -> dict[int, list[Work]]:
    """Return what waits for staff, by action."""
    held = Participation.objects.filter(state=ParticipationState.HELD)
    letters = OrganisationSignature.objects.filter(state=SignatureState.WAITING)
    returned = LetterReceiver.objects.filter(came_back_at__isnull=False, seen_at=None)
    sources = (
        (held, "action", "from a busy mailbox", "people", f"?state={ParticipationState.HELD}"),
        (letters, "letter", "to sign for an organisation", "organisations", ""),
        (returned, "letter__participation__action", "that did not arrive", "came_back", ""),
        (Milestone.objects.filter(seen_at=None), "action", "reached", "show", ""),
    )
    found: dict[int, list[Work]] = {}
    for rows, field, words, screen, query in sources:
        for action, number in rows.order_by().values_list(field).annotate(number=Count("pk")):
            url = reverse(f"campaigns_office:{screen}", args=[action]) + query
            found.setdefault(action, []).append(Work(f"{number} {words}", url))
    return found


def _line(page: ActionPage, numbers: Mapping[str, Any], work: list[Work]) -> ActionLine:
    return ActionLine(
        page,
        counted=numbers.get("counted_now", 0),
        unconfirmed=numbers.get("unconfirmed", 0),
        today=numbers.get("today", 0),
        waiting=work,
    )


def _by(parts: QuerySet[Participation], field: str, nothing: str = "") -> list[Line]:
    rows = parts.values_list(field).annotate(number=Count("pk")).order_by("-number", field)
    return [Line(str(value or nothing), number) for value, number in rows]


def _by_day(parts: QuerySet[Participation]) -> list[Line]:
    rows = parts.annotate(day=TruncDate("created_at")).values_list("day").annotate(number=Count("pk")).order_by("-day")
    return [Line(date_format(day, "j F Y"), number) for day, number in rows]


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


def _throw_away(numbers: dict[str, int]) -> list[Line]:
    """Return those of the long list that its volunteers keep; the form itself turns away the best known alone."""
    return _most({each: number for each, number in numbers.items() if each in disposable_email_domains.blocklist})


def _is_small(domain: str) -> bool:
    return domain not in _USUAL_DOMAINS and domain not in disposable_email_domains.blocklist


def _most(numbers: dict[str, int]) -> list[Line]:
    rows = sorted(numbers.items(), key=lambda row: (-row[1], row[0]))
    return [Line(domain, number, f"q=@{domain}") for domain, number in rows[:_MOST_LINES]]


def _few(rows: Iterable[Any]) -> list[Any]:
    return list(rows)[:_MOST_LINES]


def _between(first: object, last: object) -> str:
    begin, end = (date_format(timezone.localtime(moment), "j F, H:i") for moment in (first, last))  # type: ignore[arg-type]
    return f"{begin} to {end}"


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
