"""Copies whose receiving provider or domain takes mail only so fast: they wait here while others pass."""

from __future__ import annotations

from collections import deque

from fixsend.delivery.engine import providers
from fixsend.delivery.worker.mailing_queue import Lane
from fixsend.delivery.worker.mails import Copy
from fixsend.delivery.worker.rate_limiter import Gate


class Parking:
    """One row of waiting copies for each slow receiver."""

    def __init__(self) -> None:
        self.keys: dict[str, Gate] = {}
        self._rows: dict[str, deque[Copy]] = {}
        self.overflow: list[Copy] = []  # More than can go before their lease grows old: for a later batch.

    def __bool__(self) -> bool:
        return bool(self._rows)

    def set_limits(self, limits: dict[str, float]) -> None:
        """Keep these paces, and no others."""
        for key, per_minute in limits.items():
            gate = self.keys.get(key)
            if gate is None:
                self.keys[key] = Gate(key, per_minute)
            else:
                gate.change(per_minute)
        for key in [key for key in self.keys if key not in limits]:
            del self.keys[key]  # Whoever waits for it drives off with the next look.

    def gates(self) -> list[Gate]:
        """Return the paces that somebody waits for."""
        return [self.keys[key] for key in self._rows if key in self.keys]

    def let_pass(self, copy: Copy, now: float) -> bool:
        """Tell whether a copy may go now; else it is parked."""
        key = providers.pace_key(copy.attempt.domain)
        gate = self.keys.get(key)
        if gate is None:
            return True
        row = self._rows.get(key)
        if row is None and gate.open(now):
            gate.use()
            return True
        if row is None:
            row = self._rows[key] = deque()
        if len(row) < self._room(gate):
            row.append(copy)
        else:
            self.overflow.append(copy)
        return False

    def drive_off(self, lane: Lane, now: float) -> Copy | None:
        """Return a parked copy of a mailing whose moment has come."""
        for key, row in self._rows.items():
            gate = self.keys.get(key)
            if row[0].lane is lane and (gate is None or gate.open(now)):
                if gate is not None:
                    gate.use()
                copy = row.popleft()
                if not row:
                    del self._rows[key]
                return copy
        return None

    def take_overflow(self) -> dict[str, list[Copy]]:
        """Take out the copies for which there was no room, by receiver."""
        found: dict[str, list[Copy]] = {}
        for copy in self.overflow:
            found.setdefault(providers.pace_key(copy.attempt.domain), []).append(copy)
        self.overflow = []
        return found

    def opens_at(self) -> float:
        """Return the next moment at which somebody may drive off, as far as it is booked."""
        return min((gate.opens_at() for gate in self.gates()), default=float("inf"))

    def clear(self, lane: Lane, batches: set[int] | None = None) -> None:
        """Take out the copies of a mailing (of these batches, or all)."""

        def goes(copy: Copy) -> bool:
            return copy.lane is lane and (batches is None or copy.attempt.batch_id in batches)

        self.overflow = [copy for copy in self.overflow if not goes(copy)]
        rows = {key: deque(copy for copy in row if not goes(copy)) for key, row in self._rows.items()}
        self._rows = {key: row for key, row in rows.items() if row}

    @staticmethod
    def _room(gate: Gate) -> int:
        return max(1, round(gate.per_minute / 60 * 15))
