"""A form of the back office that comes twice, as it was drawn once, is carried out once.

A button that is pressed twice sends the same form again before the answer to the first is there: without this, a person
without an address would be added twice. Each drawing of a form has a token of its own, so whoever opens it again and
types the same means it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.cache import cache
from django.db import Error, connection
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase

# Seconds. Later, the same form is somebody who went back to it: they may want it again.
WITHIN = 30
_TOKEN = "csrfmiddlewaretoken"  # noqa: S105 - the name of a field


class PressedTwice:
    """Answer the second of two equal forms as the first was answered, once that has been carried out.

    Only answers that lead on to another page count: a form that was refused is shown again.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        try:
            response = self._get_response(request)
            key = getattr(request, "pressed", "")
            if key and response.status_code == 302:
                cache.set(key, response["Location"], WITHIN)  # And no words of it: they may name somebody.
            return response
        finally:
            _let_go(request)

    def process_view(self, request: HttpRequest, *args: Any) -> HttpResponseBase | None:
        """Wait for an equal form that is being carried out, and return its answer; None for a form that is new."""
        if request.method != "POST" or not request.path.startswith("/admin/") or _TOKEN not in request.POST:
            return None
        key = _key(request)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", [key])
        request.pressed = key  # type: ignore[attr-defined] # for the way back
        location: str | None = cache.get(key)
        if location is None:
            return None
        messages.info(request, "You pressed the button twice. We did it once.")
        return HttpResponseRedirect(location)


def _key(request: HttpRequest) -> str:
    files = [(name, file.name, file.size) for name, several in sorted(request.FILES.lists()) for file in several]
    sent = [request.session.session_key, request.get_full_path(), sorted(request.POST.lists()), files]
    return f"pressed:{hashlib.sha256(json.dumps(sent).encode()).hexdigest()}"


def _let_go(request: HttpRequest) -> None:
    key = getattr(request, "pressed", "")
    if not key or connection.needs_rollback:
        return
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", [key])
    except Error:
        connection.close()  # The lock goes with it, and what was done stays done.
