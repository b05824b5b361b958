"""The report of pages with slots that wait for the alliance's own text."""

from typing import Any

from django.db.models import QuerySet
from wagtail.admin.views.reports import PageReportView
from wagtail.models import Page

from fixsend.pages import queries


class SlotReport(PageReportView):
    """The pages that still have slots for staff to fill in."""

    page_title = "To be filled in"
    header_icon = "edit"
    index_url_name = "slot_report"
    index_results_url_name = "slot_report_results"
    results_template_name = "pages/backoffice/slot_report_results.html"
    list_export = ["title", "slots"]
    export_headings = {"title": "Page", "slots": "What is needed"}
    permission_required = "change"

    def get_queryset(self) -> QuerySet[Page]:
        """Return the pages that this member of staff may edit."""
        mine = self.permission_policy.instances_user_has_permission_for(self.request.user, "change")
        return queries.pages_with_slots().filter(pk__in=mine.values("pk"))

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        """Add to each page what its slots ask for."""
        for page in object_list:
            page.slots = [slot.what for slot in queries.slots_in(page)]
        return object_list
