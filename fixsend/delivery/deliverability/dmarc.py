"""DMARC: what receivers do with mail that only pretends to be ours (RFC 7489)."""

from __future__ import annotations

from fixsend.delivery.deliverability.finding import Finding, Grade
from fixsend.delivery.deliverability.lookup import Lookup

_SOURCE = "RFC 7489; Google and Yahoo: required of bulk senders"


def check(domain: str, lookup: Lookup) -> Finding:
    """Look at the policy of the From domain, or of the domain above it; raises NoAnswer."""
    records = _records(domain, lookup) or _records(_above(domain), lookup)
    if not records:
        return _finding(
            Grade.WRONG,
            f"{domain} has no DMARC policy. Add a TXT record at _dmarc.{domain}: “v=DMARC1; p=none; "
            f"rua=mailto:dmarc@{domain}”; once the reports are clean, make it p=quarantine, then p=reject.",
        )
    if len(records) > 1:
        return _finding(Grade.WRONG, f"{domain} has {len(records)} DMARC records; receivers then use none.")
    return _policy(domain, _tags(records[0]))


def aligned(from_domain: str, envelope_domain: str) -> Finding:
    """Tell whether SPF can speak for the From domain: both have to belong together (RFC 7489 §3.1.2)."""
    title = "Envelope sender and From address"
    if _above(from_domain) == _above(envelope_domain):
        return Finding(title, Grade.GOOD, "Both are at the same domain, so SPF speaks for the From address.", _SOURCE)
    return Finding(
        title,
        Grade.ADVICE,
        f"Bounces go to {envelope_domain}, mail comes from {from_domain}. SPF then says nothing about the From one; "
        "only DKIM does. Set BOUNCE_ADDRESS to an address at your own domain.",
        _SOURCE,
    )


def _policy(domain: str, tags: dict[str, str]) -> Finding:
    policy = tags.get("p", "").lower()
    if policy not in {"none", "quarantine", "reject"}:
        return _finding(Grade.WRONG, f"The DMARC policy of {domain} has no valid “p=”.")
    if "rua" not in tags:
        return _finding(Grade.ADVICE, f"{domain} has a DMARC policy, but nobody gets its reports: add “rua=mailto:…”.")
    if policy == "none":
        return _finding(
            Grade.ADVICE,
            f"{domain} has a DMARC policy that only watches (p=none). That is right for a start; once the reports are "
            "clean, move to p=quarantine, so that nobody can write to families in your name.",
        )
    return _finding(Grade.GOOD, f"{domain} has a DMARC policy: {policy}.")


def _records(domain: str, lookup: Lookup) -> list[str]:
    return [text for text in lookup.texts(f"_dmarc.{domain}") if text.replace(" ", "").lower().startswith("v=dmarc1")]


def _tags(record: str) -> dict[str, str]:
    pairs = (part.partition("=")[::2] for part in record.split(";") if "=" in part)
    return {name.strip().lower(): value.strip() for name, value in pairs}


def _above(domain: str) -> str:
    """Return the registered domain, near enough: two labels, three below a two-letter country's second level."""
    labels = domain.lower().split(".")
    second_level = {"co", "org", "ac", "gov", "net", "me", "ltd", "plc", "sch", "nhs"}
    wanted = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in second_level else 2
    return ".".join(labels[-wanted:])


def _finding(grade: Grade, words: str) -> Finding:
    return Finding("DMARC", grade, words, _SOURCE)
