"""How a form knows whether what it showed is still what is stored."""

from __future__ import annotations

import hashlib
import json
from typing import Any


class Changed(Exception):
    """Somebody else has changed the rules since they were opened."""


def version(stored: Any) -> str:
    """Return a short fingerprint of something that JSON can hold."""
    return hashlib.sha256(json.dumps(stored, sort_keys=True).encode()).hexdigest()[:16]
