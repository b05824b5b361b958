"""Figures for the dashboard that are no work to do, and the ways in which people sign up: each app declares its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Figure:
    """One number with its title ("Addresses that bounced in the last 7 days")."""

    slug: str
    title: str
    value: Callable[[], int]


@dataclass(frozen=True)
class SignUps:
    """One way in which people sign up ("Joined the alliance"), and how many did on each day from a first one on.

    Only what is confirmed counts, by the day on which it was; days without any may be left out.
    """

    slug: str
    title: str
    by_day: Callable[[date], dict[date, int]]


_figures: dict[str, Figure] = {}
_ways: dict[str, SignUps] = {}


def register_sign_ups(way: SignUps) -> None:
    """Declare a way in which people sign up; called from `AppConfig.ready()`."""
    _ways[way.slug] = way


def ways_to_sign_up() -> list[SignUps]:
    """Return every way in which people sign up."""
    return list(_ways.values())


def register(figure: Figure) -> None:
    """Declare a figure; called from `AppConfig.ready()`."""
    _figures[figure.slug] = figure


def all_figures() -> list[tuple[str, int]]:
    """Return title and value of every figure, now."""
    return [(figure.title, figure.value()) for figure in _figures.values()]
