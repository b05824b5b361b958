"""The deliverability page: is our mail believed, and how does each provider take it?"""

from datetime import date

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from fixsend.mailings.deliverability import queries
from fixsend.mailings.deliverability.queries import DeliverabilityPage, ProviderRates
from fixsend.mailings.returns import alarm
from fixsend.web import charts

_LINES = 5


@permission_required("mailings.view_sendercheck", raise_exception=True)
def deliverability(request: HttpRequest) -> HttpResponse:
    """Show the page."""
    page = queries.page()
    context = {
        "header_title": "Deliverability",
        "page": page,
        "chart": _chart(page),
        "by_week": [(each.name, [_taken(each, week) for week in page.weeks]) for each in page.providers],
        "alarm": alarm.words(),
        "may_check": request.user.has_perm("mailings.add_sendercheck"),
    }
    return render(request, "mailings/deliverability/page.html", context)


@require_POST
@permission_required("mailings.add_sendercheck", raise_exception=True)
def check_again(request: HttpRequest) -> HttpResponse:
    """Have a worker ask DNS again."""
    from fixsend.mailings.tasks import look_at_sender  # Tasks are made of this room's services.

    look_at_sender.configure().defer(timestamp=0)
    messages.success(request, "We are asking. Open this page again in half a minute.")
    return redirect("deliverability:page")


def _taken(provider: ProviderRates, week: date) -> str:
    rates = provider.weeks.get(week)
    return f"{rates.accepted_share:.1f} %" if rates and rates.tried else "–"


def _chart(page: DeliverabilityPage) -> str:
    rows = [
        (provider.name, f"{week.day} {week:%b}", round(provider.weeks[week].accepted_share, 1))
        for provider in page.providers[:_LINES]
        for week in page.weeks
        if week in provider.weeks and provider.weeks[week].tried
    ]
    return charts.lines(rows, unit="% taken") if rows else ""
