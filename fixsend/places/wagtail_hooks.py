"""Where this app enters the back office."""

from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from fixsend.places.backoffice.places import VIEW_PLACES, places
from fixsend.web.backoffice import PermittedItem, guides, menu

guides.helps(
    ("places_backoffice", "importing-a-list"),
)


@hooks.register("register_admin_urls")
def urls() -> list[URLPattern]:
    """Return the address of the page about places."""
    return [path("places/", places, name="places_backoffice")]


@hooks.register(menu.CAMPAIGNS)
def menu_item() -> MenuItem:
    """Return the menu item, shown to staff who may see councils."""
    return PermittedItem("Places", "places_backoffice", VIEW_PLACES, icon_name="site", order=580)
