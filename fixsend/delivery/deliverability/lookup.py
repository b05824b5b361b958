"""Questions to DNS, with a limit to how long an answer may take."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import dns.exception
import dns.rdatatype
import dns.resolver
import dns.reversename

SECONDS = 5.0


class NoAnswer(Exception):
    """DNS did not answer in time, or its servers are broken: nothing is known."""


class Lookup:
    """Asks the servers given as `address` or `address:port`; without any, those of this machine."""

    def __init__(self, servers: Sequence[str] = ()) -> None:
        self._resolver = dns.resolver.Resolver(configure=not servers)
        self._resolver.lifetime = SECONDS
        for server in servers:
            host, colon, port = server.rpartition(":")
            self._resolver.nameservers = [host if colon else server]
            self._resolver.port = int(port) if colon else 53

    def texts(self, name: str) -> list[str]:
        """Return the TXT records of a name, each in one piece (RFC 7208 §3.3); raises NoAnswer."""
        return [b"".join(record.strings).decode("utf-8", "replace") for record in self._ask(name, "TXT")]

    def mail_hosts(self, name: str) -> list[str]:
        """Return the hosts that take a domain's mail, the first choice first; `[""]` is a null MX (RFC 7505)."""
        records = sorted(self._ask(name, "MX"), key=lambda record: record.preference)
        return [str(record.exchange).rstrip(".") for record in records]

    def addresses(self, name: str) -> list[str]:
        """Return the IPv4 and IPv6 addresses of a host."""
        return [str(record) for kind in ("A", "AAAA") for record in self._ask(name, kind)]

    def names_of(self, address: str) -> list[str]:
        """Return the host names of an address (PTR)."""
        reverse = dns.reversename.from_address(address).to_text()
        return [str(record.target).rstrip(".").lower() for record in self._ask(reverse, "PTR")]

    def _ask(self, name: str, kind: str) -> list[Any]:
        try:
            return list(self._resolver.resolve(name, kind, search=False))
        except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
            return []
        except (dns.exception.DNSException, ValueError) as error:
            raise NoAnswer(f"DNS gave no answer about {name}: {type(error).__name__}") from error
