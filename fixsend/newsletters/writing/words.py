"""Words with merge fields in them, where there is no reader."""

from __future__ import annotations

from fixsend.delivery import merge_fields
from fixsend.delivery.document import MergeField
from fixsend.delivery.merge_fields import BadText


def for_everybody(text: str) -> str:
    """Return a line as everybody reads it: each merge field says what it says of a reader whom we do not know."""
    try:
        parts = merge_fields.parse(text)
    except BadText:
        return text
    return " ".join("".join(part.fallback if isinstance(part, MergeField) else str(part) for part in parts).split())
