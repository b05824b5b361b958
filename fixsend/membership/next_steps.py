"""What somebody who has just joined can do at once: apps above register it, the page of welcome shows it first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from fixsend.web.registry import Registry


@dataclass(frozen=True)
class NextStep:
    """One thing to do: the template of the app that knows it, which gets `subject` under this name."""

    template: str
    subject: Any


StepSource = Callable[[], NextStep | None]
registry: Registry[StepSource] = Registry(key=lambda source: source)


def next_steps() -> list[NextStep]:
    """Return what there is to do now, in the order in which it was registered."""
    offered = [source() for source in registry]
    return [step for step in offered if step is not None]
