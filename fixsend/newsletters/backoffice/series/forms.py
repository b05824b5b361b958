"""What staff fill in about a series and its messages."""

from __future__ import annotations

from typing import Any

from django import forms

from fixsend.newsletters.models import Series, Step
from fixsend.newsletters.series import delays, triggers
from fixsend.people.models import Purpose
from fixsend.web import normalise
from fixsend.web.backoffice.edit_conflicts import EditConflicts

# A message that comes later than this is about something that its reader has forgotten.
LONGEST = 2 * 365 * delays.DAY


class SeriesForm(forms.Form):
    """What a series is called, and what sets it off; once it has been started, only its name."""

    name = forms.CharField(label="Name among colleagues", max_length=120, help_text="For example: Welcome.")
    purpose = forms.ChoiceField(
        label="Kind of mail",
        choices=Purpose.choices,
        initial=Purpose.NEWS,
        widget=forms.RadioSelect,
        help_text="Only people who agreed to this kind of mail get the messages, and only as long as they do.",
    )
    set_off_by = forms.ChoiceField(
        label="It starts when someone …",
        help_text="Whatever happened before you start the series sets nothing off.",
    )

    def __init__(self, *args: Any, series: Series | None = None, **kwargs: Any) -> None:
        initial = _as_initial(series) if series else {}
        super().__init__(*args, **{"initial": initial} | kwargs)
        self.fields["set_off_by"].choices = [("", "Choose"), *_choices()]  # type: ignore[attr-defined]
        self.series = series
        if series and series.active_since:
            del self.fields["purpose"], self.fields["set_off_by"]

    def clean_name(self) -> str:
        """Return the name with single spaces."""
        return normalise.one_line(self.cleaned_data["name"])

    @property
    def asked(self) -> dict[str, str]:
        """Return the arguments for `editing.create` and `editing.change`."""
        if self.series and "purpose" not in self.fields:
            fixed = {"purpose": self.series.purpose, "trigger": self.series.trigger, "value": self.series.trigger_value}
            return {"name": self.cleaned_data["name"], **fixed}
        trigger, _, value = self.cleaned_data["set_off_by"].partition(":")
        fields = {"name": self.cleaned_data["name"], "purpose": self.cleaned_data["purpose"]}
        return {**fields, "trigger": trigger, "value": value}


class ChangeSeriesForm(EditConflicts, SeriesForm):
    """A series that is changed."""


class StepForm(forms.Form):
    """When a message comes, and whether it is passed over; the words are written in the newsletter editor."""

    name = forms.CharField(
        label="Name among colleagues",
        max_length=120,
        help_text="You write the words afterwards, as those of any newsletter.",
    )
    amount = forms.IntegerField(
        label="It comes after",
        min_value=0,
        max_value=LONGEST,
        initial=0,
        help_text="Counted from the beginning, or from the message before it. 0 means at once.",
    )
    unit = forms.TypedChoiceField(
        label="Minutes, hours, days or weeks", choices=delays.UNITS, coerce=int, initial=delays.DAY
    )
    is_off = forms.BooleanField(
        label="Pass this message over", required=False, help_text="Nobody gets it. Those who got it keep it."
    )

    def __init__(self, *args: Any, step: Step | None = None, **kwargs: Any) -> None:
        initial = {}
        if step:
            amount, unit = delays.split(step.delay_minutes)
            initial = {"amount": amount, "unit": unit, "is_off": step.is_off}
        super().__init__(*args, **{"initial": initial} | kwargs)
        del self.fields["name" if step else "is_off"]

    def clean_name(self) -> str:
        """Return the name with single spaces."""
        return normalise.one_line(self.cleaned_data["name"])

    def clean(self) -> dict[str, Any]:
        """Refuse a delay of more than two years."""
        data = super().clean() or self.cleaned_data
        if "amount" in data and "unit" in data and self.minutes > LONGEST:
            self.add_error("amount", "Choose two years at most.")
        return data

    @property
    def minutes(self) -> int:
        """Return the delay in minutes."""
        return int(self.cleaned_data["amount"] * self.cleaned_data["unit"])


class ChangeStepForm(EditConflicts, StepForm):
    """A message that is changed."""


def _as_initial(series: Series) -> dict[str, str]:
    value = f"{series.trigger}:{series.trigger_value}" if series.trigger_value else series.trigger
    return {"name": series.name, "purpose": series.purpose, "set_off_by": value}


def _choices() -> list[tuple[str, Any]]:
    """Return what can set a series off: single things first, then those of which there are several, in groups."""
    single = [(each.slug, each.label) for each in triggers.registry if each.options is None]
    groups = [
        (each.label, [(f"{each.slug}:{value}", f"{each.label} “{name}”") for value, name in each.options()])
        for each in triggers.registry
        if each.options is not None
    ]
    return [*single, *(group for group in groups if group[1])]
