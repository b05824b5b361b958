"""One way in which the last day of a rule is counted."""

from __future__ import annotations

from typing import Any

from django import forms

from fixsend.rights import lint
from fixsend.rights.law_desk import names
from fixsend.rights.law_desk.forms.fields import PlainForm, set_choices
from fixsend.rights.rule_sets.conventions import MethodWords
from fixsend.rights.rule_sets.declaration import Count, Method, Unit

_UNDATED = (Method.BEFORE_DATE, Method.ON)


class CountForm(PlainForm):
    """One way in which the last day is counted."""

    start = forms.ChoiceField(label="Counted from")
    way = forms.ChoiceField(label="How it is counted")
    length = forms.IntegerField(label="How many", required=False, min_value=1, max_value=999)
    day = forms.IntegerField(label="Fixed date: day of the month", required=False, min_value=1, max_value=31)
    month = forms.IntegerField(label="Fixed date: number of the month", required=False, min_value=1, max_value=12)

    def __init__(self, *args: Any, events: list[tuple[str, str]], ways: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_choices(self, start=[("", "Choose"), *events], way=[("", "Choose"), *ways])

    @staticmethod
    def initial_of(count: Count) -> dict[str, Any]:
        """Return a count as its form has it."""
        way = f"{count.method}:{count.unit}"
        return {
            "start": count.start,
            "way": way,
            "length": count.length or None,
            "day": count.day or None,
            "month": count.month or None,
        }

    def clean(self) -> dict[str, Any]:
        """Want a length, or a date, as the way of counting has it."""
        data = super().clean() or {}
        method = _method_and_unit(data.get("way", ""))[0]
        if method and method not in _UNDATED and not data.get("length") and "length" not in self.errors:
            self.add_error("length", "Enter how many.")
        if method is Method.BEFORE_DATE and not lint.is_date(data.get("month") or 0, data.get("day") or 0):
            self.add_error("day", "Enter a day and a month that there is every year.")
        return data

    def count(self) -> Count:
        """Return the count of a valid form."""
        data = self.cleaned_data
        method, unit = _method_and_unit(data["way"])
        assert method is not None and unit is not None  # noqa: PT018, S101 - the field wants one of the choices
        if method is Method.BEFORE_DATE:
            return Count(data["start"], method, unit=Unit.DATE, month=data["month"], day=data["day"])
        return Count(data["start"], method, 0 if method is Method.ON else data["length"], unit)


def way_of_counting(words: MethodWords) -> tuple[str, str]:
    """Return a way of counting as a choice of the form."""
    said = names.WAYS[words.name].format(unit=names.UNITS.get(words.unit, ""), day="the day")
    return f"{words.name}:{words.unit}", said[:1].upper() + said[1:]


def _method_and_unit(said: str) -> tuple[Method | None, Unit | None]:
    method, _, unit = said.partition(":")
    return (Method(method), Unit(unit)) if unit else (None, None)
