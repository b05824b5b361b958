"""Where the screens of segments stand in the back office."""

from django.urls import URLResolver, include, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from fixsend.newsletters.segments import views
from fixsend.web.menus import PermittedItem

_PATTERNS = (
    [
        path("", views.index, name="index"),
        path("add/", views.add, name="add"),
        path("edit/<int:pk>/", views.edit, name="edit"),
        path("delete/<int:pk>/", views.delete, name="delete"),
        path("segments.csv", views.export, name="export"),
    ],
    "segments",
)


@hooks.register("register_admin_urls")
def segments_urls() -> list[URLResolver]:
    """Return the addresses of the screens."""
    return [path("segments/", include(_PATTERNS))]


@hooks.register("register_admin_menu_item")
def segments_menu_item() -> MenuItem:
    """Return the menu item, shown to those who may see segments."""
    return PermittedItem("Segments", "segments:index", "newsletters.view_segment", icon_name="group", order=557)
