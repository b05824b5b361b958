"""Where the screens of days of action stand in the back office."""

from __future__ import annotations

from django.urls import URLResolver, include, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from fixsend.events.backoffice import coordinators, days, found, gatherings
from fixsend.people.backoffice import audit_words
from fixsend.web.backoffice import PermittedItem, guides, menu, search

_PATTERNS = (
    [
        path("", days.index, name="index"),
        path("<int:pk>/", days.day, name="day"),
        path("<int:pk>/gatherings.<str:file_format>", days.gatherings_file, name="gatherings_file"),
        path("<int:pk>/add/", days.add, name="add"),
        path("<int:pk>/coordinators/", coordinators.coordinators, name="coordinators"),
        path("<int:pk>/coordinators/<int:coordinator_pk>/dismiss/", coordinators.dismiss, name="dismiss"),
        path("gatherings/<int:gathering_pk>/", gatherings.gathering, name="gathering"),
        path("gatherings/<int:gathering_pk>/change/", gatherings.change, name="change"),
        path("gatherings/<int:gathering_pk>/decide/", gatherings.decide, name="decide"),
        path("gatherings/<int:gathering_pk>/people/", gatherings.people, name="people"),
        path("gatherings/<int:gathering_pk>/people.<str:file_format>", gatherings.people_file, name="people_file"),
        path("gatherings/<int:gathering_pk>/sheet.pdf", gatherings.sheet, name="sheet"),
    ],
    "events_office",
)

audit_words.subjects.register(
    audit_words.Subject("gathering", "events.Gathering", "events_office:gathering"),
)
guides.helps(
    ("events_office:", "running-a-campaign"),
)
search.sources.register(found.GATHERINGS)


@hooks.register("register_admin_urls")
def office_urls() -> list[URLResolver]:
    """Return the addresses of these screens."""
    return [path("days-of-action/", include(_PATTERNS))]


@hooks.register(menu.CAMPAIGNS)
def office_menu_item() -> MenuItem:
    """Return the menu item, shown to staff who may see gatherings."""
    return PermittedItem("Days of action", "events_office:index", "events.view_gathering", icon_name="date", order=547)
