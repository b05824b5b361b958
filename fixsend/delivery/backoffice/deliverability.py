"""The deliverability page: whether our sender is in order, and how each provider receives our mail."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_POST, require_safe
from procrastinate.contrib.django import app

from fixsend.delivery.bounces import alarm
from fixsend.delivery.deliverability import queries
from fixsend.delivery.deliverability.queries import DeliverabilityPage, ProviderRates
from fixsend.web.backoffice import guides, permission_required
from fixsend.web.backoffice.header import header
from fixsend.web.charts import Lines, Series

_LINES = 5
_MOST_TIMES = 30  # Every two seconds: DNS has answered by then, or will not.
_FEWEST_WEEKS = 2  # One point is no line: the table says it better.
_TITLE = "Deliverability"
_GUIDE = "deliverability.md"


@permission_required("delivery.view_sendercheck")
def deliverability(request: HttpRequest) -> HttpResponse:
    """Show the findings, the providers' figures and the alarm."""
    page = queries.page()
    context = {
        **header(_TITLE, icon="rotate"),
        "page": page,
        "chart": _chart(page),
        "by_week": [(each.name, [_accepted(each, week) for week in page.weeks]) for each in page.providers],
        "alarm": alarm.message(),
        "may_check": request.user.has_perm("delivery.add_sendercheck"),
        **_asking(request, page),
    }
    return render(request, "delivery/deliverability/page.html", context)


@require_safe
@permission_required("delivery.view_sendercheck")
def guide(request: HttpRequest) -> HttpResponse:
    """Show our documentation's guide to deliverability."""
    way_back = header("Guide", (_TITLE, reverse("deliverability:page")), icon="rotate")
    context = {"text": guides.whole(_GUIDE), **way_back}
    return render(request, "delivery/deliverability/guide.html", context)


@require_POST
@permission_required("delivery.add_sendercheck")
def check_again(request: HttpRequest) -> HttpResponse:
    """Have a worker check our sender again."""
    app.configure_task("delivery.check_our_sender").defer(timestamp=0)
    newest = queries.newest_check()
    address = reverse("deliverability:page")
    return redirect(f"{address}?{urlencode({'after': newest.pk if newest else 0})}")


def _asking(request: HttpRequest, page: DeliverabilityPage) -> dict[str, Any]:
    """Return whether the answer to a press of the button is still to come, and where the screen asks for it next.

    The address names the check that was the newest before (`after`), and how often it has been asked for (`times`).
    """
    after, times = (_number(request.GET.get(name)) for name in ("after", "times"))
    newest = page.checked.pk if page.checked else 0
    if after is None or after != newest:
        return {"asking": False}
    next_time = urlencode({"after": after, "times": (times or 0) + 1})
    return {"asking": True, "next_url": f"{request.path}?{next_time}", "gives_up": (times or 0) >= _MOST_TIMES}


def _number(typed: str | None) -> int | None:
    return int(typed) if typed and typed.isdecimal() and len(typed) < 19 else None


def _accepted(provider: ProviderRates, week: date) -> str:
    share = _share(provider, week)
    return "–" if share is None else f"{share:.1f} %"


def _chart(page: DeliverabilityPage) -> Lines | None:
    """Return the shares accepted, one line a provider; a week in which nothing was sent to one is a gap in its line."""
    shown = page.providers[:_LINES]
    weeks = [week for week in page.weeks if any(_share(provider, week) is not None for provider in shown)]
    if len(weeks) < _FEWEST_WEEKS:
        return None
    return Lines(
        title="Emails accepted, in percent, by provider and week",
        of="Week",
        labels=[f"{week.day} {week:%b}" for week in weeks],
        series=[Series(_name(provider), [_share(provider, week) for week in weeks]) for provider in shown],
        unit=" %",
        most=100,
    )


def _name(provider: ProviderRates) -> str:
    return provider.name[:1].upper() + provider.name[1:]


def _share(provider: ProviderRates, week: date) -> float | None:
    rates = provider.weeks.get(week)
    return rates.accepted_share if rates and rates.tried else None


URLS = (
    [
        path("", deliverability, name="page"),
        path("guide/", guide, name="guide"),
        path("check/", check_again, name="check_again"),
    ],
    "deliverability",
)
