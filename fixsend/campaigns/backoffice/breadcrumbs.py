"""What the screens of actions share: finding the action, and the frame around a screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse

from fixsend.campaigns.models import ActionPage

INDEX_TITLE = "Who takes part"


def found_action(pk: int) -> ActionPage:
    """Return an action as the kind that it is, or answer that there is none."""
    page = get_object_or_404(ActionPage, pk=pk).specific
    assert isinstance(page, ActionPage)  # noqa: S101 - it is one of its kinds
    return page


def around(title: str, action: ActionPage | None = None) -> dict[str, Any]:
    """Return header and way back of a screen about actions."""
    way = [] if title == INDEX_TITLE else [(reverse("campaigns_office:index"), INDEX_TITLE)]
    if action:
        way.append((reverse("campaigns_office:show", args=[action.pk]), action.title))
    return framed(title, way, icon="group")


def framed(title: str, way: Sequence[tuple[str, str]], *, icon: str) -> dict[str, Any]:
    """Return header and way back of any screen; the way is address and words of each screen above it."""
    crumbs = [{"url": url, "label": label} for url, label in way]
    return {"header_title": title, "header_icon": icon, "breadcrumbs_items": [*crumbs, {"url": "", "label": title}]}
