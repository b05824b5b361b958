"""The mailings, and one of them on its way: where it stands, as it goes."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from fixsend.delivery.models import Mailing
from fixsend.delivery.queries.relay import locked_installation
from fixsend.newsletters.sending.queries import mailing_page as queries
from fixsend.newsletters.sending.queries import subject_tests
from fixsend.newsletters.sending.queries.planned import newsletter_of, older_words
from fixsend.people.authentication import signed_in
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.header import header

_ON_A_PAGE = 30


@permission_required("delivery.view_mailing")
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List the mailings, newest first."""
    context = {
        "page_obj": Paginator(queries.mailings(), _ON_A_PAGE).get_page(request.GET.get("p")),
        "held": locked_installation(),
        "may_change": signed_in(request).has_perm("delivery.change_mailing"),
        **header("Mailings", icon="list-ul"),
    }
    return render(request, "newsletters/sending/mailings.html", context)


@permission_required("delivery.view_mailing")
@require_safe
def mailing(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how a mailing stands, and what can be done with it."""
    page = queries.mailing_page(found(pk))
    context = {
        "page": page,
        "mailing": page.mailing,
        "may_change": signed_in(request).has_perm("delivery.change_mailing"),
        "test": subject_tests.status_of(page.mailing),
        "newsletter_id": newsletter.pk if (newsletter := newsletter_of(page.mailing)) else None,
        "older_words": older_words(newsletter),
        **context_for(page.mailing),
    }
    return render(request, "newsletters/sending/mailing.html", context)


@permission_required("delivery.view_mailing")
@require_safe
def progress(request: HttpRequest, pk: int) -> HttpResponse:
    """Return the fragment of that screen that changes while mails are sent."""
    page = queries.mailing_page(found(pk))
    context = {"page": page, "mailing": page.mailing, "swap": True}
    response = render(request, "newsletters/sending/_progress.html", context)
    if request.GET.get("version") != page.version:
        response["HX-Refresh"] = "true"  # Other buttons are due.
    return response


def found(pk: int) -> Mailing:
    """Return one mailing of a newsletter; the steps of series have screens of their own."""
    mailings = Mailing.objects.select_related("created_by").defer("document")
    return get_object_or_404(mailings, pk=pk, is_rolling=False)


def context_for(mailing: Mailing, title: str = "") -> dict[str, Any]:
    """Return the context that every screen of a mailing needs: its header, and where it leads back to."""
    url = reverse("mailings_sent:mailing", args=[mailing.pk])
    above = [("Mailings", reverse("mailings_sent:list"))]
    if title:
        above.append((mailing.name, url))
    return {"back_url": url, **header(title or mailing.name, *above, icon="mail")}
