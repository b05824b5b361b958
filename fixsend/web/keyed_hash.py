"""Keyed hashes by the site's secret key, of what is counted or compared and may not be kept itself."""

import hmac
from functools import lru_cache
from hashlib import sha256

from django.conf import settings


def keyed_hash(purpose: str, value: str) -> str:
    """Return HMAC-SHA256 of a value, 64 hex digits; the same as Django's `salted_hmac` with `purpose` as its salt."""
    return hmac.digest(_key(purpose, settings.SECRET_KEY), value.encode(), "sha256").hex()


@lru_cache(maxsize=64)
def _key(purpose: str, secret: str) -> bytes:
    """Work a purpose's key out once: that takes as long as the hash, and one form needs four of them."""
    return sha256(purpose.encode() + secret.encode()).digest()
