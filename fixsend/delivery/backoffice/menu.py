"""What the engine adds to the back office: lists, addresses and menu items."""

from django.urls import URLResolver, include, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from fixsend.delivery.backoffice import deliverability, found, gone_addresses, messages, profile, returned_mail
from fixsend.people.backoffice import audit_words
from fixsend.people.backoffice import profile as people_profile
from fixsend.web.backoffice import PermittedItem, guides, menu, search

audit_words.subjects.register(
    audit_words.Subject("mail", "delivery.Message", "single_mails:inspect"),
)
guides.helps(
    ("single_mails:", "how-mail-arrives"),
    ("returned_mail:", "how-mail-arrives"),
    ("unparsed_mail:", "how-mail-arrives"),
    ("deliverability:", "how-mail-arrives"),
    ("gone_addresses:", "how-mail-arrives"),
)
people_profile.parts.register(*profile.PARTS)
search.sources.register(found.SINGLE_MAILS)


@hooks.register("register_admin_viewset")
def screens() -> list[ViewSet]:
    """Return the lists of single mails and of returned mail."""
    return [messages.SingleMails(), returned_mail.ReturnedMailViewSet(), returned_mail.UnparsedMailViewSet()]


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLResolver]:
    """Return the addresses of the other screens."""
    return [
        path("deliverability/", include(deliverability.URLS)),
        path("gone-addresses/", include(gone_addresses.URLS)),
    ]


@hooks.register(menu.DELIVERY)
def deliverability_menu_item() -> MenuItem:
    """Return the menu item of the deliverability page, shown to staff who may see it."""
    return PermittedItem(
        "Deliverability", "deliverability:page", "delivery.view_sendercheck", icon_name="rotate", order=572
    )


@hooks.register(menu.DELIVERY)
def gone_addresses_menu_item() -> MenuItem:
    """Return the menu item of the gone addresses, shown to staff who may see them."""
    return PermittedItem(
        "Gone addresses", "gone_addresses:list", "people.view_suppression", icon_name="user", order=572
    )
