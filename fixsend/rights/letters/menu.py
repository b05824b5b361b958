"""Where the letters stand in the back office."""

from __future__ import annotations

from django.urls import URLResolver, include, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from fixsend.rights.letters import backoffice
from fixsend.web.backoffice import PermittedItem, guides, menu

_PATTERNS = (
    [
        path("", backoffice.index, name="index"),
        path("<slug:letter>/", backoffice.words, name="words"),
        path("<slug:letter>/for/<slug:rule>/", backoffice.words, name="own"),
        path("<slug:letter>/for/<slug:rule>/drop/", backoffice.drop, name="drop"),
    ],
    "deadline_letters",
)
guides.helps(("deadline_letters:", "letters-about-time-limits"))


@hooks.register("register_admin_urls")
def office_urls() -> list[URLResolver]:
    """Return the addresses of these screens."""
    return [path("deadline-letters/", include(_PATTERNS))]


@hooks.register(menu.CAMPAIGNS)
def menu_item() -> MenuItem:
    """Return the menu item, shown to staff who may read the letters."""
    return PermittedItem(
        "Letters about time limits",
        "deadline_letters:index",
        backoffice.VIEW,
        icon_name="form",
        order=585,
    )
