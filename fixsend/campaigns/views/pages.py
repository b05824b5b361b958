"""The pages of an action: with its form, and with thanks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from fixsend.campaigns.forms.taking_part import TakePartForm
from fixsend.campaigns.models import ActionPage
from fixsend.campaigns.queries import campaigns, reasons
from fixsend.campaigns.queries.actions import cached_action, progress
from fixsend.campaigns.queries.figures_of_councils import OwnFigure, councils_of, own_figures
from fixsend.people.models import Person
from fixsend.places.models import Council
from fixsend.web import cards, page_cache
from fixsend.web.decorators import forms_are_closed

# How long a page with a count is cached.
LIVE_FOR = 2.0  # seconds
# The thank-you page, which counts other actions only, and which everybody who signs in a surge is led to.
THANKS_KEPT_FOR = 10.0  # seconds
OWN = "council"  # The parameter that names a visitor's council by its DfE code.
CODE_LENGTH = 3

page_cache.allow_parameters(OWN)


def show(
    request: HttpRequest,
    action: ActionPage,
    form: TakePartForm | None = None,
    begun: Mapping[str, Any] | None = None,
    more: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """Show an action with its form, filled in as far as we know a person who is signed in, or with what they `begun`.

    A form that came back with errors is shown on the page from which it was sent. A preview shows the action as it will
    be once it is published. `more` is what only this kind of action shows.
    """
    if form is not None and (own_page := action.page_of_form(request, form)):
        return own_page
    if getattr(request, "is_preview", False):
        action.live = True
    known = {**known_about(request), **action.known_answers(request), **(begun or {})}
    context: dict[str, Any] = {
        "progress": progress(action),
        "reasons": reasons.shown(action) if action.words.reasons_heading else [],
        "form": form if form is not None else action.form_class()(action=action, initial=known),
        "is_open": action.is_open and not forms_are_closed(request),
        **(more or {}),
    }
    response: HttpResponse = page_cache.mark(action.render(request, context_overrides=context), LIVE_FOR)
    return response


def thank(request: HttpRequest, action: ActionPage) -> HttpResponse:
    """Say that one press in a mail is left, what else can be done meanwhile, and what a figure says of the council."""
    context = {
        "next_steps": campaigns.next_steps(action),
        "next_page": action.next_page,
        "own_figures": own_figures_named(request, action),
    }
    drawn = action.render(request, template="campaigns/thanks.html", context_overrides=context)
    response: HttpResponse = page_cache.mark(drawn, THANKS_KEPT_FOR)
    return response


def thanks_url(action: ActionPage, url: str, council: Council | None) -> str:
    """Return the address of an action's thanks; where they show a figure of somebody's council, it names that."""
    return f"{url}thanks/{council_in_address(action, council)}"


def council_in_address(action: ActionPage, council: Council | None) -> str:
    """Return what names a council in the address of thanks that show a figure of it; "" for others."""
    return f"?{OWN}={council.code}" if action.own_figure and council else ""


def own_figures_named(request: HttpRequest, action: ActionPage) -> list[OwnFigure]:
    """Return the figure that staff chose for an action, of the council that the address names."""
    code = request.GET.get(OWN, "")
    council = Council.objects.filter(code=code).first() if len(code) == CODE_LENGTH else None
    return own_figures(action, councils_of(council, None))


def known_about(request: HttpRequest) -> dict[str, Any]:
    """Return initial values for a form from a signed-in person; empty for other visitors."""
    if not isinstance(request.user, Person):
        return {}
    return {"name": request.user.name, "email": request.user.email, "council": request.user.council}


DRAWN_FOR = 60  # seconds


@require_safe
def card(request: HttpRequest, pk: int, width: int = cards.SIZE[0]) -> HttpResponse:
    """Send the card of an action as PNG, in one of `cards.WIDTHS`; election material carries its imprint."""
    cached = cached_action(pk)
    if cached is None or width not in cards.WIDTHS:
        raise Http404
    action = cached.page
    picture = cards.png(action.title, progress(action).standing, action.imprint, width)
    answer = HttpResponse(picture, content_type="image/png", headers={"Cache-Control": f"public, max-age={DRAWN_FOR}"})
    return page_cache.mark(answer, DRAWN_FOR)
