"""Tables of our own: taken in, and mapped column by column."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from fixsend.evidence.backoffice.header import desk_header
from fixsend.evidence.forms.desk import FileForm, MappingForm, from_mapping, guess
from fixsend.evidence.loading.generic import Mapping
from fixsend.evidence.loading.problems import Refused
from fixsend.evidence.models import InformationRequest, SourceFile
from fixsend.evidence.queries import editions
from fixsend.evidence.queries.files import columns_of
from fixsend.evidence.services import tables
from fixsend.evidence.services.publishing import NotPossibleNow
from fixsend.people.authentication import signed_in
from fixsend.web.backoffice import permission_required


@permission_required("evidence.add_sourcefile")
@require_http_methods(["GET", "POST"])
def load(request: HttpRequest) -> HttpResponse:
    """Take a table in; `?request=` names the request for information whose answers are in it."""
    asked = _request(request)
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file, day = form.cleaned_data["file"], form.cleaned_data["retrieved_on"]
        try:
            source = tables.take_in(file.file, file.name, retrieved_on=day, answers=asked, by=signed_in(request))
        except Refused as refused:
            for problem in refused.problems:
                form.add_error("file", str(problem))
        else:
            return redirect("data_desk:map_columns", source.pk)
    context = {"form": form, "asked": asked, **desk_header("Load a table of our own")}
    return render(request, "evidence/backoffice/load_table.html", context)


@permission_required("evidence.add_sourcefile")
@require_http_methods(["GET", "POST"])
def map_columns(request: HttpRequest, file_id: int) -> HttpResponse:
    """Ask which column is what; `?like=` names an edition whose columns it has. Then the job reads the table."""
    source = get_object_or_404(SourceFile.objects.select_related("information_request"), pk=file_id)
    seen = columns_of(source)
    if seen is None:
        messages.info(request, "The columns of this file cannot be chosen, or not any more.")
        return redirect("data_desk:file", file_id)
    mapped = editions.tables_to_map(apart_from=source)
    like = _like(request, mapped)
    form = MappingForm(
        request.POST or None,
        headings=seen.headings,
        tables=mapped,
        request=source.information_request,
        initial=_initial(source, seen.headings, like, mapped),
    )
    if request.method == "POST" and form.is_valid():
        try:
            tables.name_columns(file_id, form.mapping(), by=signed_in(request))
        except NotPossibleNow as why:
            messages.warning(request, str(why))
        return redirect("data_desk:file", file_id)
    context = {"form": form, "file": source, "preview": seen, "mapped": mapped, **desk_header("Name the columns")}
    return render(request, "evidence/backoffice/map_columns.html", context)


def _initial(
    source: SourceFile, headings: list[str], like: Mapping | None, mapped: dict[str, Mapping]
) -> dict[str, Any]:
    if source.mapping and like is None:
        said = Mapping.from_data(source.mapping)
        return from_mapping(said) | {"table": said.slug if said.slug in mapped else ""}
    return guess(headings, source.information_request, like)


def _request(request: HttpRequest) -> InformationRequest | None:
    number = request.GET.get("request", "")
    return get_object_or_404(InformationRequest, pk=number) if number.isdecimal() else None


def _like(request: HttpRequest, mapped: dict[str, Mapping]) -> Mapping | None:
    return mapped.get(request.GET.get("like", ""))
