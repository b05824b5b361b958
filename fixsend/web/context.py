"""What every template can use."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from wagtail.models import Page, Site

from fixsend.web.models import details_for


def site(request: HttpRequest) -> dict[str, Any]:
    """Return the names that base templates need; what costs a query is fetched only where a template shows it."""
    return {
        "SITE_URL": settings.SITE_URL,
        "TRYING": settings.TRYING,
        "details": SimpleLazyObject(lambda: details_for(request)),
        "menu_pages": SimpleLazyObject(lambda: menu_pages(request)),
    }


def menu_pages(request: HttpRequest) -> list[Page]:
    """Return the pages under home that editors marked "Show in menus"."""
    current = Site.find_for_request(request)
    return list(current.root_page.get_children().live().public().in_menu()) if current else []
