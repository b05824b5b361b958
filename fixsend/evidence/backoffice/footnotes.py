"""Footnotes: what is said beside figures, added and withdrawn by staff."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from fixsend.evidence.backoffice.header import FOOTNOTES, desk_header
from fixsend.evidence.forms.footnotes import FootnoteForm
from fixsend.evidence.models import Footnote
from fixsend.evidence.queries import editions
from fixsend.evidence.queries import footnotes as queries
from fixsend.evidence.services import remarks
from fixsend.people.authentication import signed_in
from fixsend.web.backoffice import permission_required


@permission_required("evidence.view_edition")
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """List the footnotes that are shown, and those that were withdrawn."""
    context = {"footnotes": queries.footnotes(), **desk_header(FOOTNOTES)}
    return render(request, "evidence/backoffice/footnotes.html", context)


@permission_required("evidence.add_footnote")
@require_http_methods(["GET", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """Take a new footnote, shown at once."""
    mapped = {slug: editions.data_set_of(one).title for slug, one in editions.mapped_tables().items()}
    form = FootnoteForm(request.POST or None, mapped=mapped)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        remarks.add_footnote(
            typed["text"],
            source=typed["source"],
            source_url=typed["source_url"],
            data_sets=" ".join(typed["data_sets"]),
            indicators=" ".join(typed["indicators"]),
            area=typed["area"].code if typed["area"] else "",
            year=typed["year"],
            period_kind=queries.period_kind_of(typed["data_sets"]) if typed["year"] else "",
            by=signed_in(request),
        )
        messages.success(request, "Added. It is shown beside those figures from now on.")
        return redirect("data_desk:footnotes")
    return render(
        request,
        "evidence/backoffice/footnote.html",
        {"form": form, **desk_header("Add a footnote", (FOOTNOTES, reverse("data_desk:footnotes")))},
    )


@permission_required("evidence.delete_footnote")
@require_POST
def withdraw(request: HttpRequest, footnote_id: int) -> HttpResponse:
    """Say a footnote no more."""
    get_object_or_404(Footnote, pk=footnote_id)
    remarks.withdraw_footnote(footnote_id, by=signed_in(request))
    messages.success(request, "Withdrawn. It is shown no more, and stays in this list.")
    return redirect("data_desk:footnotes")


@permission_required("evidence.add_footnote")
@require_POST
def restore(request: HttpRequest, footnote_id: int) -> HttpResponse:
    """Say a footnote again that was withdrawn."""
    get_object_or_404(Footnote, pk=footnote_id)
    remarks.restore_footnote(footnote_id, by=signed_in(request))
    messages.success(request, "It is shown again.")
    return redirect("data_desk:footnotes")
