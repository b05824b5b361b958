"""How long each kind of record is kept, and how its old rows are removed: apps register rules, staff change the days.

Nothing is removed that no rule names. Staff see first what the next run will touch (`preview`).
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from fixsend.people.models import Person, RetentionPeriod
from fixsend.people.services import audit
from fixsend.web.each import for_each
from fixsend.web.registry import Registry

log = logging.getLogger(__name__)


class Topic(Enum):
    """What a kind of record is about: the headings under which the privacy page has its periods, in their order."""

    ACTIONS = "Campaigns and events"
    EMAILS = "Emails and our mailing list"
    MEMBERS = "Members and organisations"
    MESSAGES = "Messages and reports"
    RECORDS = "What keeps the site safe"


@dataclass(frozen=True)
class Rule:
    """One kind of record: `due` returns the rows older than a moment, `remove` removes such rows.

    `title` ends the sentence "We keep …"; `because` says why so long, for the privacy page.
    """

    slug: str
    title: str
    default_days: int
    due: Callable[[datetime], QuerySet[Any]]
    remove: Callable[[QuerySet[Any]], object]
    because: str = ""
    topic: Topic = Topic.RECORDS


@dataclass(frozen=True)
class Preview:
    """What the next run will do under one rule."""

    rule: Rule
    days: int
    count: int


rules: Registry[Rule] = Registry(key=lambda rule: rule.slug)


def days_of(rule: Rule) -> int:
    """Return how many days a rule keeps its rows: what staff chose, else its default."""
    chosen = RetentionPeriod.objects.filter(rule=rule.slug).values_list("days", flat=True).first()
    return rule.default_days if chosen is None else chosen


@transaction.atomic
def set_days(rule: str, days: int, *, actor: Person) -> None:
    """Change how many days the rule with a slug keeps its rows."""
    RetentionPeriod.objects.update_or_create(rule=rule, defaults={"days": days})
    audit.record(actor, "retention.changed", subject=rule, days=days)


def preview(now: datetime | None = None) -> list[Preview]:
    """Return for every rule how many rows the next run would touch."""
    return [Preview(rule, days_of(rule), _due(rule, now).count()) for rule in rules]


def run(now: datetime | None = None) -> dict[str, int]:
    """Remove everything that is over age; return how many rows each rule touched, by its slug.

    A rule that fails does not stop the others; the host is told of it.
    """
    return dict(for_each(list(rules), partial(_run, now=now), work="people.run_retention"))


def _run(rule: Rule, now: datetime | None) -> tuple[str, int]:
    due = _due(rule, now)
    count = due.count()
    if count:
        rule.remove(due)
        log.info("Retention: %s, %s rows", rule.slug, count)
    return rule.slug, count


def _due(rule: Rule, now: datetime | None) -> QuerySet[Any]:
    return rule.due((now or timezone.now()) - timedelta(days=days_of(rule)))
