"""Days and hours in the back office: what cannot be read is refused, and never becomes today without a word."""

from typing import Any

from django.db import models
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput


class DateInput(AdminDateInput):
    """A day, typed or picked."""

    def get_config(self) -> dict[str, Any]:
        """Return what the picker is told: it leaves alone what somebody typed."""
        return {**super().get_config(), "validateOnBlur": False}


class DateTimeInput(AdminDateTimeInput):
    """A day and an hour, typed or picked."""

    def get_config(self) -> dict[str, Any]:
        """Return what the picker is told: it leaves alone what somebody typed."""
        return {**super().get_config(), "validateOnBlur": False}


def use_everywhere() -> None:
    """Use these on every editing screen that a model gets by itself."""
    for field, widget, said in (
        (models.DateField, DateInput, "Enter a day like 31/12/2027."),
        (models.DateTimeField, DateTimeInput, "Enter a day and an hour like 31/12/2027 18:00."),
    ):
        register_form_field_override(field, override={"widget": widget, "error_messages": {"invalid": said}})
