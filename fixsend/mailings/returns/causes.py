"""Why a mail failed: one table of rules, each with its source, read from the top; the first that fits decides.

The order protects people. Words that turn *us* away come first, because a provider that refuses the sender often
dresses it as a refused address, and no family may lose its place for that. Words about the mailbox come next, and bare
codes last, since servers use codes loosely.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from fixsend.mailings.returns.cause import Cause
from fixsend.mailings.returns.rules import RULES, Rule

_STATUS = re.compile(r"(?<![\d.])([45]\.\d{1,3}\.\d{1,3})(?![\d.])")
_REPLY = re.compile(r"(?<![\d.])([45]\d\d)(?=[ \-#(]|$)", re.MULTILINE)
_SPACES = re.compile(r"\s+")
# A reply of several lines repeats its codes at the start of each, in the middle of a sentence.
_CODES = re.compile(r"(?<![\d.])[45]\d\d[- ](?:[45]\.\d{1,3}\.\d{1,3} )?")


@dataclass(frozen=True)
class Sorted:
    """A cause, and the rule that decided it."""

    cause: Cause
    rule: Rule | None = None


def sort(text: str, *, status: str = "", code: int | None = None) -> Cause:
    """Return the cause of a failure from the words of the server, its enhanced status (RFC 3463) and its reply code.

    `text` may hold all of them, as replies mostly do; what is given by itself counts before what is found in it.
    """
    return explain(text, status=status, code=code).cause


def explain(text: str, *, status: str = "", code: int | None = None) -> Sorted:
    """Return the cause together with the rule that decided it, for staff who wonder."""
    found = status or _first(_STATUS, text)
    number = str(code or _first(_REPLY, text) or "")
    words = _one_line(text)
    for rule in RULES:
        if rule.fits(words, found, number):
            return Sorted(rule.cause, rule)
    return Sorted(Cause.TEMPORARY if (found or number).startswith("4") else Cause.UNKNOWN)


def _one_line(text: str) -> str:
    return _CODES.sub("", _SPACES.sub(" ", text)).lower().strip()


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[1] if found else ""
