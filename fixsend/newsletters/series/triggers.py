"""What can set a series off: a registry that the apps above fill with their campaigns' actions.

Every minute one set-based query for each running series finds the people to whom it has happened. So a surge of
signatures costs nothing on the way in, and nothing is missed while no worker runs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Max, Model

from fixsend.mailing_list.services.preferences import UNDO_SOURCE
from fixsend.people.models import Channel, ConsentEvent, Person, Purpose, Tag
from fixsend.web.registry import Registry


@dataclass(frozen=True)
class TriggerQuery:
    """What a trigger has to find: `value` names a tag or action, `since_row` is the newest row at the start.

    `since` is when the series was started, or an hour before the last check; rows written earlier have been seen.
    """

    value: str
    purpose: Purpose
    since: datetime
    since_row: int


@dataclass(frozen=True)
class EventSelect:
    """A SELECT of (person_id, at), with its parameters."""

    text: str
    params: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Trigger:
    """One kind of event. `label` follows "When somebody"; `options` returns the values of which one has to be chosen.

    `newest_row` returns the newest row when a series is started, for events whose rows carry no reliable time.
    """

    slug: str
    label: str
    events: Callable[[TriggerQuery], EventSelect]
    options: Callable[[], list[tuple[str, str]]] | None = None
    newest_row: Callable[[], int] = lambda: 0

    def words(self, value: str) -> str:
        """Return what sets the series off, with the value that was chosen."""
        chosen = dict(self.options()).get(value, "") if self.options else ""
        return f"{self.label} “{chosen}”" if chosen else self.label


registry: Registry[Trigger] = Registry(key=lambda trigger: trigger.slug)


def find(slug: str) -> Trigger | None:
    """Return a trigger, or None when the part of the site that had it is gone."""
    return registry.find(slug)


def get(slug: str) -> Trigger:
    """Return a trigger that is there; raises KeyError."""
    return registry[slug]


def words(slug: str, value: str) -> str:
    """Return what sets a series off, to follow “When somebody”."""
    trigger = find(slug)
    return trigger.words(value) if trigger else "does something that is not part of the site any more"


def problem_of(slug: str, value: str) -> str:
    """Return why this cannot set anything off any more, in plain words, or an empty text."""
    trigger = find(slug)
    if trigger is None:
        return "What set it off is not part of the site any more."
    if trigger.options and value not in dict(trigger.options()):
        return "What it waits for is not there any more: someone has taken it away."
    return ""


def _joined_the_list(asked: TriggerQuery) -> EventSelect:
    """Select people who agreed themselves: not by an imported list, nor by undoing a withdrawal within the hour."""
    text = (
        "SELECT person_id, recorded_at AS at FROM people_consentevent WHERE id > %s AND recorded_at >= %s"
        " AND purpose = %s AND action = 'grant' AND channel <> ALL(%s) AND source <> %s AND person_id IS NOT NULL"
    )
    return EventSelect(
        text, (asked.since_row, asked.since, asked.purpose.value, [Channel.IMPORT, Channel.SYSTEM], UNDO_SOURCE)
    )


def _became_a_member(asked: TriggerQuery) -> EventSelect:
    text = "SELECT person_id, joined_at AS at FROM membership_membership WHERE joined_at >= %s AND ended_at IS NULL"
    return EventSelect(text, (asked.since,))


def _got_the_tag(asked: TriggerQuery) -> EventSelect:
    text = "SELECT person_id, now() AS at FROM people_person_tags WHERE tag_id = %s AND id > %s"
    return EventSelect(text, (int(asked.value), asked.since_row))


def _tags() -> list[tuple[str, str]]:
    return [(str(pk), name) for pk, name in Tag.objects.values_list("pk", "name")]


def _newest_tagging() -> int:
    return _newest(Person.tags.through)


def _newest_word() -> int:
    return _newest(ConsentEvent)


def _newest(rows: type[Model]) -> int:
    return rows._default_manager.aggregate(newest=Max("pk"))["newest"] or 0


BUILTIN = (
    Trigger("list", "confirms that they want this kind of mail", _joined_the_list, newest_row=_newest_word),
    Trigger("member", "becomes a member", _became_a_member),
    Trigger("tag", "gets the tag", _got_the_tag, options=_tags, newest_row=_newest_tagging),
)
