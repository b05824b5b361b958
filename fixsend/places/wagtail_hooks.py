"""Puts this room's screen into the back office."""

from django.urls import URLPattern
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from fixsend.places import backoffice


@hooks.register("register_admin_urls")
def places_urls() -> list[URLPattern]:
    """Add the page about places."""
    return backoffice.URLS


@hooks.register("register_admin_menu_item")
def places_menu_item() -> MenuItem:
    """Lead to it."""
    return backoffice.menu_item()
