"""Mailbox providers and their domains. A provider judges a sender across all its domains, so limits go by provider."""

from __future__ import annotations

OTHER = "other"

# The consumer providers of this country's families; business domains hosted there are counted under their own name.
_DOMAINS = {
    "Gmail": "gmail.com googlemail.com",
    "Microsoft": (
        "outlook.com outlook.co.uk hotmail.com hotmail.co.uk hotmail.fr live.com live.co.uk msn.com windowslive.com"
    ),
    "Yahoo and Sky": "yahoo.com yahoo.co.uk ymail.com rocketmail.com aol.com aol.co.uk sky.com",
    "Apple": "icloud.com me.com mac.com",
    "BT": "btinternet.com btopenworld.com talk21.com",
    "Virgin Media": "virginmedia.com virginmedia.co.uk ntlworld.com blueyonder.co.uk virgin.net",
    "TalkTalk": "talktalk.net tiscali.co.uk lineone.net",
    "Plusnet": "plusnet.com plus.com",
}
_PROVIDERS = {domain: provider for provider, domains in _DOMAINS.items() for domain in domains.split()}


def domain_of(address: str) -> str:
    """Return an address's domain: what stands after the @."""
    return address.rpartition("@")[2]


def name_of(domain: str) -> str:
    """Return the name of a domain's provider, or “other”, for figures."""
    return _PROVIDERS.get(domain, OTHER)


def pace_key(domain: str) -> str:
    """Return the key of a domain's rate limit: its provider's name where we know it, else the domain."""
    return _PROVIDERS.get(domain, domain)
