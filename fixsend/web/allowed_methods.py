"""A page, in place of a blank one, for an address that only takes what a form sends."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string


def explain_refused_method(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Fill an empty answer 405 with what happened and where to go on, as from a bookmark or the back button."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.status_code == 405 and not response.streaming and not response.content:
            response.content = render_to_string("web/errors/405.html", request=request)
            response["Content-Type"] = "text/html; charset=utf-8"
        return response

    return middleware
