"""Columns of lists: days, moments and numbers as they are written everywhere (`fixsend.web.written`)."""

from __future__ import annotations

from typing import Any

from wagtail.admin.ui.tables import Column

from fixsend.web import written


class DayColumn(Column):
    """The day of a date or moment: "29 November 2026"."""

    def get_value(self, instance: Any) -> str:
        """Return the day, in words."""
        return written.day(super().get_value(instance))


class YesNoColumn(Column):
    """Whether something is so: "Yes" or "No" (Wagtail's own says "True" to screen readers)."""

    def get_value(self, instance: Any) -> str:
        """Return the answer, in words."""
        return "Yes" if super().get_value(instance) else "No"


class MomentColumn(Column):
    """A day and the time: "29 November 2026, 15:03"."""

    def get_value(self, instance: Any) -> str:
        """Return the moment, in words."""
        return written.moment(super().get_value(instance))
