"""Sender authentication in DNS: SPF (RFC 7208), DKIM (RFC 6376) and DMARC (RFC 7489)."""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import load_der_public_key

from fixsend.delivery.deliverability.lookup import Finding, Grade, Lookup
from fixsend.delivery.engine.dkim import Key

# SPF: which servers may send with our envelope sender.
_SPF_SOURCE = "RFC 7208; Google and Yahoo: required of all senders"
_MOST_LOOKUPS = 10  # RFC 7208 §4.6.4
_ASKS_DNS = re.compile(r"^[+?~-]?(?:include:|a(?:[:/]|$)|mx(?:[:/]|$)|ptr|exists:|redirect=)", re.IGNORECASE)
_OTHER_RECORD = re.compile(r"^(?:[+?~-]?include:|redirect=)(\S+)$", re.IGNORECASE)


def check_spf(domain: str, lookup: Lookup) -> Finding:
    """Check the SPF record of our envelope sender's domain; raises NoAnswer."""
    records = _spf_records(domain, lookup)
    if not records:
        return _spf_finding(
            Grade.WRONG,
            f"{domain} has no SPF record. Add a TXT record that names your mail server or provider, such as "
            "“v=spf1 include:spf.your-provider.example -all”; your provider's help pages have the exact words.",
        )
    if len(records) > 1:
        return _spf_finding(
            Grade.WRONG, f"{domain} has {len(records)} SPF records, which makes all of them void. Make them one."
        )
    terms = records[0].split()[1:]
    asked = _count_lookups(domain, lookup, {domain})
    if asked > _MOST_LOOKUPS:
        return _spf_finding(
            Grade.WRONG,
            f"The SPF record of {domain} leads to {asked} look-ups; more than {_MOST_LOOKUPS} make it void. Take out "
            "providers that you no longer use.",
        )
    return _check_spf_ending(domain, terms)


def _check_spf_ending(domain: str, terms: list[str]) -> Finding:
    last = terms[-1].lower() if terms else ""
    if last in {"+all", "all"}:
        return _spf_finding(Grade.WRONG, f"The SPF record of {domain} lets anyone send: end it in “-all” or “~all”.")
    if last in {"-all", "~all"} or any(term.lower().startswith("redirect=") for term in terms):
        return _spf_finding(Grade.GOOD, f"{domain} says which servers may send for it.")
    return _spf_finding(
        Grade.ADVICE, f"The SPF record of {domain} does not say what to do with other servers: end it in “-all”."
    )


def _spf_records(domain: str, lookup: Lookup) -> list[str]:
    return [text for text in lookup.texts(domain) if text.lower() == "v=spf1" or text.lower().startswith("v=spf1 ")]


def _count_lookups(domain: str, lookup: Lookup, seen: set[str]) -> int:
    """Return how many terms make a recipient ask DNS, through all includes; stops once there are too many."""
    count = 0
    for term in (_spf_records(domain, lookup) or [""])[0].split()[1:]:
        count += bool(_ASKS_DNS.match(term))
        other = _OTHER_RECORD.match(term)
        if other and other[1].lower() not in seen and len(seen) <= _MOST_LOOKUPS:
            count += _count_lookups(other[1], lookup, seen | {other[1].lower()})
    return count


def _spf_finding(grade: Grade, words: str) -> Finding:
    return Finding("SPF", grade, words, _SPF_SOURCE)


# DKIM: the key by which recipients check the relay's signature.
_DKIM_SOURCE = "RFC 6376, RFC 8301 §3.2; Google and Yahoo: required of bulk senders"
_LEAST_BITS, _GOOD_BITS = 1024, 2048
# DNS does not tell a domain's selectors; these are the ones that known providers and mail servers use.
USUAL_SELECTORS = (
    *("default", "dkim", "mail", "selector1", "selector2", "s1", "s2", "k1", "k2", "k3", "google", "pm", "mandrill"),
    *("brevo1", "brevo2", "mailjet", "mx", "smtp", "resend", "postal", "scph0120", "mlsend", "fm1", "key1"),
)


def check_dkim(domain: str, lookup: Lookup, selectors: Sequence[str] = ()) -> Finding:
    """Check for a usable key of the From domain under these selectors, else under the usual ones; raises NoAnswer."""
    found = {selector: _dkim_record(domain, selector, lookup) for selector in selectors or USUAL_SELECTORS}
    keys = {selector: _key_bits(record) for selector, record in found.items() if record}
    if not keys:
        where = ", ".join(selectors) if selectors else "the places that are usual"
        grade = Grade.WRONG if selectors else Grade.UNKNOWN
        return _dkim_finding(
            grade,
            f"No DKIM key of {domain} was found at {where}. Signing is your mail server's or provider's work: switch "
            "it on there, add the record that it shows, and set DKIM_SELECTORS to the selector's name.",
        )
    selector, bits = max(keys.items(), key=lambda each: each[1])
    if bits < _LEAST_BITS:
        return _dkim_finding(Grade.WRONG, f"The DKIM key “{selector}” of {domain} cannot be used: make a new one.")
    if bits < _GOOD_BITS:
        return _dkim_finding(Grade.ADVICE, f"The DKIM key “{selector}” has {bits} bits; make one of {_GOOD_BITS}.")
    return _dkim_finding(Grade.GOOD, f"{domain} has a DKIM key (“{selector}”).")


def check_own_key(key: Key, signing_domain: str, from_domain: str, lookup: Lookup) -> Finding:
    """Check that the public half of a key of our own is published, and counts for the From domain; raises NoAnswer."""
    name = f"{key.selector}._domainkey.{signing_domain}"
    record = _dkim_record(signing_domain, key.selector, lookup)
    if not record:
        words = f"We sign with the key “{key.selector}”, and its record is missing. Add a TXT record at {name}: "
        return _own_key_finding(key, Grade.WRONG, f"{words}{key.record}")
    if _published_key(record) != key.published:
        words = f"The record at {name} has another key than the one that we sign with. It has to be: "
        return _own_key_finding(key, Grade.WRONG, f"{words}{key.record}")
    if registered_domain(signing_domain) != registered_domain(from_domain):
        return _own_key_finding(
            key,
            Grade.WRONG,
            f"We sign for {signing_domain}, and mail comes from {from_domain}: such a signature proves nothing about "
            "it. Set DKIM_DOMAIN to the domain of the From address.",
        )
    return _own_key_finding(key, Grade.GOOD, f"We sign for {signing_domain}, and the record at {name} has our key.")


def _own_key_finding(key: Key, grade: Grade, words: str) -> Finding:
    return Finding(f"Our DKIM key “{key.selector}”", grade, words, _DKIM_SOURCE)


def _published_key(record: str) -> bytes:
    """Return the public key of a record; nothing where it is withdrawn or broken."""
    try:
        return base64.b64decode(re.sub(r"\s", "", _tags(record).get("p", "")), validate=True)
    except ValueError:
        return b""


def _dkim_record(domain: str, selector: str, lookup: Lookup) -> str:
    texts = lookup.texts(f"{selector}._domainkey.{domain}")
    return next((text for text in texts if re.search(r"(?:^|;)\s*p=", text)), "")


def _key_bits(record: str) -> int:
    """Return the strength of a key in bits of RSA; 0 where it is withdrawn or broken."""
    content = _published_key(record)
    if _tags(record).get("k", "rsa") == "ed25519":
        return 3072 if len(content) == 32 else 0  # RFC 8463; as strong as RSA of 3072 bits.
    try:
        key = load_der_public_key(content)
    except (ValueError, UnsupportedAlgorithm):
        return 0
    return key.key_size if isinstance(key, RSAPublicKey) else 0


def _dkim_finding(grade: Grade, words: str) -> Finding:
    return Finding("DKIM", grade, words, _DKIM_SOURCE)


# DMARC: what recipients do with mail that only pretends to be ours.
_DMARC_SOURCE = "RFC 7489; Google and Yahoo: required of bulk senders"


def check_dmarc(domain: str, lookup: Lookup) -> Finding:
    """Check the policy of the From domain, or of its registered domain; raises NoAnswer."""
    records = _dmarc_records(domain, lookup) or _dmarc_records(registered_domain(domain), lookup)
    if not records:
        return _dmarc_finding(
            Grade.WRONG,
            f"{domain} has no DMARC policy. Add a TXT record at _dmarc.{domain}: “v=DMARC1; p=none; "
            f"rua=mailto:dmarc@{domain}”; once the reports are clean, make it p=quarantine, then p=reject.",
        )
    if len(records) > 1:
        return _dmarc_finding(Grade.WRONG, f"{domain} has {len(records)} DMARC records; receivers then use none.")
    return _check_policy(domain, _tags(records[0]))


def check_alignment(from_domain: str, envelope_domain: str) -> Finding:
    """Check whether SPF counts for the From domain: both domains have to be aligned (RFC 7489 §3.1.2)."""
    title = "Envelope sender and From address"
    if registered_domain(from_domain) == registered_domain(envelope_domain):
        return Finding(
            title, Grade.GOOD, "Both are at the same domain, so SPF speaks for the From address.", _DMARC_SOURCE
        )
    return Finding(
        title,
        Grade.ADVICE,
        f"Bounces go to {envelope_domain}, mail comes from {from_domain}. SPF then says nothing about the From one; "
        "only DKIM does. Set BOUNCE_ADDRESS to an address at your own domain.",
        _DMARC_SOURCE,
    )


def _check_policy(domain: str, tags: dict[str, str]) -> Finding:
    policy = tags.get("p", "").lower()
    if policy not in {"none", "quarantine", "reject"}:
        return _dmarc_finding(Grade.WRONG, f"The DMARC policy of {domain} has no valid “p=”.")
    if "rua" not in tags:
        return _dmarc_finding(
            Grade.ADVICE, f"{domain} has a DMARC policy, but nobody gets its reports: add “rua=mailto:…”."
        )
    if policy == "none":
        return _dmarc_finding(
            Grade.ADVICE,
            f"{domain} has a DMARC policy that only watches (p=none). That is right for a start; once the reports are "
            "clean, move to p=quarantine, so that nobody can write to families in your name.",
        )
    return _dmarc_finding(Grade.GOOD, f"{domain} has a DMARC policy: {policy}.")


def _dmarc_records(domain: str, lookup: Lookup) -> list[str]:
    return [text for text in lookup.texts(f"_dmarc.{domain}") if text.replace(" ", "").lower().startswith("v=dmarc1")]


def _tags(record: str) -> dict[str, str]:
    pairs = (part.partition("=")[::2] for part in record.split(";") if "=" in part)
    return {name.strip().lower(): value.strip() for name, value in pairs}


def registered_domain(domain: str) -> str:
    """Return a host's registered domain, near enough: two labels, or three below a country's second level."""
    labels = domain.lower().split(".")
    second_level = {"co", "org", "ac", "gov", "net", "me", "ltd", "plc", "sch", "nhs"}
    wanted = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in second_level else 2
    return ".".join(labels[-wanted:])


def _dmarc_finding(grade: Grade, words: str) -> Finding:
    return Finding("DMARC", grade, words, _DMARC_SOURCE)
