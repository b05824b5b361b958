"""SPF: which servers may send with our envelope sender (RFC 7208)."""

from __future__ import annotations

import re

from fixsend.delivery.deliverability.finding import Finding, Grade
from fixsend.delivery.deliverability.lookup import Lookup

_SOURCE = "RFC 7208; Google and Yahoo: required of all senders"
_TITLE = "SPF"
_LOOKUPS = 10  # RFC 7208 §4.6.4
_ASKS_DNS = re.compile(r"^[+?~-]?(?:include:|a(?:[:/]|$)|mx(?:[:/]|$)|ptr|exists:|redirect=)", re.IGNORECASE)
_ELSEWHERE = re.compile(r"^(?:[+?~-]?include:|redirect=)(\S+)$", re.IGNORECASE)


def check(domain: str, lookup: Lookup) -> Finding:
    """Look at the SPF record of the domain that our envelope sender is at; raises NoAnswer."""
    records = _records(domain, lookup)
    if not records:
        return _finding(
            Grade.WRONG,
            f"{domain} has no SPF record. Add a TXT record that names your mail server or provider, such as "
            "“v=spf1 include:spf.your-provider.example -all”; your provider's help pages have the exact words.",
        )
    if len(records) > 1:
        return _finding(
            Grade.WRONG, f"{domain} has {len(records)} SPF records, which makes all of them void. Make them one."
        )
    terms = records[0].split()[1:]
    asked = _lookups(domain, lookup, {domain})
    if asked > _LOOKUPS:
        return _finding(
            Grade.WRONG,
            f"The SPF record of {domain} leads to {asked} look-ups; more than {_LOOKUPS} make it void. Take out "
            "providers that you no longer use.",
        )
    return _ending(domain, terms)


def _ending(domain: str, terms: list[str]) -> Finding:
    last = terms[-1].lower() if terms else ""
    if last in {"+all", "all"}:
        return _finding(Grade.WRONG, f"The SPF record of {domain} lets everybody send: end it in “-all” or “~all”.")
    if last in {"-all", "~all"} or any(term.lower().startswith("redirect=") for term in terms):
        return _finding(Grade.GOOD, f"{domain} says which servers may send for it.")
    return _finding(
        Grade.ADVICE, f"The SPF record of {domain} does not say what to do with other servers: end it in “-all”."
    )


def _records(domain: str, lookup: Lookup) -> list[str]:
    return [text for text in lookup.texts(domain) if text.lower() == "v=spf1" or text.lower().startswith("v=spf1 ")]


def _lookups(domain: str, lookup: Lookup, seen: set[str]) -> int:
    """Count the terms that make a receiver ask DNS, through all that is included; stops once it is too many."""
    count = 0
    for term in (_records(domain, lookup) or [""])[0].split()[1:]:
        count += bool(_ASKS_DNS.match(term))
        elsewhere = _ELSEWHERE.match(term)
        if elsewhere and elsewhere[1].lower() not in seen and len(seen) <= _LOOKUPS:
            count += _lookups(elsewhere[1], lookup, seen | {elsewhere[1].lower()})
    return count


def _finding(grade: Grade, words: str) -> Finding:
    return Finding(_TITLE, grade, words, _SOURCE)
