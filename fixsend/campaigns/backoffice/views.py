"""The staff's screens of actions and of who took part."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fixsend.campaigns.backoffice import figures
from fixsend.campaigns.backoffice.breadcrumbs import INDEX_TITLE, around, found_action
from fixsend.campaigns.backoffice.forms import FindForm, RemoveForm
from fixsend.campaigns.models import ActionPage, Participation
from fixsend.campaigns.services import taking_part, updates, writing
from fixsend.people import export
from fixsend.people.backoffice.access import needs
from fixsend.people.export import FORMATS, ExportColumn
from fixsend.people.services import audit
from fixsend.people.signed_in import signed_in
from fixsend.web import normalise, requests

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
    ExportColumn("Name may be shown", lambda part: part.shows_name),
    ExportColumn("Wants news about it", lambda part: part.wants_updates),
    ExportColumn("Way", lambda part: part.via),
    ExportColumn("Brought by", lambda part: part.organisation),
    ExportColumn("Sent", lambda part: part.created_at),
    ExportColumn("Confirmed", lambda part: part.confirmed_at),
]
_FIGURE_COLUMNS = [
    ExportColumn("Table", lambda line: line[0]),
    ExportColumn("What", lambda line: line[1]),
    ExportColumn("Number", lambda line: line[2]),
]


@needs(VIEW)
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List every action with its numbers."""
    context = {"listed": figures.listed(), **around(INDEX_TITLE)}
    return render(request, "campaigns/backoffice/index.html", context)


@needs(VIEW)
@require_safe
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an action's numbers, and what looks odd."""
    action = found_action(pk)
    context = {
        "action": action,
        "tables": figures.tables(action),
        "signals": figures.signals(action),
        "milestones": action.milestones.filter(seen_at=None),
        "formats": FORMATS,
        **around(action.title),
    }
    return render(request, "campaigns/backoffice/figures.html", context)


@needs(VIEW)
@require_safe
def figures_file(request: HttpRequest, pk: int, file_format: str) -> HttpResponse:
    """Send an action's numbers as a file."""
    tables = figures.tables(found_action(pk))
    rows = [(table.title, line.what, line.number) for table in tables for line in table.lines]
    return export.answer(request, rows, _FIGURE_COLUMNS, f"figures-of-action-{pk}", file_format=file_format)


@needs(VIEW)
@needs("people.view_person")
@require_safe
def people(request: HttpRequest, pk: int) -> HttpResponse:
    """List who took part in an action, as the filters say."""
    action = found_action(pk)
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
        **around("People", action),
    }
    return render(request, "campaigns/backoffice/people.html", context)


@needs(EXPORT)
@require_safe
def people_file(request: HttpRequest, pk: int, file_format: str) -> HttpResponse:
    """Send who took part in an action, as the filters say, as a file."""
    form = FindForm(request.GET)
    rows = _found(found_action(pk), form).iterator(chunk_size=2000)
    used = [name for name in form.fields if request.GET.get(name)]
    return export.answer(request, rows, _COLUMNS, f"people-of-action-{pk}", file_format=file_format, filters=used)


@needs(CHANGE)
@require_http_methods(["POST"])
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take out the people who were ticked, with one reason for all."""
    action, form = found_action(pk), RemoveForm(request.POST)
    ticked = action.participations.filter(pk__in=_ids(request))
    if not form.is_valid() or not ticked:
        messages.error(request, "Nobody was taken out. Tick at least one person, and say why.")
    else:
        reason = form.cleaned_data["reason"]
        number = sum(taking_part.remove(part, signed_in(request), reason) for part in ticked)
        messages.success(request, f"Taken out: {number}. “Let it count” brings each of them back.")
    return redirect(_back(request, pk))


@needs(CHANGE)
@require_POST
def let_count(request: HttpRequest, pk: int) -> HttpResponse:
    """Let those count who waited for staff, or whom staff took out."""
    ticked = found_action(pk).participations.filter(pk__in=_ids(request))
    changed = [part for part in ticked if taking_part.let_count(part, signed_in(request))]
    for part in Participation.objects.filter(pk__in=[each.pk for each in changed]):
        writing.send(part)
    number = len(changed)
    messages.success(request, f"They count now: {number}. Whoever never confirmed counts once they do.")
    return redirect(_back(request, pk))


@needs("newsletters.add_newsletter")
@require_POST
def write_update(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin a newsletter to those who asked for news about an action."""
    newsletter = updates.begin(found_action(pk), signed_in(request))
    messages.success(request, "Write your news here. It goes to those who took part and asked for it.")
    return redirect("newsletters:edit", newsletter.pk)


def _found(action: ActionPage, form: FindForm) -> QuerySet[Participation]:
    parts = action.participations.select_related("council", "constituency", "organisation").order_by("-id")
    wanted = form.cleaned_data if form.is_valid() else {}
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
