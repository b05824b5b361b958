"""The staff's screens of one gathering: changing it, deciding about it, and who comes."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fixsend.events import pdfs
from fixsend.events.backoffice.days import day_header
from fixsend.events.forms.gathering import ChangeGatheringForm, ReasonForm
from fixsend.events.models import Gathering, GatheringState, SignUp
from fixsend.events.queries.sign_ups import attendance, confirmed
from fixsend.events.services import deciding
from fixsend.people import export
from fixsend.people.authentication import signed_in
from fixsend.people.backoffice.export_requests import PeopleList
from fixsend.people.export import FORMATS, ExportColumn
from fixsend.people.services import audit
from fixsend.web import responses
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.edit_conflicts import held
from fixsend.web.backoffice.given_back import given_back

VIEW, CHANGE = "events.view_gathering", "events.change_gathering"
PEOPLE, EXPORT = "campaigns.view_participation", "campaigns.export_participation"
# Access permission_required are on the screen alone: it goes with the gathering, and a file would outlive it.
_COLUMNS = [
    ExportColumn("Name", lambda each: each.participation.name),
    ExportColumn("Email", lambda each: each.participation.email),
    ExportColumn("People", lambda each: each.people),
    ExportColumn("Place or waiting list", lambda each: "Has a place" if each.placed_at else "On the waiting list"),
]


@permission_required(VIEW)
@require_safe
def gathering(request: HttpRequest, gathering_pk: int) -> HttpResponse:
    """Show a gathering, and what can be decided about it."""
    found, person = _gathering(gathering_pk), signed_in(request)
    rows = confirmed(found)
    context = {
        "gathering": found,
        "placed": rows.exclude(placed_at=None).count(),
        "waiting": rows.exclude(waits_since=None).count(),
        "reason_form": ReasonForm(),
        "may_change": person.has_perm(CHANGE),
        "may_see_people": all(person.has_perm(each) for each in (CHANGE, PEOPLE, "people.view_person")),
        **day_header(found.title, found.day),
    }
    return render(request, "events/backoffice/gathering.html", context)


@permission_required(CHANGE)
@require_http_methods(["GET", "HEAD", "POST"])
@transaction.atomic
def change(request: HttpRequest, gathering_pk: int) -> HttpResponse:
    """Change a gathering; the people who signed up are told of changes to time, place or access."""
    found = get_object_or_404(held(request, Gathering.objects.select_related("council", "day")), pk=gathering_pk)
    form = ChangeGatheringForm(request.POST or None, gathering=found)
    if request.method == "POST" and form.is_valid():
        told = form.save_changes(found, signed_in(request))
        if told is not None:
            messages.success(request, "Saved. We are telling everyone who signed up." if told else "Saved.")
            return redirect("events_office:gathering", gathering_pk)
    context = {"form": form, **day_header("Change this event", found.day, found)}
    return render(request, "events/backoffice/form.html", context)


@permission_required(CHANGE)
@require_POST
def decide(request: HttpRequest, gathering_pk: int) -> HttpResponse:
    """Approve, decline or call off a gathering; a page asks before many are told that it is off."""
    found, person, form = _gathering(gathering_pk), signed_in(request), ReasonForm(request.POST)
    if "approve" in request.POST:
        try:
            deciding.approve(found, person, seen=request.POST.get("seen", ""))
        except deciding.ChangedSince:
            messages.error(request, deciding.CHANGED_SINCE)
        else:
            _say(request, found, GatheringState.APPROVED, f"{found} is now on the site. We have told its host.")
    elif not form.is_valid():
        messages.error(request, "Nothing has been changed. Enter a reason. The people affected will read it.")
    elif "decline" in request.POST:
        deciding.decline(found, person, form.cleaned_data["reason"])
        _say(request, found, GatheringState.DECLINED, f"{found} has been declined. We have told its host why.", form)
    elif "cancel" in request.POST and "confirm" not in request.POST and found.state == GatheringState.APPROVED:
        context = {
            "gathering": found,
            "told": confirmed(found).count(),
            "reason": form.cleaned_data["reason"],
            **day_header("Cancel this event?", found.day, found),
        }
        return render(request, "events/backoffice/call_off.html", context)
    elif "cancel" in request.POST:
        deciding.cancel(found, person, form.cleaned_data["reason"])
        _say(
            request,
            found,
            GatheringState.CANCELLED,
            f"{found} is cancelled. We are telling everyone who signed up.",
            form,
        )
    return redirect("events_office:gathering", gathering_pk)


@permission_required(CHANGE)
@permission_required(PEOPLE)
@permission_required("people.view_person")
@require_safe
def people(request: HttpRequest, gathering_pk: int) -> HttpResponse:
    """List who comes, with access permission_required; the view goes into the audit log."""
    found = _gathering(gathering_pk)
    audit.record(signed_in(request), "gathering.people_seen", subject=f"gathering {found.pk}")
    context = {
        "gathering": found,
        "coming": attendance(found),
        "formats": FORMATS if signed_in(request).has_perm(EXPORT) else [],
        **day_header("Who is coming", found.day, found),
    }
    return render(request, "events/backoffice/people.html", context)


@permission_required(EXPORT)
@require_safe
def people_file(request: HttpRequest, gathering_pk: int, file_format: str) -> HttpResponseBase:
    """Send who comes as a file."""
    gathering = _gathering(gathering_pk)
    coming = attendance(gathering)
    rows: list[SignUp] = [*coming.placed, *coming.waiting]
    screen = reverse("events_office:people", args=[gathering_pk])
    of_people = PeopleList(f"Who is coming to “{gathering.title}”", EXPORT, screen)
    name = f"gathering-{gathering_pk}"
    return export.answer(request, rows, _COLUMNS, name, file_format=file_format, of_people=of_people)


@permission_required(EXPORT)
@require_safe
def sheet(request: HttpRequest, gathering_pk: int) -> HttpResponse:
    """Send the sign-in sheet as PDF; the download goes into the audit log."""
    found = _gathering(gathering_pk)
    audit.record(signed_in(request), "gathering.sheet_taken", subject=f"gathering {found.pk}")
    return responses.attachment(pdfs.sign_in_sheet(found), "application/pdf", f"sign-in-sheet-{found.pk}.pdf")


def _say(
    request: HttpRequest, found: Gathering, wanted: GatheringState, done: str, form: ReasonForm | None = None
) -> None:
    found.refresh_from_db(fields=["state"])
    if found.state == wanted:
        messages.success(request, done)
    else:
        said = "Nothing has been changed. It was decided or withdrawn while this page was open."
        messages.warning(request, f"{said}{given_back(form.cleaned_data['reason'] if form else None)}")


def _gathering(pk: int) -> Gathering:
    return get_object_or_404(Gathering.objects.select_related("council", "day", "host", "decided_by"), pk=pk)
