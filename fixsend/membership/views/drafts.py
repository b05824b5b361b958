"""Answers to a long form, kept in the visitor's session until the form is sent.

An old phone drops a page from its memory at will: because each page's answers are kept on the server, going back,
reloading or coming back after an hour loses nothing. They are gone two hours after the last answer, because the
phone or library computer may be shared.
"""

import time
from typing import Any

from django.http import HttpRequest, QueryDict

from fixsend.membership.forms.join import STEPS, step_form
from fixsend.membership.models import SupporterKind
from fixsend.web.forms import PublicForm

KEPT_FOR = 2 * 3600  # seconds
_KEY = "join_draft"


def save(request: HttpRequest, kind: SupporterKind, step: str, data: QueryDict) -> None:
    """Store what was typed on one page in the session."""
    form_fields = step_form(kind, step).base_fields
    answers = _kept(request)
    answers.setdefault(kind.value, {})[step] = {name: data.getlist(name) for name in form_fields if name in data}
    request.session[_KEY] = {"at": time.time(), "answers": answers}
    if not request.user.is_authenticated:
        request.session.set_expiry(KEPT_FOR)  # So that the row goes too; `people.clear_sessions` removes it.


def filled_in(request: HttpRequest, kind: SupporterKind, step: str) -> PublicForm | None:
    """Return one page's form with the answers that are kept, or None when there are none."""
    kept = _kept(request).get(kind.value, {}).get(step)
    if kept is None:
        return None
    data = QueryDict(mutable=True)
    for name, values in kept.items():
        data.setlist(name, values)
    return step_form(kind, step)(data)


def first_gap(request: HttpRequest, kind: SupporterKind) -> str | None:
    """Return the first page that has still to be answered, or None when all are."""
    for step in STEPS:
        form = filled_in(request, kind, step)
        if form is None or not form.is_valid():
            return step
    return None


def clear(request: HttpRequest) -> None:
    """Forget every answer."""
    request.session.pop(_KEY, None)
    if not request.user.is_authenticated:
        request.session.set_expiry(None)


def _kept(request: HttpRequest) -> dict[str, Any]:
    """Return the answers by kind and page, unless they are too old; a signed-in person's session lives longer."""
    draft = request.session.get(_KEY, {})
    return draft["answers"] if draft and time.time() - draft["at"] < KEPT_FOR else {}
