"""How often something may happen, counted in PostgreSQL so that every process on every machine counts together.

A limit is never the reason to turn a family away: callers answer a passed limit with a slower way (confirm by
email), not with a refusal. See `fixsend.web.abuse`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db import connection
from django.utils import timezone
from django.utils.crypto import salted_hmac

from fixsend.web.models import Hit

# One statement, so two processes can never both read the old count. `clock_timestamp` and not `now`, because a
# counter inside a long transaction should see the real time. Several counters are taken in the caller's order, so that
# two requests that count the same ones do not wait for each other crosswise.
_COUNT = """
INSERT INTO web_hit AS hit (name, key, count, ends_at)
SELECT name, key, 1, clock_timestamp() + seconds * interval '1 second'
FROM unnest(%s::text[], %s::text[], %s::float8[]) WITH ORDINALITY AS given (name, key, seconds, place) ORDER BY place
ON CONFLICT (name, key) DO UPDATE SET
    count = CASE WHEN hit.ends_at <= clock_timestamp() THEN 1 ELSE hit.count + 1 END,
    ends_at = CASE WHEN hit.ends_at <= clock_timestamp() THEN EXCLUDED.ends_at ELSE hit.ends_at END
RETURNING name, count
"""


@dataclass(frozen=True)
class Try:
    """One thing to count: at most `limit` per `window`. `key` (an address, a network) is stored as a keyed hash."""

    name: str
    key: str
    limit: int
    window: timedelta


def hit(name: str, key: str, limit: int, window: timedelta) -> bool:
    """Count one and return True while it is within `limit` per `window`, False once the limit is passed."""
    return hit_all([Try(name, key, limit, window)])


def hit_all(tries: Sequence[Try]) -> bool:
    """Count one of each and return True while every limit holds; no two may have the same name.

    Call it outside a transaction: a rollback would forget the counts, and the rows stay locked until the commit.
    """
    names = [one.name for one in tries]
    keys = [_hashed(one.name, one.key) for one in tries]
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [names, keys, [one.window.total_seconds() for one in tries]])
        counts = dict(cursor.fetchall())
    return all(counts[one.name] <= one.limit for one in tries)


def remove_ended() -> int:
    """Delete the counters whose window is over; return how many."""
    return Hit.objects.filter(ends_at__lte=timezone.now()).delete()[0]


def _hashed(name: str, key: str) -> str:
    return salted_hmac(f"fixsend.limits.{name}", key, algorithm="sha256").hexdigest()
