"""Where the screens of days of action stand in the back office."""

from __future__ import annotations

from django.urls import URLResolver, include, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from fixsend.events.backoffice import views
from fixsend.web.menus import PermittedItem

_PATTERNS = (
    [
        path("", views.index, name="index"),
        path("<int:pk>/", views.day, name="day"),
        path("<int:pk>/gatherings.<str:file_format>", views.gatherings_file, name="gatherings_file"),
        path("<int:pk>/add/", views.add, name="add"),
        path("<int:pk>/coordinators/", views.coordinators, name="coordinators"),
        path("<int:pk>/coordinators/<int:coordinator_pk>/dismiss/", views.dismiss, name="dismiss"),
        path("gatherings/<int:gathering_pk>/", views.gathering, name="gathering"),
        path("gatherings/<int:gathering_pk>/change/", views.change, name="change"),
        path("gatherings/<int:gathering_pk>/decide/", views.decide, name="decide"),
        path("gatherings/<int:gathering_pk>/people/", views.people, name="people"),
        path("gatherings/<int:gathering_pk>/people.<str:file_format>", views.people_file, name="people_file"),
        path("gatherings/<int:gathering_pk>/sheet.pdf", views.sheet, name="sheet"),
    ],
    "events_office",
)


@hooks.register("register_admin_urls")
def office_urls() -> list[URLResolver]:
    """Return the addresses of these screens."""
    return [path("days-of-action/", include(_PATTERNS))]


@hooks.register("register_admin_menu_item")
def office_menu_item() -> MenuItem:
    """Return the menu item, shown to those who may see gatherings."""
    return PermittedItem("Days of action", "events_office:index", "events.view_gathering", icon_name="date", order=547)
