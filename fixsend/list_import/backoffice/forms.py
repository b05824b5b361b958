"""What staff fill in to import a list."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone

from fixsend.list_import.models import ListImport, ListKind
from fixsend.list_import.queries import UnknownValue
from fixsend.list_import.reading import WHICH_FILE
from fixsend.people.models import Purpose
from fixsend.web.dates import DayField

FIELDS = {
    "email": "Email address",
    "first_name": "First name",
    "last_name": "Last name",
    "name": "Whole name",
    "postcode": "Postcode",
    "date": "Date of the consent (or of leaving, in a list of people who left)",
    "tags": "Tags",
}


class UploadForm(forms.Form):
    """Choose the file."""

    file = forms.FileField(
        label="File",
        help_text="A CSV file, an Excel workbook (.xlsx) or the ZIP file that Mailchimp makes (Audience → Export "
        "audience). Mailchimp’s ZIP comes in as it is: people who left are kept off before anyone is added.",
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.tsv,.txt,.xlsx,.zip,text/csv"}),
    )


_SEVERAL_LISTS = (
    f"The ZIP file has several lists. “{WHICH_FILE}” tells who left, and they stay off. So this is about the others."
)


class ColumnMappingForm(forms.Form):
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

    def __init__(
        self, *args: Any, list_import: ListImport, unknown: Sequence[UnknownValue] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if list_import.header[:1] == [WHICH_FILE]:
            self.fields["kind"].help_text = _SEVERAL_LISTS
        headings = [(place, name or f"Column {place + 1}") for place, name in enumerate(list_import.header)]
        self._values = {f"meaning_{number}": each.value for number, each in enumerate(unknown)}
        for field, label in FIELDS.items():
            self.fields[f"column_{field}"] = forms.TypedChoiceField(
                label=f"Column: {label}",
                choices=[("", "Not in this file"), *headings],
                coerce=int,
                empty_value=None,
                required=field == "email",
            )
        self.fields["column_status"] = forms.TypedMultipleChoiceField(
            label="Columns that tell who left",
            choices=headings,
            coerce=int,
            required=False,
            widget=forms.CheckboxSelectMultiple,
            help_text="Status, “opted out”, “bounced”, a date of leaving. We do not email anyone that these keep off "
            "the list, or with a value we do not know.",
        )
        for number, each in enumerate(unknown):
            self.fields[f"meaning_{number}"] = forms.ChoiceField(
                label=f"What does “{each.value}” mean?" + (f" ({each.count} rows)" if each.count else ""),
                choices=[("", "I do not know: leave these rows out"), *ListKind.choices],
                required=False,
                initial=list_import.meanings.get(each.value, ""),
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
    def columns(self) -> dict[str, Any]:
        """Return the matched columns by what they hold, and under `status` those that tell who left."""
        chosen = {field: self.cleaned_data.get(f"column_{field}") for field in FIELDS}
        status = self.cleaned_data.get("column_status")
        found: dict[str, Any] = {field: place for field, place in chosen.items() if place is not None}
        return {**found, "status": status} if status else found

    @property
    def meanings(self) -> dict[str, str]:
        """Return what staff said that unknown values mean."""
        said = {value: self.cleaned_data.get(name, "") for name, value in self._values.items()}
        return {value: kind for value, kind in said.items() if kind}

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
