"""Figures for the dashboard that are no work to do: each app declares its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One number with its title ("Addresses that bounced in the last 7 days")."""

    slug: str
    title: str
    value: Callable[[], int]


_figures: dict[str, Figure] = {}


def register(figure: Figure) -> None:
    """Declare a figure; called from `AppConfig.ready()`."""
    _figures[figure.slug] = figure


def all_figures() -> list[tuple[str, int]]:
    """Return title and value of every figure, now."""
    return [(figure.title, figure.value()) for figure in _figures.values()]
