"""The staff's screens of signatures on paper: counts with the scans of their sheets."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fixsend.campaigns.backoffice.actions import get_action_or_404
from fixsend.campaigns.backoffice.forms import OfflineCountForm, RemoveForm
from fixsend.campaigns.backoffice.header import action_header
from fixsend.campaigns.models import ActionPage, OfflineCount, OfflineScan
from fixsend.campaigns.queries import counts
from fixsend.campaigns.services import offline_signatures as services
from fixsend.people.authentication import signed_in
from fixsend.people.services import audit
from fixsend.web import responses, written
from fixsend.web.backoffice import permission_required

CHANGE = "campaigns.change_participation"


@permission_required(CHANGE)
@require_http_methods(["GET", "HEAD", "POST"])
def offline_signatures(request: HttpRequest, pk: int) -> HttpResponse:
    """List what was counted on paper, and enter more."""
    action = get_action_or_404(pk)
    if not action.on_paper:
        raise Http404
    form = OfflineCountForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        made = services.enter(action, signed_in(request), **form.cleaned_data)
        counts_now = written.counted(made.number, "signature on paper counts", "signatures on paper count")
        messages.success(request, f"{counts_now} now. If that is wrong, remove it below.")
        return redirect("campaigns_office:offline_signatures", pk)
    return _entries(request, action, form)


@permission_required(CHANGE)
@require_POST
def strike(request: HttpRequest, pk: int, count_pk: int) -> HttpResponse:
    """Strike out an entry that was wrong."""
    count, form = get_object_or_404(OfflineCount, pk=count_pk, action=pk), RemoveForm(request.POST)
    if form.is_valid():
        services.strike(count, signed_in(request), form.cleaned_data["reason"])
        messages.success(request, f"Removed: {count.number}.")
    else:
        messages.error(request, "Nothing has been removed. Enter a reason.")
    return redirect("campaigns_office:offline_signatures", pk)


@permission_required(CHANGE)
@require_safe
def scan(request: HttpRequest, pk: int, scan_pk: int) -> HttpResponse:
    """Show the sheets behind a count; the view goes into the audit log, because they show names."""
    found = get_object_or_404(OfflineScan, pk=scan_pk, count__action=pk)
    audit.record(signed_in(request), "offline_scan.seen", subject=f"action {pk}", scan=found.pk)
    return responses.attachment(bytes(found.content), found.content_type, found.name)


def _entries(request: HttpRequest, action: ActionPage, form: OfflineCountForm) -> HttpResponse:
    entered = action.offline_counts.select_related("council", "entered_by", "struck_by").prefetch_related("scans")
    context: dict[str, Any] = {
        "action": action,
        "form": form,
        "entered": entered,
        "total": counts.on_paper(action),
        "strike_form": RemoveForm(),
        **action_header("On paper", action),
    }
    return render(request, "campaigns/backoffice/offline_signatures.html", context)
