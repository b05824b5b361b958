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
    }
