"""How well a relay has served lately: when to rest from it, and whether to believe what it announces."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from fixsend.delivery.smtp.relay import Relay
from fixsend.delivery.smtp.session import Session

# A relay that has lost this much of our patience is left alone for a while. Any mail that it takes restores it.
PATIENCE = 30
FAILED_CONNECTION = 10
FAILED_MAIL = 3
# Seconds; each rest after the first is twice as long, and a quarter shorter or longer by chance.
FIRST_REST = 5.0
LONGEST_REST = 600.0
# A relay caught lying about PIPELINING is asked one command at a time for this long.
DISTRUST = 3600.0
# A relay that has turned away one connection too many is not asked for more than it had for this long.
CROWDED = 60.0


@dataclass
class Standing:
    """One relay's standing. All times are the event loop's."""

    relay: Relay
    patience: int = PATIENCE
    impatience: int = 0
    rests: int = 0
    resting_until: float = 0.0
    plods_until: float = 0.0
    crowded_until: float = 0.0
    crowd: int = 0
    words: str = ""  # The last trouble, in the relay's words or ours.
    open: set[Session] = field(default_factory=set)
    opening: int = 0

    def most(self, now: float) -> int:
        """Return how many connections it may have: one for trying, until it has taken a mail."""
        if self.impatience or self.rests:
            return 1
        return min(self.crowd, self.relay.connections) if now < self.crowded_until else self.relay.connections

    def has_room(self, now: float) -> bool:
        """Tell whether one more connection may be opened."""
        return now >= self.resting_until and len(self.open) + self.opening < self.most(now)

    def well(self) -> bool:
        """Note that it did its work; returns whether that is news."""
        news = bool(self.impatience or self.rests)
        self.impatience = self.rests = 0
        self.words = ""
        return news

    def failed(self, words: str, weight: int, now: float) -> bool:
        """Note trouble of its own; returns whether it rests now."""
        self.words = words
        self.impatience += weight
        if self.impatience < self.patience:
            return False
        self.impatience = 0
        self.resting_until = now + min(FIRST_REST * 2**self.rests, LONGEST_REST) * random.uniform(0.75, 1.25)  # noqa: S311
        self.rests += 1
        return True

    def full(self, now: float) -> None:
        """Note that it turned a connection away while it has others of ours."""
        self.crowd, self.crowded_until = len(self.open), now + CROWDED
