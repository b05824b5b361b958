"""Data requests and complaints: the list, one request, acknowledging and answering it."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from fixsend.people.authentication import signed_in
from fixsend.people.backoffice.forms import AnswerForm
from fixsend.people.models import DataRequest
from fixsend.people.queries import people as queries
from fixsend.people.services import audit, data_requests
from fixsend.web.backoffice import permission_required


@permission_required("people.view_datarequest")
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """List what people asked about their data, by the date by which the law wants an answer."""
    page = Paginator(queries.data_requests(), 50).get_page(request.GET.get("p"))
    context = {"page_obj": page, "today": timezone.localdate(), "header_title": "Data requests and complaints"}
    return render(request, "people/backoffice/data_requests.html", context)


@permission_required("people.view_datarequest")
@require_GET
def show(request: HttpRequest, request_id: int) -> HttpResponse:
    """Show one request with what can be done; the audit log notes that it was looked at."""
    found = get_object_or_404(queries.data_requests(), pk=request_id)
    audit.record(signed_in(request), "data_request.seen", person=found.person, subject=f"data request {request_id}")
    context = {"asked": found, "form": AnswerForm(), "header_title": found.get_kind_display()}
    return render(request, "people/backoffice/data_request.html", context)


@permission_required("people.change_datarequest")
@require_POST
def acknowledge(request: HttpRequest, request_id: int) -> HttpResponse:
    """Note that the person has been told that we have the request."""
    get_object_or_404(DataRequest, pk=request_id)
    data_requests.acknowledge(request_id, actor=signed_in(request))
    messages.success(request, "We have told the person that we have it.")
    return redirect("data_requests:show", request_id)


@permission_required("people.change_datarequest")
@require_POST
def answer(request: HttpRequest, request_id: int) -> HttpResponse:
    """Close a request with what the person was told."""
    found = get_object_or_404(DataRequest, pk=request_id)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        context = {"asked": found, "form": form, "header_title": found.get_kind_display()}
        return render(request, "people/backoffice/data_request.html", context)
    words = form.cleaned_data
    try:
        data_requests.answer(request_id, actor=signed_in(request), text=words["answer"], refused=words["refused"])
    except data_requests.AlreadyAnswered:
        messages.warning(request, "A colleague has already answered this. Their answer stays.")
    else:
        messages.success(request, "Closed. We have emailed the answer to the person.")
    return redirect("data_requests:show", request_id)
