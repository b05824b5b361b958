"""Coming on to the mailing list."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from fixsend.mailings.forms import SignUpForm, StayInTouchForm
from fixsend.mailings.services import joining, subscribing
from fixsend.mailings.services.subscribing import Wish
from fixsend.web import abuse, did_you_mean
from fixsend.web.abuse import Verdict
from fixsend.web.decorators import cached_page, public_form


@require_http_methods(["GET", "HEAD", "POST"])
@public_form
@cached_page()
def stay_in_touch(request: HttpRequest) -> HttpResponse:
    """Ask for an address and what to send there, and mail a link to confirm."""
    form = StayInTouchForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and _is_welcome(request, form):
        return did_you_mean.ask(request, form) or _send(form.cleaned_data, source="Stay-in-touch page")
    return render(request, "mailings/stay_in_touch.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@public_form
def quick(request: HttpRequest) -> HttpResponse:
    """Take the short form of the home page; shown as a page of its own when something has to be put right."""
    form = SignUpForm(request.POST if request.method == "POST" else None, auto_id="quick_%s")
    if request.method == "POST" and form.is_valid() and _is_welcome(request, form):
        return did_you_mean.ask(request, form) or _send(form.cleaned_data, source="Home page")
    return render(request, "mailings/quick.html", {"form": form})


@require_safe
def check_your_email(request: HttpRequest) -> HttpResponse:
    """Say what happens next, the same to everybody."""
    return render(request, "people/confirm/check_your_email.html", {"form_url": reverse("mailings:stay_in_touch")})


@require_safe
def welcome(request: HttpRequest) -> HttpResponse:
    """Thank somebody who has confirmed."""
    return render(request, "mailings/welcome.html")


def _is_welcome(request: HttpRequest, form: SignUpForm) -> bool:
    """Turn robots away with words; a busy network is no reason, because the mailbox has to be confirmed anyway."""
    return abuse.check(request, form, limit="subscribe") is not Verdict.BOT


def _send(data: dict[str, Any], source: str) -> HttpResponse:
    sitting = uuid.uuid4()
    if data["also_join"]:
        joining.ask_to_join(data["email"], name=data["name"], postcode=data.get("postcode", ""), asked_with=sitting)
    if data["purposes"]:
        wish = Wish(
            purposes=data["purposes"],
            source=source,
            name=data["name"],
            postcode=data.get("postcode", ""),
            topics=data.get("topics", []),
            frequency=data.get("frequency", ""),
        )
        subscribing.ask(data["email"], wish, asked_with=sitting)
    return redirect("mailings:check_your_email")
