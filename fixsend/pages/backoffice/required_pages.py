"""Pages that the site requires: staff can neither delete, move nor unpublish them."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail import hooks
from wagtail.models import Page

from fixsend.web.models import SiteDetails

TAKES_AWAY = {"delete", "move", "unpublish"}


def required_among(pages: Iterable[Page]) -> list[Page]:
    """Return the required pages among these pages and their descendants, so that none goes with its parent."""
    below = Page.objects.none()
    for page in pages:
        below = below | page.get_descendants(inclusive=True)
    privacy = SiteDetails.load().privacy_page_id
    kinds = _required_kinds()
    return [page for page in below.select_related("content_type") if page.specific_class in kinds or page.pk == privacy]


def refusal(required: list[Page]) -> str:
    """Return a sentence for staff that says why required pages cannot be taken away."""
    names = ", ".join(f"“{page.title}”" for page in required)
    return f"The site needs {names}, so it cannot be deleted, moved or taken off the site. You can change its text."


def _required_kinds() -> set[type]:
    return {model for model in apps.get_app_config("pages").get_models() if getattr(model, "is_required", False)}


@hooks.register("before_delete_page")
@hooks.register("before_unpublish_page")
def refuse_to_take_away(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse to delete or unpublish a required page, or a page above one."""
    return _refused(request, required_among([page]))


@hooks.register("before_move_page")
def refuse_to_move(request: HttpRequest, page: Page, destination: Page) -> HttpResponse | None:
    """Refuse to move a required page, or a page above one, to another address."""
    return _refused(request, required_among([page]))


@hooks.register("before_bulk_action")
def refuse_in_bulk(request: HttpRequest, action: str, objects: list[Any], view: Any) -> HttpResponse | None:
    """Refuse to delete, move or unpublish required pages by one action for many pages."""
    pages = [thing for thing in objects if isinstance(thing, Page)]
    return _refused(request, required_among(pages)) if action in TAKES_AWAY and pages else None


def _refused(request: HttpRequest, required: list[Page]) -> HttpResponse | None:
    if not required:
        return None
    messages.error(request, refusal(required))
    return redirect("wagtailadmin_explore", required[0].get_parent().pk)
