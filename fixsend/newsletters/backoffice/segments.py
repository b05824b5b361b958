"""The screens of segments: the list with its counts, the builder, and deleting one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from fixsend.audiences import queries
from fixsend.audiences.builder import respond, state, view_model
from fixsend.audiences.builder.respond import Page
from fixsend.audiences.builder.state import Part
from fixsend.audiences.builder.view_model import Problem
from fixsend.audiences.rules import BadTree
from fixsend.audiences.tree import EditConflict, version
from fixsend.newsletters.models import Newsletter, Segment
from fixsend.newsletters.segments import services
from fixsend.newsletters.segments.queries import SegmentLine, Use, lines, uses
from fixsend.people.authentication import signed_in
from fixsend.people.export import ExportColumn, answer
from fixsend.people.models import Purpose
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.header import header

_PER_PAGE = 20
_NAME_FIELD = "segment-name"
_NO_NAME = "Give the segment a name."
_NAME_TAKEN = "There is a segment of this name already. Choose another."
_COLUMNS = [
    ExportColumn("Segment", lambda line: line.segment.name),
    ExportColumn("Who is in it", lambda line: line.words),
    ExportColumn("People who agreed to newsletters", lambda line: line.count),
]


@permission_required("newsletters.view_segment")
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List the segments, each with how many people it stands for."""
    page = Paginator(Segment.objects.select_related("created_by"), _PER_PAGE).get_page(request.GET.get("p"))
    above = ("Newsletters", reverse("newsletters:list"))
    context = {"page_obj": page, "lines": lines(list(page)), **header("Segments", above, icon="group")}
    return render(request, "newsletters/segments/index.html", context)


@permission_required("newsletters.view_segment")
@require_safe
def export(request: HttpRequest) -> HttpResponseBase:
    """Return the list with its counts as a CSV file."""
    rows: list[SegmentLine] = lines(list(Segment.objects.all()))
    return answer(request, rows, _COLUMNS, "segments", file_format="csv", of_people=None)


@permission_required("newsletters.add_segment")
@require_http_methods(["GET", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """Build a new segment."""
    return _build(request, None)


@permission_required("newsletters.change_segment")
@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a segment's name or rules."""
    return _build(request, get_object_or_404(Segment, pk=pk))


@permission_required("newsletters.delete_segment")
@require_http_methods(["GET", "POST"])
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for confirmation, or show where the segment is used; POST deletes it."""
    segment = Segment.objects.filter(pk=pk).first()
    if segment is None:
        messages.info(request, "This segment is deleted already.")
        return redirect("segments:index")
    if request.method == "POST":
        try:
            services.delete(pk, actor=signed_in(request))
        except services.InUse:
            pass  # The page says where.
        else:
            messages.success(request, f"The segment “{segment.name}” is deleted.")
            return redirect("segments:index")
    context = {
        "segment": segment,
        "uses": [(use.in_words, _rules_url(use)) for use in uses(pk)],
        **header("Delete segment", *_screens_above(), icon="bin"),
    }
    return render(request, "newsletters/segments/delete.html", context)


@permission_required("newsletters.add_segment")
def save_as_segment(request: HttpRequest, page: Page, root: Part) -> HttpResponse:
    """Save a newsletter's rules as a segment under the name given, and show them again as they were sent."""
    name = request.POST.get(_NAME_FIELD, "")
    view, kept, problem = view_model.build(root, shows_problems=True), None, ""
    try:
        kept = services.create(name, state.to_tree(root), actor=signed_in(request))
    except BadTree:
        pass  # Each stands beside its rule.
    except services.NoName:
        problem = _NO_NAME
    except services.NameTaken:
        problem = _NAME_TAKEN
    if problem:
        view.other_problems.append(Problem("Name", problem, _NAME_FIELD))
    return respond.show_page(request, page, view, kept=kept, segment_name="" if kept else name, name_problem=problem)


def _build(request: HttpRequest, segment: Segment | None) -> HttpResponse:
    page = _page(request, segment)
    if request.method != "POST":
        return respond.show_page(request, page, view_model.build(state.from_tree(segment.tree if segment else {})))
    root, action = respond.parse_request(request)
    if action.name == "save":
        return _save(request, segment, page, root)
    return respond.show_changed(request, page, root, action)


def _save(request: HttpRequest, segment: Segment | None, page: Page, root: Part) -> HttpResponse:
    name, problem = request.POST.get(_NAME_FIELD, ""), ""
    more: dict[str, Any] = {}
    refused: BadTree | None = None
    try:
        _store(request, segment, name, root, page.seen)
    except BadTree as error:
        refused = error
    except services.NoName:
        problem = _NO_NAME
    except services.NameTaken:
        problem = _NAME_TAKEN
    except EditConflict:
        page, more = _changed(page, segment)
    else:
        messages.success(request, f"The segment “{name.strip()}” is saved.")
        return redirect("segments:index")
    view = view_model.build(root, shows_problems=True, refused=refused)
    if problem:
        view.other_problems.append(Problem("Name", problem, _NAME_FIELD))
    return respond.show_page(request, page, view, name_problem=problem, **more)


def _store(request: HttpRequest, segment: Segment | None, name: str, root: Part, seen: str) -> None:
    tree = state.to_tree(root)
    if segment is None:
        services.create(name, tree, actor=signed_in(request))
    else:
        services.change(segment.pk, name, tree, seen=seen, actor=signed_in(request))


def _changed(page: Page, segment: Segment | None) -> tuple[Page, dict[str, Any]]:
    """Return the page with what a colleague has stored meanwhile."""
    if segment is None:
        return page, {}
    return replace(page, seen=_version(segment)), {"stored": queries.describe(segment.tree)}


def _version(segment: Segment) -> str:
    return version([segment.name, segment.tree])


def _page(request: HttpRequest, segment: Segment | None) -> Page:
    url = reverse("segments:edit", args=[segment.pk]) if segment else reverse("segments:add")
    context = {
        "segment": segment,
        "verb": "means",
        "segment_name": request.POST.get(_NAME_FIELD, segment.name if segment else ""),
        **header(segment.name if segment else "New segment", *_screens_above(), icon="group"),
    }
    seen = request.POST.get("seen") or (_version(segment) if segment else "")
    return Page("newsletters/segments/build.html", url, seen, Purpose.NEWS, context)


def _rules_url(use: Use) -> str:
    """Return where the rules of what uses a segment are changed."""
    screen = "newsletters:audience" if isinstance(use.user, Newsletter) else "segments:edit"
    return reverse(screen, args=[use.user.pk])


def _screens_above() -> list[tuple[str, str]]:
    return [("Newsletters", reverse("newsletters:list")), ("Segments", reverse("segments:index"))]
