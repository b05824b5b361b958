"""The cards of actions for sites that turn a pasted address into one."""

from __future__ import annotations

from django.urls import reverse
from wagtail.models import Page, Site

from fixsend.campaigns.models import ActionPage
from fixsend.campaigns.queries.actions import CachedAction, cached_action
from fixsend.web import cards
from fixsend.web.oembed import Embed, Provider, Thumbnail


def _find(path: str) -> Embed | None:
    cached = _by_path(path)
    if cached is None:
        return None
    page = cached.page
    sizes = [
        (reverse("campaigns:smaller_card", args=[page.pk, width]), width, cards.height(width)) for width in cards.WIDTHS
    ]
    return Embed(page.title, cached.url, reverse("campaigns:embed_card", args=[page.pk]), Thumbnail(tuple(sizes)))


def _by_path(path: str) -> CachedAction | None:
    """Return the action at a path of ours, also by the address of its numbers or of its thanks."""
    site = Site.objects.filter(is_default_site=True).first()
    if site is None:
        return None
    wanted = path.removesuffix("where/").removesuffix("thanks/")
    found = Page.objects.live().filter(url_path=site.root_page.url_path.rstrip("/") + wanted).first()
    return cached_action(found.pk) if found and ActionPage.objects.filter(pk=found.pk).exists() else None


PROVIDER = Provider("actions", _find)
