"""Data requests, the wordings of consents, and how long records are kept."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from fixsend.people import retention
from fixsend.people.backoffice.access import needs
from fixsend.people.backoffice.forms import AnswerForm, RetentionForm, WordingForm
from fixsend.people.models import ConsentWording, DataRequest
from fixsend.people.queries import office
from fixsend.people.services import audit, data_requests, privacy
from fixsend.people.signed_in import signed_in


@needs("people.view_datarequest")
@require_GET
def requests(request: HttpRequest) -> HttpResponse:
    """List what people asked about their data, by the date the law sets."""
    page = Paginator(office.data_requests(), 50).get_page(request.GET.get("p"))
    context = {"page_obj": page, "today": timezone.localdate(), "header_title": "Data requests and complaints"}
    return render(request, "people/backoffice/data_requests.html", context)


@needs("people.view_datarequest")
@require_GET
def one_request(request: HttpRequest, request_id: int) -> HttpResponse:
    """Show one request, with what can be done; the look at it is noted."""
    found = get_object_or_404(office.data_requests(), pk=request_id)
    audit.record(signed_in(request), "data_request.seen", person=found.person, subject=f"data request {request_id}")
    context = {"asked": found, "form": AnswerForm(), "header_title": found.get_kind_display()}
    return render(request, "people/backoffice/data_request.html", context)


@needs("people.change_datarequest")
@require_POST
def acknowledge(request: HttpRequest, request_id: int) -> HttpResponse:
    """Note that the person knows that we have it."""
    get_object_or_404(DataRequest, pk=request_id)
    data_requests.acknowledge(request_id, actor=signed_in(request))
    messages.success(request, "Noted: the person has been told that we have it.")
    return redirect("data_requests:show", request_id)


@needs("people.change_datarequest")
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
        messages.warning(request, "A colleague has answered this already. What they said stands.")
    else:
        messages.success(request, "Closed, and the answer is mailed to the person.")
    return redirect("data_requests:show", request_id)


@needs("people.view_consentwording")
@require_http_methods(["GET", "POST"])
def wordings(request: HttpRequest) -> HttpResponse:
    """Show the words of every consent, old and new; write new ones."""
    form = WordingForm(request.POST if request.method == "POST" else None)
    may_write = signed_in(request).has_perm("people.add_consentwording")
    if request.method == "POST" and may_write and form.is_valid():
        new = privacy.write_wording(**form.cleaned_data, actor=signed_in(request))
        messages.success(request, f"From now on, forms show version {new.version}.")
        return redirect("consent_wordings")
    every = ConsentWording.objects.select_related("created_by")
    context = {"wordings": every, "form": form if may_write else None, "header_title": "Words of consent"}
    return render(request, "people/backoffice/wordings.html", context)


@needs("people.view_retentionperiod")
@require_http_methods(["GET"])
def retention_rules(request: HttpRequest) -> HttpResponse:
    """Show each rule, its days, and whom the next run will touch."""
    may_change = signed_in(request).has_perm("people.change_retentionperiod")
    context = {
        "previews": retention.preview(),
        "may_change": may_change,
        "header_title": "How long records are kept",
    }
    return render(request, "people/backoffice/retention.html", context)


@needs("people.change_retentionperiod")
@require_POST
def change_retention(request: HttpRequest, slug: str) -> HttpResponse:
    """Change the days of one rule."""
    form = RetentionForm(request.POST)
    if form.is_valid() and slug in {rule.slug for rule in retention.rules}:
        privacy.set_retention(slug, form.cleaned_data["days"], actor=signed_in(request))
        messages.success(request, "Changed. The table shows what the next nightly run will remove.")
    else:
        messages.error(request, "Enter a number of days, at least 1.")
    return redirect("retention_rules")
