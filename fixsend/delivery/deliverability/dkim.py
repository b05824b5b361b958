"""DKIM: the key by which receivers check the relay's signature (RFC 6376)."""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import load_der_public_key

from fixsend.delivery.deliverability.finding import Finding, Grade
from fixsend.delivery.deliverability.lookup import Lookup

_SOURCE = "RFC 6376, RFC 8301 §3.2; Google and Yahoo: required of bulk senders"
_TITLE = "DKIM"
_LEAST_BITS, _GOOD_BITS = 1024, 2048
# Where a key stands cannot be asked for; these are the places that the known providers and mail servers use.
USUAL_SELECTORS = (
    *("default", "dkim", "mail", "selector1", "selector2", "s1", "s2", "k1", "k2", "k3", "google", "pm", "mandrill"),
    *("brevo1", "brevo2", "mailjet", "mx", "smtp", "resend", "postal", "scph0120", "mlsend", "fm1", "key1"),
)


def check(domain: str, lookup: Lookup, selectors: Sequence[str] = ()) -> Finding:
    """Look for a usable key of the From domain under the selectors given, else under the usual ones."""
    found = {selector: _record(domain, selector, lookup) for selector in selectors or USUAL_SELECTORS}
    keys = {selector: _bits(record) for selector, record in found.items() if record}
    if not keys:
        where = ", ".join(selectors) if selectors else "the places that are usual"
        grade = Grade.WRONG if selectors else Grade.UNKNOWN
        return _finding(
            grade,
            f"No DKIM key of {domain} was found at {where}. Signing is your mail server's or provider's work: switch "
            "it on there, add the record that it shows, and set DKIM_SELECTORS to the selector's name.",
        )
    selector, bits = max(keys.items(), key=lambda each: each[1])
    if bits < _LEAST_BITS:
        return _finding(Grade.WRONG, f"The DKIM key “{selector}” of {domain} cannot be used: make a new one.")
    if bits < _GOOD_BITS:
        return _finding(Grade.ADVICE, f"The DKIM key “{selector}” has {bits} bits; make one of {_GOOD_BITS}.")
    return _finding(Grade.GOOD, f"{domain} has a DKIM key (“{selector}”).")


def _record(domain: str, selector: str, lookup: Lookup) -> str:
    texts = lookup.texts(f"{selector}._domainkey.{domain}")
    return next((text for text in texts if re.search(r"(?:^|;)\s*p=", text)), "")


def _bits(record: str) -> int:
    """Return the strength of a key in bits of RSA; 0 where it is withdrawn or broken."""
    tags = dict(part.strip().partition("=")[::2] for part in record.split(";") if "=" in part)
    try:
        content = base64.b64decode(re.sub(r"\s", "", tags.get("p", "")), validate=True)
        if tags.get("k", "rsa").strip() == "ed25519":
            return 3072 if len(content) == 32 else 0  # RFC 8463; as strong as RSA of 3072 bits.
        key = load_der_public_key(content)
    except (ValueError, UnsupportedAlgorithm):
        return 0
    return key.key_size if isinstance(key, RSAPublicKey) else 0


def _finding(grade: Grade, words: str) -> Finding:
    return Finding(_TITLE, grade, words, _SOURCE)
