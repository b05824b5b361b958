"""The staff's screen of families' reports: bursts to decide on, and what a quarter publishes and hides."""

from __future__ import annotations

import csv
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fixsend.people.authentication import signed_in
from fixsend.people.services import audit
from fixsend.places.models import Council
from fixsend.rights.counted import calendar
from fixsend.rights.counted.queries import published, queue, weeks
from fixsend.rights.counted.queries.queue import Line
from fixsend.rights.counted.services import snapshots
from fixsend.rights.counted.services.snapshots import NotPossibleNow
from fixsend.rights.counted.services.weeks import NothingToDecide, decide
from fixsend.rights.models import Duty, Snapshot
from fixsend.web import csv_files
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.header import header

VIEW, PUBLISH = "rights.view_snapshot", "rights.publish_snapshot"
_HEADINGS = ("area code", "area", "duty", "families", "published before", "would be published", "why")


class WeekForm(forms.Form):
    """Whether the reports of a week on one council and duty count."""

    council = forms.ModelChoiceField(queryset=Council.objects.all(), to_field_name="code")
    duty = forms.ChoiceField(choices=Duty.choices)
    week = forms.DateField()
    counts = forms.TypedChoiceField(choices=[("yes", "yes"), ("no", "no")], coerce=lambda answer: answer == "yes")


class QuarterForm(forms.Form):
    """The quarter that staff looked at when they pressed the button."""

    quarter = forms.DateField()


@permission_required(VIEW)
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show bursts, what the gate would publish for the quarter that waits or runs, and what is published."""
    quarter = _quarter()
    lines = queue.lines(quarter)
    last = calendar.last_week(quarter)
    context: dict[str, Any] = {
        "quarter": quarter,
        "last_day": calendar.next_quarter(quarter),
        "is_waiting": quarter == queue.waiting_quarter(),
        "bursts": weeks.standing_out(last),
        "undecided": len(weeks.undecided(last)),
        "reports": sum(one.reports for one in weeks.weeks(last)),
        "changes": [one for one in lines if one.outcome.number is not None or one.before is not None],
        "suppressed": _suppressed(lines),
        "snapshots": Snapshot.objects.select_related("published_by"),
        "notes": published.NOTES,
        "may_publish": request.user.has_perm(PUBLISH),
        **header("Late steps that families reported", icon="date"),
    }
    return render(request, "rights/backoffice/counted.html", context)


@permission_required(VIEW)
@require_safe
def queue_file(request: HttpRequest) -> HttpResponse:
    """Return every line of the queue as a table; not for publication, which its name says."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="late-steps-not-for-publication.csv"'
    response["Cache-Control"] = "no-store"
    response.write("\ufeff")
    writer = csv.writer(response)
    writer.writerow(_HEADINGS)
    writer.writerows([csv_files.safe_cell(cell) for cell in _cells(one)] for one in queue.lines(_quarter()))
    audit.record(signed_in(request), "counts.queue_downloaded")
    return response


@permission_required(PUBLISH)
@require_POST
def decide_week(request: HttpRequest) -> HttpResponse:
    """Let the reports of a week count, or leave them out."""
    form = WeekForm(request.POST)
    if form.is_valid():
        said = form.cleaned_data
        try:
            decide(said["council"], said["duty"], said["week"], counts=said["counts"], by=signed_in(request))
        except NothingToDecide:
            messages.warning(request, "There is nothing to decide about this week any more.")
        else:
            done = "count" if said["counts"] else "are left out"
            messages.success(request, f"The reports of this week {done}. You can change that until they are published.")
    else:
        messages.error(request, "Choose a week from the list.")
    return redirect("counted_office:index")


@permission_required(PUBLISH)
@require_http_methods(["POST"])
def publish(request: HttpRequest) -> HttpResponse:
    """Publish the quarter that staff looked at."""
    form = QuarterForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Choose a quarter that is waiting.")
        return redirect("counted_office:index")
    try:
        snapshots.publish(form.cleaned_data["quarter"], by=signed_in(request))
    except NotPossibleNow as error:
        messages.warning(request, str(error))
    else:
        messages.success(request, f"The numbers are published: {reverse('rights:counted')}")
    return redirect("counted_office:index")


def _quarter() -> date:
    """Return the quarter that waits, else the one that runs now."""
    return queue.waiting_quarter() or calendar.quarter_of(timezone.localdate())


def _suppressed(lines: list[Line]) -> list[tuple[str, int, int]]:
    """Return for each reason how many areas and duties are hidden with any family in them, and how many families."""
    hidden = [one for one in lines if one.outcome.number is None and one.families]
    reasons = dict.fromkeys(one.reason for one in hidden)
    return [
        (
            reason,
            sum(1 for one in hidden if one.reason == reason),
            sum(one.families for one in hidden if one.reason == reason),
        )
        for reason in reasons
    ]


def _cells(line: Line) -> list[str]:
    now = line.outcome.number
    numbers = ["" if each is None else str(each) for each in (line.families, line.before, now)]
    return [line.area, line.name, line.duty_words, *numbers, line.reason]
