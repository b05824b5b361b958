"""Headers of the data desk and of requests for information: title, icon and the way back."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from fixsend.web.backoffice.header import header

DESK, REQUESTS, FOOTNOTES = "Official figures", "Freedom of information", "Footnotes"


def desk_header(title: str, *above: tuple[str, str]) -> dict[str, Any]:
    """Return the context of a header at the data desk; `above` are (label, address) of the screens under the desk."""
    return _header(title, (DESK, reverse("data_desk:index")), *above)


def request_header(title: str, *above: tuple[str, str]) -> dict[str, Any]:
    """Return the context of a header among requests for information."""
    return _header(title, (REQUESTS, reverse("information_requests:index")), *above)


def _header(title: str, *above: tuple[str, str]) -> dict[str, Any]:
    return header(title, *(step for step in above if step[0] != title), icon="table")
