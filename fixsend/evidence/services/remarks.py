"""Footnotes and corrections."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from fixsend.evidence.footnotes import FOOTNOTES
from fixsend.evidence.indicators import INDICATORS
from fixsend.evidence.models import Area, Correction, Edition, Figure, Footnote
from fixsend.evidence.services import cards
from fixsend.evidence.services.locking import one_at_a_time
from fixsend.people.models import Person
from fixsend.people.services import audit


class UnknownIndicator(ValueError):
    """A footnote names an indicator that there is not."""


@transaction.atomic
def load_shipped() -> int:
    """Write the footnotes that come with the site, and return how many are new. What staff withdrew stays withdrawn."""
    areas = Area.objects.in_bulk()
    there = set(Footnote.objects.exclude(key=None).values_list("key", flat=True))
    rows = [
        Footnote(
            key=one.key,
            area=areas[one.area] if one.area else None,
            data_sets=one.data_sets,
            indicators=one.indicators,
            year=one.year,
            period_kind=one.period_kind if one.year else "",
            text=one.text,
            source=one.source,
        )
        for one in FOOTNOTES
    ]
    fields = ["area", "data_sets", "indicators", "year", "period_kind", "text", "source"]
    Footnote.objects.bulk_create(rows, update_conflicts=True, unique_fields=["key"], update_fields=fields)
    cards.outdate()
    return len({one.key for one in FOOTNOTES} - there)


@transaction.atomic
def add_footnote(
    text: str,
    *,
    source: str,
    data_sets: str,
    by: Person | None,
    area: str = "",
    indicators: str = "",
    year: int | None = None,
    period_kind: str = "",
    source_url: str = "",
) -> Footnote:
    """Say something beside every figure that it is about; said twice, it is one. Raises UnknownIndicator."""
    unknown = [slug for slug in indicators.split() if slug not in INDICATORS]
    if unknown:
        raise UnknownIndicator(", ".join(unknown))
    one_at_a_time()
    said = {
        "text": text,
        "source": source,
        "source_url": source_url,
        "data_sets": data_sets,
        "indicators": indicators,
        "area_id": area or None,
        "year": year,
        "period_kind": period_kind if year else "",
    }
    there = Footnote.objects.filter(**said, is_withdrawn=False).first()
    if there is not None:
        return there
    made = Footnote.objects.create(**said, added_by=by)
    _have_changed(by, "footnote.added", made.pk)
    return made


@transaction.atomic
def withdraw_footnote(pk: int, *, by: Person | None = None) -> None:
    """Say a footnote no more; it stays for the record."""
    if Footnote.objects.filter(pk=pk, is_withdrawn=False).update(is_withdrawn=True):
        _have_changed(by, "footnote.withdrawn", pk)


@transaction.atomic
def restore_footnote(pk: int, *, by: Person | None = None) -> None:
    """Say a footnote again that was withdrawn."""
    if Footnote.objects.filter(pk=pk, is_withdrawn=True).update(is_withdrawn=False):
        _have_changed(by, "footnote.restored", pk)


def _have_changed(by: Person | None, action: str, pk: int) -> None:
    """Let what shows footnotes be drawn anew, and note who changed one."""
    if by:
        audit.record(by, action, subject=f"footnote {pk}")
    cards.outdate()


@transaction.atomic
def log_correction(
    about: str,
    *,
    was: str,
    now: str,
    corrected_on: date,
    by: Person | None,
    figure: Figure | None = None,
    edition: Edition | None = None,
    source: str = "",
) -> Correction:
    """Say in public what was wrong and what is right. It stays: who was wrong in it logs another one."""
    made = Correction.objects.create(
        about=about[:200],
        was=was,
        now=now,
        corrected_on=corrected_on,
        logged_by=by,
        figure=figure,
        edition=edition,
        source=source,
    )
    cards.outdate()
    return made


@transaction.atomic
def log_correction_once(
    about: str,
    *,
    was: str,
    now: str,
    corrected_on: date,
    by: Person | None,
    figure: Figure | None = None,
    source: str = "",
) -> Correction:
    """Log a correction that staff typed, unless the very same was logged that day: a form may be sent twice."""
    cards.lock_clock()
    alike = Correction.objects.filter(about=about[:200], was=was, now=now, corrected_on=corrected_on, figure=figure)
    return alike.first() or log_correction(
        about, was=was, now=now, corrected_on=corrected_on, by=by, figure=figure, source=source
    )
