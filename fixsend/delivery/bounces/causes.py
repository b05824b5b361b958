"""Why a mail failed: one table of rules, each with its source, read from the top; the first that fits decides.

The order protects people. Words that turn *us* away come first, because a provider that refuses the sender often
dresses it as a refused address, and no family may lose its place for that. Words about trouble that passes come next,
then words about the mailbox, and bare codes last, since servers use codes loosely.

That nobody has the address is believed only where three things agree: the code is permanent, the step is about the
receiver, and the words (or an enhanced status that has no other meaning) say so. A 4.x.x or 4xx beats all words.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from fixsend.delivery.bounces import addresses, incoming, steps
from fixsend.delivery.bounces.cause import Cause
from fixsend.delivery.bounces.report import Failure
from fixsend.delivery.bounces.rules import DIALECTS, NEVER_GONE, RULES, Dialect, Rule
from fixsend.delivery.bounces.steps import Step

_STATUS = re.compile(r"(?<![\d.])([45]\.\d{1,3}\.\d{1,3})(?![\d.])")
_REPLY = re.compile(r"(?<![\w.])([45]\d\d)(?=[ \-#(:]|$)", re.MULTILINE)
# A reply of several lines repeats its codes at the start of each, in the middle of a sentence.
_CODES = re.compile(r"(?<![\w.])[45]\d\d[- ](?:[45]\.\d{1,3}\.\d{1,3} )?")


@dataclass(frozen=True)
class Sorted:
    """A cause, and the rule or provider's dialect that decided it."""

    cause: Cause
    rule: Rule | Dialect | None = None


def sort(
    text: str, *, status: str = "", code: int | None = None, step: Step = Step.UNSAID, at: Collection[str] = ()
) -> Cause:
    """Return the cause of a failure; see `explain`."""
    return explain(text, status=status, code=code, step=step, at=at).cause


def of_failure(failure: Failure, our_domains: Collection[str] = ()) -> Sorted:
    """Return why a mail to one address failed, as a report says it."""
    at = (failure.address.rpartition("@")[2], failure.host)
    return explain(failure.text, status=failure.status, step=failure.step, at=at, our_domains=our_domains)


def explain(
    text: str,
    *,
    status: str = "",
    code: int | None = None,
    step: Step = Step.UNSAID,
    at: Collection[str] = (),
    our_domains: Collection[str] = (),
) -> Sorted:
    """Return the cause of a failure together with the rule that decided it, for staff who wonder.

    `text` is what the server said; the enhanced status (RFC 3463) and the reply code may stand in it or be given.
    `step` is what it answered; where it is unsaid, the words may name it. `at` names the provider: the receiver's
    domain and the server that answered, as far as they are known. An answer that names no address but one of
    `our_domains` is about our sender.
    """
    text = text[: incoming.LONGEST_WORDS]
    in_text, number = _first(_STATUS, text), str(code or _first(_REPLY, text) or "")
    found = status or in_text
    step = steps.of(text) if step is Step.UNSAID else step
    codes = (status, in_text, number, _first(_REPLY, text))
    decided = _by_table(_one_line(text), found, number, at)
    if decided.cause not in (Cause.GONE, Cause.UNKNOWN):
        return decided
    if any(each.startswith("4") for each in codes):
        return Sorted(Cause.TEMPORARY, decided.rule)
    if step in steps.ABOUT_US or _is_about_us(text, our_domains):
        return Sorted(Cause.BLOCKED, decided.rule)
    return decided


def _by_table(words: str, status: str, code: str, at: Collection[str]) -> Sorted:
    hosts = [each.lower().rstrip(".") for each in at if each]
    for dialect in DIALECTS:
        if dialect.fits(words, status, code, hosts):
            return Sorted(dialect.cause, dialect)
    for rule in RULES:
        if rule.fits(words, status, code) and not (rule.cause is Cause.GONE and NEVER_GONE.fits(status, code)):
            return Sorted(rule.cause, rule)
    return Sorted(Cause.TEMPORARY if (status or code).startswith("4") else Cause.UNKNOWN)


def _is_about_us(text: str, our_domains: Collection[str]) -> bool:
    """Tell whether an answer names our own address or domain, and no other: the server speaks of our sender."""
    ours = {domain.lower() for domain in our_domains}
    named = addresses.domains(text)
    if not named:  # Our name may stand without an address: "No such domain (fixsend.example)".
        return any(re.search(rf"(?<![\w.-]){re.escape(domain)}(?![\w-])", text.lower()) for domain in ours)
    return named <= ours


def _one_line(text: str) -> str:
    """Return the words as rules read them: lower case, single spaces, without codes; each address is one "@"."""
    return _CODES.sub("", addresses.hidden(" ".join(text.split()), "@")).lower().strip()


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[1] if found else ""
