"""Having a late step counted, changing or withdrawing that, and what is published of it.

What a family sends comes by POST and is answered in place: its code is in no address and no log. A robot's form and
one of a busy network are not refused: the first is shown again, the second waits for staff to let it count.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from fixsend.rights.counted import calendar
from fixsend.rights.counted.forms import CodeForm, LateReportForm
from fixsend.rights.counted.queries import published
from fixsend.rights.counted.queries.published import Number, Published
from fixsend.rights.counted.services import reports
from fixsend.rights.models import Duty
from fixsend.web import abuse, csv_files, limits
from fixsend.web.charts import Bar, Bars
from fixsend.web.csrf import csrf_by_headers
from fixsend.web.decorators import cached_page
from fixsend.web.network import network_key

# Reports of one network in one week that count without staff. One family rarely has more steps that are late; nine
# inventions would show that there was a tenth family.
MOST_OF_A_NETWORK = 3
_CSV_HEADINGS = ("area_code", "area_type", "area_name", "duty", "first_day", "last_day", "families", "notes")


@require_safe
@cached_page()
def counted(request: HttpRequest) -> HttpResponse:
    """Show what families told us, and how it came about."""
    found = published.newest()
    context = {
        "published": found,
        "notes": published.NOTES,
        "chart": _chart(found) if found else None,
        "duties": [(label, found.of_duty(value)) for value, label in Duty.choices] if found else [],
    }
    return render(request, "rights/counted/counted.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@csrf_by_headers
@cached_page()
@sensitive_post_parameters()
def add(request: HttpRequest) -> HttpResponse:
    """Ask what was late, show exactly what would be sent, and take it."""
    if request.method != "POST":
        return render(request, "rights/counted/add.html", {"form": LateReportForm()})
    return _private(_sent(request))


def _sent(request: HttpRequest) -> HttpResponse:
    form, step = LateReportForm(request.POST), request.POST.get("step", "")
    if not form.is_valid() or abuse.is_robot(request):
        if abuse.is_robot(request):
            form.add_error(None, abuse.ROBOT_MESSAGE)
        return render(request, "rights/counted/add.html", {"form": form})
    said = form.cleaned_data
    if step == "change":
        context = {"form": LateReportForm(initial=_typed(said)), "is_change": reports.find(said["code"]) is not None}
        return render(request, "rights/counted/add.html", context)
    if step != "send":
        context = {**_as_sent(said), "is_change": reports.find(said["code"]) is not None}
        return render(request, "rights/counted/check.html", context)
    words = said["council"], said["duty"], said["weeks_late"]
    is_over_cap = is_change = False
    if not reports.is_said_already(said["code"], *words):
        is_change = reports.find(said["code"]) is not None
        is_over_cap = not _is_within_cap(request)
        reports.report(said["code"], *words, is_over_cap=is_over_cap)
    context = {**_as_sent(said), "is_over_cap": is_over_cap, "is_change": is_change}
    return render(request, "rights/counted/done.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@csrf_by_headers
@cached_page()
@sensitive_post_parameters()
def mine(request: HttpRequest) -> HttpResponse:
    """Ask for a code, show the report that has it, and withdraw it if asked twice."""
    if request.method != "POST":
        return render(request, "rights/counted/mine.html", {"form": CodeForm()})
    form = CodeForm(request.POST)
    if not form.is_valid() or form.report is None:
        return _private(render(request, "rights/counted/mine.html", {"form": form}))
    if request.POST.get("step") == "withdraw":
        reports.withdraw(form.cleaned_data["code"])
        return _private(render(request, "rights/counted/withdrawn.html", {"code": form.cleaned_data["code"]}))
    report = form.report
    said = {"council": report.council, "duty": report.duty, "weeks_late": report.weeks_late}
    is_asked = request.POST.get("step") == "ask"
    context = {
        "form": form,
        "report": report,
        "is_asked": is_asked,
        **_as_sent({**said, "code": form.cleaned_data["code"]}),
    }
    return _private(render(request, "rights/counted/mine.html", context))


@require_safe
@cached_page()
def counted_csv(request: HttpRequest) -> HttpResponse:
    """Return everything that is published, as a table."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="late-steps-families-told-us.csv"'
    response.write("\ufeff")
    csv.writer(response).writerows(_lines(published.newest()))
    return response


@require_safe
@cached_page()
def counted_json(request: HttpRequest) -> HttpResponse:
    """Return everything that is published, for programs."""
    found = published.newest()
    answer = {
        "title": "Late steps that families told us about",
        "page": settings.SITE_URL + reverse("rights:counted"),
        "notes": published.NOTES,
        "period": {"first_day": found.first_day, "last_day": found.last_day} if found else None,
        "counts": [_as_json(one) for one in found.numbers] if found else [],
    }
    response = JsonResponse(answer)
    response["Access-Control-Allow-Origin"] = "*"
    return response


def _chart(found: Published) -> Bars:
    rows = [Bar(one.duty_words, one.number, one.words) for one in found.numbers if one.kind == "country"]
    return Bars("Families in England who told us about a late step", rows, "What was late", "Families")


def _lines(found: Published | None) -> Iterator[list[str]]:
    yield list(_CSV_HEADINGS)
    for one in found.numbers if found else ():
        days = [found.first_day.isoformat(), found.last_day.isoformat()] if found else []
        shown = "" if one.number is None else str(one.number)
        cells = [one.area, one.kind, one.name, one.duty_words, *days, shown, " ".join(published.NOTES)]
        yield [csv_files.safe_cell(cell) for cell in cells]


def _as_json(one: Number) -> dict[str, Any]:
    area = {"code": one.area, "type": one.kind, "name": one.name}
    return {"area": area, "duty": one.duty, "families": one.number}


def _is_within_cap(request: HttpRequest) -> bool:
    """Count for the network and week in a table that knows neither council nor report; it forgets after a week."""
    week = calendar.week_of(timezone.localdate())
    return limits.hit("counted.network", f"{week} {network_key(request)}", MOST_OF_A_NETWORK, timedelta(days=7))


def _as_sent(said: dict[str, Any]) -> dict[str, Any]:
    """Return what goes into the report, as it is shown and as it is sent."""
    week = calendar.week_of(timezone.localdate())
    return {"said": said, "duty": Duty(said["duty"]).label, "week": week, "typed": _typed(said)}


def _typed(said: dict[str, Any]) -> dict[str, Any]:
    return {**said, "council": said["council"].code}


def _private(response: HttpResponse) -> HttpResponse:
    add_never_cache_headers(response)
    return response


urlpatterns = [
    path("timetable/counted/", counted, name="counted"),
    path("timetable/counted/add/", add, name="counted_add"),
    path("timetable/counted/mine/", mine, name="counted_mine"),
    path("timetable/counted/late-steps.csv", counted_csv, name="counted_csv"),
    path("timetable/counted/late-steps.json", counted_json, name="counted_json"),
]
