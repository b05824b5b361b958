"""The staff's screen of coordinators: who looks after which region on a day of action."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from fixsend.events.backoffice.days import APPOINT, day_header
from fixsend.events.models import Coordinator, DayOfActionPage
from fixsend.events.services import coordinating
from fixsend.people.authentication import signed_in
from fixsend.places.models import Region
from fixsend.places.naming import within_a_sentence
from fixsend.web.addresses import EmailField
from fixsend.web.backoffice import permission_required


class CoordinatorForm(forms.Form):
    """Who looks after which region."""

    email = EmailField(
        lasting=False,
        label="Email address",
        help_text="We email them what it means and how to sign in.",
        error_messages={"required": "Enter their email address"},
    )
    region = forms.ChoiceField(
        label="Region",
        # None is chosen beforehand: a coordinator of the wrong region would see who comes to other people's events.
        choices=[("", "Choose a region"), *Region.choices],
        error_messages={"required": "Choose a region"},
    )


@permission_required(APPOINT)
@require_http_methods(["GET", "HEAD", "POST"])
def coordinators(request: HttpRequest, pk: int) -> HttpResponse:
    """List the coordinators of a day of action, and appoint one."""
    page = get_object_or_404(DayOfActionPage, pk=pk)
    form = CoordinatorForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        is_new = coordinating.appoint(page, data["email"], data["region"], signed_in(request))
        region = within_a_sentence(str(Region(data["region"]).label))
        done = f"They now coordinate {region}, and we have emailed them." if is_new else "They already do."
        messages.success(request, done)
        return redirect("events_office:coordinators", pk)
    rows = Coordinator.objects.filter(day=page).select_related("person")
    context = {"day": page, "form": form, "rows": rows, **day_header("Coordinators", page)}
    return render(request, "events/backoffice/coordinators.html", context)


@permission_required(APPOINT)
@require_POST
def dismiss(request: HttpRequest, pk: int, coordinator_pk: int) -> HttpResponse:
    """End a coordinator's appointment for a region."""
    coordinating.dismiss(get_object_or_404(Coordinator, pk=coordinator_pk, day=pk), signed_in(request))
    messages.success(request, "They no longer coordinate this region.")
    return redirect("events_office:coordinators", pk)
