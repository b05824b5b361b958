"""The header of a screen of the back office: title, icon and the way back."""

from __future__ import annotations

from typing import Any

from django.urls import reverse


def header(title: str, *above: tuple[str, str], icon: str) -> dict[str, Any]:
    """Return the context that Wagtail's header reads; `above` are (label, address) of the screens above this one."""
    steps = [("Home", reverse("wagtailadmin_home")), *above, (title, "")]
    crumbs = [{"label": label, "url": url} for label, url in steps]
    return {"header_title": title, "header_icon": icon, "breadcrumbs_items": crumbs}
