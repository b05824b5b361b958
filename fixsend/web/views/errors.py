"""Pages that say what went wrong and what to do; they are shown whatever it was that went wrong."""

import logging
from functools import partial
from typing import Any

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from fixsend.web import navigation, plain_pages, sent_forms

_log = logging.getLogger("fixsend.web.errors")


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request that cannot be understood (400)."""
    return _render(request, "web/errors/400.html", 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a visitor who may not see the page (403)."""
    return _render(request, "web/errors/403.html", 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer for an address with nothing behind it (404), with pages that may have been meant."""
    return _render(request, "web/errors/404.html", 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer after an error of ours (500), without context processors: the database may be what failed."""
    return HttpResponse(render_to_string("web/errors/500.html"), status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form that another site sent, or whose token did not arrive (403)."""
    return _render(request, "web/errors/csrf.html", 403)


def send_again(request: HttpRequest) -> HttpResponse:
    """Give a form back that no header says whose it is (403): as it was sent, with a token, behind one button."""
    typed = [(name, value) for name, values in request.POST.lists() for value in values]
    # Put into words as the page is drawn: that may ask the database, which may be away.
    given = {"typed": typed, "shown": partial(sent_forms.in_words, typed)}
    return _render(request, "web/errors/send_again.html", 403, given)


def _render(request: HttpRequest, template: str, status: int, given: dict[str, Any] | None = None) -> HttpResponse:
    """Render the page with the site's header and menus, or a plain page where those cannot be had.

    They depend on the name that the site was asked for, the session and the database: the very things that may be
    wrong with the request or with us.
    """
    try:
        context = given or ({"suggestions": navigation.suggestions(request)} if status == 404 else {})
        return render(request, template, context, status=status)
    except DisallowedHost:
        pass  # What the request was refused for.
    except Exception:
        _log.exception("An error page could not be rendered")
    return HttpResponse(plain_pages.html(status), status=status)
