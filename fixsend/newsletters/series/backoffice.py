"""Where the screens of series stand in the back office."""

from __future__ import annotations

from django.urls import URLResolver, include, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from fixsend.newsletters.series.views import series, steps
from fixsend.web.menus import PermittedItem

_PATTERNS = (
    [
        path("", series.index, name="list"),
        path("new/", series.add, name="add"),
        path("<int:pk>/", series.show, name="show"),
        path("<int:pk>/edit/", series.edit, name="edit"),
        path("<int:pk>/start/", series.start, name="start"),
        path("<int:pk>/pause/", series.pause, name="pause"),
        path("<int:pk>/delete/", series.delete, name="delete"),
        path("<int:pk>/people/", series.people, name="people"),
        path("<int:pk>/messages/new/", steps.add_step, name="add_step"),
        path("<int:pk>/messages/<int:step_id>/", steps.edit_step, name="edit_step"),
        path("<int:pk>/messages/<int:step_id>/up/", steps.move_step_up, name="move_step_up"),
        path("<int:pk>/messages/<int:step_id>/remove/", steps.remove_step, name="remove_step"),
    ],
    "series",
)


@hooks.register("register_admin_urls")
def series_urls() -> list[URLResolver]:
    """Return the addresses of these screens."""
    return [path("series/", include(_PATTERNS))]


@hooks.register("register_admin_menu_item")
def series_menu_item() -> MenuItem:
    """Return the menu item, shown to those who may see series."""
    return PermittedItem("Message series", "series:list", "newsletters.view_series", icon_name="list-ol", order=557)
