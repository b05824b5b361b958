"""Looking at our own sender."""

from __future__ import annotations

import ipaddress
from email.utils import parseaddr
from urllib.parse import urlsplit

from django.conf import settings

from fixsend.delivery.deliverability import checks
from fixsend.delivery.deliverability.checks import Sender
from fixsend.delivery.deliverability.lookup import Lookup
from fixsend.delivery.models.sender_check import SenderCheck
from fixsend.web.models import SiteDetails

KEPT = 30


def our_sender() -> Sender:
    """Return our sender as the settings have it."""
    address = SiteDetails.load().sender_email or parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    from_domain = address.rpartition("@")[2].lower()
    bounces = settings.BOUNCE_ADDRESS.rpartition("@")[2].lower()
    return Sender(from_domain, bounces or from_domain, _own_relay(from_domain), settings.DKIM_SELECTORS)


def look() -> SenderCheck:
    """Ask DNS about our sender and keep what it says; old looks go."""
    sender = our_sender()
    found = checks.check(sender, Lookup(settings.DNS_SERVERS))
    row = SenderCheck.objects.create(domain=sender.from_domain, findings=[finding.to_json() for finding in found])
    newest = SenderCheck.objects.values_list("pk", flat=True)[:KEPT]
    SenderCheck.objects.exclude(pk__in=list(newest)).delete()
    return row


def _own_relay(from_domain: str) -> str:
    """Return the relay's host name where it is one of our own domain: a provider's names are the provider's work."""
    host = (urlsplit(settings.EMAIL_URL).hostname or "").lower()
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return host if host == from_domain or host.endswith(f".{from_domain}") else ""
    return ""
