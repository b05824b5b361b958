"""Checks senders in DNS, and keeps the checks of our own."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from email.utils import parseaddr
from urllib.parse import urlsplit

from django.conf import settings

from fixsend.delivery.deliverability import authentication, hosts
from fixsend.delivery.deliverability.lookup import Finding, Grade, Lookup, NoAnswer
from fixsend.delivery.engine import dkim
from fixsend.delivery.engine.dkim import Key, Signer
from fixsend.delivery.models.worker import SenderCheck
from fixsend.web.models import SiteDetails

# So many of our own checks are kept.
KEPT = 30


@dataclass(frozen=True)
class Sender:
    """What is checked: the domains of From address and envelope sender, the relay if it is ours, and DKIM's keys.

    `selectors` name the keys of whoever signs for us, `signer` has our own.
    """

    from_domain: str
    envelope_domain: str
    relay: str = ""
    selectors: Sequence[str] = ()
    signer: Signer | None = None


def check(sender: Sender, lookup: Lookup) -> list[Finding]:
    """Check a sender in DNS, in the order in which one would repair what is found.

    A question that DNS does not answer is a finding too.
    """
    found = [
        hosts.check_own_domain(sender.from_domain),
        _or_unknown("SPF", lambda: authentication.check_spf(sender.envelope_domain, lookup)),
        *_check_signatures(sender, lookup),
        _or_unknown("DMARC", lambda: authentication.check_dmarc(sender.from_domain, lookup)),
        authentication.check_alignment(sender.from_domain, sender.envelope_domain),
        _or_unknown("Replies", lambda: hosts.check_accepts_mail(sender.from_domain, lookup, "Replies")),
    ]
    if sender.envelope_domain != sender.from_domain:
        found.append(
            _or_unknown("Bounces", lambda: hosts.check_accepts_mail(sender.envelope_domain, lookup, "Bounces"))
        )
    if sender.relay:
        found.append(_or_unknown("Name of the mail server", lambda: hosts.check_relay_name(sender.relay, lookup)))
    return found


def _check_signatures(sender: Sender, lookup: Lookup) -> list[Finding]:
    """Check the keys of whoever signs: our own one by one, and besides those the relay's that are named."""
    signer = sender.signer
    found = [_check_own_key(key, signer.domain, sender.from_domain, lookup) for key in signer.keys] if signer else []
    if not found or sender.selectors:
        found.append(
            _or_unknown("DKIM", lambda: authentication.check_dkim(sender.from_domain, lookup, sender.selectors))
        )
    return found


def _check_own_key(key: Key, signing_domain: str, from_domain: str, lookup: Lookup) -> Finding:
    return _or_unknown(
        f"Our DKIM key “{key.selector}”",
        lambda: authentication.check_own_key(key, signing_domain, from_domain, lookup),
    )


def _or_unknown(title: str, look: Callable[[], Finding]) -> Finding:
    try:
        return look()
    except NoAnswer as error:
        return Finding(title, Grade.UNKNOWN, f"{error}. Try again later.", "")


def our_sender() -> Sender:
    """Return our sender as site details and settings have it."""
    address = SiteDetails.load().sender_email or parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    from_domain = address.rpartition("@")[2].lower()
    bounces = settings.BOUNCE_ADDRESS.rpartition("@")[2].lower()
    relay = _own_relay(from_domain)
    return Sender(from_domain, bounces or from_domain, relay, settings.DKIM_SELECTORS, dkim.our_signer())


def check_our_sender() -> SenderCheck:
    """Check our sender in DNS and store what is found; returns the row. Old ones are deleted."""
    sender = our_sender()
    found = check(sender, Lookup(settings.DNS_SERVERS))
    row = SenderCheck.objects.create(domain=sender.from_domain, findings=[finding.to_json() for finding in found])
    newest = SenderCheck.objects.values_list("pk", flat=True)[:KEPT]
    SenderCheck.objects.exclude(pk__in=list(newest)).delete()
    return row


def _own_relay(from_domain: str) -> str:
    """Return the relay's host name where it is of our own domain: a provider looks after its own names."""
    host = (urlsplit(settings.EMAIL_URL).hostname or "").lower()
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return host if host == from_domain or host.endswith(f".{from_domain}") else ""
    return ""
