"""Where the screens of the public site stand in the back office."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permission_policies.pages import PagePermissionPolicy

from fixsend.pages.backoffice import found
from fixsend.pages.backoffice.slot_report import SlotReport
from fixsend.web.backoffice import guides, search

guides.helps(("slot_report", "what-still-has-to-be-filled-in"))
search.sources.register(found.PAGES)


class _SlotReportItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        """Show it to staff who can edit pages."""
        may_change: bool = PagePermissionPolicy().user_has_permission(request.user, "change")
        return may_change


@hooks.register("register_reports_menu_item")
def slot_report_item() -> MenuItem:
    """Add the report of slots."""
    return _SlotReportItem("To be filled in", reverse("slot_report"), icon_name="edit", order=50)


@hooks.register("register_admin_urls")
def slot_report_urls() -> list[URLPattern]:
    """Add the addresses of the report of slots."""
    return [
        path("reports/slots/", SlotReport.as_view(), name="slot_report"),
        path("reports/slots/results/", SlotReport.as_view(results_only=True), name="slot_report_results"),
    ]
