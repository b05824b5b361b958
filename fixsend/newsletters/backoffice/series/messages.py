"""The messages of a series: adding, timing, passing over, putting in order, taking out."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from fixsend.newsletters.backoffice.series.forms import ChangeStepForm, StepForm
from fixsend.newsletters.backoffice.series.views import CHANGE, found, page_context
from fixsend.newsletters.models.series import Step
from fixsend.newsletters.series.services import editing
from fixsend.newsletters.series.services.editing import NotPossibleNow
from fixsend.people.authentication import signed_in
from fixsend.web.backoffice import permission_required

_FORM = "newsletters/series/form.html"


@permission_required(CHANGE)
@require_http_methods(["GET", "POST"])
def add_step(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a message at the end."""
    series = found(pk)
    form = StepForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        name = form.cleaned_data["name"]
        editing.add_step(pk, name=name, delay_minutes=form.minutes, actor=signed_in(request))
        messages.success(request, f"“{name}” is added. Write its words now: nothing is sent before they are ready.")
        return redirect("series:show", pk)
    return render(request, _FORM, {"form": form, "submit": "Add the message", **page_context("New message", series)})


@permission_required(CHANGE)
@require_http_methods(["GET", "POST"])
def edit_step(request: HttpRequest, pk: int, step_id: int) -> HttpResponse:
    """Change when a message comes, or pass it over."""
    step = _step(pk, step_id)
    form = ChangeStepForm(request.POST if request.method == "POST" else None, step=step)
    if form.is_valid():
        is_off = form.cleaned_data["is_off"]
        editing.change_step(pk, step_id, delay_minutes=form.minutes, is_off=is_off, actor=signed_in(request))
        messages.success(request, "Saved. It holds for everyone who comes to this message from now on.")
        return redirect("series:show", pk)
    title = f"When “{step.newsletter}” comes"
    return render(request, _FORM, {"form": form, "submit": "Save", **page_context(title, found(pk))})


@permission_required(CHANGE)
@require_POST
def move_step_up(request: HttpRequest, pk: int, step_id: int) -> HttpResponse:
    """Put a message before the one above it."""
    seen_at = request.POST.get("number", "")
    place = int(seen_at) if seen_at.isdecimal() and len(seen_at) < 6 else 0
    actor = signed_in(request)
    return _do(request, pk, lambda: editing.move_step_up(pk, step_id, seen_at=place, actor=actor))


@permission_required(CHANGE)
@require_POST
def remove_step(request: HttpRequest, pk: int, step_id: int) -> HttpResponse:
    """Remove a message; a second press changes nothing."""
    return _do(request, pk, lambda: editing.remove_step(pk, step_id, actor=signed_in(request)))


def _do(request: HttpRequest, pk: int, act: Callable[[], None]) -> HttpResponse:
    found(pk)
    try:
        act()
    except NotPossibleNow as error:
        messages.error(request, str(error))
    else:
        messages.success(request, "Saved.")
    return redirect("series:show", pk)


def _step(pk: int, step_id: int) -> Step:
    return get_object_or_404(Step.objects.select_related("newsletter"), pk=step_id, series=pk)
