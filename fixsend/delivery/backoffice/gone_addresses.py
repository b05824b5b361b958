"""The screen of addresses that a mail server called gone, where staff let back those that exist."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.views.decorators.http import require_POST, require_safe

from fixsend.delivery.models import Mailing
from fixsend.delivery.queries import gone_addresses as queries
from fixsend.delivery.services import gone_addresses as services
from fixsend.people.authentication import signed_in
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.header import header

_ON_A_PAGE = 50


@permission_required("people.view_suppression")
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List the gone addresses, newest first; those that one newsletter found, or all."""
    mailing = _mailing(request.GET.get("mailing", ""))
    page = Paginator(queries.in_force(mailing.pk if mailing else None), _ON_A_PAGE).get_page(request.GET.get("p"))
    context = {
        "page_obj": page,
        "lines": queries.lines(page),
        "mailing": mailing,
        "may_lift": signed_in(request).has_perm("people.change_suppression"),
        "may_see_people": signed_in(request).has_perm("people.view_person"),
        **header("Gone addresses", icon="user"),
    }
    return render(request, "delivery/backoffice/gone_addresses.html", context)


@permission_required("people.change_suppression")
@require_POST
def lift(request: HttpRequest) -> HttpResponse:
    """Let the ticked addresses get newsletters again, or all that one newsletter found."""
    mailing = _mailing(request.POST.get("mailing", ""))
    chosen = [int(value) for value in request.POST.getlist("address") if value.isdecimal() and len(value) < 19]
    if mailing is not None and "all" in request.POST:
        chosen = list(queries.in_force(mailing.pk).values_list("pk", flat=True))
    if not chosen:
        messages.error(request, "Tick at least one address first.")
        return redirect("gone_addresses:list")
    lifted = services.lift(chosen, actor=signed_in(request))
    them = "1 address gets" if lifted == 1 else f"{lifted} addresses get"
    messages.success(request, f"{them} newsletters again. If a mail server calls one gone again, it stops again.")
    return redirect("gone_addresses:list")


def _mailing(number: str) -> Mailing | None:
    if not number.isdecimal() or len(number) > 18:
        return None
    return get_object_or_404(Mailing.objects.defer("document"), pk=int(number))


URLS = ([path("", index, name="list"), path("lift/", lift, name="lift")], "gone_addresses")
