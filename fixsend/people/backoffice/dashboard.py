"""The panels on the home page of the back office: alarms, work that waits, how the alliance is doing."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.ui.components import Component

from fixsend.people.authentication import signed_in
from fixsend.people.queries import dashboard
from fixsend.people.queries.dashboard import Grown
from fixsend.people.staff import alarms, beginnings, figures, work_queue
from fixsend.web.charts import Bar, Bars, Lines, Series
from fixsend.web.models import details_for


class HomePanel(Component):
    """One panel of home, for one request."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request


class AlarmsPanel(HomePanel):
    """The alarms that are raised, in red."""

    order = 10
    template_name = "people/backoffice/panels/alarms.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return the alarms that are raised."""
        return {"alarms": alarms.raised()}


class ClosedFormsPanel(HomePanel):
    """Why the public forms are closed, or would be on a serving site."""

    order = 20
    template_name = "people/backoffice/panels/closed_forms.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return what is missing."""
        may_change = self.request.user.has_perm("web.change_sitedetails")
        missing = details_for(self.request).missing_for_public_forms()
        return {"missing": missing, "may_change": may_change, "serving": settings.SERVING}


class WaitingPanel(HomePanel):
    """The work that waits for the roles of the member of staff."""

    order = 30
    template_name = "people/backoffice/panels/waiting.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return each kind of work that waits and that they may do, with its number and first due date."""
        kinds = work_queue.items_for(signed_in(self.request))
        rows = [(kind, kind.count(), kind.due() if kind.due else None) for kind in kinds]
        return {"kinds": kinds, "rows": [row for row in rows if row[1]], "today": timezone.localdate()}


class BeginPanel(HomePanel):
    """What the member of staff can begin, in one press."""

    order = 36
    template_name = "people/backoffice/panels/begin.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return what their roles let them begin."""
        return {"beginnings": beginnings.for_person(signed_in(self.request))}


class GrowthPanel(HomePanel):
    """How the list, the members and the organisations have grown."""

    order = 40
    template_name = "people/backoffice/panels/growth.html"

    class Media:
        css = {"all": ["web/charts.css"]}

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return what grows and may be seen, as numbers and as a chart with its table."""
        shown = dashboard.shown_to(signed_in(self.request), figures.growth)
        days, grown = dashboard.grown(shown, timezone.localdate())
        return {"grown": grown, "chart": self._chart([f"{day.day} {day:%b}" for day in days], grown)}

    def _chart(self, labels: list[str], grown: list[Grown]) -> Lines | None:
        """Return the chart; one point is no line."""
        first = min((place for each in grown for place in _known(each)), default=len(labels))
        if first >= len(labels) - 1:
            return None
        series = [Series(each.growth.title, each.points[first:]) for each in grown]
        return Lines(title="Growth", of="Day", labels=labels[first:], series=series)


class SignUpsPanel(HomePanel):
    """Sign-ups this week, and other figures."""

    order = 70
    template_name = "people/backoffice/panels/sign_ups.html"

    class Media:
        css = {"all": ["web/charts.css"]}

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return the sign-ups of the week, as numbers and as a chart with its table; no zeros."""
        person = signed_in(self.request)
        found = dashboard.sign_ups(timezone.localdate(), person)
        rows = [Bar(f"{day:%A} {day.day} {day:%B}", number) for day, number in found.by_day]
        others = [(figure, figure.value()) for figure in dashboard.shown_to(person, figures.figures)]
        return {
            "total": found.total,
            "ways": [(way, number) for way, number in found.by_way if number],
            "chart": Bars(title="Sign-ups by day", rows=rows, of="Day", numbers="Sign-ups"),
            "figures": [(figure, number) for figure, number in others if number],
        }


def _known(each: Grown) -> list[int]:
    return [place for place, number in enumerate(each.points) if number is not None]


PANELS = (AlarmsPanel, ClosedFormsPanel, WaitingPanel, BeginPanel, GrowthPanel, SignUpsPanel)
