"""The staff's screens of days of action."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fixsend.campaigns.backoffice.breadcrumbs import framed
from fixsend.events import pdfs
from fixsend.events.forms.gathering import GatheringForm, ReasonForm
from fixsend.events.models import Coordinator, DayOfActionPage, Gathering, GatheringState, SignUp
from fixsend.events.queries.gatherings import with_room
from fixsend.events.queries.sign_ups import attendance, standing
from fixsend.events.services import coordinating, deciding, proposing
from fixsend.events.views import changing
from fixsend.people import export
from fixsend.people.backoffice.access import needs
from fixsend.people.export import FORMATS, ExportColumn
from fixsend.people.services import audit
from fixsend.people.signed_in import signed_in
from fixsend.places.models import Region
from fixsend.web import downloads
from fixsend.web.addresses import EmailField

VIEW, CHANGE, APPOINT = "events.view_gathering", "events.change_gathering", "events.change_coordinator"
PEOPLE, EXPORT = "campaigns.view_participation", "campaigns.export_participation"
_TITLE = "Days of action"
_FORM_METHODS = ["GET", "HEAD", "POST"]
_GATHERING_COLUMNS = [
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
# What somebody needs is on the screen alone: it goes with the gathering, and a file would outlive it.
_PEOPLE_COLUMNS = [
    ExportColumn("Name", lambda each: each.participation.name),
    ExportColumn("Email", lambda each: each.participation.email),
    ExportColumn("People", lambda each: each.people),
    ExportColumn("Stands", lambda each: "Has a place" if each.placed_at else "Waits"),
]


class FindForm(forms.Form):
    """Which gatherings are shown."""

    state = forms.ChoiceField(label="State", required=False, choices=[("", "All"), *GatheringState.choices])
    region = forms.ChoiceField(label="Region", required=False, choices=[("", "All"), *Region.choices])


class CoordinatorForm(forms.Form):
    """Who looks after which region."""

    email = EmailField(
        lasting=False, label="Email address", help_text="We write there what it means, and how to sign in."
    )
    region = forms.ChoiceField(label="Region", choices=Region.choices)


@needs(VIEW)
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List every day of action, those first in which something waits."""
    proposed = Count("gatherings", filter=Q(gatherings__state=GatheringState.PROPOSED))
    approved = Count("gatherings", filter=Q(gatherings__state=GatheringState.APPROVED))
    days = DayOfActionPage.objects.annotate(proposed=proposed, approved=approved).order_by("-proposed", "-first_day")
    return render(request, "events/backoffice/index.html", {"days": days, **_around(_TITLE)})


@needs(VIEW)
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
        **_around(page.title),
    }
    return render(request, "events/backoffice/day.html", context)


@needs(VIEW)
@require_safe
def gatherings_file(request: HttpRequest, pk: int, file_format: str) -> HttpResponse:
    """Send the gatherings of a day, as the filters say, as a file."""
    form = FindForm(request.GET)
    rows = _found(get_object_or_404(DayOfActionPage, pk=pk), form)
    used = [name for name in form.fields if request.GET.get(name)]
    return export.answer(request, rows, _GATHERING_COLUMNS, f"gatherings-{pk}", file_format=file_format, filters=used)


@needs(CHANGE)
@require_http_methods(_FORM_METHODS)
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a gathering that staff know of."""
    page = get_object_or_404(DayOfActionPage, pk=pk)
    form = GatheringForm(request.POST or None, day_of_action=page)
    if request.method == "POST" and form.is_valid():
        made = proposing.add_as_staff(page, form.values, signed_in(request))
        messages.success(request, f"{made} is on the site now.")
        return redirect("events_office:gathering", made.pk)
    return render(request, "events/backoffice/form.html", {"form": form, **_around("A new gathering", page)})


@needs(VIEW)
@require_safe
def gathering(request: HttpRequest, gathering_pk: int) -> HttpResponse:
    """Show a gathering, and what can be decided about it."""
    found, person = _gathering(gathering_pk), signed_in(request)
    rows = standing(found)
    context = {
        "gathering": found,
        "placed": rows.exclude(placed_at=None).count(),
        "waiting": rows.exclude(waits_since=None).count(),
        "reason_form": ReasonForm(),
        "may_change": person.has_perm(CHANGE),
        "may_see_people": all(person.has_perm(each) for each in (CHANGE, PEOPLE, "people.view_person")),
        **_around(found.title, found.day),
    }
    return render(request, "events/backoffice/gathering.html", context)


@needs(CHANGE)
@require_http_methods(_FORM_METHODS)
def change(request: HttpRequest, gathering_pk: int) -> HttpResponse:
    """Change a gathering; those who signed up are told where it matters to them."""
    found = _gathering(gathering_pk)
    form = GatheringForm(request.POST or None, day_of_action=found.day, initial=GatheringForm.initial_of(found))
    if request.method == "POST" and form.is_valid():
        told = changing.keep(form, found, signed_in(request))
        if told is not None:
            messages.success(request, "Kept. Everybody who signed up is told." if told else "Kept.")
            return redirect("events_office:gathering", gathering_pk)
    context = {"form": form, **_around("Change it", found.day, found)}
    return render(request, "events/backoffice/form.html", context)


@needs(CHANGE)
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
            _say(request, found, GatheringState.APPROVED, f"{found} is on the site now. Its host has been told.")
    elif not form.is_valid():
        messages.error(request, "Nothing was changed. Say why: those whom it concerns read it.")
    elif "decline" in request.POST:
        deciding.decline(found, person, form.cleaned_data["reason"])
        _say(request, found, GatheringState.DECLINED, f"{found} was declined. Its host has been told why.")
    elif "cancel" in request.POST and "confirm" not in request.POST and found.state == GatheringState.APPROVED:
        context = {
            "gathering": found,
            "told": standing(found).count(),
            "reason": form.cleaned_data["reason"],
            **_around("Call it off?", found.day, found),
        }
        return render(request, "events/backoffice/call_off.html", context)
    elif "cancel" in request.POST:
        deciding.cancel(found, person, form.cleaned_data["reason"])
        _say(request, found, GatheringState.CANCELLED, f"{found} is called off. Everybody who signed up is told.")
    return redirect("events_office:gathering", gathering_pk)


@needs(CHANGE)
@needs(PEOPLE)
@needs("people.view_person")
@require_safe
def people(request: HttpRequest, gathering_pk: int) -> HttpResponse:
    """List who comes, and what they need, for those who run it; that somebody looked goes into the audit log."""
    found = _gathering(gathering_pk)
    audit.record(signed_in(request), "gathering.people_seen", subject=f"gathering {found.pk}")
    context = {
        "gathering": found,
        "coming": attendance(found),
        "formats": FORMATS if signed_in(request).has_perm(EXPORT) else [],
        **_around("Who comes", found.day, found),
    }
    return render(request, "events/backoffice/people.html", context)


@needs(EXPORT)
@require_safe
def people_file(request: HttpRequest, gathering_pk: int, file_format: str) -> HttpResponse:
    """Send who comes as a file."""
    coming = attendance(_gathering(gathering_pk))
    rows: list[SignUp] = [*coming.placed, *coming.waiting]
    return export.answer(request, rows, _PEOPLE_COLUMNS, f"gathering-{gathering_pk}", file_format=file_format)


@needs(EXPORT)
@require_safe
def sheet(request: HttpRequest, gathering_pk: int) -> HttpResponse:
    """Give the sign-in sheet."""
    found = _gathering(gathering_pk)
    audit.record(signed_in(request), "gathering.sheet_taken", subject=f"gathering {found.pk}")
    return downloads.kept(pdfs.sign_in_sheet(found), "application/pdf", f"sign-in-sheet-{found.pk}.pdf")


@needs(APPOINT)
@require_http_methods(_FORM_METHODS)
def coordinators(request: HttpRequest, pk: int) -> HttpResponse:
    """List who looks after which region, and appoint somebody."""
    page = get_object_or_404(DayOfActionPage, pk=pk)
    form = CoordinatorForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        is_new = coordinating.appoint(page, data["email"], data["region"], signed_in(request))
        region = Region(data["region"]).label
        words = f"They look after {region} now, and we have written to them." if is_new else "They do so already."
        messages.success(request, words)
        return redirect("events_office:coordinators", pk)
    rows = Coordinator.objects.filter(day=page).select_related("person")
    context = {"day": page, "form": form, "rows": rows, **_around("Coordinators", page)}
    return render(request, "events/backoffice/coordinators.html", context)


@needs(APPOINT)
@require_POST
def dismiss(request: HttpRequest, pk: int, coordinator_pk: int) -> HttpResponse:
    """Let somebody look after a region no longer."""
    coordinating.dismiss(get_object_or_404(Coordinator, pk=coordinator_pk, day=pk), signed_in(request))
    messages.success(request, "They no longer look after this region.")
    return redirect("events_office:coordinators", pk)


def _found(page: DayOfActionPage, form: FindForm) -> QuerySet[Gathering]:
    rows = with_room(Gathering.objects.filter(day=page).select_related("council", "day"))
    wanted = form.cleaned_data if form.is_valid() else {}
    if state := wanted.get("state"):
        rows = rows.filter(state=state)
    if region := wanted.get("region"):
        rows = rows.filter(council__region=region)
    return rows.order_by("starts_at", "council__sort_name", "pk")


def _say(request: HttpRequest, found: Gathering, wanted: GatheringState, done: str) -> None:
    found.refresh_from_db(fields=["state"])
    if found.state == wanted:
        messages.success(request, done)
    else:
        messages.warning(request, "Nothing was changed. It was decided, or taken back, while you had this page open.")


def _gathering(pk: int) -> Gathering:
    return get_object_or_404(Gathering.objects.select_related("council", "day", "host", "decided_by"), pk=pk)


def _around(title: str, page: DayOfActionPage | None = None, found: Gathering | None = None) -> dict[str, Any]:
    way = [] if title == _TITLE else [(reverse("events_office:index"), _TITLE)]
    if page:
        way.append((reverse("events_office:day", args=[page.pk]), page.title))
    if found:
        way.append((reverse("events_office:gathering", args=[found.pk]), found.title))
    return framed(title, way, icon="date")
