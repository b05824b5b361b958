"""What a rule is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from re import Pattern

from fixsend.delivery.bounces.cause import Cause


@dataclass(frozen=True)
class Rule:
    """Fits where its words are found and, if it names any, the enhanced status or reply code is one of its own."""

    cause: Cause
    source: str
    words: Pattern[str] | None = None
    statuses: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()

    def fits(self, words: str, status: str, code: str) -> bool:
        """Tell whether a failure is of this kind; `words` in lower case, on one line."""
        if self.statuses and status not in self.statuses:
            return False
        if self.codes and code not in self.codes:
            return False
        return self.words is None or self.words.search(words) is not None


def said(cause: Cause, source: str, *phrases: str, statuses: tuple[str, ...] = ()) -> Rule:
    """Return a rule for words: any of the phrases (regular expressions on lower-case text) decides."""
    return Rule(cause, source, re.compile("|".join(phrases)), statuses)


def coded(cause: Cause, source: str, *statuses: str) -> Rule:
    """Return a rule for enhanced status codes alone."""
    return Rule(cause, source, statuses=statuses)
