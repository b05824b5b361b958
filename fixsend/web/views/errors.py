"""Pages that say what went wrong and what to do."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from fixsend.web import navigation


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request that makes no sense."""
    return render(request, "web/errors/400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer somebody who may not see this."""
    return render(request, "web/errors/403.html", status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer for an address with nothing behind it, with pages that may have been meant."""
    return render(request, "web/errors/404.html", {"suggestions": navigation.suggestions(request)}, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer when we broke; drawn without context processors, because the database may be what broke."""
    return HttpResponse(render_to_string("web/errors/500.html"), status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose token did not arrive, mostly because a page was open for very long."""
    return render(request, "web/errors/csrf.html", status=403)
