"""The page behind every "please confirm" link: GET shows it, POST acts."""

from __future__ import annotations

import uuid

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from fixsend.people.authentication import owner_here
from fixsend.people.confirmations import services as confirmations
from fixsend.people.confirmations.handlers import handler_of
from fixsend.people.confirmations.queries import WaitingRequest, described, waiting_behind
from fixsend.people.models import Confirmation, Person
from fixsend.web import recognition, requests, signing
from fixsend.web.csrf import csrf_by_headers
from fixsend.web.decorators import private_page


@csrf_by_headers
@private_page
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Show what waits for the owner of a mailbox (a mail scanner may look); carry it out when the button is pressed."""
    try:
        confirmation = confirmations.by_token(token)
    except signing.BadLink:
        confirmation = None
    if confirmation is None:
        return render(request, "people/confirm/unknown.html", status=404)
    if request.method == "POST" and "fresh" in request.POST and not confirmation.done_at:
        confirmations.send_fresh_link(confirmation)
        return render(request, "people/confirm/fresh.html")
    if confirmation.done_at:
        return _show_used(request, confirmation)
    if not confirmation.is_open:
        return render(request, "people/confirm/expired.html")
    return _carry_out(request, confirmation) if request.method == "POST" else _ask(request, confirmation)


@never_cache  # It may say that this browser is known.
def confirmed(request: HttpRequest) -> HttpResponse:
    """Say that it worked, for requests that have no page of their own."""
    return render(request, "people/confirm/done.html")


def lapsed(request: HttpRequest) -> HttpResponse:
    """Say that what was asked for can no longer be done, because things have changed since."""
    return render(request, "people/confirm/lapsed.html")


@csrf_by_headers
@require_http_methods(["GET", "HEAD", "POST"])
@private_page
def forget_browser(request: HttpRequest) -> HttpResponse:
    """Forget which mailbox was confirmed in this browser, for a computer that another person may use next."""
    if request.method != "POST":
        return render(request, "people/confirm/forgotten.html", {"known": recognition.remembers_any(request)})
    response = redirect("people:forget_browser")
    recognition.forget(response)
    return response


def _ask(
    request: HttpRequest, confirmation: Confirmation, *, nothing_ticked: bool = False, changed: bool = False
) -> HttpResponse:
    mine, others = described(confirmation)
    # Where one mail named several, none is the one that the link is about: each has its tick.
    several = any(other.in_same_mail for other in others)
    context = {
        "mine": mine,
        "others": others,
        "several": several,
        "nothing_ticked": nothing_ticked,
        "changed": changed,
    }
    return render(request, "people/confirm/ask.html", context)


def _carry_out(request: HttpRequest, confirmation: Confirmation) -> HttpResponse:
    """Carry out what was ticked; from now on the browser needs no mail for this mailbox, for an hour."""
    ticked = _ids(request.POST.getlist("also"))
    itself = "several" not in request.POST or confirmation.public_id in ticked
    if not itself and not ticked:
        return _ask(request, confirmation, nothing_ticked=True)
    try:
        page = confirmations.confirm(confirmation, ticked, itself=itself, seen=_seen(request))
    except confirmations.Expired:
        return render(request, "people/confirm/expired.html")
    except confirmations.ChangedSince:
        return _ask(request, confirmation, changed=True)
    response = HttpResponseRedirect(page)
    recognition.remember(response, confirmation.email)
    return response


def _show_used(request: HttpRequest, used: Confirmation) -> HttpResponse:
    """Show what still waits, or what the link did; on POST, carry out the chosen request or mail its own link."""
    owner = owner_here(request, Person.objects.filter(email=used.email).first())
    waiting = waiting_behind(used, is_owner=owner is not None)
    if request.method == "POST" and (chosen := _chosen(request, waiting)):
        if chosen.by_this_link:
            return _carry_out_chosen(request, used, chosen)
        confirmations.mail_again(used.email, chosen.id)
        return render(request, "people/confirm/fresh.html")
    own_page = handler_of(used.kind).done_url(used)
    if waiting:
        return render(request, "people/confirm/waiting.html", {"waiting": waiting, "own_page": own_page})
    return HttpResponseRedirect(own_page) if own_page else render(request, "people/confirm/already.html")


def _carry_out_chosen(request: HttpRequest, used: Confirmation, chosen: WaitingRequest) -> HttpResponse:
    """Carry out what was chosen behind a used link, or show the page again where it was sent anew meanwhile."""
    try:
        return HttpResponseRedirect(confirmations.confirm(used, [chosen.id], seen=_seen(request)))
    except confirmations.ChangedSince:
        return redirect(request.path)


def _seen(request: HttpRequest) -> dict[uuid.UUID, str]:
    """Return the versions of the requests that were on the page, as its form sends them along."""
    pairs = [text.partition(" ") for text in request.POST.getlist("seen")[:50]]
    return {found: version for name, _, version in pairs if (found := requests.uuid(name))}


def _chosen(request: HttpRequest, waiting: list[WaitingRequest]) -> WaitingRequest | None:
    """Return the request whose button was pressed, or None."""
    ids = _ids(request.POST.getlist("also"))
    return next((each for each in waiting if each.id in ids), None)


def _ids(typed: list[str]) -> list[uuid.UUID]:
    return [found for text in typed[:50] if (found := requests.uuid(text))]
