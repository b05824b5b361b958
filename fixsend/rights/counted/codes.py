"""The code by which a family finds its report again: random, shown once, and stored as a hash alone."""

from __future__ import annotations

import secrets
from hashlib import sha256

# Letters and digits that cannot be taken for each other (RFC 4648, section 6); four groups of five are 100 bits.
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_GROUPS, _GROUP = 4, 5
_LENGTH = _GROUPS * _GROUP
_MEANT = str.maketrans("018", "OIB")


def new() -> str:
    """Return a new code: "ABCDE-FGH2J-KLMN3-PQRST"."""
    return _written("".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH)))


def read(typed: str) -> str:
    """Return a code as it is written, from what was typed; "" where it cannot be one."""
    plain = "".join(sign for sign in typed.upper().translate(_MEANT) if sign in _ALPHABET)
    return _written(plain) if len(plain) == _LENGTH else ""


def key_of(code: str) -> str:
    """Return the hash under which a report with this code is stored. The code is random, so it needs no salt."""
    return sha256(code.encode()).hexdigest()


def _written(plain: str) -> str:
    return "-".join(plain[start : start + _GROUP] for start in range(0, _LENGTH, _GROUP))
