"""A person's own page: their details, notes and tags."""

from typing import Any

from django import forms

from fixsend.people.backoffice.forms.offline import told_field
from fixsend.people.forms import OtherNames
from fixsend.people.models import Person
from fixsend.places.forms import CouncilField, PostcodeField
from fixsend.web.backoffice.given_back import altered


class DetailsForm(OtherNames, forms.Form):
    """A person's details, to be corrected.

    Beside each stands what it was when the form was opened: a detail that was left as it was then is not changed, so
    that what a colleague corrected meanwhile stays; one that both changed is asked about again.
    """

    name = forms.CharField(label="Name", max_length=120, required=False)
    postcode = PostcodeField(label="Postcode", required=False)
    council = CouncilField(label="Council", required=False, empty_label="Not known")
    told = told_field()

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        now = {"name": person.name, "postcode": person.postcode, "council": person.council}
        super().__init__(*args, initial=now, **kwargs)
        self._now, self._shown = now, [*now, *self._other_names]
        for field in self._shown:
            self.fields[_was(field)] = forms.CharField(
                required=False, strip=False, widget=forms.HiddenInput, initial=self._in_form(field)
            )

    def clean(self) -> dict[str, Any]:
        """Return the cleaned data, without what was left alone; says where somebody changed the same meanwhile."""
        for field in self._shown:
            self._compare(field)
        data = super().clean()
        return {name: value for name, value in data.items() if not name.startswith(_was(""))}

    def _compare(self, field: str) -> None:
        was, now, typed = self.data.get(_was(field)), self._in_form(field), self.data.get(field, "")
        if field not in self.cleaned_data or was is None or was == now:
            return
        if typed in (was, now):
            self.cleaned_data[field] = self._now.get(field, self._other_names.get(field))
            return
        # They have been told: what they save next is their answer.
        self.data = altered(self.data, _was(field), now)
        meant = self._now.get(field, now)
        self.add_error(
            field,
            f"Someone changed this to “{meant or 'nothing'}” while you had the form open. "
            "Save again if yours is right.",
        )

    def _in_form(self, field: str) -> str:
        """Return what stands in a field when the form is opened now."""
        value = self._now[field] if field in self._now else self._other_names[field]
        return str(getattr(value, "pk", value) or "")


def _was(field: str) -> str:
    return f"was_{field}"


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
