"""Signing up for a gathering."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django import forms
from django.forms.models import ModelChoiceIterator

from fixsend.campaigns.forms.taking_part import TakePartForm
from fixsend.events.models import Gathering
from fixsend.events.models.sign_up import MOST_TOGETHER
from fixsend.events.queries import gatherings
from fixsend.web import written
from fixsend.web.forms import PublicForm

NEEDS_HELP = (
    "Only if you want to tell us. Only the people running the event and our staff read this, so that they can prepare. "
    "We delete it a week after the event."
)


class _ByCouncil(ModelChoiceIterator):  # type: ignore[type-arg]
    """Groups the gatherings by their council."""

    def __iter__(self) -> Iterator[Any]:
        yield "", "Choose an event"
        rows = list(self.queryset)
        for council, group in groupby(rows, key=lambda each: each.council):
            yield str(council), [self.choice(each) for each in group]


class GatheringField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """One of the gatherings for which people can sign up."""

    iterator = _ByCouncil

    def label_from_instance(self, obj: Any) -> str:
        """Return a gathering in one line."""
        full = " (full: waiting list)" if obj.is_full else ""
        return f"{obj.title}, {obj.venue}, {obj.council}, {obj.when}{full}"


class _AboutComing(PublicForm):
    """The gathering, the number of people, and access needs."""

    gathering = GatheringField(
        queryset=Gathering.objects.none(),
        label="Which event?",
        error_messages={"invalid_choice": "You can no longer sign up for this event. Choose another one."},
    )
    people = forms.TypedChoiceField(
        label="How many of you are coming?",
        choices=[(number, str(number)) for number in range(1, MOST_TOGETHER + 1)],
        coerce=int,
        initial=1,
        help_text="Include children. We ask nothing else about them.",
        widget=forms.Select(attrs={"class": "short"}),
    )
    needs = forms.CharField(
        label="Does anyone need anything to be able to come?",
        required=False,
        max_length=600,
        help_text=NEEDS_HELP,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean_people(self) -> int:
        """Return how many come; raises ValidationError for more than the event has places: they would wait for ever."""
        gathering: Gathering | None = self.cleaned_data.get("gathering")
        people: int = self.cleaned_data["people"]
        if gathering and gathering.places is not None and people > gathering.places:
            places = written.counted(gathering.places, "place")
            raise forms.ValidationError(f"This event has {places} in all. Choose fewer people, or another event.")
        return people


class SignUpForm(TakePartForm, _AboutComing):
    """Signing up: who a person is, where they live, and where they want to come.

    On a gathering's own page there is nothing to choose: `only` is that gathering, and the form comes back to its page.
    """

    # Sent along from a gathering's own page, so that the form with its errors comes back there.
    own_page = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, only: Gathering | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gathering"].queryset = gatherings.open_for_sign_up(self.action)  # type: ignore[attr-defined]
        if only is not None or self["own_page"].value():
            self.fields["gathering"].widget = forms.HiddenInput()
        if only is not None:
            self.initial = {**self.initial, "gathering": only.pk, "own_page": True}
        # Who comes to a place on a day is shown to nobody but those who run it.
        del self.fields["shows_name"]
        self.order_fields(["gathering", "name", "email", "postcode", "council", "people", "needs"])

    def clean(self) -> dict[str, Any]:
        """Return what every action asks; nobody's name is shown."""
        return {**super().clean(), "shows_name": False}


CHANGE_NEEDS_HELP = (
    "We do not show what you told us before, because anyone with the link can open this page. We keep it unless you "
    "write something new here or tick the box below."
)


class ChangeForm(_AboutComing):
    """Changing a sign-up; access needs are not shown, and stay unless the form replaces or deletes them."""

    no_needs = forms.BooleanField(label="Delete what I told you before about what we need", required=False)

    def __init__(self, *args: Any, day: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["needs"].help_text = f"{CHANGE_NEEDS_HELP} {NEEDS_HELP}"
        self.fields["gathering"].queryset = gatherings.open_for_sign_up(day)  # type: ignore[attr-defined]

    @property
    def new_needs(self) -> str | None:
        """Return the access needs that replace those stored; None where those stay."""
        typed: str = self.cleaned_data["needs"]
        return typed or ("" if self.cleaned_data["no_needs"] else None)
