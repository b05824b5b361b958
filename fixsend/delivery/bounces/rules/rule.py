"""The kinds of rules: by words or codes, by a provider's own wording, and codes that rule a cause out."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from re import Pattern

from fixsend.delivery.bounces.report import Cause


@dataclass(frozen=True)
class Rule:
    """Fits where its words are found and, if it names any, the enhanced status or reply code is one of its own.

    `source` says where the rule comes from.
    """

    cause: Cause
    source: str
    words: Pattern[str] | None = None
    statuses: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()

    def fits(self, words: str, status: str, code: str) -> bool:
        """Tell whether a failure is of this kind; `words` in lower case, on one line."""
        if self.statuses and status not in self.statuses:
            return False
        if self.codes and code not in self.codes:
            return False
        return self.words is None or self.words.search(words) is not None


def by_words(cause: Cause, source: str, *phrases: str, statuses: tuple[str, ...] = ()) -> Rule:
    """Return a rule for words: any of the phrases (regular expressions on lower-case text) decides."""
    return Rule(cause, source, re.compile("|".join(phrases)), statuses)


def by_status(cause: Cause, source: str, *statuses: str) -> Rule:
    """Return a rule for enhanced status codes alone."""
    return Rule(cause, source, statuses=statuses)


@dataclass(frozen=True)
class ProviderRule:
    """Fits where that provider replied, and its sentence (plain text, no pattern), status and code are all there.

    The sentence has a meaning of its own there that it has nowhere else.
    """

    provider: str
    cause: Cause
    source: str
    says: str = ""  # As `classification` reads words: lower case, single spaces, each address one "@".
    also: str = ""  # A second piece of the same reply, where what stands between the two differs.
    status: str = ""
    code: str = ""
    # The recipient's domain, or the server that replied, is one of these or below it; "hotmail." stands for all of the
    # provider's countries. Without any, the sentence itself is unmistakable.
    domains: tuple[str, ...] = ()

    def fits(self, words: str, status: str, code: str, at: Collection[str]) -> bool:
        """Tell whether a failure is in this provider's wording; `at` are the domains and hosts that replied."""
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


@dataclass(frozen=True)
class Codes:
    """Enhanced statuses, by their beginnings, and reply codes."""

    statuses: tuple[str, ...]
    codes: frozenset[str]

    def fits(self, status: str, code: str) -> bool:
        """Tell whether a failure has one of the codes."""
        return code in self.codes or f"{status}.".startswith(self.statuses)
