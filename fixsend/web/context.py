"""What every template can use."""

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict:
    """Return the names that base templates need."""
    return {"SITE_URL": settings.SITE_URL, "TRYING": settings.TRYING}
