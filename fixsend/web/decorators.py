"""Decorators of public views."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from fixsend.web import page_cache
from fixsend.web.csrf import csrf_by_headers
from fixsend.web.models import details_for
from fixsend.web.page_cache import values

View = Callable[..., HttpResponse]


def public_form(view: View) -> View:
    """Take what a public form sends, judged by headers (`fixsend.web.csrf`).

    It answers 503 on a serving site while details of the data controller that the law requires are missing. UK GDPR
    Articles 13(1)(a) and 13(2): who asks, and for what, has to be said at the moment of asking.
    """

    @csrf_by_headers
    @wraps(view)
    def wrapper(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if forms_are_closed(request):
            response = render(request, "web/errors/closed.html", status=503)
            response["Retry-After"] = "3600"
            return response
        return view(request, *args, **kwargs)

    return wrapper


def forms_are_closed(request: HttpRequest) -> bool:
    """Tell whether public forms may not ask for anything yet."""
    if not settings.SERVING:
        return False
    return values.kept(
        ("forms_closed", request.get_host()), lambda: bool(details_for(request).missing_for_public_forms())
    )


def cached_page(*parameters: str) -> Callable[[View], View]:
    """Let the page cache keep a view's answer; `parameters` are the query parameters that the view reads.

    Only for pages that are the same for all visitors who are not signed in, those with a public form among them.
    """
    page_cache.allow_parameters(*parameters)

    def decorate(view: View) -> View:
        @wraps(view)
        def wrapper(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            return page_cache.mark(view(request, *args, **kwargs))

        return wrapper

    return decorate


def private_page(view: View) -> View:
    """Keep a view's answer out of every cache and search engine: its address is the key to one person's page."""

    @wraps(view)
    @never_cache
    def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return wrapper
