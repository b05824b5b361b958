"""The staff's page about places: which postcode directory is in use, what we hold, and what we say of a postcode."""

from django import forms
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path
from wagtail.admin.menu import MenuItem

from fixsend.places import queries
from fixsend.places.postcodes import lookup
from fixsend.web.menus import PermittedItem

VIEW = "places.view_council"


class AskForm(forms.Form):
    """A postcode as somebody typed it: whatever it is, there is an answer."""

    postcode = forms.CharField(max_length=40)


@permission_required(VIEW, raise_exception=True)
def places(request: HttpRequest) -> HttpResponse:
    """Show the page. A postcode is asked for by POST, so that it stands in no log of addresses."""
    form = AskForm(request.POST or None)
    answer = lookup.find(form.cleaned_data["postcode"]) if form.is_valid() else None
    context = {
        "header_title": "Places",
        "header_icon": "site",
        "form": form,
        "answer": answer,
        "representative": queries.representative_of(answer.constituency) if answer and answer.constituency else None,
        "held": queries.held(),
    }
    return render(request, "places/backoffice/places.html", context)


URLS: list[URLPattern] = [path("places/", places, name="places_office")]


def menu_item() -> MenuItem:
    """Return the menu item."""
    return PermittedItem("Places", "places_office", VIEW, icon_name="site", order=580)
