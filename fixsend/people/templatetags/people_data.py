"""Showing records to the person whom they are about."""

from typing import Any

from django import template
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.timezone import localtime

register = template.Library()


@register.filter
def data_label(name: str) -> str:
    """Return a field's name as words ("email_proved_at" → "Email proved at")."""
    return name.replace("_", " ").capitalize()


@register.filter
def held_value(value: Any) -> str:
    """Return a stored value as a person would write it: yes, no, a date, a list."""
    if value is None or value in ("", [], {}):
        return "Not given"
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, list):
        return ", ".join(held_value(each) for each in value)
    if isinstance(value, dict):
        return "; ".join(f"{data_label(str(key))}: {held_value(each)}" for key, each in value.items())
    return _date(value) or str(value)


def _date(value: Any) -> str:
    if not isinstance(value, str) or len(value) < 19 or value[4:5] != "-" or value[10:11] != "T":
        return ""
    moment = parse_datetime(value)
    return date_format(localtime(moment), "j F Y, H:i") if moment else ""
