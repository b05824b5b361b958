"""What is looked at before the site starts."""

from typing import Any

from django.conf import settings
from django.core.checks import Error, register
from django.core.exceptions import ImproperlyConfigured

from fixsend.mailings.delivery import transport


@register()
def email_url_is_known(**_: Any) -> list[Error]:
    """Refuse to start with an EMAIL_URL that would never send anything."""
    if not settings.EMAIL_URL:
        return []
    try:
        transport.check_url(settings.EMAIL_URL)
        if settings.EMAIL_URL_FALLBACK:
            transport.check_fallback(settings.EMAIL_URL_FALLBACK)
    except ImproperlyConfigured as error:
        return [Error(str(error), id="mailings.E001")]
    return []
