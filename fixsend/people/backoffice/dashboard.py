"""The panels on the staff's home page: alarms first, then what waits, then how it goes."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.ui.components import Component

from fixsend.people.queries import dashboard
from fixsend.people.signed_in import signed_in
from fixsend.people.staff import alarms, figures, work_queue
from fixsend.web import charts
from fixsend.web.models import details_for


class _Panel(Component):
    def __init__(self, request: HttpRequest) -> None:
        self.request = request


class AlarmsPanel(_Panel):
    """What has to be put right now, in red."""

    order = 10
    template_name = "people/backoffice/panels/alarms.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Check every alarm."""
        return {"alarms": alarms.ringing()}


class ClosedFormsPanel(_Panel):
    """Why the public forms are closed, or would be on a serving site."""

    order = 20
    template_name = "people/backoffice/panels/closed_forms.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Name what is missing."""
        may_change = self.request.user.has_perm("web.change_sitedetails")
        missing = details_for(self.request).missing_for_public_forms()
        return {"missing": missing, "may_change": may_change, "serving": settings.SERVING}


class WaitingPanel(_Panel):
    """What waits for this person's role."""

    order = 30
    template_name = "people/backoffice/panels/waiting.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Count each kind that they may see."""
        kinds = work_queue.items_for(signed_in(self.request))
        rows = [(kind, kind.count(), kind.due() if kind.due else None) for kind in kinds]
        return {"rows": rows, "today": timezone.localdate()}


class FiguresPanel(_Panel):
    """Sign-ups this week, and other figures."""

    order = 40
    template_name = "people/backoffice/panels/figures.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Draw the week; the table beside it says the same."""
        found = dashboard.sign_ups(timezone.localdate())
        return {
            "sign_ups": found,
            "chart": charts.bars([(f"{day:%a} {day.day}", number) for day, number in found.by_day]),
            "figures": [(figure.title, figure.value()) for figure in figures.figures],
        }


PANELS = (AlarmsPanel, ClosedFormsPanel, WaitingPanel, FiguresPanel)
