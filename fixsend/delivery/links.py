"""The links that every mail of the list carries; a person who has one can stop the mail and do nothing worse."""

from __future__ import annotations

from collections.abc import Mapping
from email.utils import formataddr
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse

from fixsend.web import signing

if TYPE_CHECKING:
    from fixsend.delivery.models import Mailing
    from fixsend.people.models import Person

PURPOSE = "mail"
WEB_VERSION = "web_version"


def token(person: Person) -> str:
    """Return the signed token of a person's mail links; it works for two years and across key rotation."""
    return signing.sign(PURPOSE, str(person.public_id))


def preferences_url(person: Person) -> str:
    """Return the address of the page that changes what a person gets."""
    return settings.SITE_URL + reverse("mailing_list:preferences", args=[token(person)])


def leave_url(person: Person) -> str:
    """Return the address of the page with the one button that ends all mail."""
    return settings.SITE_URL + reverse("mailing_list:leave", args=[token(person)])


def list_headers(person: Person) -> dict[str, str]:
    """Return the headers by which mail programs offer to unsubscribe (RFC 2369, RFC 8058 one-click)."""
    host = urlsplit(settings.SITE_URL).hostname or "localhost"
    one_click = settings.SITE_URL + reverse("mailing_list:one_click", args=[token(person)])
    return {
        "List-Unsubscribe": f"<{one_click}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "List-Id": formataddr(("SEND Community Alliance", f"news.{host}")),
    }


def footer(person: Person) -> dict[str, str]:
    """Return what the foot of a list mail needs in its template."""
    return {
        "reason": "You get this because you asked for it.",
        "preferences_url": preferences_url(person),
        "leave_url": leave_url(person),
    }


def bulk_signer() -> signing.BulkSigner:
    """Return a signer that makes the tokens of many people's mail links quickly, from `str(person.public_id)`."""
    return signing.BulkSigner(PURPOSE)


def around_token(page: str, mailing_id: int | None = None) -> tuple[str, str]:
    """Return what stands before and after the token in the address of `one_click`, `preferences` or `leave`.

    A link in a mailing says which one it stands in, so that staff see which newsletters people left by.
    """
    before, _, after = reverse(f"mailing_list:{page}", args=[_MARK]).partition(_MARK)
    return settings.SITE_URL + before, after + (f"?{_MAILING}={mailing_id}" if mailing_id else "")


def mailing_in(query: Mapping[str, str]) -> int | None:
    """Return which mailing a link stood in, from its address's query, or None; a reader may have edited it."""
    named = query.get(_MAILING, "")
    return int(named) if named.isascii() and named.isdecimal() and len(named) < 10 else None


_MARK = "token-goes-here"
_MAILING = "n"


def web_version_url(mailing: Mailing, variant: int = 0, traits: int = 0) -> str:
    """Return the address at which a copy is read in a browser.

    It names no person: people to whom it is forwarded see the words for all readers. `traits` keeps the parts for
    readers with these traits.
    """
    token = signing.sign(WEB_VERSION, [str(mailing.public_id), variant, traits])
    return settings.SITE_URL + reverse("newsletter_archive:web_version", args=[token])
