"""Where this app enters the back office."""

from pathlib import Path
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet
from wagtail.documents.models import Document
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from fixsend.cms.page import VIDEO_ENDINGS
from fixsend.pages import guards
from fixsend.pages.backoffice import ContactMessages, SlotReport
from fixsend.web import files

PLAYED = {*VIDEO_ENDINGS, "vtt"}
DAY = 24 * 3600
TAKES_AWAY = {"delete", "move", "unpublish"}


@hooks.register("register_admin_viewset")
def contact_messages() -> ViewSet:
    """Add the list of messages from the contact form."""
    return ContactMessages()


class _SlotReportItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        """Show it to those who can edit pages."""
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


@hooks.register("before_serve_document", order=100)
def send_video_in_parts(document: Document, request: HttpRequest) -> HttpResponseBase | None:
    """Let videos be played on the page: some browsers play nothing that does not come in parts."""
    if document.file_extension.lower() not in PLAYED:
        return None
    return files.send(request, Path(document.file.path), max_age=DAY)


@hooks.register("before_delete_page")
@hooks.register("before_unpublish_page")
def keep_needed_pages(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse to delete or unpublish what the site needs, or what it would take with it."""
    return _refused(request, guards.needed_among([page]))


@hooks.register("before_move_page")
def keep_needed_pages_in_place(request: HttpRequest, page: Page, destination: Page) -> HttpResponse | None:
    """Refuse to move what the site needs to another address."""
    return _refused(request, guards.needed_among([page]))


@hooks.register("before_bulk_action")
def keep_needed_pages_in_bulk(request: HttpRequest, action: str, objects: list[Any], view: Any) -> HttpResponse | None:
    """Refuse the same for many pages at once."""
    pages = [thing for thing in objects if isinstance(thing, Page)]
    return _refused(request, guards.needed_among(pages)) if action in TAKES_AWAY and pages else None


def _refused(request: HttpRequest, needed: list[Page]) -> HttpResponse | None:
    if not needed:
        return None
    messages.error(request, guards.refusal(needed))
    return redirect("wagtailadmin_explore", needed[0].get_parent().pk)
