"""What people can have done: a registry that the rooms above fill with their campaigns' actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from fixsend.audiences.models import Fact
from fixsend.audiences.rules import BadRule
from fixsend.delivery.sql_condition import SqlCondition


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


def _fact(fact: Fact) -> SqlCondition:
    return SqlCondition("(reader.facts & %s > 0)", (int(fact),))


_OWN = (
    AudienceAction("applied", "Applied to join", "applied to join", _fact(Fact.APPLIED)),
    AudienceAction("confirmed", "Confirmed their address", "confirmed their address", _fact(Fact.CONFIRMED)),
    AudienceAction("paper", "Signed on paper", "signed on paper", _fact(Fact.ON_PAPER)),
)
