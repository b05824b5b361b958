"""The staff's screens of partners: agreements, handing over, removals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fixsend.campaigns.models import Partner
from fixsend.campaigns.services import partners
from fixsend.people import export
from fixsend.people.authentication import signed_in
from fixsend.people.backoffice.export_requests import PeopleList, ask_first
from fixsend.people.services import audit
from fixsend.web import page_cache, responses
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.edit_conflicts import EditConflicts, held
from fixsend.web.backoffice.header import header
from fixsend.web.dates import day_input

_TITLE = "Partners"
VIEW, CHANGE, HAND_OVER = "campaigns.view_partner", "campaigns.change_partner", "campaigns.hand_over_partner"


class PartnerForm(EditConflicts, forms.ModelForm):  # type: ignore[type-arg]
    """A partner and its agreement."""

    class Meta:
        model = Partner
        fields = ("name", "privacy_notice", "agreed_on", "agreement")
        widgets = {"agreed_on": day_input()}


@permission_required(VIEW)
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List the partners."""
    return render(request, "campaigns/backoffice/partners.html", {"partners": Partner.objects.all(), **_header(_TITLE)})


@permission_required(CHANGE)
@require_http_methods(["GET", "HEAD", "POST"])
@transaction.atomic
def partner(request: HttpRequest, pk: int = 0) -> HttpResponse:
    """Show a partner with what it may be handed, and change what is on record; or add one."""
    found = get_object_or_404(held(request, Partner.objects.all()), pk=pk) if pk else Partner()
    form = PartnerForm(request.POST or None, instance=found)
    if request.method == "POST" and form.is_valid():
        form.save()
        page_cache.invalidate()
        audit.record(signed_in(request), "partner.changed", subject=found.name)
        messages.success(request, f"{found} is kept.")
        return redirect("partners:partner", found.pk)
    context: dict[str, Any] = {"form": form, "partner": found, **_header(found.name or "A new partner")}
    if pk:
        context["fresh"] = found.consents.filter(granted=True, handed_over_at=None).count()
        context["handed"] = found.consents.filter(granted=True).exclude(handed_over_at=None).count()
        context["to_remove"] = found.removals.filter(told_at=None).count()
        context["told"] = found.removals.exclude(told_at=None).exists()
        context["may_hand_over"] = signed_in(request).has_perm(HAND_OVER)
    return render(request, "campaigns/backoffice/partner.html", context)


@permission_required(HAND_OVER)
@require_POST
def hand_over(request: HttpRequest, pk: int) -> HttpResponse:
    """Send a file with the addresses of people who consented since the last handover."""
    found = get_object_or_404(Partner, pk=pk)
    page = reverse("partners:partner", args=[pk])
    of_people = PeopleList(f"Addresses for the partner “{found}”", HAND_OVER, page, address=page)
    if screen := ask_first(request, of_people, lambda: found.consents.filter(granted=True).count()):
        return screen
    try:
        rows = partners.hand_over(found, signed_in(request), again="again" in request.POST)
    except partners.NotReady:
        messages.error(request, "You cannot pass on addresses until the agreement and privacy notice are recorded.")
        return redirect("partners:partner", pk)
    return _file(f"for-partner-{pk}", ("Name", "Email"), rows)


@permission_required(HAND_OVER)
@require_POST
def removals(request: HttpRequest, pk: int) -> HttpResponse:
    """Send a file with the addresses that the partner has to remove."""
    found = get_object_or_404(Partner, pk=pk)
    rows = partners.removals(found, signed_in(request), again="again" in request.POST)
    return _file(f"to-remove-at-partner-{pk}", ("Email",), [(email,) for email in rows])


def _file(name: str, heading: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> HttpResponse:
    content = export.csv_file(heading, rows)
    return responses.attachment(content, "text/csv; charset=utf-8", f"{name}-{timezone.localdate():%Y-%m-%d}.csv")


def _header(title: str) -> dict[str, Any]:
    return header(title, *([] if title == _TITLE else [(_TITLE, reverse("partners:index"))]), icon="group")
