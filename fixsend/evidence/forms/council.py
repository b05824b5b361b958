"""What visitors type to find their council."""

from __future__ import annotations

from typing import Any, Self

from django import forms
from django.http import HttpRequest

from fixsend.places.models import Council
from fixsend.places.postcodes import lookup
from fixsend.places.postcodes.lookup import Kind
from fixsend.web import abuse
from fixsend.web.forms import PublicForm

_TOO_MANY = "We are getting a lot of searches from your network. Please type the name of your council instead."


class FindCouncilForm(PublicForm):
    """A postcode, or the name of a council or town. A postcode is looked up and stored nowhere.

    Whatever has a digit is taken for a postcode, so that none, however it is spelled, ever gets into an address.
    """

    guarded = True

    place = forms.CharField(
        max_length=100,
        label="Your postcode, or the name of your council or town",
        help_text="We do not keep your postcode.",
        error_messages={"required": "Enter your postcode, or the name of your council or town."},
    )

    def __init__(self, *args: Any, may_look_up: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.may_look_up = may_look_up
        self.council: Council | None = None

    @classmethod
    def sent(cls, request: HttpRequest) -> Self:
        """Return the form as it was sent; robots, and networks that ask for very many postcodes, get none looked up."""
        asks = is_postcode(request.POST.get("place", ""))
        may_look_up = not asks or (not abuse.is_robot(request) and abuse.within_limits(request, "near"))
        return cls(request.POST, may_look_up=may_look_up)

    def clean_place(self) -> str:
        """Return a name; a postcode becomes `council`, or an error that says what to enter."""
        typed = str(self.cleaned_data["place"])
        if not is_postcode(typed):
            return typed
        if not self.may_look_up:
            raise forms.ValidationError(_TOO_MANY)
        answer = lookup.find(typed)
        if answer.kind is not Kind.FOUND or answer.council is None:
            raise forms.ValidationError(answer.words_beside("council"))
        self.council = answer.council
        return ""


def is_postcode(typed: str) -> bool:
    """Tell whether somebody meant a postcode, rightly spelled or not: no name of a place in England has a digit."""
    return any(char.isdigit() for char in typed)
