"""What became of a mail that was given to a mail server or provider."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

# `untouched` was never handed over and counts as no attempt. `in_doubt` was handed over whole, and no answer came.
Result: TypeAlias = Literal["accepted", "later", "refused", "in_doubt", "untouched"]
# Whose trouble it is; empty where there is none.
Trouble: TypeAlias = Literal["", "relay", "domain", "address", "content"]

# RFC 3463: the mailbox or its domain does not exist, has moved, or is switched off for good.
_GONE = frozenset({"5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the server said: SMTP code (0 without one), enhanced status (RFC 3463, may be empty), and its words."""

    result: Result
    trouble: Trouble = ""
    code: int = 0
    enhanced: str = ""
    reason: str = ""  # At most 300 characters, without control characters.
    throttled: bool = False  # We were too fast.
    # A permanent answer to RCPT TO, or to this one receiver's text, that is about the receiver and not about us.
    on_receiver: bool = False

    @property
    def address_gone(self) -> bool:
        """Tell whether nobody will ever read mail at this address."""
        return self.on_receiver and self.enhanced in _GONE


ACCEPTED = Outcome("accepted")
UNTOUCHED = Outcome("untouched")
