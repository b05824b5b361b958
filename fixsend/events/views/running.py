"""The pages for hosts and coordinators of gatherings, after signing in."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fixsend.events import pdfs
from fixsend.events.forms.gathering import ChangeGatheringForm, ReasonForm
from fixsend.events.models import Gathering, GatheringState
from fixsend.events.queries.responsibilities import coordinates, gatherings_of, responsibilities_of
from fixsend.events.queries.sign_ups import attendance
from fixsend.events.services import deciding, proposing
from fixsend.people.authentication import signed_in
from fixsend.people.services import audit
from fixsend.web import responses
from fixsend.web.decorators import private_page

View = Callable[..., HttpResponse]
CHANGEABLE = (GatheringState.PROPOSED, GatheringState.APPROVED)


def _of_mine(view: View) -> View:
    """Pass the view a gathering that the signed-in person may run; other visitors get 404."""

    @wraps(view)
    @private_page
    @login_required
    def wrapper(request: HttpRequest, public_id: UUID) -> HttpResponse:
        found = get_object_or_404(gatherings_of(signed_in(request)), public_id=public_id)
        return view(request, found)

    return wrapper


@require_safe
@private_page
@login_required
def home(request: HttpRequest) -> HttpResponse:
    """List the gatherings and regions that the signed-in person looks after."""
    return render(request, "events/home.html", {"responsibilities": responsibilities_of(signed_in(request))})


@require_safe
@_of_mine
def run(request: HttpRequest, gathering: Gathering) -> HttpResponse:
    """Show a gathering with who comes; the view goes into the audit log, because it shows names."""
    person = signed_in(request)
    coming = attendance(gathering)
    if coming.placed or coming.waiting:
        audit.record(person, "gathering.people_seen", subject=f"gathering {gathering.pk}")
    context = {
        "gathering": gathering,
        "coming": coming,
        "decides": coordinates(person, gathering),
        "is_host": gathering.host_id == person.pk,
        "can_change": gathering.state in CHANGEABLE and not gathering.is_over,
        "reason_form": ReasonForm(),
    }
    return render(request, "events/run.html", context)


@require_safe
@_of_mine
def sheet(request: HttpRequest, gathering: Gathering) -> HttpResponse:
    """Send the sign-in sheet as PDF; the download goes into the audit log."""
    audit.record(signed_in(request), "gathering.sheet_taken", subject=f"gathering {gathering.pk}")
    return responses.attachment(pdfs.sign_in_sheet(gathering), "application/pdf", f"sign-in-sheet-{gathering.pk}.pdf")


@require_http_methods(["GET", "HEAD", "POST"])
@_of_mine
def change(request: HttpRequest, gathering: Gathering) -> HttpResponse:
    """Change a gathering that is still to come."""
    if gathering.state not in CHANGEABLE or gathering.is_over:
        messages.error(request, "This event can no longer be changed.")
        return redirect("events:run", gathering.public_id)
    form = ChangeGatheringForm(request.POST or None, gathering=gathering)
    if request.method == "POST" and form.is_valid():
        told = form.save_changes(gathering, signed_in(request))
        if told is not None:
            messages.success(request, _kept(gathering, told=told))
            return redirect("events:run", gathering.public_id)
    return render(request, "events/change.html", {"form": form, "gathering": gathering})


@require_POST
@_of_mine
def decide(request: HttpRequest, gathering: Gathering) -> HttpResponse:
    """Approve or decline a proposal; only a coordinator may, and not about their own."""
    person = signed_in(request)
    if not coordinates(person, gathering):
        raise PermissionDenied
    if "approve" in request.POST:
        try:
            if deciding.approve(gathering, person, seen=request.POST.get("seen", "")):
                messages.success(request, f"{gathering} is now on the site. We have told its host.")
        except deciding.ChangedSince:
            messages.error(request, deciding.CHANGED_SINCE)
        return redirect("events:run", gathering.public_id)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Nothing has been changed. Enter a reason. The host will read it.")
    elif deciding.decline(gathering, person, form.cleaned_data["reason"]):
        messages.success(request, f"{gathering} has been declined. We have told its host why.")
    return redirect("events:run", gathering.public_id)


@require_POST
@_of_mine
def cancel(request: HttpRequest, gathering: Gathering) -> HttpResponse:
    """Cancel a gathering, or withdraw a proposal of one's own."""
    person = signed_in(request)
    if gathering.state == GatheringState.PROPOSED and gathering.host_id == person.pk:
        proposing.withdraw(gathering, person)
        messages.success(request, "You have withdrawn your proposal.")
        return redirect("events:home")
    form = ReasonForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Nothing has been changed. Enter a reason. People who signed up will read it.")
    elif deciding.cancel(gathering, person, form.cleaned_data["reason"]):
        messages.success(request, "The event is cancelled. We are telling everyone who signed up.")
    return redirect("events:run", gathering.public_id)


def _kept(gathering: Gathering, *, told: bool) -> str:
    if told and gathering.state == GatheringState.APPROVED:
        return "Your changes are live. We are telling everyone who signed up."
    return "Your changes are saved."
