"""What a person told us away from the site, as staff write it down."""

from typing import Any

from django import forms
from django.utils import timezone

from fixsend.people.models import TOLD_STAFF, Purpose
from fixsend.places.forms import CouncilField, PostcodeField
from fixsend.web.addresses import EmailField
from fixsend.web.dates import DayField


def told_field() -> forms.ChoiceField:
    """Return the question how somebody told us what staff write down."""
    return forms.ChoiceField(
        label="How did they tell us?",
        choices=[(channel.value, channel.label) for channel in TOLD_STAFF],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how they told us"},
    )


class _OfflineForm(forms.Form):
    channel = told_field()
    happened_on = DayField(label="On what date?")
    proof = forms.CharField(
        label="What proof do we have?",
        max_length=150,
        help_text="Where the sheet or the email is kept, or who read the words out.",
    )

    def clean_happened_on(self) -> Any:
        """Return the day; raises ValidationError for one in the future."""
        day = self.cleaned_data["happened_on"]
        if day > timezone.localdate():
            raise forms.ValidationError("This date is in the future.")
        return day


class AddPersonForm(_OfflineForm):
    """A person who told us of themselves away from the site, and what they agreed to."""

    name = forms.CharField(label="Name", max_length=120)
    email = EmailField(
        lasting=False,
        label="Email address",
        required=False,
        help_text="We email it once. We send nothing more until the person confirms.",
    )
    postcode = PostcodeField(label="Postcode", required=False)
    council = CouncilField(label="Council", required=False, empty_label="Not known")
    purposes = forms.MultipleChoiceField(
        label="They agreed to", choices=Purpose.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    wording_text = forms.CharField(
        label="The words on the sheet or in the email, or the words you read out",
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
        """Return the cleaned data; where something was agreed to, the words of it are required."""
        cleaned = super().clean() or {}
        if cleaned.get("purposes") and not cleaned.get("wording_text", "").strip():
            self.add_error("wording_text", "Enter the words that they agreed to.")
        return cleaned


class WithdrawalForm(_OfflineForm):
    """What a person no longer wants, as they said by telephone or in writing."""

    purposes = forms.MultipleChoiceField(
        label="They no longer want",
        choices=Purpose.choices,
        widget=forms.CheckboxSelectMultiple,
        initial=list(Purpose.values),
    )
