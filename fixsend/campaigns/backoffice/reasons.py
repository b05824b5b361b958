"""The staff's screen of reasons that people gave: read, then shown or not."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from fixsend.campaigns.backoffice.actions import get_action_or_404
from fixsend.campaigns.backoffice.header import action_header
from fixsend.campaigns.queries import reasons
from fixsend.campaigns.services import reasons as deciding
from fixsend.people import export
from fixsend.people.authentication import signed_in
from fixsend.people.backoffice.export_requests import PeopleList
from fixsend.people.export import FORMATS, ExportColumn
from fixsend.web import page_cache, requests
from fixsend.web.backoffice import permission_required

VIEW, CHANGE, EXPORT = (
    "campaigns.view_participation",
    "campaigns.change_participation",
    "campaigns.export_participation",
)
A_PAGE = 50
_COLUMNS = [
    ExportColumn("Reason", lambda each: each.text),
    ExportColumn("Shown as", lambda each: each.who),
    ExportColumn("State", lambda each: each.get_state_display()),
    ExportColumn("Given", lambda each: each.given_at),
]


@permission_required(VIEW)
@require_safe
def index(request: HttpRequest, pk: int) -> HttpResponse:
    """List the reasons of one action, those that wait first."""
    action, person = get_action_or_404(pk), signed_in(request)
    context = {
        "action": action,
        "page_obj": Paginator(reasons.of_action(action), A_PAGE).get_page(request.GET.get("p")),
        "may_change": person.has_perm(CHANGE),
        "formats": FORMATS if person.has_perm(EXPORT) else [],
        **action_header("Reasons", action),
    }
    return render(request, "campaigns/backoffice/reasons.html", context)


@permission_required(CHANGE)
@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one reason on the action's page, or do not; it can be decided again."""
    show = "show" in request.POST
    try:
        deciding.decide(
            requests.number(request.POST.get("reason", "")) or 0,
            signed_in(request),
            seen=request.POST.get("seen", ""),
            shown=show,
        )
    except deciding.ChangedSince:
        messages.error(request, "Nothing has been changed. The words have changed since. Please read them first.")
    else:
        page_cache.invalidate()
        messages.success(request, "It is on the page now." if show else "It is not on the page.")
    return redirect("campaigns_office:reasons", pk)


@permission_required(EXPORT)
@require_safe
def file(request: HttpRequest, pk: int, file_format: str) -> HttpResponseBase:
    """Send the reasons as a file."""
    action = get_action_or_404(pk)
    screen = reverse("campaigns_office:reasons", args=[pk])
    of_people = PeopleList(f"Reasons that people gave: “{action.title}”", EXPORT, screen)
    rows, name = reasons.of_action(action), f"reasons-of-action-{pk}"
    return export.answer(request, rows, _COLUMNS, name, file_format=file_format, of_people=of_people)
