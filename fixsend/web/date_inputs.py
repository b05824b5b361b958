"""Days and hours in the back office: what cannot be read is refused, and never becomes today without a word."""

from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput

from fixsend.web import local_time

# What the picker is told, so that it leaves alone what somebody typed.
_LEFT_ALONE = {"validateOnBlur": False}


class _DayInput(AdminDateInput):
    def get_config(self) -> dict[str, Any]:
        return {**super().get_config(), **_LEFT_ALONE}


class _HourInput(AdminDateTimeInput):
    def get_config(self) -> dict[str, Any]:
        return {**super().get_config(), **_LEFT_ALONE}


class DayField(forms.DateField):
    """A day, typed or picked."""

    widget = _DayInput
    default_error_messages: ClassVar = {"invalid": "Enter a day like 31/12/2027."}


class HourField(forms.DateTimeField):
    """A day and an hour, typed or picked."""

    widget = _HourInput
    default_error_messages: ClassVar = {"invalid": "Enter a day and an hour like 31/12/2027 18:00."}

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


def _why_not(typed: datetime) -> str:
    try:
        local_time.moment(typed.date(), typed.time())
    except local_time.NoSuchTime as error:
        return str(error)
    return str(HourField.default_error_messages["invalid"])


def use_everywhere() -> None:
    """Ask with these on every editing screen that a model gets by itself."""
    register_form_field_override(models.DateField, override={"form_class": DayField})
    register_form_field_override(models.DateTimeField, override={"form_class": HourField})
