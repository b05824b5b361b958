"""Days and hours as people in Britain type them, on the two nights of the year when the clocks change too.

A text that cannot be read as a day or an hour is refused; the back office's own widgets would turn it into today.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, time
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput

# What the date picker is told, so that it does not change what was typed.
_KEEP_TYPED = {"validateOnBlur": False}


class NoSuchTime(ValueError):
    """The clocks change that night: the hour does not exist, or comes twice. `str()` says so and what to do."""


def moment(day: date, hour: time) -> datetime:
    """Return the moment, in UTC, that a local day and hour mean; raises NoSuchTime."""
    zone = ZoneInfo(settings.TIME_ZONE)
    first, second = (datetime.combine(day, hour, zone).replace(fold=fold) for fold in (0, 1))
    when = date_format(day, "j F")
    if first.utcoffset() != second.utcoffset():
        if first.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != first.replace(tzinfo=None):
            raise NoSuchTime(
                f"On {when} the clocks go forward, so there is no {hour_words(hour)}. Choose another time."
            )
        raise NoSuchTime(f"On {when} the clocks go back, so {hour_words(hour)} happens twice. Choose another time.")
    return first.astimezone(UTC)


def hour_words(moment: datetime | time) -> str:
    """Return an hour as people say it: "11am", "1:30pm", "midday", "midnight" (GOV.UK's style)."""
    if moment.minute:
        return f"{moment:%-I:%M%p}".lower()
    return {0: "midnight", 12: "midday"}.get(moment.hour) or f"{moment:%-I%p}".lower()


def moment_words(local: datetime) -> str:
    """Return a local moment as people write it: "30 November 2026, 10:29am"."""
    return f"{local:%-d %B %Y}, {hour_words(local)}"


def start_of(day: date) -> datetime:
    """Return the moment at which a day begins in England."""
    return datetime.combine(day, time.min, tzinfo=timezone.get_default_timezone())


def day_input(**attrs: Any) -> forms.DateInput:
    """Return a browser's own date input, which shows a day only where it is written as ISO 8601 has it.

    Written in another way it is shown as empty, and lost with the next saving.
    """
    return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", **attrs})


class _DayInput(AdminDateInput):
    def get_config(self) -> dict[str, Any]:
        return {**super().get_config(), **_KEEP_TYPED}


class _HourInput(AdminDateTimeInput):
    def get_config(self) -> dict[str, Any]:
        return {**super().get_config(), **_KEEP_TYPED}


class DayField(forms.DateField):
    """A day, typed or picked, in a form of the back office."""

    widget = _DayInput
    default_error_messages: ClassVar = {"invalid": "Enter a date, like 31/12/2027."}

    def to_python(self, value: Any) -> date | None:
        """Return the day; one written as our screens write it, "31 December 2027", is understood too."""
        try:
            found: date | None = super().to_python(value)
        except ValidationError:
            found = _written_out(str(value))
            if found is None:
                raise
        return found


class HourField(forms.DateTimeField):
    """A day and an hour, typed or picked, in a form of the back office."""

    widget = _HourInput
    default_error_messages: ClassVar = {"invalid": "Enter a date and time, like 31/12/2027 18:00."}

    def to_python(self, value: Any) -> datetime | None:
        """Return the moment; an hour that the clock leaves out, or has twice, is refused in plain words."""
        try:
            found: datetime | None = super().to_python(value)
        except ValidationError as error:
            typed = (error.params or {}).get("datetime")
            if error.code != "ambiguous_timezone" or not isinstance(typed, datetime):
                raise
            raise ValidationError(_why_not(typed), code="no_such_time") from error
        return found


def _written_out(typed: str) -> date | None:
    for pattern in ("%d %B %Y", "%d %b %Y"):
        with suppress(ValueError):
            return datetime.strptime(typed.strip(), pattern).date()  # noqa: DTZ007 - a day has no time zone
    return None


def _why_not(typed: datetime) -> str:
    try:
        moment(typed.date(), typed.time())
    except NoSuchTime as error:
        return str(error)
    return str(HourField.default_error_messages["invalid"])


def use_everywhere() -> None:
    """Ask with these fields on every editing screen that Wagtail makes from a model."""
    register_form_field_override(models.DateField, override={"form_class": DayField})
    register_form_field_override(models.DateTimeField, override={"form_class": HourField})
