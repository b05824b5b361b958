"""Downloads of people that take two colleagues: the screen in place of a file, the requests, and their answers."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from fixsend.people.authentication import signed_in
from fixsend.people.backoffice.forms.lists import ReasonForm
from fixsend.people.models import ExportRequest, ExportRequestState
from fixsend.people.queries import export_requests as queries
from fixsend.people.queries.export_requests import GOOD_FOR
from fixsend.people.services import export_requests as services
from fixsend.people.services.export_requests import AskedFor
from fixsend.web import signing
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.given_back import given_back
from fixsend.web.backoffice.header import header

# The campaigner, the secretary and administrators: whoever may download some list of people.
PERMISSION = "people.export_person"
_PURPOSE = "export-request"
_ASK_WITHIN = timedelta(days=1)
# What does not make it another list: the kind of file, which page, in which order.
_NOT_THE_LIST = frozenset({"export", "format", "p", "ordering"})


@dataclass(frozen=True)
class PeopleList:
    """A list of people that can be downloaded, as a colleague is asked about it.

    `title` ends “wants to download …”; `screen` is the path where the list can be looked at; `address` is where the
    download begins, if that is not the address of the request.
    """

    title: str
    permission: str
    screen: str
    address: str = ""


def ask_first(request: HttpRequest, wanted: PeopleList, number: Callable[[], int]) -> HttpResponse | None:
    """Return the screen that asks a colleague, in place of a file of people; None where nobody has to be asked.

    `number` counts the rows of the list, where it has to be told.
    """
    person, list_hash = signed_in(request), _hash_of(request)
    if queries.may_download(person, list_hash):
        return None
    asked_for = AskedFor(
        list_hash,
        wanted.title,
        wanted.screen,
        wanted.address or request.get_full_path(),
        wanted.permission,
        number(),
    )
    context = {
        "asked_for": asked_for,
        "token": signing.sign(_PURPOSE, asdict(asked_for)),
        "waiting": queries.open_one(person, list_hash),
        "form": ReasonForm(),
        **_page("Ask a colleague first"),
    }
    return render(request, "people/backoffice/export_ask.html", context)


def _hash_of(request: HttpRequest) -> str:
    """Return what stands for the list that a request downloads: its address, arguments and filters."""
    match = request.resolver_match
    view, kwargs = (match.view_name, match.kwargs) if match else (request.path, {})
    arguments = {name: str(value) for name, value in kwargs.items() if name != "file_format"}
    filters = sorted(
        (name, value) for name, values in request.GET.lists() for value in values if value and name not in _NOT_THE_LIST
    )
    return hashlib.sha256(json.dumps([view, arguments, filters], sort_keys=True).encode()).hexdigest()


@permission_required(PERMISSION)
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """List the downloads that were asked for, those that wait first."""
    context = {"requests": queries.shown_to(signed_in(request)), **_page(_TITLE)}
    return render(request, "people/backoffice/export_requests.html", context)


@permission_required(PERMISSION)
@require_POST
def ask(request: HttpRequest) -> HttpResponse:
    """Ask colleagues to agree to a download."""
    try:
        wanted = AskedFor(**signing.unsign(_PURPOSE, request.POST.get("list", ""), _ASK_WITHIN))
    except signing.BadLink:
        messages.error(request, "This page was open for too long. Please start the download again.")
        return redirect("export_requests:index")
    form = ReasonForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Nothing has been asked yet. Say what you need the list for.")
        return redirect(wanted.address)
    asked = services.ask(wanted, form.cleaned_data["reason"], actor=signed_in(request))
    messages.success(request, "A colleague has to agree now. We email you as soon as one has answered.")
    return redirect("export_requests:show", asked.pk)


@permission_required(PERMISSION)
@require_GET
def show(request: HttpRequest, request_id: int) -> HttpResponse:
    """Show one request, with what its owner or a colleague can do."""
    person = signed_in(request)
    asked = get_object_or_404(ExportRequest.objects.select_related("asked_by", "decided_by"), pk=request_id)
    is_mine = asked.asked_by_id == person.pk
    if not (is_mine or person.has_perm(asked.permission)):
        raise Http404
    is_open = asked.state == ExportRequestState.OPEN
    context = {
        "asked": asked,
        "may_withdraw": is_mine and is_open,
        "may_answer": is_open and not is_mine,
        "may_download": is_mine and queries.is_good(asked),
        "days": GOOD_FOR.days,
        **_page(asked.title),
    }
    return render(request, "people/backoffice/export_request.html", context)


@permission_required(PERMISSION)
@require_POST
def answer(request: HttpRequest, request_id: int) -> HttpResponse:
    """Agree to a colleague's download, or say why not."""
    get_object_or_404(ExportRequest, pk=request_id)
    words = request.POST.get("words", "").strip()
    if "agree" not in request.POST and not words:
        messages.error(request, "Nothing has been changed. Say why you do not agree.")
        return redirect("export_requests:show", request_id)
    try:
        if "agree" in request.POST:
            services.agree(request_id, actor=signed_in(request))
        else:
            services.decline(request_id, words, actor=signed_in(request))
    except services.NotTheirs:
        messages.error(request, "Nothing has been changed. A colleague has to answer who may download this list too.")
    except services.NotOpen as problem:
        messages.warning(request, f"Nothing has been changed. {problem}{given_back(words)}")
    else:
        messages.success(request, "We have told your colleague.")
    return redirect("export_requests:show", request_id)


@permission_required(PERMISSION)
@require_POST
def withdraw(request: HttpRequest, request_id: int) -> HttpResponse:
    """Withdraw one's own request."""
    get_object_or_404(ExportRequest, pk=request_id)
    try:
        services.withdraw(request_id, actor=signed_in(request))
    except services.NotTheirs:
        messages.error(request, "Nothing has been changed. Only the colleague who asked can withdraw this.")
    except services.NotOpen as problem:
        messages.warning(request, f"Nothing has been changed. {problem}")
    else:
        messages.success(request, "Withdrawn.")
    return redirect("export_requests:index")


_TITLE = "Downloads to agree to"


def _page(title: str) -> dict[str, Any]:
    above = [(_TITLE, reverse("export_requests:index"))] if title != _TITLE else []
    return header(title, *above, icon="download")
