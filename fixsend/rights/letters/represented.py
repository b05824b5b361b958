"""Actions in which people write to their MP or councillors: the apps above know them, and letters lead there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from fixsend.web.registry import Registry


@dataclass(frozen=True)
class WriteToAction:
    """An open action; `represents` is whom it reaches: "mp" or "councillors", as in a letter's kind."""

    represents: str
    title: str
    url: str


registry: Registry[Callable[[], Iterable[WriteToAction]]] = Registry(key=lambda source: source.__qualname__)


def actions() -> list[WriteToAction]:
    """Return every open action that reaches those whom people elect."""
    return [action for source in registry for action in source()]
