"""Signed addresses of pages that only those see to whom staff give the link."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse

from fixsend.pages.models import PressPage
from fixsend.web import signing

PRESS = "press page"


def press_early_url(page: PressPage) -> str:
    """Return the address of the press page with what is under embargo."""
    return settings.SITE_URL + reverse("pages:press_early", args=[signing.sign(PRESS, page.pk)])


def press_page_by_token(token: str) -> PressPage | None:
    """Return the public press page that a token names; None where there is none, or the token is none of ours."""
    try:
        pk = signing.unsign(PRESS, token)
    except signing.BadLink:
        return None
    found: PressPage | None = PressPage.objects.live().public().filter(pk=pk).first()
    return found
