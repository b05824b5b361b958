"""What staff fill in to bring a list in."""

from typing import Any

from django import forms
from django.utils import timezone

from fixsend.mailings.list_import.models import ListImport, ListKind
from fixsend.people.models import Purpose
from fixsend.web.date_inputs import DayField

FIELDS = {
    "email": "Email address",
    "first_name": "First name",
    "last_name": "Last name",
    "name": "Whole name",
    "postcode": "Postcode",
    "date": "Date of the consent (or of leaving)",
    "tags": "Tags",
}


class UploadForm(forms.Form):
    """Choose the file."""

    file = forms.FileField(
        label="CSV file",
        help_text="From Mailchimp: Audience → Export audience. Unpack the ZIP and bring in its three files one by one: "
        "unsubscribed and cleaned first, then subscribed.",
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,text/csv"}),
    )


class MatchForm(forms.Form):
    """Say which column is what, and what the people on the list agreed to."""

    kind = forms.ChoiceField(label="This file lists", choices=ListKind.choices, widget=forms.RadioSelect)
    purposes = forms.MultipleChoiceField(
        label="They agreed to",
        choices=Purpose.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Tick only what the wording below really covers. Not needed for people who left.",
    )
    wording_text = forms.CharField(
        label="The words they agreed to",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Copy them from the old sign-up form. They go into the consent ledger as they stand.",
    )
    source = forms.CharField(
        label="Where the list comes from",
        max_length=150,
        help_text="For example: Mailchimp audience “Supporters”, exported 3 May 2026.",
    )
    agreed_on = DayField(
        label="Date of consent, for rows without one",
        required=False,
        help_text="Leave it empty and rows without a date are left out.",
    )

    def __init__(self, *args: Any, list_import: ListImport, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        headings = [(place, name or f"Column {place + 1}") for place, name in enumerate(list_import.header)]
        for field, label in FIELDS.items():
            self.fields[f"column_{field}"] = forms.TypedChoiceField(
                label=f"Column: {label}",
                choices=[("", "Not in this file"), *headings],
                coerce=int,
                empty_value=None,
                required=field == "email",
            )

    @staticmethod
    def initial_for(list_import: ListImport) -> dict[str, Any]:
        """Return what the form starts with: what was guessed, or said before."""
        return {
            "kind": list_import.kind,
            "purposes": list_import.purposes,
            "wording_text": list_import.wording_text,
            "source": list_import.source,
            "agreed_on": list_import.agreed_on,
            **{f"column_{field}": place for field, place in list_import.columns.items()},
        }

    @property
    def columns(self) -> dict[str, int]:
        """Return the matched columns by what they hold."""
        chosen = {field: self.cleaned_data.get(f"column_{field}") for field in FIELDS}
        return {field: place for field, place in chosen.items() if place is not None}

    def clean_agreed_on(self) -> Any:
        """Refuse a date that has not come yet."""
        day = self.cleaned_data["agreed_on"]
        if day and day > timezone.localdate():
            raise forms.ValidationError("This date is in the future.")
        return day

    def clean(self) -> dict[str, Any]:
        """Ask for purposes and wording where the file adds people."""
        cleaned = super().clean() or {}
        if cleaned.get("kind") == ListKind.SUBSCRIBED:
            if not cleaned.get("purposes"):
                self.add_error("purposes", "Tick what these people agreed to.")
            if not cleaned.get("wording_text", "").strip():
                self.add_error("wording_text", "Enter the words these people agreed to.")
        return cleaned
