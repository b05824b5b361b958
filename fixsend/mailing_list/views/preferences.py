"""Pages behind the links in every mail: choose, pause, leave. None needs a sign-in, none shows who it is about."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from fixsend.delivery import links
from fixsend.mailing_list.forms import PreferencesForm
from fixsend.mailing_list.queries import person_behind, preferences_of
from fixsend.mailing_list.services import preferences as service
from fixsend.people.models import Channel
from fixsend.people.queries.consent import granted_purposes
from fixsend.web.csrf import csrf_by_headers
from fixsend.web.decorators import private_page


@csrf_by_headers
@private_page
@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request: HttpRequest, token: str) -> HttpResponse:
    """Show and change the preferences of the person whom the link belongs to."""
    person = person_behind(token)
    if person is None:
        return _unknown_link(request)
    now = preferences_of(person)
    form = PreferencesForm(request.POST if request.method == "POST" else None, now=now)
    if request.method == "POST" and form.is_valid():
        service.choose(
            person,
            topics=form.cleaned_data.get("topics", now.topics),
            frequency=form.cleaned_data["frequency"],
            pause_months=form.pause_months,
            stop=form.stopped,
            mailing_id=links.mailing_in(request.GET),
        )
        return redirect(reverse("mailing_list:preferences", args=[token]) + "?saved=1")
    context = {"form": form, "now": now, "token": token, "saved": "saved" in request.GET}
    return render(request, "mailing_list/preferences.html", context)


@csrf_by_headers
@private_page
@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: HttpRequest, token: str) -> HttpResponse:
    """Show one button; pressed, it ends all mail at once, and offers one step back."""
    person = person_behind(token)
    if person is None:
        return _unknown_link(request)
    if request.method != "POST":
        on_the_list = bool(granted_purposes(person))
        return render(request, "mailing_list/leave.html", {"token": token, "on_the_list": on_the_list})
    if "undo" in request.POST:
        return _undo(request, token)
    had_any = bool(granted_purposes(person))
    undo = service.leave(person, mailing_id=links.mailing_in(request.GET))
    return render(request, "mailing_list/goodbye.html", {"token": token, "undo": undo if had_any else ""})


@csrf_exempt  # RFC 8058, section 3.2: the mail provider posts, with no cookies and no page of ours before it.
@private_page
@require_http_methods(["GET", "HEAD", "POST"])
def one_click(request: HttpRequest, token: str) -> HttpResponse:
    """End all mail at the press of the mail program's own button; a browser that opens the address gets the page."""
    if request.method != "POST":
        sent_with = request.GET.urlencode()
        return redirect(reverse("mailing_list:leave", args=[token]) + (f"?{sent_with}" if sent_with else ""))
    person = person_behind(token)
    if person is not None:
        service.leave(person, Channel.ONE_CLICK, "List-Unsubscribe header", mailing_id=links.mailing_in(request.GET))
    return HttpResponse("You are off the list.\n", content_type="text/plain; charset=utf-8")


def _undo(request: HttpRequest, token: str) -> HttpResponse:
    person = person_behind(token)
    try:
        if person is not None:
            service.undo_leaving(person, request.POST["undo"])
    except service.NothingToUndo:
        return render(request, "mailing_list/undo_too_late.html")
    return render(request, "mailing_list/undone.html", {"token": token})


def _unknown_link(request: HttpRequest) -> HttpResponse:
    return render(request, "mailing_list/unknown_link.html", status=404)
