"""The panels on the home page of the back office: alarms first, then work that waits, then figures."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.ui.components import Component

from fixsend.people.authentication import signed_in
from fixsend.people.queries import dashboard
from fixsend.people.staff import alarms, figures, work_queue
from fixsend.web.charts import Bar, Bars
from fixsend.web.models import details_for


class _Panel(Component):
    def __init__(self, request: HttpRequest) -> None:
        self.request = request


class AlarmsPanel(_Panel):
    """The alarms that are raised, in red."""

    order = 10
    template_name = "people/backoffice/panels/alarms.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return the alarms that are raised."""
        return {"alarms": alarms.raised()}


class ClosedFormsPanel(_Panel):
    """Why the public forms are closed, or would be on a serving site."""

    order = 20
    template_name = "people/backoffice/panels/closed_forms.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return what is missing."""
        may_change = self.request.user.has_perm("web.change_sitedetails")
        missing = details_for(self.request).missing_for_public_forms()
        return {"missing": missing, "may_change": may_change, "serving": settings.SERVING}


class WaitingPanel(_Panel):
    """The work that waits for the role of the member of staff."""

    order = 30
    template_name = "people/backoffice/panels/waiting.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return each kind of work that they may see, with its number and first due date."""
        kinds = work_queue.items_for(signed_in(self.request))
        rows = [(kind, kind.count(), kind.due() if kind.due else None) for kind in kinds]
        return {"rows": rows, "today": timezone.localdate()}


class FiguresPanel(_Panel):
    """Sign-ups this week, and other figures."""

    order = 40
    template_name = "people/backoffice/panels/figures.html"

    class Media:
        css = {"all": ["web/charts.css"]}

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return the sign-ups of the week, as a chart and as a table."""
        found = dashboard.sign_ups(timezone.localdate())
        return {
            "sign_ups": found,
            "chart": Bars(
                title="Sign-ups by day",
                rows=[Bar(f"{day:%A} {day.day} {day:%B}", number) for day, number in found.by_day],
                of="Day",
                numbers="Sign-ups",
            ),
            "figures": [(figure.title, figure.value()) for figure in figures.figures],
        }


PANELS = (AlarmsPanel, ClosedFormsPanel, WaitingPanel, FiguresPanel)
