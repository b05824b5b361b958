"""One edition: all that was said when it was read, how much of it is shown, and withdrawing it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from fixsend.evidence.backoffice.answers import attempt, withdrawn_words
from fixsend.evidence.backoffice.header import desk_header
from fixsend.evidence.forms.desk import WithdrawForm
from fixsend.evidence.models import Edition, EditionState
from fixsend.evidence.queries import edition_figures, effects, files, reports
from fixsend.evidence.queries import editions as queries
from fixsend.evidence.services import publishing
from fixsend.people.authentication import signed_in
from fixsend.people.services import audit
from fixsend.web import responses
from fixsend.web.backoffice import permission_required

# So many changes are told on the page; the file has all.
_MOST = 50


@permission_required("evidence.view_edition")
@require_GET
def show(request: HttpRequest, edition_id: int) -> HttpResponse:
    """Show how a table was understood, and what publishing it would change."""
    edition = _edition(edition_id)
    context = {
        "edition": edition,
        "data_set": queries.data_set_of(edition),
        "report": edition.report,
        "told": reports.told(edition),
        "used": queries.rows_used(edition),
        "first": edition_figures.first(edition),
        "shown": effects.shown_of(edition),
        **desk_header(_title(edition)),
    }
    if edition.state == EditionState.LOADED:
        effect = files.effect(edition.source_file).of_edition(edition.pk)
        context |= {
            "effect": effect,
            "changes": effect.changes(_MOST),
            "number_of_changes": effect.changed(),
            "most": _MOST,
        }
    elif edition.state == EditionState.TAKEN_BACK:
        context |= {"compared_at": effects.state_of_the_figures(), "effect": effects.of_publishing([edition.pk])}
    return render(request, "evidence/backoffice/edition.html", context)


@permission_required("evidence.view_edition")
@require_GET
def figures_file(request: HttpRequest, edition_id: int) -> HttpResponseBase:
    """Send every figure of an edition with its row and column, shown or not."""
    edition = _edition(edition_id)
    audit.record(signed_in(request), "figures.downloaded", subject=f"edition {edition_id}")
    return responses.csv_attachment(edition_figures.lines(edition), f"{edition.reference}.csv")


@permission_required("evidence.publish_edition")
@require_http_methods(["GET", "POST"])
def withdraw(request: HttpRequest, edition_id: int) -> HttpResponse:
    """Say what withdrawing an edition would change, ask why, and do it."""
    edition = _edition(edition_id)
    if edition.state != EditionState.PUBLISHED:
        messages.info(request, "This edition is not published.")
        return redirect("data_desk:edition", edition_id)
    form, effect = WithdrawForm(request.POST or None), effects.of_taking_back([edition_id])
    if request.method == "POST" and form.is_valid():
        because = form.cleaned_data["because"]
        return attempt(
            request,
            lambda: publishing.take_back(edition_id, because=because, by=signed_in(request)),
            withdrawn_words(effect),
            "data_desk:edition",
            edition_id,
        )
    context = {
        "form": form,
        "what": _title(edition),
        "effect": effect,
        "keep": reverse("data_desk:edition", args=[edition_id]),
        "number": 1,
        **desk_header("Withdraw this edition?", (_title(edition), reverse("data_desk:edition", args=[edition.pk]))),
    }
    return render(request, "evidence/backoffice/withdraw.html", context)


@permission_required("evidence.publish_edition")
@require_POST
def publish(request: HttpRequest, edition_id: int) -> HttpResponse:
    """Publish an edition again that was withdrawn."""
    edition = _edition(edition_id)
    seen = request.POST.get("compared_at", "")
    compared_at = int(seen) if seen.isdecimal() else -1
    return attempt(
        request,
        lambda: publishing.publish([edition.pk], by=signed_in(request), compared_at=compared_at),
        "Published again.",
        "data_desk:edition",
        edition_id,
    )


def _title(edition: Edition) -> str:
    return f"{queries.data_set_of(edition)}, {edition.in_words}"


def _edition(edition_id: int) -> Edition:
    found = Edition.objects.select_related("source_file", "published_by", "taken_back_by")
    return get_object_or_404(found.defer("source_file__content"), pk=edition_id)
