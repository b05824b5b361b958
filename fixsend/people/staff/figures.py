"""Figures for home: what grows, single numbers, and the ways in which people sign up. Each app declares its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from fixsend.web.registry import Registry


@dataclass(frozen=True)
class Screen:
    """Where a number is looked into, for staff who have the permission ("app.codename")."""

    permission: str
    url_name: str
    query: str = ""

    @property
    def url(self) -> str:
        """Return the address of the screen."""
        return reverse(self.url_name) + self.query


@dataclass(frozen=True)
class Growth:
    """Something whose size tells how the alliance is doing ("Members").

    `count` says how many there are now. `changes` says by how many the number rose or fell on each day there was a
    change, as far back as is known; days before we kept count are worked out from it.
    """

    slug: str
    title: str
    screen: Screen
    count: Callable[[], int]
    changes: Callable[[], dict[date, int]]


@dataclass(frozen=True)
class Figure:
    """One number with its title ("Addresses that bounced in the last 7 days")."""

    slug: str
    title: str
    screen: Screen
    value: Callable[[], int]


@dataclass(frozen=True)
class SignUps:
    """One way in which people sign up ("Joined the alliance"), and how many did on each day from a first one on.

    Only what is confirmed counts, by the day on which it was; days without any may be left out.
    """

    slug: str
    title: str
    screen: Screen
    by_day: Callable[[date], dict[date, int]]


growth: Registry[Growth] = Registry(key=lambda each: each.slug)
figures: Registry[Figure] = Registry(key=lambda figure: figure.slug)
sign_ups: Registry[SignUps] = Registry(key=lambda way: way.slug)
