"""Requests under the Freedom of Information Act: drafted here, sent by staff, counted, answered."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from fixsend.evidence.backoffice.header import REQUESTS, request_header
from fixsend.evidence.forms.information_requests import (
    AnswerForm,
    ChangeDraftForm,
    DraftForm,
    SendingForm,
    what_is_known,
)
from fixsend.evidence.models import AskedBody, InformationRequest
from fixsend.evidence.queries import information_requests as queries
from fixsend.evidence.services import information_requests as services
from fixsend.people.authentication import signed_in
from fixsend.people.services import audit
from fixsend.web import responses
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.edit_conflicts import held
from fixsend.web.models import details_for
from fixsend.web.written import counted

_SEE, _CHANGE = "evidence.view_informationrequest", "evidence.change_informationrequest"


@permission_required(_SEE)
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """List the requests with how many bodies wait and are overdue, and those that are ready to be sent."""
    context = {
        "requests": queries.requests(),
        "ready": queries.READY.values(),
        **request_header(REQUESTS),
    }
    return render(request, "evidence/backoffice/requests.html", context)


@permission_required("evidence.add_informationrequest")
@require_http_methods(["GET", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """Draft a request; `?ready=` names one that is written already."""
    form = DraftForm(request.POST or None, initial=_initial(request))
    if request.method == "POST" and form.is_valid():
        made = services.draft(**form.cleaned_data, by=signed_in(request))
        return redirect("information_requests:show", made.pk)
    context = {"form": form, "button": "Keep the draft", **request_header("Draft a request")}
    return render(request, "evidence/backoffice/form.html", context)


@permission_required(_CHANGE)
@require_http_methods(["GET", "POST"])
@transaction.atomic
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a draft that was sent to nobody yet."""
    found = get_object_or_404(held(request, InformationRequest.objects.all()), pk=pk)
    words = {"title": found.title, "questions": found.questions}
    known = words | {"name": found.requester_name, "address": found.requester_address}
    form = ChangeDraftForm(request.POST or None, initial=known)
    if request.method == "POST" and form.is_valid():
        try:
            services.change(pk, **form.cleaned_data, by=signed_in(request))
        except services.NotPossibleNow as why:
            messages.warning(request, str(why))
        return redirect("information_requests:show", pk)
    context = {"form": form, "button": "Keep the changes", **request_header("Change the draft", _crumb(found))}
    return render(request, "evidence/backoffice/form.html", context)


@permission_required(_CHANGE)
@require_POST
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw a draft away that was sent to nobody."""
    try:
        services.discard(pk, by=signed_in(request))
    except services.NotPossibleNow as why:
        messages.warning(request, str(why))
        return redirect("information_requests:show", pk)
    messages.success(request, "Thrown away.")
    return redirect("information_requests:index")


@permission_required(_SEE)
@require_GET
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a request: its words to copy, the bodies that were asked, and the tables of their answers."""
    found = get_object_or_404(InformationRequest.objects.select_related("requester"), pk=pk)
    context = {
        "asked": found,
        "letter": queries.letter(found),
        "bodies": queries.lines(found),
        "tables": found.tables.defer("content", "report"),
        **request_header(found.title),
    }
    return render(request, "evidence/backoffice/request.html", context)


@permission_required(_CHANGE)
@require_http_methods(["GET", "POST"])
def record_sending(request: HttpRequest, pk: int) -> HttpResponse:
    """Record to whom a request went, and when."""
    found = get_object_or_404(InformationRequest, pk=pk)
    form = SendingForm(request.POST or None, initial={"sent_on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        made = services.record_sending(
            pk,
            areas=form.areas(),
            other=typed["other"],
            sent_on=typed["sent_on"],
            sent_to=typed["sent_to"],
            by=signed_in(request),
        )
        _say(request, made)
        return redirect("information_requests:show", pk)
    context = {"form": form, "button": "Record it", **request_header("Record that it was sent", _crumb(found))}
    return render(request, "evidence/backoffice/form.html", context)


@permission_required(_CHANGE)
@require_http_methods(["GET", "POST"])
@transaction.atomic
def body(request: HttpRequest, body_id: int) -> HttpResponse:
    """Record what came of one body, or correct what was recorded."""
    found = get_object_or_404(held(request, AskedBody.objects.select_related("request")), pk=body_id)
    form = AnswerForm(request.POST or None, initial=what_is_known(found))
    if request.method == "POST" and form.is_valid():
        services.record_answer(body_id, form.came(), by=signed_in(request))
        messages.success(request, f"Recorded for {found.name}.")
        return redirect("information_requests:show", found.request_id)
    context = {"form": form, "body": found, **request_header(found.name, _crumb(found.request))}
    return render(request, "evidence/backoffice/body.html", context)


@permission_required(_CHANGE)
@require_POST
def strike(request: HttpRequest, body_id: int) -> HttpResponse:
    """Take away a body that was recorded by mistake."""
    found = get_object_or_404(AskedBody, pk=body_id)
    services.strike(body_id, by=signed_in(request))
    messages.success(request, f"{found.name} is taken off this request.")
    return redirect("information_requests:show", found.request_id)


@permission_required(_SEE)
@require_GET
def answers_file(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Send a table with a row for each body, in which staff fill in the answers."""
    found = get_object_or_404(InformationRequest, pk=pk)
    audit.record(signed_in(request), "information_request.downloaded", subject=f"information request {pk}")
    return responses.csv_attachment(queries.sheet(found), f"answers-{pk}.csv")


def _crumb(found: InformationRequest) -> tuple[str, str]:
    return found.title, reverse("information_requests:show", args=[found.pk])


def _initial(request: HttpRequest) -> dict[str, str]:
    ready = queries.READY.get(request.GET.get("ready", ""))
    words = {"title": ready.title, "questions": ready.questions} if ready else {}
    return words | {"name": signed_in(request).name, "address": details_for(request).controller_email}


def _say(request: HttpRequest, made: list[AskedBody]) -> None:
    if made:
        due = f"{made[0].due_on:%-d %B %Y}"
        messages.success(request, f"Recorded for {counted(len(made), 'body', 'bodies')}. Answers are due by {due}.")
    else:
        messages.info(request, "All of these were recorded before. Nothing was changed.")
