"""The staff's screens of the packs that are handed in with a petition."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_safe

from fixsend.campaigns.backoffice.actions import get_action_or_404
from fixsend.campaigns.backoffice.header import action_header
from fixsend.campaigns.models import HandIn
from fixsend.campaigns.services import hand_ins as services
from fixsend.people.authentication import signed_in
from fixsend.people.backoffice.export_requests import PeopleList, ask_first
from fixsend.people.services import audit
from fixsend.web import responses
from fixsend.web.backoffice import permission_required

EXPORT = "campaigns.export_participation"
_FILES = {"pdf": ("pdf", "application/pdf", "pdf"), "csv": ("table", "text/csv; charset=utf-8", "csv")}


@permission_required(EXPORT)
@require_http_methods(["GET", "HEAD", "POST"])
def hand_ins(request: HttpRequest, pk: int) -> HttpResponse:
    """List the packs of an action, and have another one made."""
    action = get_action_or_404(pk)
    if request.method == "POST":
        try:
            services.ask(action, signed_in(request))
        except services.NothingToHandIn:
            messages.error(request, "First say on the page which details you will pass on, and who to.")
        else:
            messages.success(request, "The pack is being made.")
        return redirect("campaigns_office:hand_ins", pk)
    packs = list(action.hand_ins.select_related("asked_by").defer("pdf", "table"))
    context = {
        "action": action,
        "packs": packs,
        "may_edit": action.permissions_for_user(signed_in(request)).can_edit(),
        "is_waiting": any(pack.made_at is None for pack in packs),
        **action_header("Hand-in packs", action),
    }
    return render(request, "campaigns/backoffice/hand_ins.html", context)


@permission_required(EXPORT)
@require_safe
def hand_in_file(request: HttpRequest, pk: int, pack_pk: int, file_format: str) -> HttpResponse:
    """Send a file of a pack; the download goes into the audit log."""
    pack = get_object_or_404(HandIn, pk=pack_pk, action=pk)
    field, content_type, ending = _FILES.get(file_format, ("", "", ""))
    content = getattr(pack, field, None) if field else None
    if content is None:
        raise Http404
    of_people = PeopleList(
        f"Hand-in pack of “{pack.action.title}”", EXPORT, reverse("campaigns_office:hand_ins", args=[pk])
    )
    if screen := ask_first(request, of_people, pack.action.participations.count):
        return screen
    audit.record(signed_in(request), "hand_in.taken", subject=f"action {pk}", hand_in=pack.pk, file=ending)
    return responses.attachment(bytes(content), content_type, f"{_name_of(pack)}.{ending}")


def _name_of(pack: HandIn) -> str:
    """Return the file name of a pack, without its ending: the action and the day."""
    day = timezone.localtime(pack.made_at or pack.asked_at).date()
    return f"{slugify(pack.action.title)[:60].strip('-') or 'action'}-hand-in-{day.isoformat()}"
