"""How often something may happen, counted in PostgreSQL so that every process on every machine counts together.

A limit is never the reason to turn a family away: callers answer a passed limit with a slower way (confirm by
email), not with a refusal. See `fixsend.web.abuse`.
"""

from datetime import timedelta

from django.db import connection
from django.utils import timezone
from django.utils.crypto import salted_hmac

from fixsend.web.models import Hit

# One statement, so two processes can never both read the old count. `clock_timestamp` and not `now`, because a
# counter inside a long transaction should see the real time.
_COUNT = """
INSERT INTO web_hit AS hit (name, key, count, ends_at)
VALUES (%s, %s, 1, clock_timestamp() + %s * interval '1 second')
ON CONFLICT (name, key) DO UPDATE SET
    count = CASE WHEN hit.ends_at <= clock_timestamp() THEN 1 ELSE hit.count + 1 END,
    ends_at = CASE WHEN hit.ends_at <= clock_timestamp() THEN EXCLUDED.ends_at ELSE hit.ends_at END
RETURNING count
"""


def hit(name: str, key: str, limit: int, window: timedelta) -> bool:
    """Count one and return True while it is within `limit` per `window`, False once the limit is passed.

    Call it outside a transaction: a rollback would forget the count, and the row stays locked until the commit.
    `key` (an address, a network) is stored as a keyed hash only.
    """
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [name, _hashed(name, key), window.total_seconds()])
        count = cursor.fetchone()[0]
    return bool(count <= limit)


def remove_ended() -> int:
    """Delete the counters whose window is over; return how many."""
    return Hit.objects.filter(ends_at__lte=timezone.now()).delete()[0]


def _hashed(name: str, key: str) -> str:
    return salted_hmac(f"fixsend.limits.{name}", key, algorithm="sha256").hexdigest()
