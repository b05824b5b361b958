"""The pages of an action: with its form, and with thanks."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from fixsend.campaigns.forms.taking_part import TakePartForm
from fixsend.campaigns.models import ActionPage
from fixsend.campaigns.queries.actions import progress
from fixsend.people.models import Person
from fixsend.web import page_cache
from fixsend.web.decorators import forms_are_closed

# A page with a count on it is drawn anew at most so often.
LIVE_FOR = 2.0  # seconds


def show(request: HttpRequest, action: ActionPage, form: TakePartForm | None = None) -> HttpResponse:
    """Show an action with its form, filled in as far as we know somebody who is signed in."""
    context: dict[str, Any] = {
        "progress": progress(action),
        "form": form if form is not None else action.form_class()(action=action, initial=known_about(request)),
        "is_open": action.is_open and not forms_are_closed(request),
    }
    return page_cache.mark(action.render(request, context_overrides=context), LIVE_FOR)


def thank(request: HttpRequest, action: ActionPage) -> HttpResponse:
    """Say that one press in a mail is left, and what else can be done meanwhile."""
    context = {"progress": progress(action)}
    response = action.render(request, template="campaigns/thanks.html", context_overrides=context)
    return page_cache.mark(response, LIVE_FOR)


def known_about(request: HttpRequest) -> dict[str, Any]:
    """Return what a form can be filled in with for somebody who is signed in by an emailed link."""
    if not isinstance(request.user, Person):
        return {}
    return {"name": request.user.name, "email": request.user.email, "council": request.user.council}
