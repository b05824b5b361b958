"""Marks on public views."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fixsend.web import page_cache
from fixsend.web.models import details_for

View = Callable[..., HttpResponse]


def public_form(view: View) -> View:
    """Close a view while the law's minimum about the data controller is not filled in on a serving site.

    UK GDPR Articles 13(1)(a) and 13(2): who asks, and for what, has to be said at the moment of asking.
    """

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
    return bool(details_for(request).missing_for_public_forms())


def cached_page(*parameters: str) -> Callable[[View], View]:
    """Let the page cache keep a view's answer; `parameters` are the query parameters that the view reads.

    Only for pages that are the same for everybody who is not signed in. A page with `{% form_tokens %}` may be
    marked too: each visitor gets tokens of their own.
    """
    page_cache.allow_parameters(*parameters)

    def decorate(view: View) -> View:
        @wraps(view)
        def wrapper(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            return page_cache.mark(view(request, *args, **kwargs))

        return wrapper

    return decorate
