"""What a provider's dialect is: a sentence or code of its own, with the meaning that it has there and nowhere else."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from fixsend.delivery.bounces.cause import Cause


@dataclass(frozen=True)
class Dialect:
    """Fits where the provider answered, and its sentence (plain text, no pattern), status and code are all there."""

    provider: str
    cause: Cause
    source: str
    says: str = ""  # As `causes` reads words: lower case, single spaces, each address one "@".
    also: str = ""  # A second piece of the same answer, where what stands between the two differs.
    status: str = ""
    code: str = ""
    # The receiver's domain, or the server that answered, is one of these or below it; "hotmail." stands for all of the
    # provider's countries. Without any, the sentence itself is unmistakable.
    domains: tuple[str, ...] = ()

    def fits(self, words: str, status: str, code: str, at: Collection[str]) -> bool:
        """Tell whether a failure is said in this dialect."""
        if self.says not in words or self.also not in words:
            return False
        if self.status not in ("", status) or self.code not in ("", code):
            return False
        return not self.domains or any(self._is_at(host) for host in at) or self._is_named(words)

    def _is_at(self, host: str) -> bool:
        return any(_is_below(host, domain) for domain in self.domains)

    def _is_named(self, words: str) -> bool:
        # "host mx1.hotmail.com[…] said: 550 …", "[DB5EUR03FT029.eop-EUR03.prod.protection.outlook.com]"
        return any(f".{domain}" in words for domain in self.domains)


def _is_below(host: str, domain: str) -> bool:
    if domain.endswith("."):
        return f".{domain}" in f".{host}" and f".{host}".rpartition(f".{domain}")[2].count(".") <= 1
    return host == domain or host.endswith(f".{domain}")
