"""Where the deliverability page stands in the back office."""

from django.urls import URLResolver, include, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from fixsend.delivery.deliverability import views
from fixsend.web.menus import PermittedItem

_PATTERNS = (
    [
        path("", views.deliverability, name="page"),
        path("guide/", views.guide, name="guide"),
        path("check/", views.check_again, name="check_again"),
    ],
    "deliverability",
)


@hooks.register("register_admin_urls")
def deliverability_urls() -> list[URLResolver]:
    """Return the page's addresses."""
    return [path("deliverability/", include(_PATTERNS))]


@hooks.register("register_admin_menu_item")
def deliverability_menu_item() -> MenuItem:
    """Return the menu item, shown to those who may see the page."""
    return PermittedItem(
        "Deliverability", "deliverability:page", "delivery.view_sendercheck", icon_name="rotate", order=572
    )
