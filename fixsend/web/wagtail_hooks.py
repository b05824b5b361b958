"""What this app adds to the way in which Wagtail serves public pages."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail import hooks
from wagtail.models import Page

from fixsend.web import page_cache

Serve = Callable[[Page, HttpRequest, list[Any], dict[str, Any]], HttpResponse]


@hooks.register("on_serve_page")
def let_public_pages_be_cached(serve: Serve) -> Serve:
    """Mark every Wagtail page that is public as fit for the page cache."""

    def wrapper(page: Page, request: HttpRequest, args: list[Any], kwargs: dict[str, Any]) -> HttpResponse:
        response = serve(page, request, args, kwargs)
        return response if page.get_view_restrictions().exists() else page_cache.mark(response)

    return wrapper
