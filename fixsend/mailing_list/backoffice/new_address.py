"""The screen on which staff enter a person's new address; it counts once confirmed from there."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from fixsend.mailing_list.backoffice.forms import NewAddressForm
from fixsend.mailing_list.services import address_change
from fixsend.people.authentication import signed_in
from fixsend.people.backoffice.header import above
from fixsend.people.backoffice.profile import Action
from fixsend.people.models import Person
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.header import header

CHANGE = "people.change_person"


@permission_required(CHANGE)
@require_http_methods(["GET", "POST"])
def new_address(request: HttpRequest, person_id: int) -> HttpResponse:
    """Ask for a person's new address, and mail a link there."""
    person = get_object_or_404(Person, pk=person_id, merged_into=None)
    form = NewAddressForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data
        try:
            address_change.ask_for(person, words["email"], told=words["told"], actor=signed_in(request))
        except address_change.CannotChange as error:
            form.add_error("email", str(error))
        else:
            messages.success(request, f"We have emailed {words['email']}. The new address counts once they confirm it.")
            return redirect("people_backoffice:show", person.pk)
    way_back = header(f"A new email address for {person}", *above(person), icon="user")
    context = {"form": form, "button": "Email the new address", **way_back}
    return render(request, "people/backoffice/form.html", context)


BUTTON = Action(
    "new-address",
    "New email address",
    CHANGE,
    lambda person: reverse("new_address", args=[person.pk]),
    is_offered=lambda person: not person.is_staff,
)
