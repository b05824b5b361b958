"""What people can have done: a registry that the rooms above fill with their campaigns' actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from fixsend.mailings.audiences.rules import BadRule, SqlCondition


@dataclass(frozen=True)
class AudienceAction:
    """One thing that a person did or did not do. `words` go on after "who": "signed “Fund our schools”"."""

    slug: str
    label: str
    words: str
    sql: SqlCondition


Source = Callable[[], Iterable[AudienceAction]]
_sources: dict[str, Source] = {}


def register(name: str, source: Source) -> None:
    """Declare where actions come from (one call a room); asked anew each time, because campaigns come and go."""
    _sources[name] = source


def all_actions() -> list[AudienceAction]:
    """Return every action that can be asked about now."""
    return [action for source in _sources.values() for action in source()]


def options() -> list[tuple[str, str]]:
    """Return slug and label of every action."""
    return [(action.slug, action.label) for action in all_actions()]


def find(slug: str) -> AudienceAction:
    """Return one action; raises BadRule."""
    for action in all_actions():
        if action.slug == slug:
            return action
    raise BadRule("This action is not there any more. Choose again.")


def register_own() -> None:
    """Declare what people do in this room and those below."""
    register("own", lambda: _OWN)


_OWN = (
    AudienceAction(
        "applied",
        "Applied to join",
        "applied to join",
        SqlCondition("EXISTS (SELECT 1 FROM membership_application a WHERE a.person_id = person.id)"),
    ),
    AudienceAction(
        "confirmed",
        "Confirmed their address",
        "confirmed their address",
        SqlCondition("(person.email_proved_at IS NOT NULL)"),
    ),
    AudienceAction(
        "paper",
        "Signed on paper",
        "signed on paper",
        SqlCondition(
            "EXISTS (SELECT 1 FROM people_consentevent e WHERE e.person_id = person.id"
            " AND e.action = 'grant' AND e.channel = 'paper')"
        ),
    ),
)
