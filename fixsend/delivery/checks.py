"""System checks of the mail settings, run before the site starts."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import Error, register
from django.core.exceptions import ImproperlyConfigured

from fixsend.delivery.engine import dkim, email_url, verp
from fixsend.web.addresses import is_possible


@register()
def email_url_is_known(**_: Any) -> list[Error]:
    """Refuse to start with an EMAIL_URL that would never send anything."""
    if not settings.EMAIL_URL:
        return []
    try:
        email_url.check_url(settings.EMAIL_URL)
        if settings.EMAIL_URL_FALLBACK:
            email_url.check_fallback(settings.EMAIL_URL_FALLBACK)
    except ImproperlyConfigured as error:
        return [Error(str(error), id="delivery.E001")]
    return []


@register()
def bounce_address_is_one(**_: Any) -> list[Error]:
    """Refuse to start with a BOUNCE_ADDRESS that no bounce would come back to."""
    if not settings.BOUNCE_ADDRESS:
        return []
    longest = verp.MailingSender(2**31, "")(2**31 - 1)
    if is_possible(longest):
        return []
    return [Error(f"BOUNCE_ADDRESS makes addresses that cannot be: {longest}", id="delivery.E002")]


@register()
def dkim_keys_can_sign(**_: Any) -> list[Error]:
    """Refuse to start with DKIM keys that could sign nothing, or where a provider would undo the signatures."""
    try:
        signer = dkim.our_signer()
    except dkim.BadKey as error:
        return [Error(str(error), id="delivery.E003")]
    if signer and settings.EMAIL_URL and urlsplit(settings.EMAIL_URL).scheme not in email_url.SMTP:
        words = "DKIM_KEYS signs what leaves by SMTP; the provider that EMAIL_URL names writes and signs mails itself."
        return [Error(words, id="delivery.E003")]
    return []
