"""Coming on to the mailing list."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from fixsend.mailing_list.forms import SignUpForm, StayInTouchForm
from fixsend.mailing_list.services import subscribing
from fixsend.mailing_list.services.subscribing import SubscriptionRequest
from fixsend.people.authentication import Owner, owner_of
from fixsend.web import abuse, did_you_mean
from fixsend.web.abuse import Verdict
from fixsend.web.decorators import cached_page, public_form
from fixsend.web.page_cache import values


@require_http_methods(["GET", "HEAD", "POST"])
@public_form
@cached_page()
def stay_in_touch(request: HttpRequest) -> HttpResponse:
    """Ask for an address and what to send there, and mail a link to confirm."""
    if request.method == "POST":
        form = values.kept("stay in touch", StayInTouchForm).with_sent(request.POST)
    else:
        form = StayInTouchForm()
    if request.method == "POST" and form.is_valid() and _is_welcome(request, form):
        return did_you_mean.ask(request, form) or _send(request, form.cleaned_data, source="Stay-in-touch page")
    return render(request, "mailing_list/stay_in_touch.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@public_form
def quick(request: HttpRequest) -> HttpResponse:
    """Take the short form of the home page; shown as a page of its own when something has to be put right."""
    form = SignUpForm(request.POST if request.method == "POST" else None, auto_id="quick_%s")
    if request.method == "POST" and form.is_valid() and _is_welcome(request, form):
        return did_you_mean.ask(request, form) or _send(request, form.cleaned_data, source="Home page")
    return render(request, "mailing_list/quick.html", {"form": form})


@require_safe
def check_your_email(request: HttpRequest) -> HttpResponse:
    """Say what happens next, the same to everybody."""
    return render(request, "people/confirm/check_your_email.html", {"form_url": reverse("mailing_list:stay_in_touch")})


@require_safe
@never_cache  # It may say that this browser is known.
def welcome(request: HttpRequest) -> HttpResponse:
    """Thank a person who has confirmed."""
    return render(request, "mailing_list/welcome.html")


def _is_welcome(request: HttpRequest, form: SignUpForm) -> bool:
    """Turn robots away with words; a busy network is no reason, because the mailbox has to be confirmed anyway."""
    return abuse.check(request, form, limit="subscribe") is not Verdict.BOT


def _send(request: HttpRequest, data: dict[str, Any], source: str) -> HttpResponse:
    if owner := owner_of(request, data["email"]):
        return redirect(_done_at_once(owner, data, source))
    sitting = uuid.uuid4()
    if data["also_join"]:
        subscribing.ask_to_join(data["email"], name=data["name"], postcode=data.get("postcode", ""), asked_with=sitting)
    if data["purposes"]:
        subscribing.ask(data["email"], _wish(data, source), asked_with=sitting)
    return redirect("mailing_list:check_your_email")


@transaction.atomic
def _done_at_once(owner: Owner, data: dict[str, Any], source: str) -> str:
    """Do what the proven owner of a mailbox ticked; return the address of the page that says so."""
    page = ""
    if data["also_join"]:
        postcode = data.get("postcode", "")
        page = subscribing.join_at_once(owner.person, proof=owner.proof, name=data["name"], postcode=postcode)
    if data["purposes"]:
        page = subscribing.subscribe(owner.person, _wish(data, source), proof=owner.proof)
    return page


def _wish(data: dict[str, Any], source: str) -> SubscriptionRequest:
    return SubscriptionRequest(
        purposes=data["purposes"],
        source=source,
        name=data["name"],
        postcode=data.get("postcode", ""),
        topics=data.get("topics", []),
        frequency=data.get("frequency", ""),
    )
