"""Preferences of a signed-in person, who may also see and change their name, postcode and address."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from fixsend.mailing_list.forms import AddressForm, MyPreferencesForm
from fixsend.mailing_list.queries import preferences_of
from fixsend.mailing_list.services import address_change
from fixsend.mailing_list.services import preferences as service
from fixsend.people.models import Person
from fixsend.people.services import details
from fixsend.web.decorators import private_page

SIGNED_IN = "Signed in with a code mailed to this address"


@login_required
@private_page
@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request: HttpRequest) -> HttpResponse:
    """Show and change all preferences of the signed-in person."""
    person = _me(request)
    now = preferences_of(person)
    form = MyPreferencesForm(request.POST if request.method == "POST" else None, now=now, person=person)
    if request.method == "POST" and form.is_valid():
        _save(person, form, form.cleaned_data.get("topics", now.topics))
        return redirect(reverse("mailing_list:my_preferences") + "?saved=1")
    context = {"form": form, "now": now, "person": person, "saved": "saved" in request.GET}
    return render(request, "mailing_list/my_preferences.html", context)


@login_required
@private_page
@require_http_methods(["GET", "HEAD", "POST"])
def change_address(request: HttpRequest) -> HttpResponse:
    """Ask for the new address and mail a link there."""
    form = AddressForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        address_change.ask(_me(request), form.cleaned_data["email"])
        return redirect("mailing_list:address_sent")
    return render(request, "mailing_list/change_address.html", {"form": form})


@require_safe
def address_sent(request: HttpRequest) -> HttpResponse:
    """Say what happens next, the same whether or not the address is known."""
    return render(request, "mailing_list/address_sent.html")


@require_safe
def address_changed(request: HttpRequest) -> HttpResponse:
    """Say that it is done."""
    return render(request, "mailing_list/address_changed.html")


@require_safe
def address_taken(request: HttpRequest) -> HttpResponse:
    """Say, to the owner of both mailboxes, that staff have to help."""
    return render(request, "mailing_list/address_taken.html")


def _me(request: HttpRequest) -> Person:
    assert isinstance(request.user, Person)  # noqa: S101 - login_required has seen to it
    return request.user


def _save(person: Person, form: MyPreferencesForm, topics: list[str]) -> None:
    data: dict[str, Any] = form.cleaned_data
    details.correct(person, name=data["name"], postcode=data["postcode"], council=person.council)
    service.choose(
        person,
        topics=topics,
        frequency=data["frequency"],
        pause_months=form.pause_months,
        stop=form.stopped,
        proof=SIGNED_IN,
    )
    service.start(person, form.started, proof=SIGNED_IN)
