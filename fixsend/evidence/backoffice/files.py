"""One file of figures: loaded, read by a job, compared, and published or thrown away as a whole."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from fixsend.evidence.backoffice import desk
from fixsend.evidence.backoffice.answers import attempt, withdrawn_words
from fixsend.evidence.backoffice.header import desk_header
from fixsend.evidence.forms.desk import FileForm, WithdrawForm
from fixsend.evidence.models import EditionState, FileState, SourceFile
from fixsend.evidence.queries import effects
from fixsend.evidence.queries import files as queries
from fixsend.evidence.services import loading, publishing
from fixsend.people.authentication import signed_in
from fixsend.people.services import audit
from fixsend.web import responses, written
from fixsend.web.backoffice import permission_required

_SAME = "This very file was loaded before. Here is what came of it."


@permission_required("evidence.add_sourcefile")
@require_http_methods(["GET", "POST"])
def load(request: HttpRequest) -> HttpResponse:
    """Take a publisher's file in; a job reads it."""
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file, before = form.cleaned_data["file"], timezone.now()
        source = loading.receive(
            file.file, file.name, retrieved_on=form.cleaned_data["retrieved_on"], by=signed_in(request)
        )
        if source.loaded_at < before:
            messages.info(request, _SAME)
        return redirect("data_desk:file", source.pk)
    return render(request, "evidence/backoffice/load.html", {"form": form, **desk_header("Load a file of figures")})


@permission_required("evidence.view_edition")
@require_GET
def show(request: HttpRequest, file_id: int) -> HttpResponse:
    """Show what a file is and how it was understood: what would change, and what can be done with it."""
    source = _file(file_id)
    if source.state == FileState.UNMAPPED and request.user.has_perm("evidence.add_sourcefile"):
        return redirect("data_desk:map_columns", file_id)
    context: dict[str, Any] = {"file": source, "now": timezone.now(), **desk_header(source.name)}
    if source.state == FileState.READ:
        context |= _compared(source)
    context["asks_again"] = source.state == FileState.WAITING or bool(context.get("cards"))
    return render(request, "evidence/backoffice/file.html", context)


def _compared(source: SourceFile) -> dict[str, Any]:
    effect = queries.effect(source)
    tables = queries.tables(source, effect)
    return {
        "tables": tables,
        "effect": effect,
        "compared_at": effects.state_of_the_figures(),
        "waits": any(one.edition.state == EditionState.LOADED for one in tables),
        "is_published": any(one.edition.state == EditionState.PUBLISHED for one in tables),
        "cards": desk.card_progress(),
    }


@permission_required("evidence.view_edition")
@require_GET
def progress(request: HttpRequest, file_id: int) -> HttpResponse:
    """Return the fragment that is asked for while a job reads the file; the page is loaded anew once it has."""
    source = SourceFile.objects.defer("content", "report").filter(pk=file_id).first()
    response = render(request, "evidence/backoffice/_reading.html", {"file": source, "now": timezone.now()})
    if source is None or source.state != FileState.WAITING:
        response["HX-Refresh"] = "true"
    return response


@permission_required("evidence.publish_edition")
@require_POST
def publish(request: HttpRequest, file_id: int) -> HttpResponse:
    """Publish everything in a file, all or nothing; where councils are missing in a table, ask first."""
    source = _file(file_id)
    seen = request.POST.get("compared_at", "")
    lacking = queries.lacking(source)
    if lacking and request.POST.get("missing") != str(max(one.missing for one in lacking)):
        return _ask_about_missing(request, source, lacking, seen)
    return attempt(
        request,
        lambda: publishing.publish(
            source.editions.values_list("pk", flat=True),
            by=signed_in(request),
            compared_at=int(seen) if seen.isdecimal() else -1,
        ),
        "Published. Report cards and comparisons show it from now on; the cards are drawn one after the other.",
        "data_desk:file",
        file_id,
    )


def _ask_about_missing(
    request: HttpRequest, source: SourceFile, lacking: list[queries.Table], compared_at: str
) -> HttpResponse:
    """Ask whether a file is to be published although councils are missing in it: it is public at once."""
    most = max(one.missing for one in lacking)
    councils = f"{written.number(most)} council{'' if most == 1 else 's'}"
    context = {
        "file": source,
        "lacking": lacking,
        "missing": most,
        "compared_at": compared_at,
        **desk_header(f"{councils} {'is' if most == 1 else 'are'} missing. Publish?", _crumb(source)),
    }
    return render(request, "evidence/backoffice/publish.html", context)


@permission_required("evidence.add_sourcefile")
@require_http_methods(["GET", "POST"])
def discard(request: HttpRequest, file_id: int) -> HttpResponse:
    """Ask, and throw a file away that was never published."""
    source = SourceFile.objects.defer("content", "report").filter(pk=file_id).first()
    if request.method == "POST":
        throw_away = publishing.discard
        to = ["data_desk:file", file_id] if source and queries.was_published(source) else ["data_desk:index"]
        return attempt(request, lambda: throw_away(file_id, by=signed_in(request)), "Thrown away.", *to)
    if source is None:
        return redirect("data_desk:index")
    context = {"file": source, **desk_header("Throw this file away?", _crumb(source))}
    return render(request, "evidence/backoffice/discard.html", context)


@permission_required("evidence.publish_edition")
@require_http_methods(["GET", "POST"])
def withdraw(request: HttpRequest, file_id: int) -> HttpResponse:
    """Say what withdrawing all that a file brought would change, ask why, and do it."""
    source = _file(file_id)
    editions = list(source.editions.filter(state=EditionState.PUBLISHED).values_list("pk", flat=True))
    if not editions:
        messages.info(request, "Nothing in this file is published.")
        return redirect("data_desk:file", file_id)
    form, effect = WithdrawForm(request.POST or None), effects.of_taking_back(editions)
    if request.method == "POST" and form.is_valid():
        because = form.cleaned_data["because"]
        return attempt(
            request,
            lambda: publishing.take_back_all(editions, because=because, by=signed_in(request)),
            withdrawn_words(effect),
            "data_desk:file",
            file_id,
        )
    context = {
        "form": form,
        "what": source.name,
        "effect": effect,
        "keep": reverse("data_desk:file", args=[file_id]),
        "number": len(editions),
        **desk_header("Withdraw all that this file brought?", _crumb(source)),
    }
    return render(request, "evidence/backoffice/withdraw.html", context)


@permission_required("evidence.view_edition")
@require_GET
def changes_file(request: HttpRequest, file_id: int) -> HttpResponseBase:
    """Send every figure that publishing the file would change, or what it has changed cannot be told any more."""
    source = _file(file_id)
    audit.record(signed_in(request), "figures.changes_downloaded", subject=f"file of figures {file_id}")
    return responses.csv_attachment(queries.change_rows(source), f"changes-{file_id}.csv")


def _crumb(source: SourceFile) -> tuple[str, str]:
    return source.name, reverse("data_desk:file", args=[source.pk])


def _file(file_id: int) -> SourceFile:
    found = SourceFile.objects.select_related("loaded_by", "information_request").defer("content")
    return get_object_or_404(found, pk=file_id)
