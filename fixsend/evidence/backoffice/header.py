"""Headers of the data desk and of requests for information: title, icon and the way back."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

DESK, REQUESTS, FOOTNOTES = "Official figures", "Freedom of information", "Footnotes"


def desk_header(title: str, *above: tuple[str, str]) -> dict[str, Any]:
    """Return the context of a header at the data desk; `above` are (label, address) of the screens under the desk."""
    return _header(title, (DESK, reverse("data_desk:index")), *above)


def request_header(title: str, *above: tuple[str, str]) -> dict[str, Any]:
    """Return the context of a header among requests for information."""
    return _header(title, (REQUESTS, reverse("information_requests:index")), *above)


def _header(title: str, *above: tuple[str, str]) -> dict[str, Any]:
    crumbs = [{"url": url, "label": label} for label, url in above if label != title]
    return {"header_title": title, "header_icon": "table", "breadcrumbs_items": [*crumbs, {"url": "", "label": title}]}
