"""Asks DNS, with a limit to how long an answer may take, and holds what the checks find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import Enum
from typing import Any

SECONDS = 5.0


class NoAnswer(Exception):
    """DNS did not answer in time, or its servers are broken: nothing is known."""


class Lookup:
    """Asks the servers given as `address` or `address:port`; without any, those of this machine."""

    def __init__(self, servers: Sequence[str] = ()) -> None:
        import dns.resolver  # large, and most processes ask no DNS

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
        """Return the hosts that take a domain's mail, the first choice first; `[""]` is a null MX."""
        records = sorted(self._ask(name, "MX"), key=lambda record: record.preference)
        return [str(record.exchange).rstrip(".") for record in records]

    def addresses(self, name: str) -> list[str]:
        """Return the IPv4 and IPv6 addresses of a host; raises NoAnswer."""
        return [str(record) for kind in ("A", "AAAA") for record in self._ask(name, kind)]

    def names_of(self, address: str) -> list[str]:
        """Return the host names of an IP address (PTR); raises NoAnswer."""
        import dns.reversename

        reverse = dns.reversename.from_address(address).to_text()
        return [str(record.target).rstrip(".").lower() for record in self._ask(reverse, "PTR")]

    def _ask(self, name: str, kind: str) -> list[Any]:
        import dns.exception
        import dns.resolver

        try:
            return list(self._resolver.resolve(name, kind, search=False))
        except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
            return []
        except (dns.exception.DNSException, ValueError) as error:
            raise NoAnswer(f"DNS gave no answer about {name}: {type(error).__name__}") from error


class Grade(Enum):
    """How well a check came out."""

    GOOD = "good"
    ADVICE = "advice"
    WRONG = "wrong"
    UNKNOWN = "unknown"

    @property
    def label(self) -> str:
        """Return the word that staff read."""
        return {"good": "In order", "advice": "Could be better", "wrong": "To fix", "unknown": "Not known"}[self.value]


@dataclass(frozen=True)
class Finding:
    """What one check found: its grade, and in `words` what to do where it is not in order; `source` names the rule."""

    title: str
    grade: Grade
    words: str
    source: str

    def to_json(self) -> dict[str, str]:
        """Return it as JSON can hold it."""
        return asdict(self) | {"grade": self.grade.value}

    @classmethod
    def from_json(cls, stored: dict[str, str]) -> Finding:
        """Return the finding that `to_json` stored."""
        return cls(stored["title"], Grade(stored["grade"]), stored["words"], stored["source"])
