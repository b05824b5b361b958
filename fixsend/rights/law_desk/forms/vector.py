"""A worked example of a rule."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from wagtail.admin.widgets import AdminDateInput

from fixsend.rights.law_desk.forms.fields import Line, PlainForm, day_field
from fixsend.rights.rule_sets.declaration import Vector


class VectorForm(PlainForm):
    """A worked example: the days given, the last day, and the counting."""

    last_day = forms.DateField(
        label="The last day", required=False, widget=AdminDateInput, help_text="Leave it open for school days."
    )
    counting = Line(label="The counting, so that others can follow it", max_length=500)

    def __init__(self, *args: Any, events: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        days = {f"given-{name}": day_field(words) for name, words in events}
        self.fields = {**days, **self.fields}

    @staticmethod
    def initial_of(vector: Vector) -> dict[str, Any]:
        """Return an example as its form has it."""
        days = {f"given-{name}": day for name, day in vector.given.items()}
        return {**days, "last_day": vector.last_day, "counting": vector.counting}

    def given(self) -> dict[str, date]:
        """Return the days that a valid form gives, by event."""
        found = ((name.removeprefix("given-"), day) for name, day in self.cleaned_data.items())
        return {name: day for name, day in found if name in self._events and day}

    @property
    def _events(self) -> list[str]:
        return [name.removeprefix("given-") for name in self.fields if name.startswith("given-")]

    def clean(self) -> dict[str, Any]:
        """Want a day to count from."""
        data = super().clean() or {}
        if self._events and not self.errors and not any(data.get(f"given-{name}") for name in self._events):
            self.add_error(f"given-{self._events[0]}", "Enter a day to count from.")
        return data

    def vector(self) -> Vector:
        """Return the example of a valid form."""
        return Vector(self.given(), self.cleaned_data["counting"], self.cleaned_data["last_day"])
