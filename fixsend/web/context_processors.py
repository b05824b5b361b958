"""Values that every template can use (Django's `context_processors`)."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from fixsend.web import navigation
from fixsend.web.models import details_for


def site(request: HttpRequest) -> dict[str, Any]:
    """Return what base templates need; what costs a query is read only where a template shows it."""
    return {
        "SITE_URL": settings.SITE_URL,
        "TRYING": settings.TRYING,
        "details": SimpleLazyObject(lambda: details_for(request)),
        "menus": SimpleLazyObject(lambda: navigation.menus(request)),
        "other_ways": SimpleLazyObject(lambda: navigation.other_ways(request)),
        "is_signed_in": SimpleLazyObject(lambda: _is_signed_in(request)),
    }


def _is_signed_in(request: HttpRequest) -> bool:
    """Tell whether a person is signed in; without a session's cookie nothing of the visitor is looked at.

    What answers a request with that cookie is never kept (`web.page_cache.request`), so a page may differ by it.
    """
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return False
    user = getattr(request, "user", None)  # None on a page about a request that was refused before it had one.
    return user is not None and user.is_authenticated
