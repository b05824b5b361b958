"""What staff fill in about people who took part."""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone

from fixsend.campaigns.models import ParticipationState
from fixsend.places.forms import CouncilField
from fixsend.web.dates import day_input
from fixsend.web.uploads import check_document, reencoded

MOST_SCANS = 20
LARGEST_SCAN = 10 * 1024 * 1024
PICTURES = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}


@dataclass(frozen=True)
class Order:
    """One order of the list of participants, and the fields that make it."""

    label: str
    by: tuple[str, ...]


NEWEST = "newest"
ORDERS = {
    NEWEST: Order("Newest first", ("-id",)),
    "oldest": Order("Oldest first", ("id",)),
    "name": Order("By name", ("name_key", "-id")),
    "council": Order("By council", ("council__sort_name", "-id")),
}


class FindForm(forms.Form):
    """The filters of the list of participants, and its order."""

    q = forms.CharField(label="Name or email address", required=False, max_length=120)
    state = forms.ChoiceField(label="Status", required=False, choices=[("", "All"), *ParticipationState.choices])
    order = forms.ChoiceField(
        label="Order", required=False, choices=[(name, order.label) for name, order in ORDERS.items()]
    )
    network = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)


class RemoveForm(forms.Form):
    """The reason why participants are taken out."""

    reason = forms.CharField(
        label="Why?", max_length=200, help_text="We record this in the audit log. We do not tell the people."
    )


class SeveralFilesInput(forms.ClearableFileInput):
    """A file input that takes several files."""

    allow_multiple_selected = True


class ScansField(forms.FileField):
    """Pictures or PDFs of signed sheets. Pictures are re-encoded, so that nothing hidden in them is stored."""

    widget = SeveralFilesInput

    def clean(self, data: Any, initial: Any = None) -> list["UploadedFile[Any]"]:
        """Return the files, each checked to be what it says."""
        files = data if isinstance(data, list | tuple) else [data] if data else []
        if len(files) > MOST_SCANS:
            raise ValidationError(f"Choose {MOST_SCANS} files or fewer at a time.")
        return [self._checked(super(ScansField, self).clean(file, initial)) for file in files]

    def _checked(self, file: "UploadedFile[Any]") -> "UploadedFile[Any]":
        if (file.size or 0) > LARGEST_SCAN:
            raise ValidationError(f"{file.name} is too large. A scan may have 10 MB.")
        if file.content_type in PICTURES:
            fresh: UploadedFile[Any] = reencoded(file)  # type: ignore[assignment]
            return fresh
        if file.content_type != "application/pdf" or not str(file.name).lower().endswith(".pdf"):
            raise ValidationError(f"{file.name} is neither a picture (JPEG, PNG, WebP) nor a PDF.")
        check_document(file)
        return file


class OfflineCountForm(forms.Form):
    """A count of signatures on some sheets of paper."""

    form = forms.UUIDField(initial=uuid4, widget=forms.HiddenInput, required=False)
    number = forms.IntegerField(label="Number of signatures", min_value=1, max_value=1_000_000)
    council = CouncilField(label="Council area", required=False, empty_label="Several, or not known")
    collected_on = forms.DateField(label="Collected on", required=False, widget=day_input())
    note = forms.CharField(label="Where they are from", required=False, max_length=200)
    scans = ScansField(
        label="Scans of the sheets",
        required=False,
        help_text="Pictures or PDFs. Only staff see them. We delete them with the names of people who took part.",
    )

    def clean_collected_on(self) -> Any:
        """Refuse a day that is still to come."""
        day = self.cleaned_data["collected_on"]
        if day and day > timezone.localdate():
            raise ValidationError("This date is in the future.")
        return day
