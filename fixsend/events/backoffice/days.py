"""The staff's screens of days of action: the list, the gatherings of one, and adding a gathering."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from fixsend.events.forms.gathering import GatheringForm
from fixsend.events.models import DayOfActionPage, Gathering, GatheringState
from fixsend.events.queries.gatherings import with_places
from fixsend.events.services import proposing
from fixsend.people import export
from fixsend.people.authentication import signed_in
from fixsend.people.export import FORMATS, ExportColumn
from fixsend.places.models import Region
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.header import header

VIEW, CHANGE, APPOINT = "events.view_gathering", "events.change_gathering", "events.change_coordinator"
INDEX_TITLE = "Days of action"
_COLUMNS = [
    ExportColumn("Title", lambda each: each.title),
    ExportColumn("Run by", lambda each: each.run_by),
    ExportColumn("State", lambda each: each.get_state_display()),
    ExportColumn("Region", lambda each: each.region_name),
    ExportColumn("Council", lambda each: each.council),
    ExportColumn("Starts", lambda each: each.starts_at),
    ExportColumn("Ends", lambda each: each.ends_at),
    ExportColumn("Where", lambda each: each.where),
    ExportColumn("Access", lambda each: "; ".join(each.access)),
    ExportColumn("Places", lambda each: each.places),
    ExportColumn("People with a place", lambda each: each.taken),
]


class FindForm(forms.Form):
    """Which gatherings are shown."""

    state = forms.ChoiceField(label="Status", required=False, choices=[("", "All"), *GatheringState.choices])
    region = forms.ChoiceField(label="Region", required=False, choices=[("", "All"), *Region.choices])


def day_header(title: str, page: DayOfActionPage | None = None, gathering: Gathering | None = None) -> dict[str, Any]:
    """Return the header of a screen about all days of action, one of them, or one gathering."""
    above = [] if title == INDEX_TITLE else [(INDEX_TITLE, reverse("events_office:index"))]
    if page:
        above.append((page.title, reverse("events_office:day", args=[page.pk])))
    if gathering:
        above.append((gathering.title, reverse("events_office:gathering", args=[gathering.pk])))
    return header(title, *above, icon="date")


@permission_required(VIEW)
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List every day of action, those first in which something waits."""
    proposed = Count("gatherings", filter=Q(gatherings__state=GatheringState.PROPOSED))
    approved = Count("gatherings", filter=Q(gatherings__state=GatheringState.APPROVED))
    days = DayOfActionPage.objects.annotate(proposed=proposed, approved=approved).order_by("-proposed", "-first_day")
    return render(request, "events/backoffice/index.html", {"days": days, **day_header(INDEX_TITLE)})


@permission_required(VIEW)
@require_safe
def day(request: HttpRequest, pk: int) -> HttpResponse:
    """List the gatherings of a day, as the filters say."""
    page, form = get_object_or_404(DayOfActionPage, pk=pk), FindForm(request.GET)
    context = {
        "day": page,
        "form": form,
        "query": request.GET.urlencode(),
        "rows": _found(page, form),
        "formats": FORMATS,
        "may_change": signed_in(request).has_perm(CHANGE),
        "may_appoint": signed_in(request).has_perm(APPOINT),
        **day_header(page.title),
    }
    return render(request, "events/backoffice/day.html", context)


@permission_required(VIEW)
@require_safe
def gatherings_file(request: HttpRequest, pk: int, file_format: str) -> HttpResponseBase:
    """Send the gatherings of a day, as the filters say, as a file."""
    form = FindForm(request.GET)
    rows = _found(get_object_or_404(DayOfActionPage, pk=pk), form)
    used = [name for name in form.fields if request.GET.get(name)]
    return export.answer(
        request, rows, _COLUMNS, f"gatherings-{pk}", file_format=file_format, of_people=None, filters=used
    )


@permission_required(CHANGE)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a gathering that staff know of."""
    page = get_object_or_404(DayOfActionPage, pk=pk)
    form = GatheringForm(request.POST or None, day_of_action=page)
    if request.method == "POST" and form.is_valid():
        made = proposing.add_as_staff(page, form.values, signed_in(request))
        messages.success(request, f"{made} is now on the site.")
        return redirect("events_office:gathering", made.pk)
    return render(request, "events/backoffice/form.html", {"form": form, **day_header("Add an event", page)})


def _found(page: DayOfActionPage, form: FindForm) -> QuerySet[Gathering]:
    rows = with_places(Gathering.objects.filter(day=page).select_related("council", "day"))
    wanted = form.cleaned_data if form.is_valid() else {}
    if state := wanted.get("state"):
        rows = rows.filter(state=state)
    if region := wanted.get("region"):
        rows = rows.filter(council__region=region)
    return rows.order_by("starts_at", "council__sort_name", "pk")
