"""A pace as the desk sees it: moments that are booked already, and the wish for more."""

from __future__ import annotations

from fixsend.delivery.engine.pacing import Slots


class Gate:
    """Opens at each booked moment for one mail. Times are the event loop's."""

    __slots__ = ("_count", "_next", "asked", "interval", "key", "per_minute")

    def __init__(self, key: str, per_minute: float) -> None:
        self.key = key
        self.per_minute = per_minute
        self.asked = False  # More moments are being booked.
        self.interval = 60 / per_minute
        self._next = 0.0
        self._count = 0

    def change(self, per_minute: float) -> None:
        """Keep another pace from the next booking on."""
        self.per_minute = per_minute

    def open(self, now: float) -> bool:
        """Tell whether one may pass."""
        return self._count > 0 and self._next <= now

    def use(self) -> None:
        """Let one pass."""
        self._count -= 1
        self._next += self.interval

    def opens_at(self) -> float:
        """Return the next booked moment, or infinity where none is booked."""
        return self._next if self._count else float("inf")

    def wish(self, seconds: float, now: float) -> int:
        """Return how many more moments to book, so that so many seconds are provided for."""
        if self.asked or (self._count and self._next + self._count * self.interval > now + seconds / 2):
            return 0
        return max(1, min(2000, round(self.per_minute / 60 * seconds)))

    def booked(self, slots: Slots, now: float) -> None:
        """Take moments that were booked; what is left of earlier ones and past is lost."""
        self.asked = False
        if self._count == 0 or self._next + self._count * self.interval < now:
            self._next, self._count, self.interval = now + slots.first_in, 0, slots.interval
        self._count += slots.count
