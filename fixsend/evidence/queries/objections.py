"""What the staff's screens show of readers' objections."""

from __future__ import annotations

from datetime import date

from django.db.models import Case, QuerySet, Value, When

from fixsend.evidence.models import Objection
from fixsend.evidence.models.objection import WAITING


def waiting() -> int:
    """Return how many objections wait for a decision."""
    return _waiting().count()


def first_due() -> date | None:
    """Return the day by which the first of them has to be checked."""
    return _waiting().order_by("due_on").values_list("due_on", flat=True).first()


def queue() -> QuerySet[Objection]:
    """Return all objections: those that wait first, by the day on which they are due; then the newest first."""
    waits = Case(When(state__in=WAITING, then=Value(0)), default=Value(1))
    due = Case(When(state__in=WAITING, then="due_on"))
    return _with_subject(Objection.objects.all()).order_by(waits, due, "-decided_at", "pk")


def others_about(objection: Objection) -> QuerySet[Objection]:
    """Return the newest 20 other objections to the same figure, or to anything of the same council."""
    others = Objection.objects.exclude(pk=objection.pk)
    alike = others.filter(figure=objection.figure) if objection.figure_id else others.filter(area=objection.area_id)
    return _with_subject(alike).order_by("-told_at")[:20]


def _waiting() -> QuerySet[Objection]:
    return Objection.objects.filter(state__in=WAITING)


def _with_subject(rows: QuerySet[Objection]) -> QuerySet[Objection]:
    return rows.select_related("area", "figure__slice", "checked_by", "decided_by", "correction")
