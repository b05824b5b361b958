"""What the forms of the law desk have in common: their fields, and errors that say what to do."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from wagtail.admin.widgets import AdminDateInput


class Line(forms.CharField):
    """A sentence or two: what is typed on several lines becomes one."""

    def to_python(self, value: Any) -> str:
        """Return the words with single spaces between them."""
        return " ".join(str(super().to_python(value)).split())


def sentence_field(label: str, *, rows: int = 2, help_text: str = "", required: bool = True) -> Line:
    """Return a field for a sentence or two, in a box of several rows."""
    return Line(
        label=label,
        max_length=1000,
        required=required,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


class PlainForm(forms.Form):
    """A form whose errors say what to do."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            say_plainly(field)


def say_plainly(field: forms.Field) -> None:
    """Let a field say what to do about what is missing or wrong."""
    field.error_messages["required"] = f"Fill in “{field.label}”."
    if isinstance(field, forms.DateField):
        field.error_messages["invalid"] = "Enter a day that exists, like 31/03/2027."
    elif isinstance(field, forms.URLField):
        field.error_messages["invalid"] = "Enter the whole address, from https:// on."


def day_field(words: str) -> forms.DateField:
    """Return a field for a day that need not be given, under the words for what happened on it."""
    field = forms.DateField(label=words[:1].upper() + words[1:], required=False, widget=AdminDateInput)
    say_plainly(field)
    return field


def set_choices(form: forms.Form, **choices: list[tuple[str, str]]) -> None:
    """Give fields of a form what can be chosen, by their names."""
    for name, each in choices.items():
        field = form.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - the fields are above
        field.choices = each


def not_to_come(day: date | None) -> date | None:
    """Return a day; raises ValidationError for one that has not come."""
    if day and day > timezone.localdate():
        raise forms.ValidationError("Choose today or an earlier day.")
    return day


def problems_of(form: forms.BaseForm, start: str = "") -> list[tuple[str, str, str]]:
    """Return what is wrong in a form: the anchor of each field, what it is called, and what to do."""
    found = [("", "", str(error)) for error in form.non_field_errors()]
    for field in form:
        anchor = "" if field.is_hidden else f"#{field.auto_id}_0" if field.use_fieldset else f"#{field.id_for_label}"
        found += [(anchor, f"{start}{field.label}", str(error)) for error in field.errors]
    return found
