"""Figures for the dashboard that are no work to do, and the ways in which people sign up: each app declares its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from fixsend.web.registry import Registry


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


figures: Registry[Figure] = Registry(key=lambda figure: figure.slug)
sign_ups: Registry[SignUps] = Registry(key=lambda way: way.slug)
