"""How often something may happen, counted in PostgreSQL so that every process on every machine counts together.

A limit is never the reason to turn a family away: callers answer a passed limit with a slower way (confirm by
email), not with a refusal. See `fixsend.web.abuse`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db import connection
from django.utils import timezone

from fixsend.web.keyed_hash import keyed_hash
from fixsend.web.models import Hit

# What `web_count_hits` takes, and functions that call it, in the places of what `arrays` returns. One line for each
# counter in each text: lists take a client longer to write down.
ARRAYS = r"""
string_to_array(%s, E'\n'), string_to_array(%s, E'\n'),
string_to_array(%s, E'\n')::integer[], string_to_array(%s, E'\n')::float8[]
"""
_COUNT = f"SELECT web_count_hits({ARRAYS})"


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
    """Count one of each and return True while every limit holds.

    Call it outside a transaction: a rollback would forget the counts, and the rows stay locked until the commit.
    """
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, arrays(tries))
        return bool(cursor.fetchone()[0])


def arrays(tries: Sequence[Try]) -> list[str]:
    """Return the values of `ARRAYS`, for a statement that counts one of each beside what else it does.

    That statement has to be a transaction of its own, too.
    """
    lines = [(one.name, _hashed(one.name, one.key), str(one.limit), str(one.window.total_seconds())) for one in tries]
    return ["\n".join(column) for column in zip(*lines, strict=True)] or [""] * 4


def remove_ended() -> int:
    """Delete the counters whose window is over; return how many."""
    return Hit.objects.filter(ends_at__lte=timezone.now()).delete()[0]


def _hashed(name: str, key: str) -> str:
    return keyed_hash(f"fixsend.limits.{name}", key)
