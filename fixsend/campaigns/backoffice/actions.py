"""The staff's screens of actions: the list, the numbers of one, what it reached, letters that did not arrive."""

from __future__ import annotations

from urllib.parse import urljoin

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin.auth import require_admin_access

from fixsend.campaigns import beginnings
from fixsend.campaigns.backoffice.action_list import listed
from fixsend.campaigns.backoffice.figure_charts import sections
from fixsend.campaigns.backoffice.header import INDEX_TITLE, action_header
from fixsend.campaigns.models import ActionPage, LetterReceiver, Milestone, WriteToPage
from fixsend.campaigns.queries import figures, reasons, signals
from fixsend.campaigns.queries.actions import progress
from fixsend.campaigns.services import counts, updates, writing
from fixsend.people import export
from fixsend.people.authentication import signed_in
from fixsend.people.export import FORMATS, ExportColumn
from fixsend.web.backoffice import permission_required

VIEW, CHANGE = "campaigns.view_participation", "campaigns.change_participation"
_FIGURE_COLUMNS = [
    ExportColumn("Table", lambda line: line[0]),
    ExportColumn("What", lambda line: line[1]),
    ExportColumn("Number", lambda line: line[2]),
]


def get_action_or_404(pk: int) -> ActionPage:
    """Return an action as its own kind of page; raises Http404."""
    page = get_object_or_404(ActionPage, pk=pk).specific
    assert isinstance(page, ActionPage)  # noqa: S101 - it is one of its kinds
    return page


@permission_required(VIEW)
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List every action with its numbers."""
    begin = beginnings.of_an_action(signed_in(request))
    context = {"listed": listed(), "begin_url": begin, **action_header(INDEX_TITLE)}
    return render(request, "campaigns/backoffice/index.html", context)


@require_admin_access
@require_safe
def begin(request: HttpRequest) -> HttpResponse:
    """Ask which campaign a new action belongs to; its kinds come next."""
    place = beginnings.place_for(signed_in(request))
    if place is None:
        raise PermissionDenied
    context = {
        "index": place,
        "campaigns": beginnings.campaigns(place),
        **action_header("Start a petition or another action"),
    }
    return render(request, "campaigns/backoffice/begin.html", context)


@permission_required(VIEW)
@require_safe
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an action's numbers, and what looks odd."""
    action = get_action_or_404(pk)
    context = {
        "action": action,
        "progress": progress(action),
        "today": figures.in_the_last_day(action),
        "public_url": urljoin(settings.SITE_URL, action.url) if action.live and action.url else "",
        "may_edit": action.permissions_for_user(signed_in(request)).can_edit(),
        "sections": sections(figures.tables(action), figures.by_day(action)),
        "signals": signals.signals(action),
        "milestones": action.milestones.filter(seen_at=None),
        "reasons_waiting": reasons.waiting(action),
        "formats": FORMATS,
        **action_header(action.title),
    }
    return render(request, "campaigns/backoffice/figures.html", context)


@permission_required(VIEW)
@require_safe
def figures_file(request: HttpRequest, pk: int, file_format: str) -> HttpResponseBase:
    """Send an action's numbers as a file."""
    tables = figures.tables(get_action_or_404(pk))
    rows = [(table.title, line.what, line.number) for table in tables for line in table.lines]
    return export.answer(
        request, rows, _FIGURE_COLUMNS, f"figures-of-action-{pk}", file_format=file_format, of_people=None
    )


@permission_required(CHANGE)
@require_POST
def milestone_seen(request: HttpRequest, pk: int, milestone_pk: int) -> HttpResponse:
    """Take a milestone off the list of what waits."""
    counts.mark_seen(get_object_or_404(Milestone, pk=milestone_pk, action=pk), signed_in(request))
    return redirect("campaigns_office:show", pk)


@permission_required("newsletters.add_newsletter")
@require_POST
def write_update(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin a newsletter to the people who asked for news about an action."""
    newsletter = updates.begin(get_action_or_404(pk), signed_in(request))
    messages.success(request, "Write your news here. It goes to the people who took part and asked for it.")
    return redirect("newsletters:edit", newsletter.pk)


@permission_required(CHANGE)
@require_http_methods(["GET", "HEAD", "POST"])
def came_back(request: HttpRequest, pk: int) -> HttpResponse:
    """List to whom letters could not be delivered; on POST they are off the list of what waits."""
    page = get_object_or_404(WriteToPage, pk=pk)
    if request.method == "POST":
        number = writing.mark_seen(page)
        messages.success(
            request, f"Marked as seen: {number}. Correct the address under “Council contacts” or “Places”."
        )
        return redirect("campaigns_office:came_back", pk)
    rows = LetterReceiver.objects.filter(letter__participation__action=page).exclude(came_back_at=None)
    context = {
        "action": page,
        "rows": rows.select_related("contact", "representative", "message").order_by("-came_back_at")[:200],
        **action_header("Letters that did not arrive", page),
    }
    return render(request, "campaigns/backoffice/came_back.html", context)
