"""The page behind every "please confirm" link: it shows, a button acts."""

import uuid

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from fixsend.people.confirmations import handler_of
from fixsend.people.models import Confirmation
from fixsend.people.queries.confirmations import described
from fixsend.people.services import confirmations
from fixsend.web import signing
from fixsend.web.private import private_page


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
    if request.method == "POST":
        return _act(request, confirmation)
    if confirmation.done_at:
        return _already(request, confirmation)
    if not confirmation.is_open:
        return render(request, "people/confirm/expired.html")
    mine, others = described(confirmation)
    return render(request, "people/confirm/ask.html", {"mine": mine, "others": others})


def confirmed(request: HttpRequest) -> HttpResponse:
    """Say that it worked, for requests that have no page of their own."""
    return render(request, "people/confirm/done.html")


def lapsed(request: HttpRequest) -> HttpResponse:
    """Say that what was asked for can no longer be done, because things have changed since."""
    return render(request, "people/confirm/lapsed.html")


def _act(request: HttpRequest, confirmation: Confirmation) -> HttpResponse:
    if "fresh" in request.POST:
        confirmations.send_fresh_link(confirmation)
        return render(request, "people/confirm/fresh.html")
    if confirmation.done_at:
        return _already(request, confirmation)
    try:
        page = confirmations.confirm(confirmation, _ids(request.POST.getlist("also")))
    except confirmations.Expired:
        return render(request, "people/confirm/expired.html")
    return HttpResponseRedirect(page)


def _already(request: HttpRequest, confirmation: Confirmation) -> HttpResponse:
    done_url = handler_of(confirmation.kind).done_url
    if done_url is not None:
        return HttpResponseRedirect(done_url(confirmation))
    return render(request, "people/confirm/already.html")


def _ids(typed: list[str]) -> list[uuid.UUID]:
    found = []
    for text in typed[:50]:
        try:
            found.append(uuid.UUID(text))
        except ValueError:
            continue
    return found
