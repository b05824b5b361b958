"""How well a relay has served lately: when to leave it alone, and whether to believe what it announces.

A circuit breaker (closed, open, half open): failures add up to a threshold, at which the relay is left alone for a
while; then one connection tries it, until it accepts a mail.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from fixsend.delivery.smtp.relay import Relay
from fixsend.delivery.smtp.session import Session

# At this failure score a relay is left alone for a while. Any mail that it accepts sets the score to 0.
FAILURE_THRESHOLD = 30
FAILED_CONNECTION = 10
FAILED_MAIL = 3
# Seconds; each pause after the first is twice as long, and a quarter shorter or longer by chance.
FIRST_BACKOFF = 5.0
LONGEST_BACKOFF = 600.0
# A relay whose PIPELINING turned out not to work is asked one command at a time for this long, in seconds.
WITHOUT_PIPELINING = 3600.0
# A relay that has refused one connection too many is not asked for more than it had for this long, in seconds.
CONNECTIONS_LIMITED = 60.0


@dataclass
class RelayHealth:
    """One relay, its open sessions and its failures. All times are the event loop's."""

    relay: Relay
    threshold: int = FAILURE_THRESHOLD
    score: int = 0
    backoffs: int = 0
    backoff_until: float = 0.0
    no_pipelining_until: float = 0.0
    limited_until: float = 0.0
    connection_limit: int = 0
    last_error: str = ""  # In the relay's words or ours; empty while all is well.
    sessions: set[Session] = field(default_factory=set)
    connecting: int = 0

    def max_connections(self, now: float) -> int:
        """Return how many connections may be open: one for trying, until the relay has accepted a mail."""
        if self.score or self.backoffs:
            return 1
        if now < self.limited_until:
            return min(self.connection_limit, self.relay.connections)
        return self.relay.connections

    def may_connect(self, now: float) -> bool:
        """Tell whether one more connection may be opened."""
        return now >= self.backoff_until and len(self.sessions) + self.connecting < self.max_connections(now)

    def succeeded(self) -> bool:
        """Note that the relay did its work; returns whether it had failed before."""
        had_failed = bool(self.score or self.backoffs)
        self.score = self.backoffs = 0
        self.last_error = ""
        return had_failed

    def failed(self, error: str, weight: int, now: float) -> bool:
        """Note trouble of the relay's own; returns whether it is left alone from now on."""
        self.last_error = error
        self.score += weight
        if self.score < self.threshold:
            return False
        self.score = 0
        pause = min(FIRST_BACKOFF * 2**self.backoffs, LONGEST_BACKOFF)
        self.backoff_until = now + pause * random.uniform(0.75, 1.25)  # noqa: S311
        self.backoffs += 1
        return True

    def limit_connections(self, now: float) -> None:
        """Note that the relay refused a connection while it has others of ours."""
        self.connection_limit, self.limited_until = len(self.sessions), now + CONNECTIONS_LIMITED
