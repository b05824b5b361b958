"""Answers that screens of the desk share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from fixsend.evidence.queries.effects import Effect
from fixsend.evidence.services.publishing import NotPossibleNow


def attempt(request: HttpRequest, step: Callable[[], object], done: str, *to: Any) -> HttpResponse:
    """Take a step, say that it is done or why it is not possible now, and go on to a screen."""
    try:
        step()
    except NotPossibleNow as why:
        messages.warning(request, str(why))
    else:
        messages.success(request, done)
    return redirect(*to)


def withdrawn_words(effect: Effect) -> str:
    """Return what is said once editions are withdrawn: whether anything is shown in their place."""
    if not effect.pairs:
        return "Withdrawn. No page changes: newer figures were shown already."
    if not effect.exchanged:
        return "Withdrawn. Nothing is shown in its place."
    if effect.end:
        return "Withdrawn. What was shown before is shown again, where there was something."
    return "Withdrawn. What was shown before is shown again."
