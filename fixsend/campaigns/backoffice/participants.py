"""The staff's screens of who took part in an action: search, download, take out, let count."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from fixsend.campaigns.backoffice.actions import get_action_or_404
from fixsend.campaigns.backoffice.forms import NEWEST, ORDERS, FindForm, RemoveForm
from fixsend.campaigns.backoffice.header import action_header
from fixsend.campaigns.models import ActionPage, Participation
from fixsend.campaigns.services import taking_part
from fixsend.people import export
from fixsend.people.authentication import signed_in
from fixsend.people.backoffice.export_requests import PeopleList
from fixsend.people.export import FORMATS, ExportColumn
from fixsend.people.services import audit
from fixsend.web import normalise, requests
from fixsend.web.backoffice import permission_required

VIEW, CHANGE, EXPORT = (
    "campaigns.view_participation",
    "campaigns.change_participation",
    "campaigns.export_participation",
)
A_PAGE = 50
MOST_AT_ONCE = 1000
_COLUMNS = [
    ExportColumn("Name", lambda part: part.name),
    ExportColumn("Email", lambda part: part.email),
    ExportColumn("Council", lambda part: part.council),
    ExportColumn("Constituency", lambda part: part.constituency),
    ExportColumn("State", lambda part: part.get_state_display()),
    ExportColumn("Shows their name", lambda part: part.shows_name),
    ExportColumn("Wants news", lambda part: part.wants_updates),
    ExportColumn("Way", lambda part: part.via),
    ExportColumn("Brought by", lambda part: part.organisation),
    ExportColumn("Sent", lambda part: part.created_at),
    ExportColumn("Confirmed", lambda part: part.confirmed_at),
]


@permission_required(VIEW)
@permission_required("people.view_person")
@require_safe
def people(request: HttpRequest, pk: int) -> HttpResponse:
    """List who took part in an action, as the filters say."""
    action = get_action_or_404(pk)
    form = FindForm(request.GET)
    person = signed_in(request)
    audit.record(person, "action.people_seen", subject=f"action {pk}")
    context = {
        "action": action,
        "form": form,
        "query": request.GET.urlencode(),
        "page_obj": Paginator(_found(action, form), A_PAGE).get_page(request.GET.get("p")),
        "remove_form": RemoveForm(),
        "may_change": person.has_perm(CHANGE),
        "formats": FORMATS if person.has_perm(EXPORT) else [],
        **action_header("People", action),
    }
    return render(request, "campaigns/backoffice/people.html", context)


@permission_required(EXPORT)
@require_safe
def people_file(request: HttpRequest, pk: int, file_format: str) -> HttpResponseBase:
    """Send who took part in an action, as the filters say, as a file."""
    action, form = get_action_or_404(pk), FindForm(request.GET)
    used = [name for name in form.fields if request.GET.get(name)]
    screen = f"{reverse('campaigns_office:people', args=[pk])}?{request.GET.urlencode()}"
    return export.answer(
        request,
        _found(action, form),
        _COLUMNS,
        f"people-of-action-{pk}",
        file_format=file_format,
        of_people=PeopleList(f"Who took part in “{action.title}”", EXPORT, screen),
        filters=used,
    )


@permission_required(CHANGE)
@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take out the people who were ticked, with one reason for all."""
    action, form = get_action_or_404(pk), RemoveForm(request.POST)
    ticked = action.participations.filter(pk__in=_ids(request))
    if not form.is_valid() or not ticked:
        messages.error(request, "Nobody has been removed. Tick at least one person, and enter a reason.")
    else:
        reason = form.cleaned_data["reason"]
        number = sum(taking_part.remove(part, signed_in(request), reason) for part in ticked)
        messages.success(request, f"Removed: {number}. “Count them” brings them back.")
    return redirect(_back(request, pk))


@permission_required(CHANGE)
@require_POST
def let_count(request: HttpRequest, pk: int) -> HttpResponse:
    """Let the ticked people count who were held, or whom staff took out."""
    ticked = get_action_or_404(pk).participations.filter(pk__in=_ids(request))
    number = sum(taking_part.let_count(part, signed_in(request)) for part in ticked)
    messages.success(request, f"Now counted: {number}. People who never confirmed will count once they do.")
    return redirect(_back(request, pk))


def _found(action: ActionPage, form: FindForm) -> QuerySet[Participation]:
    parts = action.participations.select_related("council", "constituency", "organisation")
    wanted = form.cleaned_data if form.is_valid() else {}
    parts = parts.order_by(*ORDERS[wanted.get("order") or NEWEST].by)
    if typed := wanted.get("q"):
        parts = parts.filter(Q(name_key__contains=normalise.search_key(typed)) | Q(email__contains=typed.lower()))
    if state := wanted.get("state"):
        parts = parts.filter(state=state)
    if network := wanted.get("network"):
        parts = parts.filter(network=network)
    return parts


def _ids(request: HttpRequest) -> list[int]:
    return requests.numbers(request.POST.getlist("part"), MOST_AT_ONCE)


def _back(request: HttpRequest, pk: int) -> str:
    query = request.POST.get("query", "")
    return reverse("campaigns_office:people", args=[pk]) + (f"?{query}" if query else "")
