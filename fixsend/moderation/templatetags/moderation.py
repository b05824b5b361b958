"""The "Report this" link that stands beside every text from an outsider."""

from typing import Any

from django import template
from django.urls import reverse

from fixsend.moderation.reportables import reportable_of
from fixsend.moderation.services import ReportedText

register = template.Library()


@register.inclusion_tag("moderation/report_link.html")
def report_link(thing: Any, field: str) -> dict[str, Any]:
    """Show the link for one text; readers of screen readers hear which text it is about."""
    found = ReportedText(reportable_of(thing), thing, field)
    return {"url": reverse("moderation:report", args=[found.token]), "found": found}
