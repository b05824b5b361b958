"""Who of an audience would get no copy if a mailing were frozen now, because of how much mail they want."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection
from django.utils import timezone

from fixsend.delivery.engine.snapshot import frequency_sql, recent_before
from fixsend.delivery.sql_condition import SqlCondition


@dataclass(frozen=True)
class LeftOut:
    """How many people have paused newsletters, and how many want them less often and had one."""

    paused: int = 0
    had_one: int = 0

    @property
    def total(self) -> int:
        """Return how many get none."""
        return self.paused + self.had_one


def left_out(audience: SqlCondition, *, corrects: int | None = None) -> LeftOut:
    """Return how many of those for whom `audience` holds (over the alias `person`) would be left out now.

    They are counted as `engine.snapshot.freeze` writes them down. `corrects` is the mailing that is put right.
    """
    today = timezone.localdate()
    often = frequency_sql("person", "preference")
    query = _QUERY.format(often=often, audience=audience.text)
    with connection.cursor() as cursor:
        cursor.execute(query, [today, today, recent_before(corrects), today, *audience.params])
        return LeftOut(*cursor.fetchone())


_QUERY = """
SELECT count(*) FILTER (WHERE preference.paused_until > %s),
    count(*) FILTER (WHERE (preference.paused_until > %s) IS NOT TRUE AND {often})
FROM delivery_deliverypreference preference
JOIN people_person person ON person.id = preference.person_id
WHERE (preference.frequency <> 'all' OR preference.paused_until > %s) AND ({audience})
"""
