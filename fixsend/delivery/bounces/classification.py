"""Classifies failures by their cause: one table of rules with their sources; the first rule that fits decides.

The order protects people. Words that turn *us* away come first, because a provider that refuses the sender often
dresses it as a refused address, and no family may lose its place for that. Words about trouble that passes come next,
then words about the mailbox, and bare codes last, since servers use codes loosely.

That there is no such address is believed only where three things agree: the code is permanent, the step is about the
recipient, and the words (or an enhanced status that has no other meaning) say so. A 4.x.x or 4xx code counts more than
any words.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from fixsend.delivery.bounces import safe_parsing, smtp_steps
from fixsend.delivery.bounces.report import Cause, Failure
from fixsend.delivery.bounces.rules import NEVER_GONE, PROVIDER_RULES, RULES, ProviderRule, Rule
from fixsend.delivery.bounces.smtp_steps import Step
from fixsend.delivery.engine.text import domains_in, without_addresses

_STATUS = re.compile(r"(?<![\d.])([45]\.\d{1,3}\.\d{1,3})(?![\d.])")
_REPLY = re.compile(r"(?<![\w.])([45]\d\d)(?=[ \-#(:]|$)", re.MULTILINE)
# A reply of several lines repeats its codes at the start of each, in the middle of a sentence.
_CODES = re.compile(r"(?<![\w.])[45]\d\d[- ](?:[45]\.\d{1,3}\.\d{1,3} )?")


@dataclass(frozen=True)
class Classification:
    """A cause, and the rule or provider's own wording that decided it; no rule where none fits."""

    cause: Cause
    rule: Rule | ProviderRule | None = None


def cause_of(
    text: str, *, status: str = "", code: int | None = None, step: Step = Step.UNSAID, at: Collection[str] = ()
) -> Cause:
    """Return the cause of a failure alone; takes what `classify` takes."""
    return classify(text, status=status, code=code, step=step, at=at).cause


def classify_failure(failure: Failure, our_domains: Collection[str] = ()) -> Classification:
    """Classify one address's failure in a report; `our_domains` are those that we send from."""
    at = (failure.address.rpartition("@")[2], failure.host)
    return classify(failure.text, status=failure.status, step=failure.step, at=at, our_domains=our_domains)


def classify(
    text: str,
    *,
    status: str = "",
    code: int | None = None,
    step: Step = Step.UNSAID,
    at: Collection[str] = (),
    our_domains: Collection[str] = (),
) -> Classification:
    """Return the cause of a failure together with the rule that decided it.

    `text` is the server's reply; the enhanced status (RFC 3463) and the reply code may stand in it or be given. `step`
    is the command that it answers; where that is not known, the text may name it. `at` names the provider: the
    recipient's domain and the server that replied, as far as they are known. A reply that names no address but one of
    `our_domains` is about our sender.
    """
    text = text[: safe_parsing.LONGEST_WORDS]
    in_text, number = _first(_STATUS, text), str(code or _first(_REPLY, text) or "")
    found = status or in_text
    step = smtp_steps.step_in(text) if step is Step.UNSAID else step
    codes = (status, in_text, number, _first(_REPLY, text))
    decided = _by_table(_one_line(text), found, number, at)
    if decided.cause not in (Cause.GONE, Cause.UNKNOWN):
        return decided
    if any(each.startswith("4") for each in codes):
        return Classification(Cause.TEMPORARY, decided.rule)
    if step in smtp_steps.ABOUT_US or _is_about_us(text, our_domains):
        return Classification(Cause.BLOCKED, decided.rule)
    return decided


def _by_table(words: str, status: str, code: str, at: Collection[str]) -> Classification:
    hosts = [each.lower().rstrip(".") for each in at if each]
    for own in PROVIDER_RULES:
        if own.fits(words, status, code, hosts):
            return Classification(own.cause, own)
    for rule in RULES:
        if rule.fits(words, status, code) and not (rule.cause is Cause.GONE and NEVER_GONE.fits(status, code)):
            return Classification(rule.cause, rule)
    return Classification(Cause.TEMPORARY if (status or code).startswith("4") else Cause.UNKNOWN)


def _is_about_us(text: str, our_domains: Collection[str]) -> bool:
    """Tell whether a reply names our own address or domain, and no other: the server speaks of our sender."""
    ours = {domain.lower() for domain in our_domains}
    named = domains_in(text)
    if not named:  # Our name may stand without an address: "No such domain (fixsend.example)".
        return any(re.search(rf"(?<![\w.-]){re.escape(domain)}(?![\w-])", text.lower()) for domain in ours)
    return named <= ours


def _one_line(text: str) -> str:
    """Return a reply as rules read it: lower case, single spaces, without codes, each address as one "@"."""
    return _CODES.sub("", without_addresses(" ".join(text.split()), "@")).lower().strip()


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[1] if found else ""
