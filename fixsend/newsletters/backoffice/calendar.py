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
from fixsend.web.backoffice.header import header

_YEARS = range(2000, 2100)


@permission_required("delivery.view_mailing")
@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """Show one month, this one unless the address names another."""
    above = (
        ("Newsletters", reverse("newsletters:list"))
        if request.user.has_perm("newsletters.view_newsletter")
        else ("Mailings", reverse("mailings_sent:list"))
    )
    context = {
        "month": month_of(_first_of(request.GET.get("month", ""))),
        "series": running_series(),
        **header("Calendar", above, icon="calendar-alt"),
    }
    return render(request, "newsletters/sending/calendar.html", context)


def _first_of(typed: str) -> date:
    """Return the first day of the month that was typed ("2026-12"), or of this one."""
    try:
        first = date.fromisoformat(f"{typed}-01")
    except ValueError:
        return timezone.localdate().replace(day=1)
    return first if first.year in _YEARS else timezone.localdate().replace(day=1)
