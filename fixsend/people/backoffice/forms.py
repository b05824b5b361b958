"""What staff fill in about people."""

from typing import Any

from django import forms
from django.utils import timezone

from fixsend.people.forms.names import OtherNames
from fixsend.people.models import Channel, Purpose
from fixsend.places.forms import CouncilField, PostcodeField
from fixsend.web.addresses import EmailField
from fixsend.web.date_inputs import DayField


class DetailsForm(OtherNames, forms.Form):
    """Correct a person's details."""

    name = forms.CharField(label="Name", max_length=120, required=False)
    postcode = PostcodeField(label="Postcode", required=False)
    council = CouncilField(required=False, empty_label="Not known")


class NoteForm(forms.Form):
    """Write a note."""

    text = forms.CharField(
        label="New note",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="They can read it when they ask for their data. Never write a child’s name or diagnosis.",
    )


class TagsForm(forms.Form):
    """Tags, with commas between."""

    tags = forms.CharField(label="Tags", max_length=500, required=False, help_text="Words with commas between.")

    @property
    def names(self) -> list[str]:
        """Return the tags as a list."""
        return [name.strip() for name in self.cleaned_data["tags"].split(",") if name.strip()]


class _TakenDownForm(forms.Form):
    channel = forms.ChoiceField(
        label="How did they tell us?",
        choices=[(Channel.PAPER, "On paper"), (Channel.PHONE, "By telephone")],
        widget=forms.RadioSelect,
    )
    happened_on = DayField(label="On which day?")
    proof = forms.CharField(
        label="How can we show it?",
        max_length=150,
        help_text="Where the sheet is kept, or who read the words out on the telephone.",
    )

    def clean_happened_on(self) -> Any:
        """Refuse a day that has not come yet."""
        day = self.cleaned_data["happened_on"]
        if day > timezone.localdate():
            raise forms.ValidationError("This day is in the future.")
        return day


class TakeDownForm(_TakenDownForm):
    """Add somebody who signed on paper or rang up."""

    name = forms.CharField(label="Name", max_length=120)
    email = EmailField(
        lasting=False,
        label="Email address",
        required=False,
        help_text="We write to it once; nothing more is sent until its owner confirms.",
    )
    postcode = PostcodeField(label="Postcode", required=False)
    council = CouncilField(required=False, empty_label="Not known")
    purposes = forms.MultipleChoiceField(
        label="They agreed to", choices=Purpose.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    wording_text = forms.CharField(
        label="The words on the sheet, or the words you read out",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    field_order = (
        "name",
        "email",
        "postcode",
        "council",
        "channel",
        "happened_on",
        "purposes",
        "wording_text",
        "proof",
    )

    def clean(self) -> dict[str, Any]:
        """Ask for the words where something was agreed to."""
        cleaned = super().clean() or {}
        if cleaned.get("purposes") and not cleaned.get("wording_text", "").strip():
            self.add_error("wording_text", "Enter the words that they agreed to.")
        return cleaned


class WithdrawalForm(_TakenDownForm):
    """Record that somebody took consent back by telephone or in writing."""

    purposes = forms.MultipleChoiceField(
        label="They no longer want",
        choices=Purpose.choices,
        widget=forms.CheckboxSelectMultiple,
        initial=list(Purpose.values),
    )


class AnswerForm(forms.Form):
    """Answer a data request."""

    answer = forms.CharField(
        label="What the person was told", max_length=5000, widget=forms.Textarea(attrs={"rows": 5})
    )
    refused = forms.BooleanField(label="The request was refused (give the reasons above)", required=False)


class WordingForm(forms.Form):
    """Write a new version of a consent's words."""

    purpose = forms.ChoiceField(label="For", choices=Purpose.choices)
    text = forms.CharField(
        label="The new words",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="What people agree to when they tick the box. Those who read the old words keep them.",
    )


class RetentionForm(forms.Form):
    """Change how long one kind of record is kept."""

    days = forms.IntegerField(label="Days", min_value=1, max_value=36500)
