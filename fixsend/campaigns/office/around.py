"""What the screens of actions share: finding the action, and the frame around a screen."""

from __future__ import annotations

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
    """Return header and way back of a screen."""
    crumbs = [{"url": reverse("campaigns_office:index"), "label": INDEX_TITLE}]
    if action:
        crumbs.append({"url": reverse("campaigns_office:show", args=[action.pk]), "label": action.title})
    if title == INDEX_TITLE:
        crumbs = []
    return {
        "header_title": title,
        "header_icon": "group",
        "breadcrumbs_items": [*crumbs, {"url": "", "label": title}],
    }
