"""The calendar: what goes when."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from fixsend.newsletters.sending.queries.calendar import month_of, running_series
from fixsend.web.backoffice import permission_required

_YEARS = range(2000, 2100)


@permission_required("delivery.view_mailing")
@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """Show one month, this one unless the address names another."""
    context = {
        "month": month_of(_first_of(request.GET.get("month", ""))),
        "series": running_series(),
        "header_title": "Calendar",
        "header_icon": "calendar-alt",
        "breadcrumbs_items": [
            {"url": reverse("newsletters:list"), "label": "Newsletters"}
            if request.user.has_perm("newsletters.view_newsletter")
            else {"url": reverse("mailings_sent:list"), "label": "Mailings"},
            {"url": "", "label": "Calendar"},
        ],
    }
    return render(request, "newsletters/sending/calendar.html", context)


def _first_of(typed: str) -> date:
    """Return the first day of the month that was typed ("2026-12"), or of this one."""
    try:
        first = date.fromisoformat(f"{typed}-01")
    except ValueError:
        return timezone.localdate().replace(day=1)
    return first if first.year in _YEARS else timezone.localdate().replace(day=1)
