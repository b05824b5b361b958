"""Rate limits for all workers together: they book slots in PostgreSQL before they use them.

A rate goes down by itself when a server asks for a slower pace, and up again by itself; both by factors, down faster
than up, because additive increase would take hours at these rates. While a server accepts hardly anything, its rate
goes down as far as it must. For a server that accepts a good part and asks for a slower pace all the same, it goes down
only to a part of the last rate at which hardly anything was accepted, or of the first one that was too fast: some
servers complain however slowly mail comes, and would otherwise never get the rest.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.db import connection

RELAY = "relay"
# A rate goes down at most once in this time (seconds), however many replies ask for it: the last change has to show.
SLOW_DOWN_EVERY = 5.0
SPEED_UP_EVERY = 10.0
DOWN, UP = 0.6, 1.2
SLOWEST = 6.0  # Mails a minute.
# For a server that accepts this share of its mail, the rate goes down to this part of what was too fast and no further:
# even where it accepted that share all at once, this is less than it accepts.
GOOD_SHARE, LEAST_PART = 0.25, 0.15


@dataclass(frozen=True)
class Slots:
    """Booked slots: `count` of them, the first in `first_in` seconds, then one every `interval` seconds."""

    first_in: float
    interval: float
    count: int


def mailing_key(mailing_id: int) -> str:
    """Return the key of a mailing's own rate limit."""
    return f"mailing:{mailing_id}"


def limits() -> dict[str, float]:
    """Return the rate limits that hold now, in mails a minute, by their keys; other keys have no limit."""
    with connection.cursor() as cursor:
        cursor.execute(_LIMITS)
        found = dict(cursor.fetchall())
    if settings.EMAIL_PER_MINUTE:
        found[RELAY] = min(settings.EMAIL_PER_MINUTE, found.get(RELAY, settings.EMAIL_PER_MINUTE))
    return found


def book(key: str, per_minute: float, count: int) -> Slots:
    """Book the next `count` slots of a rate limit; no other worker gets them. Unused ones are lost, so book few."""
    interval = 60 / per_minute
    with connection.cursor() as cursor:
        cursor.execute(_BOOK, {"key": key, "span": interval * count})
        return Slots(max(0.0, float(cursor.fetchone()[0])), interval, count)


def slow_down(key: str, measured_per_minute: float, reason: str, accepted_share: float = 0.0) -> None:
    """Lower a rate limit because a server asked for it, to a good half of the measured rate that was too fast.

    `accepted_share` (0 to 1) is how much the server accepted of its mail meanwhile; `reason` are its words.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            _SLOW_DOWN,
            {
                "key": key,
                "measured": max(measured_per_minute, SLOWEST),
                "reason": reason[:300],
                "down": DOWN,
                "slowest": SLOWEST,
                "every": SLOW_DOWN_EVERY,
                "accepts": accepted_share >= GOOD_SHARE,
                "least": LEAST_PART,
            },
        )


def speed_up() -> None:
    """Raise every rate limit that was lowered, unless it was changed less than SPEED_UP_EVERY seconds ago."""
    with connection.cursor() as cursor:
        cursor.execute(_SPEED_UP, {"up": UP, "every": SPEED_UP_EVERY})
        cursor.execute("DELETE FROM delivery_pace WHERE slowed_to IS NULL AND limit_per_minute IS NULL"
                       " AND next_at < now() - interval '1 hour'")  # fmt: skip


_LIMITS = """
SELECT key, least(limit_per_minute, slowed_to)::float FROM delivery_pace
WHERE limit_per_minute IS NOT NULL OR slowed_to IS NOT NULL
"""

_BOOK = """
INSERT INTO delivery_pace (key, reason, next_at) VALUES (%(key)s, '', clock_timestamp() + %(span)s * interval '1 s')
ON CONFLICT (key) DO UPDATE
SET next_at = greatest(delivery_pace.next_at, clock_timestamp()) + %(span)s * interval '1 s'
RETURNING extract(epoch FROM next_at - %(span)s * interval '1 s' - clock_timestamp())
"""

_SLOW_DOWN = """
INSERT INTO delivery_pace AS pace (key, slowed_to, fastest, reason)
VALUES (%(key)s, %(measured)s::float * %(down)s::float, %(measured)s::float, %(reason)s)
ON CONFLICT (key) DO UPDATE
SET slowed_to = greatest(
        %(slowest)s::float,
        %(down)s::float * least(pace.slowed_to, pace.limit_per_minute, %(measured)s::float),
        CASE WHEN %(accepts)s THEN least(pace.slowed_to, %(least)s::float * pace.fastest) END
    ),
    fastest = CASE WHEN %(accepts)s THEN coalesce(pace.fastest, %(measured)s::float)
        ELSE least(pace.slowed_to, %(measured)s::float) END,
    reason = %(reason)s, changed_at = clock_timestamp()
WHERE pace.slowed_to IS NULL OR pace.changed_at < clock_timestamp() - %(every)s * interval '1 s'
"""

_SPEED_UP = """
UPDATE delivery_pace
SET slowed_to = CASE WHEN slowed_to * %(up)s < 2 * fastest THEN slowed_to * %(up)s END,
    fastest = CASE WHEN slowed_to * %(up)s < 2 * fastest THEN fastest END,
    reason = CASE WHEN slowed_to * %(up)s < 2 * fastest THEN reason ELSE '' END,
    changed_at = clock_timestamp()
WHERE slowed_to IS NOT NULL AND changed_at < clock_timestamp() - %(every)s * interval '1 s'
"""
