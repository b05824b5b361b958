"""A person's own page: their details, notes and tags."""

from typing import Any

from django import forms

from fixsend.people.backoffice.forms.offline import told_field
from fixsend.people.forms import OtherNames
from fixsend.people.models import Person, Tag
from fixsend.places.forms import CouncilField, PostcodeField
from fixsend.web.backoffice.edit_conflicts import EditConflicts


class DetailsForm(EditConflicts, OtherNames, forms.Form):
    """A person's details, to be corrected."""

    name = forms.CharField(label="Name", max_length=120, required=False)
    postcode = PostcodeField(label="Postcode", required=False)
    council = CouncilField(label="Council", required=False, empty_label="Not known")
    told = told_field()

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        now = {"name": person.name, "postcode": person.postcode, "council": person.council}
        super().__init__(*args, initial=now, **kwargs)
        self._has_address = bool(person.email)

    def clean_name(self) -> str:
        """Return the name; raises ValidationError where nothing would say any more who this is."""
        name: str = self.cleaned_data["name"]
        if not name and not self._has_address:
            raise forms.ValidationError("Enter a name: we have no email address by which to know this person.")
        return name


LONGEST_TAG = Tag._meta.get_field("name").max_length or 0
# The one form of a person's page, to which its boxes belong wherever they stand.
_BOXES = {"form": "person-boxes"}


class NoteForm(forms.Form):
    """A new note."""

    text = forms.CharField(
        label="New note",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3, **_BOXES}),
        help_text="They can read this if they ask for their data. Never write a child’s name or diagnosis.",
    )


class TagsForm(forms.Form):
    """A person's tags, with commas between."""

    tags = forms.CharField(
        label="Tags",
        max_length=500,
        required=False,
        widget=forms.TextInput(attrs=_BOXES),
        help_text="Separate tags with commas.",
    )
    # The tags when the page was opened.
    had = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_tags(self) -> str:
        """Return the tags as typed; raises ValidationError where one is too long."""
        tags: str = self.cleaned_data["tags"]
        for name in _parts(tags):
            if len(name) > LONGEST_TAG:
                raise forms.ValidationError(
                    f"The tag “{name[:30]}…” is too long: a tag has up to {LONGEST_TAG} letters."
                )
        return tags

    @property
    def names(self) -> list[str]:
        """Return the tags as a list."""
        return _parts(self.cleaned_data["tags"])

    @property
    def seen(self) -> list[str] | None:
        """Return the tags that stood there when the page was opened; None where the form does not say."""
        return _parts(self.cleaned_data["had"]) if "had" in self.data else None


def _parts(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]
