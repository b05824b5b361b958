"""How fast mail may go, for all workers together: they book moments in PostgreSQL before they use them.

A pace slows down by itself when a server says “too fast, later” and grows again by itself (additive increase would
take hours at these rates, so both are by factors, down faster than up). While a server takes hardly anything it goes
down as far as it must. For one that takes a good part and asks for patience all the same it goes only so far below the
last pace of which hardly anything was taken, or the first that was too fast: some say so however slowly mail comes, and
would else never get the rest of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.db import connection

RELAY = "relay"
# One slowing down at most in this time, however many workers and replies ask for it: the last one has to show first.
SLOW_DOWN_EVERY = 5.0
SPEED_UP_EVERY = 10.0
DOWN, UP = 0.6, 1.2
SLOWEST = 6.0  # Mails a minute.
# A server that takes this share of what it gets is slowed down for to this part of what was too fast, no further: even
# where it took the share at once, that is under what it takes.
GOOD_SHARE, LEAST_PART = 0.25, 0.15


@dataclass(frozen=True)
class Slots:
    """Moments that were booked: the first in so many seconds, then one each `interval` seconds."""

    first_in: float
    interval: float
    count: int


def mailing_key(mailing_id: int) -> str:
    """Return the key of a mailing's own pace."""
    return f"mailing:{mailing_id}"


def limits() -> dict[str, float]:
    """Return every pace that holds now, in mails a minute, by its key; what is not there is free."""
    with connection.cursor() as cursor:
        cursor.execute(_LIMITS)
        found = dict(cursor.fetchall())
    if settings.EMAIL_PER_MINUTE:
        found[RELAY] = min(settings.EMAIL_PER_MINUTE, found.get(RELAY, settings.EMAIL_PER_MINUTE))
    return found


def book(key: str, per_minute: float, count: int) -> Slots:
    """Book the next moments at a pace; nobody else gets them. Unused ones are lost, so book few at a time."""
    interval = 60 / per_minute
    with connection.cursor() as cursor:
        cursor.execute(_BOOK, {"key": key, "span": interval * count})
        return Slots(max(0.0, float(cursor.fetchone()[0])), interval, count)


def slow_down(key: str, measured_per_minute: float, reason: str, taken_share: float = 0.0) -> None:
    """Slow a pace down because a server asked for it: to a good half of what was too fast.

    `taken_share` is how much it took of what it got meanwhile.
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
                "takes": taken_share >= GOOD_SHARE,
                "least": LEAST_PART,
            },
        )


def speed_up() -> None:
    """Let every pace that we slowed down grow, unless it was changed a moment ago."""
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
        CASE WHEN %(takes)s THEN least(pace.slowed_to, %(least)s::float * pace.fastest) END
    ),
    fastest = CASE WHEN %(takes)s THEN coalesce(pace.fastest, %(measured)s::float)
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
