"""Checks host names: the sender's own domain, where replies and bounces go, and the name of our own relay."""

from __future__ import annotations

from fixsend.delivery.deliverability.lookup import Finding, Grade, Lookup

# Their DMARC policies are p=reject, or forbid others to send in their name: a newsletter from there goes nowhere.
FREE_MAIL = frozenset(
    (
        *("gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "hotmail.co.uk", "live.com", "live.co.uk"),
        *("yahoo.com", "yahoo.co.uk", "aol.com", "icloud.com", "me.com", "btinternet.com", "sky.com", "gmx.com"),
        *("virginmedia.com", "talktalk.net", "proton.me", "protonmail.com"),
    )
)


def check_own_domain(domain: str) -> Finding:
    """Check that the From address is at a domain of our own."""
    source = "Google and Yahoo: bulk senders send from a domain that they control"
    if domain in FREE_MAIL:
        return Finding(
            "Your own domain",
            Grade.WRONG,
            f"Mail comes from an address at {domain}, which lets nobody else send in its name. Use an address at your "
            "own domain (Settings → Site details).",
            source,
        )
    return Finding("Your own domain", Grade.GOOD, f"Mail comes from {domain}.", source)


def check_accepts_mail(domain: str, lookup: Lookup, what: str) -> Finding:
    """Check that a domain accepts mail; raises NoAnswer. `what` goes there: replies or bounces."""
    source = "RFC 5321 §5.1, RFC 7505; PECR 2003 regulation 23: a valid address to answer to"
    hosts = lookup.mail_hosts(domain)
    if hosts == [""]:
        return Finding(what, Grade.WRONG, f"{domain} says that it takes no mail at all (null MX).", source)
    if not hosts and not lookup.addresses(domain):
        return Finding(what, Grade.WRONG, f"{domain} has no mail server: add an MX record.", source)
    if not hosts:
        return Finding(what, Grade.ADVICE, f"{domain} has no MX record; some senders then give up.", source)
    return Finding(what, Grade.GOOD, f"{domain} takes mail at {hosts[0]}.", source)


def check_relay_name(host: str, lookup: Lookup) -> Finding:
    """Check that our own relay's address has a name that leads back to it; raises NoAnswer."""
    source = "RFC 1912 §2.1; Google 5.7.25: forward and reverse names must agree"
    addresses = lookup.addresses(host)
    if not addresses:
        return Finding("Name of the mail server", Grade.WRONG, f"{host} has no address in DNS.", source)
    unnamed = [address for address in addresses if not _leads_back(address, lookup)]
    if unnamed:
        return Finding(
            "Name of the mail server",
            Grade.WRONG,
            f"{', '.join(unnamed)} has no name that leads back to it. The company that rents you the server sets its "
            "reverse DNS (PTR). If a provider sends for you from other addresses, that is their job, not yours.",
            source,
        )
    return Finding("Name of the mail server", Grade.GOOD, f"{host} has names that agree both ways.", source)


def _leads_back(address: str, lookup: Lookup) -> bool:
    return any(address in lookup.addresses(name) for name in lookup.names_of(address))
