"""A series: the list, making one, looking at it, starting and pausing it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fixsend.newsletters.backoffice.series.forms import ChangeSeriesForm, SeriesForm
from fixsend.newsletters.models import Series
from fixsend.newsletters.models.sending import SendingRules
from fixsend.newsletters.series.queries import overview
from fixsend.newsletters.series.services import editing
from fixsend.newsletters.series.services.editing import NotPossibleNow
from fixsend.people.authentication import signed_in
from fixsend.people.services import audit
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.header import header

VIEW, ADD, CHANGE = "newsletters.view_series", "newsletters.add_series", "newsletters.change_series"
_TITLE = "Message series"
_FORM = "newsletters/series/form.html"


@permission_required(VIEW)
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List every series."""
    context = {
        "listed": overview.listed(),
        **header(_TITLE, icon="list-ol"),
    }
    return render(request, "newsletters/series/list.html", context)


@permission_required(ADD)
@require_http_methods(["GET", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """Make a series; its messages come next."""
    form = SeriesForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            series = editing.create(**form.asked, actor=signed_in(request))
        except NotPossibleNow as error:
            form.add_error("name", str(error))
        else:
            messages.success(request, "Saved. Add its first message now. Nothing is sent before you start the series.")
            return redirect("series:show", series.pk)
    return render(request, _FORM, {"form": form, "submit": "Save", **page_context("New series")})


@permission_required(VIEW)
@require_safe
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how a series stands, and what can be done with it."""
    series = found(pk)
    person = signed_in(request)
    context = {
        "page": overview.page(series),
        "series": series,
        "approval_needed": SendingRules.load().approval_needed,
        "may_change": person.has_perm(CHANGE),
        "may_write": person.has_perm("newsletters.change_newsletter"),
        "may_see_figures": person.has_perm("delivery.view_mailing"),
        "may_see_people": person.has_perm("people.view_person"),
        **page_context(series.name),
    }
    return render(request, "newsletters/series/show.html", context)


@permission_required(CHANGE)
@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a series."""
    series = found(pk)
    form = ChangeSeriesForm(request.POST if request.method == "POST" else None, series=series)
    if form.is_valid():
        try:
            editing.change(pk, **form.asked, actor=signed_in(request))
        except NotPossibleNow as error:
            form.add_error("name", str(error))
        else:
            messages.success(request, "Saved.")
            return redirect("series:show", pk)
    return render(request, _FORM, {"form": form, "submit": "Save", **page_context("Change", series)})


@permission_required(CHANGE)
@require_POST
def start(request: HttpRequest, pk: int) -> HttpResponse:
    """Start a series."""
    try:
        editing.start(found(pk).pk, actor=signed_in(request))
    except NotPossibleNow as error:
        messages.error(request, f"It was not started. {error}")
    else:
        messages.success(request, "It is running. From now on people get its messages by themselves.")
    return redirect("series:show", pk)


@permission_required(CHANGE)
@require_POST
def pause(request: HttpRequest, pk: int) -> HttpResponse:
    """Pause a series."""
    editing.pause(found(pk).pk, actor=signed_in(request))
    messages.success(request, "It is paused. Nobody begins, and nobody gets a message, until you start it again.")
    return redirect("series:show", pk)


@permission_required(CHANGE)
@require_http_methods(["GET", "POST"])
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for confirmation, and delete a series that has no runs."""
    series = found(pk)
    if request.method != "POST":
        return render(request, "newsletters/series/delete.html", {"series": series, **page_context("Delete", series)})
    try:
        editing.delete(pk, actor=signed_in(request))
    except NotPossibleNow as error:
        messages.error(request, f"It was not deleted. {error}")
        return redirect("series:show", pk)
    messages.success(request, f"“{series.name}” is deleted. The words of its messages are still among the newsletters.")
    return redirect("series:list")


@permission_required(VIEW)
@permission_required("people.view_person")
@require_safe
def people(request: HttpRequest, pk: int) -> HttpResponse:
    """Show who is in a series now."""
    series = found(pk)
    audit.record(signed_in(request), "series.people_seen", subject=f"series {pk}")
    page_obj = Paginator(overview.runs_of(series), 50).get_page(request.GET.get("p"))
    context = {"series": series, "page_obj": page_obj, **page_context("People in it now", series)}
    return render(request, "newsletters/series/people.html", context)


def found(pk: int) -> Series:
    """Return a series."""
    return get_object_or_404(Series, pk=pk)


def page_context(title: str, series: Series | None = None) -> dict[str, Any]:
    """Return the context that every screen of a series needs: its header, and where it leads back to."""
    above = [(_TITLE, reverse("series:list"))]
    if series:
        above.append((series.name, reverse("series:show", args=[series.pk])))
    _, back_url = above[-1]
    return {"back_url": back_url, **header(title, *above, icon="list-ol")}
