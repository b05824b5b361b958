"""The outcome of giving a mail to a mail server or provider."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

# `deferred` may be tried again later. `in_doubt` was handed over whole, and no reply came. `not_sent` was never handed
# over and counts as no attempt.
OutcomeKind: TypeAlias = Literal["accepted", "deferred", "refused", "in_doubt", "not_sent"]
# What the trouble is with: our own mail server, the recipient's domain, the address or the mail itself; else empty.
Trouble: TypeAlias = Literal["", "relay", "domain", "address", "content"]

# RFC 3463: the mailbox or its domain does not exist, has moved, or is switched off for good.
_GONE = frozenset({"5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the server replied: SMTP code (0 without one), enhanced status (RFC 3463, may be empty), and its words."""

    kind: OutcomeKind
    trouble: Trouble = ""
    code: int = 0
    enhanced: str = ""
    reason: str = ""  # At most 300 characters, without control characters.
    throttled: bool = False  # The server asks for a slower pace.
    # A permanent reply to RCPT TO, or to this one recipient's text, that is about the recipient and not about us.
    on_receiver: bool = False

    @property
    def address_gone(self) -> bool:
        """Tell whether the reply says for good that there is no such mailbox or domain."""
        return self.on_receiver and self.enhanced in _GONE


ACCEPTED = Outcome("accepted")
NOT_SENT = Outcome("not_sent")
