"""What people can have done: a registry that the apps above fill with their campaigns' actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from fixsend.audiences.models import Fact
from fixsend.audiences.rules import BadRule
from fixsend.delivery.sql_condition import SqlCondition
from fixsend.web.registry import Registry


@dataclass(frozen=True)
class AudienceAction:
    """One thing that a person did or did not do. `words` go on after "who": "signed “Fund our schools”"."""

    slug: str
    label: str
    words: str
    sql: SqlCondition


# Where actions come from: asked anew each time, because campaigns come and go.
ActionSource = Callable[[], Iterable[AudienceAction]]
registry: Registry[ActionSource] = Registry(key=lambda source: source)


def all_actions() -> list[AudienceAction]:
    """Return every action that can be asked about now."""
    return [action for source in registry for action in source()]


def options() -> list[tuple[str, str]]:
    """Return slug and label of every action."""
    return [(action.slug, action.label) for action in all_actions()]


def find(slug: str) -> AudienceAction:
    """Return one action; raises BadRule."""
    for action in all_actions():
        if action.slug == slug:
            return action
    raise BadRule("This action is not there any more. Choose again.")


def _fact(fact: Fact) -> SqlCondition:
    return SqlCondition("(reader.facts & %s > 0)", (int(fact),))


BUILTIN = (
    AudienceAction("applied", "Applied to join", "applied to join", _fact(Fact.APPLIED)),
    AudienceAction("confirmed", "Confirmed their address", "confirmed their address", _fact(Fact.CONFIRMED)),
    AudienceAction("paper", "Signed on paper", "signed on paper", _fact(Fact.ON_PAPER)),
)


def builtin() -> Iterable[AudienceAction]:
    """Return what people do in this app and those below."""
    return BUILTIN
