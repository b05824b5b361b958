"""Data requests and complaints: the list, one request, acknowledging and answering it."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from fixsend.people.authentication import signed_in
from fixsend.people.backoffice.forms.data_requests import AnswerForm, IdentityForm, RecordRequestForm
from fixsend.people.models import DataRequest, DataRequestStatus, Person
from fixsend.people.queries import my_data
from fixsend.people.queries import people as queries
from fixsend.people.services import audit, data_requests
from fixsend.web import normalise, written
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.given_back import given_back
from fixsend.web.backoffice.header import header

_TITLE = "Data requests and complaints"
_ANSWERED = "A colleague has already answered this. Their answer stays."


@permission_required("people.view_datarequest")
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """List what people asked about their data, by the date by which the law wants an answer."""
    page = Paginator(queries.data_requests(), 50).get_page(request.GET.get("p"))
    context = {"page_obj": page, "today": timezone.localdate(), **_header(_TITLE)}
    return render(request, "people/backoffice/data_requests.html", context)


@permission_required("people.view_datarequest")
@require_GET
def show(request: HttpRequest, request_id: int) -> HttpResponse:
    """Show one request with what can be done; the audit log notes that it was looked at."""
    found = get_object_or_404(queries.data_requests(), pk=request_id)
    audit.record(signed_in(request), "data_request.seen", person=found.person, subject=f"data request {request_id}")
    return _show(request, found)


@permission_required("people.change_datarequest")
@require_http_methods(["GET", "POST"])
def record(request: HttpRequest) -> HttpResponse:
    """Write down a request that came by letter, telephone or otherwise; `?person=` names whose page led here."""
    person = _asking(request)
    form = RecordRequestForm(request.POST if request.method == "POST" else None, initial=_known(person))
    if request.method == "POST" and form.is_valid():
        recorded = data_requests.record(**form.cleaned_data, person=person, actor=signed_in(request))
        told = " We have emailed them that we have it." if recorded.email else ""
        messages.success(request, f"Recorded. The answer is due by {written.day(recorded.due_on)}.{told}")
        return redirect("data_requests:show", recorded.pk)
    context = {"form": form, "button": "Record it", **_header("Record a data request")}
    return render(request, "people/backoffice/form.html", context)


@permission_required("people.change_datarequest")
@require_POST
def copy(request: HttpRequest, request_id: int) -> HttpResponse:
    """Return all that we hold about the person who asks, as a file to send or to print; the audit log notes it."""
    found = get_object_or_404(DataRequest.objects.select_related("person"), pk=request_id)
    if found.person is None:
        raise Http404
    audit.record(signed_in(request), "person.data_copied", person=found.person, subject=f"data request {request_id}")
    text = render_to_string("people/my_page/download.html", {"held": my_data.export(found.person)})
    headers = {"Content-Disposition": f'attachment; filename="data-request-{request_id}.html"'}
    return HttpResponse(text, content_type="text/html; charset=utf-8", headers=headers)


@permission_required("people.change_datarequest")
@require_POST
def acknowledge(request: HttpRequest, request_id: int) -> HttpResponse:
    """Note that the person has been told that we have the request."""
    get_object_or_404(DataRequest, pk=request_id)
    data_requests.acknowledge(request_id, actor=signed_in(request))
    messages.success(request, "Noted that the person has been told.")
    return _with_what_is_typed(request, request_id)


@permission_required("people.change_datarequest")
@require_POST
def identify(request: HttpRequest, request_id: int) -> HttpResponse:
    """Write down, or correct, how we know that it is them."""
    get_object_or_404(DataRequest, pk=request_id)
    form = IdentityForm(request.POST)
    if not form.is_valid():
        messages.error(request, str(form.errors["identity"][0]))
        return _with_what_is_typed(request, request_id)
    try:
        data_requests.identify(request_id, form.cleaned_data["identity"], actor=signed_in(request))
    except data_requests.AlreadyAnswered:
        messages.warning(request, _ANSWERED)
    else:
        messages.success(request, "Saved how we know that it is them.")
    return _with_what_is_typed(request, request_id)


@permission_required("people.change_datarequest")
@require_POST
def look(request: HttpRequest, request_id: int) -> HttpResponse:
    """Look for the person who asks, of whom the request names no address that we know."""
    get_object_or_404(DataRequest, pk=request_id)
    return _with_what_is_typed(request, request_id, q=request.POST.get("q", "").strip())


@permission_required("people.change_datarequest")
@require_POST
def link(request: HttpRequest, request_id: int) -> HttpResponse:
    """Say who the person is that asks, or that it is not this one."""
    get_object_or_404(DataRequest, pk=request_id)
    number = request.POST.get("person", "")
    person = get_object_or_404(Person, pk=number, merged_into=None) if number.isdecimal() else None
    try:
        data_requests.link(request_id, person, actor=signed_in(request))
    except data_requests.AlreadyAnswered:
        messages.warning(request, _ANSWERED)
    else:
        messages.success(request, f"The request is {person}’s." if person else "The request is nobody’s for now.")
    return _with_what_is_typed(request, request_id)


@permission_required("people.change_datarequest")
@require_POST
def answer(request: HttpRequest, request_id: int) -> HttpResponse:
    """Close a request with what the person was told."""
    found = get_object_or_404(DataRequest, pk=request_id)
    form = AnswerForm(request.POST, asked=found)
    if not form.is_valid():
        return _show(request, found, form)
    words = form.cleaned_data
    try:
        data_requests.answer(
            request_id,
            actor=signed_in(request),
            text=words["answer"],
            refused=words["refused"],
            identity=words.get("identity"),
        )
    except data_requests.AlreadyAnswered:
        messages.warning(request, f"{_ANSWERED}{given_back(words['answer'])}")
    else:
        emailed = "We have emailed the answer to the person."
        messages.success(request, f"Closed. {emailed if found.email else 'Nothing was emailed.'}")
    return redirect("data_requests:show", request_id)


def _show(
    request: HttpRequest, asked: DataRequest, form: AnswerForm | None = None, *, q: str | None = None
) -> HttpResponse:
    """Show one request; where it is nobody's, with the people whom `q` finds (else: the name that it gives)."""
    is_late = asked.status == DataRequestStatus.OPEN and asked.due_on < timezone.localdate()
    q = asked.name if q is None else q
    looks = bool(q) and asked.person is None and asked.status == DataRequestStatus.OPEN
    context = {
        "asked": asked,
        "form": form or AnswerForm(asked=asked),
        "is_late": is_late,
        "other_name": asked.name if asked.person and _differ(asked.name, asked.person.name) else "",
        "q": q,
        "found": list(queries.search(queries.people(), q)[:20]) if looks else [],
        **_header(asked.get_kind_display()),
    }
    return render(request, "people/backoffice/data_request.html", context)


def _differ(name: str, known: str) -> bool:
    return normalise.search_key(name) != normalise.search_key(known)


def _header(title: str) -> dict[str, Any]:
    above = [(_TITLE, reverse("data_requests:index"))] if title != _TITLE else []
    return header(title, *above, icon="lock")


def _with_what_is_typed(request: HttpRequest, request_id: int, *, q: str | None = None) -> HttpResponse:
    """Show a request again, with what stands in its boxes."""
    typed = {name: request.POST[name] for name in ("identity", "answer", "refused") if name in request.POST}
    found = get_object_or_404(queries.data_requests(), pk=request_id)
    if q is None and not typed.get("answer", "").strip() and typed.get("identity", "") in ("", found.identity):
        return redirect("data_requests:show", request_id)
    return _show(request, found, AnswerForm(initial=typed, asked=found), q=q)


def _asking(request: HttpRequest) -> Person | None:
    """Return the person whose page led here, or None."""
    number = request.GET.get("person", "")
    return get_object_or_404(Person, pk=number, merged_into=None) if number.isdecimal() else None


def _known(person: Person | None) -> dict[str, str]:
    return {"name": person.name, "email": person.email or ""} if person else {}
