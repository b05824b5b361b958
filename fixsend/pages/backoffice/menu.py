"""Where the screens of the public site stand in the back office."""

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permission_policies.pages import PagePermissionPolicy

from fixsend.pages.backoffice import found, page_figures
from fixsend.pages.backoffice.slot_report import SlotReport
from fixsend.web.backoffice import PermittedItem, guides, search

_PAGE_FIGURES = (
    [path("", page_figures.changed, name="list"), path("<int:pk>/looked/", page_figures.looked, name="looked")],
    "page_figures",
)
guides.helps(
    ("wagtailadmin_explore", "change-a-page"),
    ("slot_report", "what-still-has-to-be-filled-in"),
    ("page_figures:", "official-figures-on-your-pages"),
    ("wagtailsettings:edit:web", "who-you-are"),
    ("wagtailsettings:edit:pages", "menus-and-addresses"),
)
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


@hooks.register("register_reports_menu_item")
def page_figures_item() -> MenuItem:
    """Add the list of numbers on pages that changed."""
    return PermittedItem(page_figures.TITLE, "page_figures:list", page_figures.CHANGE, icon_name="order", order=60)


@hooks.register("register_admin_urls")
def report_urls() -> list[URLPattern | URLResolver]:
    """Add the addresses of the reports on pages."""
    return [
        path("reports/page-figures/", include(_PAGE_FIGURES)),
        path("reports/slots/", SlotReport.as_view(), name="slot_report"),
        path("reports/slots/results/", SlotReport.as_view(results_only=True), name="slot_report_results"),
    ]
