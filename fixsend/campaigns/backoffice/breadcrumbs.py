"""Headers of the staff's screens: title, icon and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from fixsend.campaigns.models import ActionPage

INDEX_TITLE = "Who takes part"


def screen_header(title: str, ancestors: Sequence[tuple[str, str]], *, icon: str) -> dict[str, Any]:
    """Return the context that Wagtail's header reads; `ancestors` are (address, label) of the screens above."""
    crumbs = [{"url": url, "label": label} for url, label in ancestors]
    return {"header_title": title, "header_icon": icon, "breadcrumbs_items": [*crumbs, {"url": "", "label": title}]}


def action_header(title: str, action: ActionPage | None = None) -> dict[str, Any]:
    """Return the header of a screen about one action, or of the list of all of them."""
    ancestors = [] if title == INDEX_TITLE else [(reverse("campaigns_office:index"), INDEX_TITLE)]
    if action:
        ancestors.append((reverse("campaigns_office:show", args=[action.pk]), action.title))
    return screen_header(title, ancestors, icon="group")
