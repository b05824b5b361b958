"""When people act: most at a launch, fewer at weekends, more again when something happens, and hardly any at night."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import exp
from random import Random

from django.utils import timezone

# From Monday to Sunday, and from midnight on.
WEEKDAYS = (1.15, 1.1, 1.05, 1.0, 0.8, 0.55, 0.75)
HOURS = (2, 1, 1, 0, 0, 1, 3, 8, 11, 10, 10, 11, 14, 12, 9, 8, 8, 9, 11, 15, 21, 22, 15, 6)
# A quiet day beside the day of a launch.
QUIET = 0.07


@dataclass(frozen=True)
class Rhythm:
    """The days of one action: how long ago it began and ended, and on which of its days there was news of it."""

    began: int
    ended: int = 0
    news: tuple[int, ...] = ()

    @property
    def start(self) -> datetime:
        """Return when it was published: nine in the morning of its first day."""
        return at(timezone.localdate() - timedelta(days=self.began), time(9))

    @property
    def end(self) -> datetime:
        """Return its last moment so far."""
        return min(timezone.now(), at(timezone.localdate() - timedelta(days=self.ended), time(23, 59)))

    def weights(self) -> list[float]:
        """Return how much happens on each of its days, the first one first."""
        first = timezone.localdate() - timedelta(days=self.began)
        return [
            (QUIET + exp(-day / 2.2) + sum(0.6 * exp(-(day - each) / 1.8) for each in self.news if each <= day))
            * WEEKDAYS[(first + timedelta(days=day)).weekday()]
            for day in range(self.began - self.ended + 1)
        ]

    def moments(self, chance: Random, number: int) -> list[datetime]:
        """Return so many moments, in no order; none lies in the future, or before the beginning."""
        first = timezone.localdate() - timedelta(days=self.began)
        weights = self.weights()
        days = chance.choices(range(len(weights)), weights, k=number)
        hours = chance.choices(range(24), HOURS, k=number)
        start, end = self.start, self.end
        found = []
        for day, hour in zip(days, hours, strict=True):
            moment = at(first + timedelta(days=day), time(hour, chance.randrange(60), chance.randrange(60)))
            if not start <= moment <= end:
                moment = end - (end - max(start, end - timedelta(hours=10))) * chance.random()
            found.append(moment)
        return found


def at(day: date, hour: time) -> datetime:
    """Return a moment of a day in England."""
    return datetime.combine(day, hour, tzinfo=timezone.get_default_timezone())
