"""Report cards as they are kept: drawn once for each state of the figures, by a job or by the first who asks."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from django.db import connection, transaction
from django.db.models import F, Q, QuerySet, Subquery
from procrastinate.contrib.django import app

from fixsend.evidence.models import Area, CardClock, DrawnCard, Level
from fixsend.evidence.report_cards import drawing
from fixsend.web import page_cache
from fixsend.web.each import for_each
from fixsend.web.page_cache import page

# How often a card is drawn again when figures changed while it was being drawn.
_TRIES = 3
_LOCK = 0x43415244  # "CARD": the first half of the advisory lock, the second is the area's code.


@dataclass(frozen=True)
class KeptCard:
    """An area with its card as it was drawn; `content` is a deflated piece (`web.page_cache.page`)."""

    area: Area
    headline: str
    top: str
    content: bytes
    is_fresh: bool

    @property
    def body(self) -> bytes:
        """Return the body as HTML."""
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(self.content)


def outdate() -> None:
    """Let every card and download be made anew; in the transaction that changes what they say."""
    CardClock.objects.filter(pk=1).update(number=F("number") + 1)
    page_cache.invalidate()
    app.configure_task("evidence.draw_cards").defer()
    app.configure_task("evidence.make_package").defer()


def lock_clock() -> None:
    """Wait until nobody else is changing what cards say; until the end of the transaction."""
    list(CardClock.objects.select_for_update().filter(pk=1))


def find(slug: str) -> KeptCard | None:
    """Return the card of a council by its slug, drawing it where it is not drawn or old; None for no council."""
    area = _with_cards(Area.objects.filter(slug=slug)).first()
    if area is None:
        return None
    there = _kept(area)
    return there if there and there.is_fresh else _draw_one_at_a_time(area.code, there)


def draw_next(most: int) -> int:
    """Draw so many cards that are old or not drawn yet, each in a transaction of its own; return how many it drew.

    Today's councils come first. A job that is killed begins where it was: what is drawn is fresh. A card that cannot be
    drawn stops none behind it.
    """
    codes = list(_to_draw().values_list("code", flat=True)[:most])
    return len(for_each(codes, lambda code: _draw_one_at_a_time(code, None), work="evidence.draw_cards"))


def waiting() -> int:
    """Return how many cards are old or not drawn yet."""
    return _to_draw().count()


def _with_cards(areas: QuerySet[Area]) -> QuerySet[Area]:
    clock = Subquery(CardClock.objects.filter(pk=1).values("number"))
    return areas.filter(level=Level.COUNCIL).annotate(now=clock).select_related("drawn_card", "council")


def progress() -> tuple[int, int]:
    """Return how many cards there are, and how many of them are old or not drawn yet."""
    return Area.objects.filter(level=Level.COUNCIL).count(), waiting()


def _to_draw() -> QuerySet[Area]:
    fresh = Q(drawn_card__number=F("now"), drawn_card__drawn_by=drawing.code())
    return _with_cards(Area.objects.all()).exclude(fresh).order_by(F("until").asc(nulls_first=True), "sort_name")


def _kept(area: Area) -> KeptCard | None:
    drawn: DrawnCard | None = getattr(area, "drawn_card", None)
    if drawn is None:
        return None
    is_fresh = (drawn.number, drawn.drawn_by) == (area.now, drawing.code())  # type: ignore[attr-defined]
    return KeptCard(area, drawn.headline, drawn.top, bytes(drawn.content), is_fresh)


@transaction.atomic
def _draw_one_at_a_time(code: str, old: KeptCard | None) -> KeptCard:
    """Draw a card unless somebody else does: then show the old one for that moment, or wait where there is none."""
    if old is not None and not _lock(code, "pg_try_advisory_xact_lock"):
        return old
    if old is None:
        _lock(code, "pg_advisory_xact_lock")
    area = _with_cards(Area.objects.filter(code=code)).get()
    there = _kept(area)
    return there if there and there.is_fresh else _draw(area)


def _lock(code: str, function: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s, %s)", [_LOCK, int(code)])
        row = cursor.fetchone()
    return row is None or row[0] is not False


def _draw(area: Area) -> KeptCard:
    """Draw a card and keep it under the number that the clock had before: what changed since makes it old at once."""
    for _ in range(_TRIES):
        number = CardClock.objects.get(pk=1).number
        drawn = drawing.draw(area)
        if CardClock.objects.get(pk=1).number == number:
            break
    content = page.deflate(drawn.body.encode())
    made = DrawnCard(
        area=area, headline=drawn.headline, top=drawn.top, content=content, number=number, drawn_by=drawing.code()
    )
    fields = ["headline", "top", "content", "number", "drawn_by", "drawn_at"]
    DrawnCard.objects.bulk_create([made], update_conflicts=True, unique_fields=["area"], update_fields=fields)
    return KeptCard(area, drawn.headline, drawn.top, content, is_fresh=True)
