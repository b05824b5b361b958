"""What the mailing list enters into the registries of the apps below."""

from fixsend.mailing_list import my_page, privacy
from fixsend.mailing_list.services import address_change, subscribing
from fixsend.people import personal_data
from fixsend.people.confirmations import handlers
from fixsend.people.my_page import parts as my_page_parts
from fixsend.people.staff import roles


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    handlers.registry.register(subscribing.SigningUp(), address_change.ChangingAddress())
    personal_data.sources.register(*privacy.SOURCES)
    my_page_parts.register(*my_page.PARTS)
    roles.allow(roles.CAMPAIGNER, "mailing_list.view_topic", "mailing_list.add_topic", "mailing_list.change_topic")
