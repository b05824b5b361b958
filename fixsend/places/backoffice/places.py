"""The page about places: which postcode directory is in use, which places we know, and a look-up of a postcode."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fixsend.places import queries
from fixsend.places.postcodes import lookup
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.header import header

VIEW_PLACES = "places.view_council"


class LookUpForm(forms.Form):
    """A postcode as typed, in any form: there is an answer for each."""

    postcode = forms.CharField(max_length=40)


@permission_required(VIEW_PLACES)
def places(request: HttpRequest) -> HttpResponse:
    """Show the page; on POST, with the answer for a postcode, which so is in no log of addresses."""
    form = LookUpForm(request.POST or None)
    answer = lookup.find(form.cleaned_data["postcode"]) if form.is_valid() else None
    context = {
        **header("Places", icon="site"),
        "form": form,
        "answer": answer,
        "representative": queries.representative_of(answer.constituency) if answer and answer.constituency else None,
        "stored": queries.stored_places(),
    }
    return render(request, "places/backoffice/places.html", context)
