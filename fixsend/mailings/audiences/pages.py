"""The page round a builder, whatever its rules are for; with scripts, htmx takes only the piece that changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fixsend.mailings.audiences import building, form, queries, screen
from fixsend.mailings.audiences.drafts import Part
from fixsend.mailings.audiences.form import Pressed
from fixsend.mailings.audiences.screen import Screen
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
        return show(request, page, screen.draw(draft), piece="outcome")
    return show(request, page, screen.draw(draft, building.press(draft, button, request.POST)), piece="rules")


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
        return render(request, f"mailings/audience/_{piece}_answer.html", context)
    return render(request, page.template, context)


def pressed(request: HttpRequest) -> tuple[Part, Pressed]:
    """Return the draft that was sent, and by which button."""
    return form.read(request.POST), form.pressed(request.POST)
