"""Headers of screens about actions: title, icon and the way back."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from fixsend.campaigns.models import ActionPage
from fixsend.web.backoffice.header import header

INDEX_TITLE = "Who takes part"


def action_header(title: str, action: ActionPage | None = None) -> dict[str, Any]:
    """Return the header of a screen about one action, or of the list of all of them."""
    above = [] if title == INDEX_TITLE else [(INDEX_TITLE, reverse("campaigns_office:index"))]
    if action:
        above.append((action.title, reverse("campaigns_office:show", args=[action.pk])))
    return header(title, *above, icon="group")
