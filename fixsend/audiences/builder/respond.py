"""The page round a builder, whatever its rules are for; with scripts, htmx takes only the piece that changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fixsend.audiences import queries
from fixsend.audiences.builder import actions, parse, view_model
from fixsend.audiences.builder.parse import Pressed
from fixsend.audiences.builder.state import Part
from fixsend.audiences.builder.view_model import Screen
from fixsend.people.models import Purpose


@dataclass(frozen=True)
class Page:
    """A template with all that it needs besides the builder; `seen` is the version of what is stored."""

    template: str
    action: str
    seen: str
    purpose: Purpose
    context: Mapping[str, Any] = field(default_factory=dict)


def press(request: HttpRequest, page: Page, draft: Part, button: Pressed) -> HttpResponse:
    """Answer a button that changes the draft, or one that only counts."""
    if button.what == "count":
        return show(request, page, view_model.draw(draft), piece="outcome")
    return show(request, page, view_model.draw(draft, actions.press(draft, button, request.POST)), piece="rules")


def show(request: HttpRequest, page: Page, drawn: Screen, *, piece: str = "", **more: Any) -> HttpResponse:
    """Draw the whole page, or for htmx the piece that changed."""
    context = {
        **page.context,
        "screen": drawn,
        "action": page.action,
        "seen": page.seen,
        "purpose": page.purpose,
        "count": None if drawn.problems else queries.count(drawn.tree, page.purpose),
        "piece": piece,
        **more,
    }
    if piece and request.htmx:  # type: ignore[attr-defined]
        return render(request, f"audiences/builder/_{piece}_answer.html", context)
    return render(request, page.template, context)


def pressed(request: HttpRequest) -> tuple[Part, Pressed]:
    """Return the draft that was sent, and by which button."""
    return parse.read(request.POST), parse.pressed(request.POST)
