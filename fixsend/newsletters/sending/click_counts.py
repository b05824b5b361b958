"""Counting clicks: rows are judged a minute after they are appended, added up by ten minutes, and deleted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.db.models import Sum

from fixsend.delivery.models.mailing import Mailing
from fixsend.newsletters.models.sending import ClickCount
from fixsend.newsletters.sending.scanners import BURST_LINKS, BURST_WITHIN

SLOT = timedelta(minutes=10)
# A visitor's clicks are judged together once a minute has passed without one, or at the latest after ten.
QUIET_FOR = timedelta(minutes=1)
AT_MOST = timedelta(minutes=10)


@dataclass(frozen=True)
class LinkClicks:
    """How often one link was clicked, and how many more clicks looked like those of scanners."""

    number: int
    url: str
    clicks: int
    left_out: int


@transaction.atomic
def roll_up() -> int:
    """Count the clicks that have come in; return how many were judged. Two runs at once count nothing twice."""
    values: dict[str, Any] = {"quiet": QUIET_FOR, "most": AT_MOST, "within": BURST_WITHIN, "links": BURST_LINKS}
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended('newsletters.roll_up_clicks', 0))")
        cursor.execute(_ROLL_UP, values)
        return int(cursor.fetchone()[0])


def by_link(mailing: Mailing) -> list[LinkClicks]:
    """Return every counted link of a mailing, the most clicked first."""
    links = mailing.tracked_links.annotate(clicks=Sum("counts__clicks"), left_out=Sum("counts__left_out"))
    rows = [LinkClicks(link.number, link.url, link.clicks or 0, link.left_out or 0) for link in links]
    return sorted(rows, key=lambda row: (-row.clicks, row.number))


def by_variant(mailing: Mailing, since: datetime, until: datetime) -> dict[int, int]:
    """Return the clicks on all links of a mailing between two moments, by the number of the subject."""
    counted = ClickCount.objects.filter(link__mailing=mailing, slot__gte=since, slot__lt=until)
    return dict(counted.values_list("variant").annotate(clicks=Sum("clicks")))


def total(mailing: Mailing) -> int:
    """Return the clicks on all links of a mailing."""
    return ClickCount.objects.filter(link__mailing=mailing).aggregate(clicks=Sum("clicks"))["clicks"] or 0


def slot_after(moment: datetime) -> datetime:
    """Return the beginning of the first ten minutes that lie wholly after a moment."""
    seconds = SLOT.total_seconds()
    return datetime.fromtimestamp(-(-moment.timestamp() // seconds) * seconds, tz=moment.tzinfo)


def slot_before(moment: datetime) -> datetime:
    """Return the end of the last ten minutes that lie wholly before a moment."""
    seconds = SLOT.total_seconds()
    return datetime.fromtimestamp(moment.timestamp() // seconds * seconds, tz=moment.tzinfo)


# A thumb that presses a link again within ten seconds of the last time is one click (`again`). Of what is left, three
# different links within ten seconds are a burst: `so_far` counts the clicks in the ten seconds up to each one, and
# every click belongs to a burst from which such a one is at most ten seconds away.
_ROLL_UP = """
WITH ripe AS (
    SELECT visitor FROM newsletters_click GROUP BY visitor
    HAVING max(at) < now() - %(quiet)s OR min(at) < now() - %(most)s
), gone AS (
    DELETE FROM newsletters_click click USING ripe WHERE click.visitor = ripe.visitor
    RETURNING click.id, click.link_id, click.variant, click.visitor, click.is_scanner, click.at
), told AS (
    SELECT *, at - lag(at) OVER (PARTITION BY visitor, link_id ORDER BY at, id) <= %(within)s AS again FROM gone
), once AS (
    SELECT *, count(*) OVER (PARTITION BY visitor ORDER BY at RANGE %(within)s PRECEDING) AS so_far
    FROM told WHERE again IS NOT TRUE
), judged AS (
    SELECT link_id, variant, at, is_scanner OR max(so_far) OVER (
        PARTITION BY visitor ORDER BY at RANGE BETWEEN CURRENT ROW AND %(within)s FOLLOWING
    ) >= %(links)s AS left_out
    FROM once
), counted AS (
    INSERT INTO newsletters_clickcount AS known (link_id, variant, slot, clicks, left_out)
    SELECT link_id, variant, date_bin('10 minutes', at, '2000-01-01 00:00Z') AS slot,
           count(*) FILTER (WHERE NOT left_out), count(*) FILTER (WHERE left_out)
    FROM judged GROUP BY link_id, variant, slot
    ON CONFLICT (link_id, variant, slot) DO UPDATE SET
        clicks = known.clicks + EXCLUDED.clicks, left_out = known.left_out + EXCLUDED.left_out
)
SELECT count(*) FROM gone
"""
