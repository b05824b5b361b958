"""Proposing a gathering."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from fixsend.campaigns.views.pages import known_about
from fixsend.events.forms.gathering import ProposeForm
from fixsend.events.models import DayOfActionPage, GatheringState
from fixsend.events.services import proposing
from fixsend.events.services.proposing import Closed
from fixsend.events.views.pages import public_day
from fixsend.people.authentication import owner_of
from fixsend.web import abuse, did_you_mean, page_cache
from fixsend.web.abuse import Verdict
from fixsend.web.decorators import forms_are_closed, public_form


def form_page(request: HttpRequest, day: DayOfActionPage, form: ProposeForm | None = None) -> HttpResponse:
    """Show the form for proposing a gathering, or say that it is closed."""
    known = {name: value for name, value in known_about(request).items() if name in ("name", "email")}
    context = {
        "form": form if form is not None else ProposeForm(day_of_action=day, initial=known),
        "is_open": day.is_open_for_proposals and not forms_are_closed(request),
    }
    response: HttpResponse = page_cache.mark(
        day.render(request, template="events/propose.html", context_overrides=context)
    )
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@public_form
def propose(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a proposal; GET redirects to the form."""
    day = public_day(pk)
    back = f"{day.url}propose/"
    if request.method != "POST":
        return redirect(back)
    form = ProposeForm(request.POST, day_of_action=day)
    if not form.is_valid():
        return form_page(request, day, form)
    verdict = abuse.check(request, form, limit="propose_gathering")
    if verdict is Verdict.BOT:
        return form_page(request, day, form)
    if question := did_you_mean.ask(request, form):
        return question
    data = form.cleaned_data
    owner = owner_of(request, data["email"]) if verdict is Verdict.OK else None
    person, proof = (owner.person, owner.proof) if owner else (None, "")
    try:
        made = proposing.propose(day, form.values, name=data["name"], email=data["email"], proved=person, proof=proof)
    except Closed:
        return redirect(back)
    if owner is not None and made.state == GatheringState.PROPOSED:
        return redirect("events:proposed", pk)
    return render(request, "events/proposed.html", {"page": day, "is_confirmed": False})


@require_safe
@never_cache  # It may say that this browser is known.
def proposed(request: HttpRequest, pk: int) -> HttpResponse:
    """Thank a volunteer whose proposal has reached the coordinators."""
    return render(request, "events/proposed.html", {"page": public_day(pk), "is_confirmed": True})
