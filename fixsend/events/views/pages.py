"""The public pages of gatherings: each one, those near a place, and files for calendars."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_safe

from fixsend.campaigns.forms.taking_part import TakePartForm
from fixsend.campaigns.queries.actions import progress
from fixsend.campaigns.views.pages import LIVE_FOR, known_about
from fixsend.events import calendars
from fixsend.events.forms.sign_up import SignUpForm
from fixsend.events.models import DayOfActionPage, Gathering
from fixsend.events.queries import gatherings
from fixsend.places.forms import WhereYouLiveForm
from fixsend.web import page_cache, responses
from fixsend.web.csrf import csrf_by_headers
from fixsend.web.decorators import forms_are_closed, private_page


def gathering(request: HttpRequest, day: DayOfActionPage, pk: int, form: TakePartForm | None = None) -> HttpResponse:
    """Show one gathering, with the form where people can still sign up; `form` is what came back with errors."""
    found = _found(day, pk)
    is_open = day.is_open and found.takes_sign_ups and not forms_are_closed(request)
    context = {
        "gathering": found,
        "progress": progress(day),
        "form": (form or SignUpForm(action=day, only=found, initial=known_about(request))) if is_open else None,
        "is_open": is_open,
        "calendars": [("Google", calendars.google_url(found)), ("Outlook", calendars.outlook_url(found))],
    }
    answer = day.render(request, template="events/gathering.html", context_overrides=context)
    response: HttpResponse = page_cache.mark(answer, LIVE_FOR)
    return response


@require_safe
def calendar_of_one(request: HttpRequest, day_pk: int, pk: int) -> HttpResponse:
    """Send one gathering as an iCalendar file."""
    day = public_day(day_pk)
    return _calendar(day, [_found(day, pk)], f"gathering-{pk}.ics")


@require_safe
def calendar_of_all(request: HttpRequest, day_pk: int) -> HttpResponse:
    """Send all gatherings of a day as one iCalendar file, to which calendars can subscribe."""
    day = public_day(day_pk)
    return _calendar(day, list(gatherings.public(day)), f"{day.slug}.ics")


@csrf_by_headers
@private_page
@require_http_methods(["GET", "HEAD", "POST"])
def near(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the gatherings nearest to a postcode or council; what was typed is not stored, not even in an address."""
    day = public_day(pk)
    if request.method != "POST":
        return redirect(day.url)
    form, found = WhereYouLiveForm.sent(request), None
    if form.is_valid():
        data = form.cleaned_data
        found = gatherings.nearest(day, data["council"], data["spot"])
    context = {"near_form": form, "found": found, "council": form.cleaned_data.get("council")}
    response: HttpResponse = day.render(request, template="events/near.html", context_overrides=context)
    return response


def public_day(pk: int) -> DayOfActionPage:
    """Return a public day of action; raises Http404."""
    day: DayOfActionPage = get_object_or_404(DayOfActionPage.objects.live().public(), pk=pk)
    return day


def _found(day: DayOfActionPage, pk: int) -> Gathering:
    found = gatherings.with_places(gatherings.public(day)).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _calendar(day: DayOfActionPage, rows: list[Gathering], name: str) -> HttpResponse:
    return page_cache.mark(responses.inline(calendars.file(day, rows), calendars.CONTENT_TYPE, name), LIVE_FOR)
