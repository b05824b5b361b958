"""The staff's screens for importing a list."""

import math
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from procrastinate.contrib.django import app

from fixsend.list_import import queries, services
from fixsend.list_import.backoffice.forms import ColumnMappingForm, UploadForm
from fixsend.list_import.models import BUSY, ImportStatus, ListImport
from fixsend.list_import.parts import ROWS
from fixsend.list_import.reading import UnreadableList
from fixsend.people.authentication import signed_in
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.web import responses
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.header import header

# So many jobs share a list: the database then works on two cores, and leaves others to the site.
_JOBS = 2
_TASKS = {
    ImportStatus.CHECKING: "list_import.check_import",
    ImportStatus.APPLYING: "list_import.apply_import",
    ImportStatus.UNDOING: "list_import.undo_import",
}
_TITLE = "Import a list"
_TOO_LATE = "This has been done already. Here is how things are now."


@permission_required("list_import.view_listimport")
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """List every import, newest first."""
    imports = ListImport.objects.select_related("uploaded_by")
    page = Paginator(imports, 25).get_page(request.GET.get("p"))
    return render(request, "list_import/index.html", {"page_obj": page, **_header()})


@permission_required("list_import.add_listimport")
@require_http_methods(["GET", "POST"])
def upload(request: HttpRequest) -> HttpResponse:
    """Take the file."""
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            list_import = services.upload(file.file, file.name, actor=signed_in(request))
        except UnreadableList as error:
            form.add_error("file", str(error))
        else:
            return redirect("list_import:map_columns", list_import.pk)
    return render(request, "list_import/upload.html", {"form": form, **_header("Choose a file")})


@permission_required("list_import.add_listimport")
@require_http_methods(["GET", "POST"])
def map_columns(request: HttpRequest, import_id: int) -> HttpResponse:
    """Match the columns and say what was agreed to; then the dry run starts."""
    list_import = get_object_or_404(ListImport, pk=import_id)
    may_match = list_import.status in (ImportStatus.UPLOADED, ImportStatus.CHECKED)
    if not may_match and not (list_import.status == ImportStatus.CHECKING and list_import.is_paused):
        messages.warning(request, _TOO_LATE)
        return redirect("list_import:show", import_id)
    form = ColumnMappingForm(
        request.POST if request.method == "POST" else None,
        list_import=list_import,
        unknown=queries.unknown_values(list_import),
        initial=ColumnMappingForm.initial_for(list_import),
    )
    if request.method == "POST" and form.is_valid():
        return _start(request, import_id, lambda: _map_columns(import_id, form))
    lines = list_import.lines.order_by("number")[:3]
    context = {"form": form, "list_import": list_import, "lines": lines, **_header("Match the columns", list_import)}
    return render(request, "list_import/map_columns.html", context)


@permission_required("list_import.view_listimport")
@require_GET
def show(request: HttpRequest, import_id: int) -> HttpResponse:
    """Show how an import stands: every row accounted for, and what can be done next."""
    list_import = get_object_or_404(ListImport.objects.select_related("uploaded_by"), pk=import_id)
    busy = list_import.status in BUSY
    looked_at = {} if busy else _looked_at(list_import)
    if not busy:  # Its first rows stand on the screen.
        audit.record(signed_in(request), "import.seen", subject=f"import {import_id}")
    context = {
        "list_import": list_import,
        "lines": [] if busy else queries.outcome_lines(list_import),
        "accounted_for": queries.accounted_for(list_import),
        **looked_at,
        "busy": busy,
        "can_undo": queries.can_undo(list_import),
        **_header(list_import.file_name),
        **_how_far(list_import),
    }
    return render(request, "list_import/show.html", context)


@permission_required("list_import.view_listimport")
@require_GET
def progress(request: HttpRequest, import_id: int) -> HttpResponse:
    """Return the fragment of that screen that changes while jobs work on the import."""
    list_import = get_object_or_404(ListImport, pk=import_id)
    response = render(request, "list_import/_progress.html", {"list_import": list_import, **_how_far(list_import)})
    if list_import.status not in BUSY or list_import.is_paused:
        response["HX-Refresh"] = "true"  # Other buttons are due.
    return response


@permission_required("list_import.change_listimport")
@require_POST
def pause(request: HttpRequest, import_id: int) -> HttpResponse:
    """Have the work on an import stop."""
    return _start(request, import_id, lambda: services.pause(import_id))


@permission_required("list_import.change_listimport")
@require_POST
def go_on(request: HttpRequest, import_id: int) -> HttpResponse:
    """Let the work on an import go on."""
    return _start(request, import_id, lambda: _go_on(import_id, signed_in(request)))


@permission_required("list_import.change_listimport")
@require_POST
def apply(request: HttpRequest, import_id: int) -> HttpResponse:
    """Bring the checked rows in."""
    return _start(request, import_id, lambda: _apply(import_id))


@permission_required("list_import.change_listimport")
@require_http_methods(["GET", "POST"])
def undo(request: HttpRequest, import_id: int) -> HttpResponse:
    """Say what undoing the whole import would do, and ask; the button on that page does it."""
    list_import = get_object_or_404(ListImport, pk=import_id)
    if request.method == "POST" and "confirm" in request.POST:
        return _start(request, import_id, lambda: _undo(import_id, signed_in(request)))
    if not queries.can_undo(list_import):
        messages.warning(request, _TOO_LATE)
        return redirect("list_import:show", import_id)
    context = {
        "list_import": list_import,
        "would": queries.effect_of_undo(list_import),
        **_header("Undo this import?", list_import),
    }
    return render(request, "list_import/undo.html", context)


@permission_required("list_import.view_listimport")
@require_GET
def report(request: HttpRequest, import_id: int) -> HttpResponseBase:
    """Send every row with its outcome as CSV."""
    list_import = get_object_or_404(ListImport, pk=import_id)
    audit.record(signed_in(request), "import.report_downloaded", subject=f"import {import_id}")
    return responses.csv_attachment(queries.report(list_import), f"import-{import_id}-report.csv")


def _looked_at(list_import: ListImport) -> dict[str, object]:
    """Return what staff should look at before they import a list."""
    count, first = queries.remarked(list_import)
    return {
        "unknown_values": [each for each in queries.unknown_values(list_import) if each.count],
        "without_first_name": queries.without_first_name(list_import),
        "remarked": count,
        "remarks": first,
    }


def _how_far(list_import: ListImport) -> dict[str, object]:
    """Return how far the jobs have come with an import that they work on."""
    return {"progress": queries.progress(list_import), "now": timezone.now()} if list_import.status in BUSY else {}


def _start(request: HttpRequest, import_id: int, step: Callable[[], None]) -> HttpResponse:
    get_object_or_404(ListImport, pk=import_id)
    try:
        step()
    except services.NotPossibleNow:
        messages.warning(request, _TOO_LATE)
    return redirect("list_import:show", import_id)


# The step and its job are stored together: no import is ever left waiting for a job that nobody queued.
@transaction.atomic
def _map_columns(import_id: int, form: ColumnMappingForm) -> None:
    words = form.cleaned_data
    list_import = services.map_columns(
        import_id,
        kind=words["kind"],
        columns=form.columns,
        purposes=words["purposes"],
        wording_text=words["wording_text"].strip(),
        source=words["source"],
        agreed_on=words["agreed_on"],
        meanings=form.meanings,
    )
    _queue(list_import)


@transaction.atomic
def _apply(import_id: int) -> None:
    _queue(services.advance(import_id, ImportStatus.APPLYING))


@transaction.atomic
def _undo(import_id: int, actor: Person) -> None:
    _queue(services.advance(import_id, ImportStatus.UNDOING), actor)


@transaction.atomic
def _go_on(import_id: int, actor: Person) -> None:
    _queue(services.go_on(import_id), actor)


def _queue(list_import: ListImport, actor: Person | None = None) -> None:
    """Queue the jobs of an import's step; a list of one part needs one."""
    arguments: dict[str, Any] = {"import_id": list_import.pk}
    if list_import.status == ImportStatus.UNDOING:
        arguments["actor_id"] = actor.pk if actor else None
    for _ in range(min(_JOBS, math.ceil(list_import.rows / ROWS))):
        app.configure_task(_TASKS[ImportStatus(list_import.status)]).defer(**arguments)


def _header(title: str = _TITLE, list_import: ListImport | None = None) -> dict[str, Any]:
    above = [(_TITLE, reverse("list_import:index"))] if title != _TITLE else []
    if list_import:
        above.append((list_import.file_name, reverse("list_import:show", args=[list_import.pk])))
    return header(title, *above, icon="upload")
