"""What the moderators' screens show."""

from django.db.models import Case, QuerySet, Value, When

from fixsend.moderation.models import Report, ReportStatus


def waiting() -> int:
    """Return how many reports wait for a decision."""
    return Report.objects.filter(status=ReportStatus.OPEN).count()


def queue() -> QuerySet[Report]:
    """Return all reports, open ones first, oldest first among them."""
    open_first = Case(When(status=ReportStatus.OPEN, then=Value(0)), default=Value(1))
    return Report.objects.select_related("content_type", "decided_by").order_by(open_first, "created_at", "pk")


def others_about(report: Report) -> QuerySet[Report]:
    """Return the latest 20 other reports about the same field of the same object, newest first."""
    same = Report.objects.filter(
        content_type=report.content_type, object_id=report.object_id, field=report.field
    ).exclude(pk=report.pk)
    return same.select_related("decided_by").order_by("-created_at")[:20]
