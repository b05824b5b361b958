"""The screen of official numbers on pages that changed: staff read the words around each, and say that they fit."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from fixsend.evidence.indicators import INDICATORS
from fixsend.evidence.models import ChangedFigure
from fixsend.evidence.queries import page_figures
from fixsend.evidence.services import page_figures as services
from fixsend.people.authentication import signed_in
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.header import header

CHANGE = "evidence.change_changedfigure"
TITLE = "Numbers that changed"


@permission_required(CHANGE)
@require_safe
def changed(request: HttpRequest) -> HttpResponse:
    """List the numbers that changed, with the page that each is on."""
    context = {
        "rows": [(one, _title(one.indicator)) for one in page_figures.waiting()],
        **header(TITLE, icon="order"),
    }
    return render(request, "pages/backoffice/page_figures.html", context)


@permission_required(CHANGE)
@require_POST
def looked(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a number off the list: the words around it fit. A second press changes nothing."""
    title = _title(ChangedFigure.objects.filter(pk=pk).values_list("indicator", flat=True).first() or "")
    if services.looked(pk, by=signed_in(request)):
        messages.success(request, f"Done. The words around “{title}” fit.")
    else:
        messages.info(request, "That one was off the list already.")
    return redirect(reverse("page_figures:list"))


def _title(indicator: str) -> str:
    return INDICATORS[indicator].title if indicator in INDICATORS else indicator
