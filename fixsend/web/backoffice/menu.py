"""The menu at the side: a handful of groups, by what people come to do.

Each app puts its screens into one of the groups: `@hooks.register(menu.PEOPLE)` above a function that returns the item,
or `menu_hook = menu.PEOPLE` on a viewset. A group without an item for the member of staff is not shown.
"""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem

INBOX = "register_inbox_menu_item"
CAMPAIGNS = "register_campaigns_menu_item"
PEOPLE = "register_people_menu_item"
EMAILS = "register_emails_menu_item"
DELIVERY = "register_delivery_menu_item"

_FIRST_LEVEL = "register_admin_menu_item"
_MEDIA = ("images", "documents")
_WAGTAILS_HELP = "help"


@hooks.register(_FIRST_LEVEL)
def home() -> MenuItem:
    """Return the way home."""
    return MenuItem("Home", reverse("wagtailadmin_home"), icon_name="home", order=10)


@hooks.register(_FIRST_LEVEL)
def inbox() -> MenuItem:
    """Return the group of what comes in from outside and wants an answer."""
    return _group("Inbox", INBOX, "mail", 20)


@hooks.register(_FIRST_LEVEL)
def campaigns() -> MenuItem:
    """Return the group of actions and those who take part in them."""
    return _group("Campaigns", CAMPAIGNS, "openquote", 200)


@hooks.register(_FIRST_LEVEL)
def people() -> MenuItem:
    """Return the group of people, members and organisations."""
    return _group("People", PEOPLE, "group", 300)


@hooks.register(_FIRST_LEVEL)
def emails() -> MenuItem:
    """Return the group of newsletters and whatever else goes out by email."""
    return _group("Emails", EMAILS, "comment", 400)


@hooks.register(EMAILS)
def delivery() -> MenuItem:
    """Return the group, inside that of emails, about how mail arrives."""
    return _group("Delivery", DELIVERY, "rotate", 900)


@hooks.register(_FIRST_LEVEL)
def help_item() -> MenuItem:
    """Return the way to our own help."""
    return MenuItem("Help", reverse("office_help"), name="office-help", icon_name="help", order=11000)


@hooks.register("construct_main_menu")
def regroup(request: HttpRequest, items: list[MenuItem]) -> None:
    """Put images and documents into one group, and leave out Wagtail's help, whose place our own has taken."""
    media = [item for item in items if item.name in _MEDIA]
    items[:] = [item for item in items if item.name not in (*_MEDIA, _WAGTAILS_HELP)]
    if media:
        menu = Menu(items=media)
        items.append(SubmenuMenuItem("Files", menu, name="media", icon_name="image", order=150))


@hooks.register("construct_reports_menu")
def without_aging_pages(request: HttpRequest, items: list[MenuItem]) -> None:
    """Leave out Wagtail's list of pages that were not changed for long: most of ours are right as they are.

    What goes out of date has a list of its own: numbers on pages, and what still has to be filled in.
    """
    items[:] = [item for item in items if item.name != "aging-pages"]


@hooks.register("construct_settings_menu", order=1000)
def in_order_of_the_alphabet(request: HttpRequest, items: list[MenuItem]) -> None:
    """Put the settings into the order of the alphabet, after every app has added its own: there are many."""
    items.sort(key=lambda item: str(item.label).casefold())
    for item in items:
        item.order = 0  # Wagtail sorts by this afterwards, and leaves equals as they are.


def _group(label: str, hook: str, icon: str, order: int) -> SubmenuMenuItem:
    """Return a group, filled by whatever the apps register under its hook."""
    return SubmenuMenuItem(label, Menu(register_hook_name=hook), name=label.lower(), icon_name=icon, order=order)
