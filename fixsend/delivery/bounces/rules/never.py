"""Codes that never mean that a receiver does not exist, whatever the words beside them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Codes:
    """Enhanced statuses, by their beginnings, and reply codes."""

    statuses: tuple[str, ...]
    codes: frozenset[str]

    def fits(self, status: str, code: str) -> bool:
        """Tell whether a failure bears one of the codes."""
        return code in self.codes or f"{status}.".startswith(self.statuses)


NEVER_GONE = Codes(
    statuses=(
        *("5.1.7.", "5.1.8."),  # RFC 3463: our sender address.
        *("5.2.1.", "5.2.2.", "5.2.3.", "5.2.4."),  # RFC 3463: there, but switched off; full; too large; a list.
        *("5.3.1.", "5.3.3.", "5.3.4.", "5.3.5."),  # RFC 3463: the other system is full, too large, wrongly set up.
        *("5.4.1.", "5.4.2.", "5.4.3.", "5.4.5.", "5.4.6.", "5.4.7."),  # RFC 3463: network, directory, loop, expired.
        "5.6.",  # RFC 3463: the text.
        *(
            f"5.5.{last}." for last in range(1, 7)
        ),  # RFC 3463: the protocol. 5.5.0 is what qmail and IIS write for anything.
        *(f"5.7.{last}." for last in (*range(2, 16), *range(18, 31))),  # RFC 7372, RFC 7505, RFC 8689: authentication.
        *(f"5.7.{first}" for first in "5678"),  # Microsoft and others: 5.7.5xx to 5.7.8xx.
    ),
    # RFC 5321, RFC 4954, RFC 7504: syntax, sequence, sign-in, a host that takes no mail, storage.
    codes=frozenset({"500", "502", "503", "504", "521", "523", "530", "534", "535", "538", "552", "555"}),
)
