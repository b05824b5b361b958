"""Blocks that apps above add to the body of every page: official figures and their charts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from wagtail.blocks import Block

from fixsend.web.registry import Registry


@dataclass(frozen=True)
class BodyBlockKind:
    """A block under the name by which bodies keep it. `make` gives a new one: each body has its own."""

    name: str
    make: Callable[[], Block]


registry: Registry[BodyBlockKind] = Registry(key=lambda kind: kind.name)
