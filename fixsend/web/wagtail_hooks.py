"""What this app adds to Wagtail: how public pages are served, and the shell of the back office."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.search import SearchArea
from wagtail.models import Page

from fixsend.web import page_cache
from fixsend.web.backoffice import guides, menu, search

__all__ = ["menu"]

Serve = Callable[[Page, HttpRequest, list[Any], dict[str, Any]], HttpResponse]


@hooks.register("on_serve_page")
def let_public_pages_be_cached(serve: Serve) -> Serve:
    """Mark every Wagtail page that is public as fit for the page cache."""

    def wrapper(page: Page, request: HttpRequest, args: list[Any], kwargs: dict[str, Any]) -> HttpResponse:
        response = serve(page, request, args, kwargs)
        return response if page.get_view_restrictions().exists() else page_cache.mark(response)

    return wrapper


@hooks.register("insert_global_admin_css")
def office_style() -> SafeString:
    """Return the link to the style sheet of the back office."""
    return format_html('<link rel="stylesheet" href="{}">', static("web/office.css"))


@hooks.register("insert_global_admin_js")
def office_script() -> SafeString:
    """Return the script of the back office."""
    return format_html('<script src="{}"></script>', static("web/office.js"))


@hooks.register("register_admin_search_area")
def office_search() -> SearchArea:
    """Return the search to which the box in the sidebar leads: the first one does."""
    return SearchArea("Everything", reverse("office_search"), icon_name="search", order=0)


@hooks.register("register_admin_urls")
def office_urls() -> list[URLPattern]:
    """Return the addresses of the help and of the search."""
    return [
        path("find/", search.search, name="office_search"),
        path("help/", guides.contents, name="office_help"),
        path("help/<slug:slug>/", guides.section, name="office_help_section"),
    ]
