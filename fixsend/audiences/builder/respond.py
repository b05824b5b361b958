"""Responses with the builder: the whole page round it, or for htmx the fragment that changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fixsend.audiences import queries
from fixsend.audiences.builder import actions, parse, view_model
from fixsend.audiences.builder.parse import Action
from fixsend.audiences.builder.state import Part
from fixsend.audiences.builder.view_model import BuilderView
from fixsend.people.models import Purpose


@dataclass(frozen=True)
class Page:
    """The page round a builder: its template and context, and the address that its form is sent to (`action`).

    `seen` is the version (`tree.version`) of the rules that were stored when the page was opened.
    """

    template: str
    action: str
    seen: str
    purpose: Purpose
    context: Mapping[str, Any] = field(default_factory=dict)


def show_changed(request: HttpRequest, page: Page, root: Part, action: Action) -> HttpResponse:
    """Return the response to an action that changes the state, or that only counts."""
    if action.name == "count":
        return show_page(request, page, view_model.build(root), fragment="outcome")
    return show_page(request, page, view_model.build(root, actions.apply(root, action, request.POST)), fragment="rules")


def show_page(request: HttpRequest, page: Page, view: BuilderView, *, fragment: str = "", **more: Any) -> HttpResponse:
    """Return the whole page, or for htmx the named fragment; `more` is added to the context."""
    context = {
        **page.context,
        "builder": view,
        "action": page.action,
        "seen": page.seen,
        "purpose": page.purpose,
        "count": None if view.problems else queries.count(view.tree, page.purpose),
        "fragment": fragment,
        # What was sent but not stored: whoever leaves is asked first.
        "is_unsaved": request.method == "POST",
        **more,
    }
    if fragment and request.htmx:  # type: ignore[attr-defined]
        return render(request, f"audiences/builder/_{fragment}_fragment.html", context)
    return render(request, page.template, context)


def parse_request(request: HttpRequest) -> tuple[Part, Action]:
    """Return the state that a form holds, and the button by which it was sent."""
    return parse.parse_state(request.POST), parse.parse_action(request.POST)
