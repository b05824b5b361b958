"""The staff's screens of what is on paper: counts with their scans, and packs to hand in."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fixsend.campaigns.backoffice.breadcrumbs import around, found_action
from fixsend.campaigns.backoffice.forms import PaperForm, RemoveForm
from fixsend.campaigns.models import ActionPage, HandIn, Milestone, PaperCount, PaperScan
from fixsend.campaigns.queries import counts
from fixsend.campaigns.services import handing_over, milestones
from fixsend.campaigns.services import offline_signatures as sheets
from fixsend.people.backoffice.access import needs
from fixsend.people.services import audit
from fixsend.people.signed_in import signed_in
from fixsend.web import downloads

VIEW, CHANGE, EXPORT = (
    "campaigns.view_participation",
    "campaigns.change_participation",
    "campaigns.export_participation",
)
_FILES = {"pdf": ("pdf", "application/pdf", "pdf"), "csv": ("table", "text/csv; charset=utf-8", "csv")}


@needs(CHANGE)
@require_http_methods(["GET", "HEAD", "POST"])
def paper(request: HttpRequest, pk: int) -> HttpResponse:
    """List what was counted on paper, and enter more."""
    action = found_action(pk)
    if not action.on_paper:
        raise Http404
    form = PaperForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        made = sheets.enter(action, signed_in(request), **form.cleaned_data)
        messages.success(request, f"{made.number} on paper are counted. A mistake is struck out below.")
        return redirect("campaigns_office:paper", pk)
    return _paper(request, action, form)


@needs(CHANGE)
@require_POST
def strike(request: HttpRequest, pk: int, count_pk: int) -> HttpResponse:
    """Strike out an entry that was wrong."""
    count, form = get_object_or_404(PaperCount, pk=count_pk, action=pk), RemoveForm(request.POST)
    if form.is_valid():
        sheets.strike(count, signed_in(request), form.cleaned_data["reason"])
        messages.success(request, f"Struck out: {count.number}.")
    else:
        messages.error(request, "Nothing was struck out. Say why.")
    return redirect("campaigns_office:paper", pk)


@needs(CHANGE)
@require_safe
def scan(request: HttpRequest, pk: int, scan_pk: int) -> HttpResponse:
    """Show the sheets behind a count; that somebody looked goes into the audit log, for names stand on them."""
    found = get_object_or_404(PaperScan, pk=scan_pk, count__action=pk)
    audit.record(signed_in(request), "paper.scan_seen", subject=f"action {pk}", scan=found.pk)
    return downloads.kept(bytes(found.content), found.content_type, found.name)


@needs(EXPORT)
@require_http_methods(["GET", "HEAD", "POST"])
def hand_ins(request: HttpRequest, pk: int) -> HttpResponse:
    """List the packs of an action, and have another one made."""
    action = found_action(pk)
    if request.method == "POST":
        try:
            handing_over.ask(action, signed_in(request))
        except handing_over.NothingToHandIn:
            messages.error(request, "Say on the page first who will be given what of those who take part.")
        else:
            messages.success(request, "The pack is being made.")
        return redirect("campaigns_office:hand_ins", pk)
    packs = list(action.hand_ins.select_related("asked_by").defer("pdf", "table"))
    context = {
        "action": action,
        "packs": packs,
        "is_waiting": any(pack.made_at is None for pack in packs),
        **around("Hand-in packs", action),
    }
    return render(request, "campaigns/backoffice/hand_ins.html", context)


@needs(EXPORT)
@require_safe
def hand_in_file(request: HttpRequest, pk: int, pack_pk: int, file_format: str) -> HttpResponse:
    """Give a file of a pack; who took it goes into the audit log."""
    pack = get_object_or_404(HandIn, pk=pack_pk, action=pk)
    field, content_type, ending = _FILES.get(file_format, ("", "", ""))
    content = getattr(pack, field, None) if field else None
    if content is None:
        raise Http404
    audit.record(signed_in(request), "hand_in.taken", subject=f"action {pk}", hand_in=pack.pk, file=ending)
    return downloads.kept(bytes(content), content_type, f"{_name_of(pack)}.{ending}")


def _name_of(pack: HandIn) -> str:
    """Return what a file of a pack is called: what it is of, and of which day."""
    day = timezone.localtime(pack.made_at or pack.asked_at).date()
    return f"{slugify(pack.action.title)[:60].strip('-') or 'action'}-hand-in-{day.isoformat()}"


@needs(CHANGE)
@require_POST
def milestone_seen(request: HttpRequest, pk: int, milestone_pk: int) -> HttpResponse:
    """Take a milestone off the list of what waits."""
    milestones.mark_seen(get_object_or_404(Milestone, pk=milestone_pk, action=pk), signed_in(request))
    return redirect("campaigns_office:show", pk)


def _paper(request: HttpRequest, action: ActionPage, form: PaperForm) -> HttpResponse:
    entered = action.paper_counts.select_related("council", "entered_by", "struck_by").prefetch_related("scans")
    context: dict[str, Any] = {
        "action": action,
        "form": form,
        "entered": entered,
        "total": counts.on_paper(action),
        "strike_form": RemoveForm(),
        **around("On paper", action),
    }
    return render(request, "campaigns/backoffice/paper.html", context)
