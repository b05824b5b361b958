"""The texts of rule sets: the one that is used, and a hash of the program's own file."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from django.utils import timezone

from fixsend.rights import current, rule_sets


def text_in_use(rule_set: str, day: date | None = None) -> str:
    """Return the text of a rule set that is used on a day, today unless told; "" for one that is not there."""
    version = current.in_use(day or timezone.localdate()).get(rule_set)
    return version.text if version else rule_sets.files().get(rule_set, "")


def file_hash(rule_set: str) -> str:
    """Return a hash of the program's own file, by which a newer one is noticed; "" where there is none."""
    text = rule_sets.files().get(rule_set)
    return sha256(text.encode()).hexdigest() if text else ""
