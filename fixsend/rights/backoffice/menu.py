"""Where the screens of rights stand in the back office."""

from __future__ import annotations

from django.urls import URLResolver, include, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from fixsend.rights.backoffice import counted
from fixsend.web.backoffice import PermittedItem, guides, menu

_COUNTED = (
    [
        path("", counted.index, name="index"),
        path("queue.csv", counted.queue_file, name="queue_file"),
        path("week/", counted.decide_week, name="decide_week"),
        path("publish/", counted.publish, name="publish"),
    ],
    "counted_office",
)

guides.helps(("counted_office:", "late-steps-that-families-report"))


@hooks.register("register_admin_urls")
def rights_urls() -> list[URLResolver]:
    """Return the addresses of these screens."""
    return [path("late-steps/", include(_COUNTED))]


@hooks.register(menu.CAMPAIGNS)
def counted_menu_item() -> MenuItem:
    """Return the menu item, shown to staff who look after the counts."""
    return PermittedItem("Late steps", "counted_office:index", counted.VIEW, icon_name="date", order=560)
