"""The subject and the line after it: readable, honest, and nothing that spam filters take for spam."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixsend.newsletters.writing.checks.finding import Examined, Finding, advice, blocking
from fixsend.newsletters.writing.renderer import with_fallbacks

SUBJECT, PREHEADER = "Subject", "Line after the subject"
# A phone's mail program shows about 35 to 45 characters, a computer's about 60 to 70.
LONG = 60
TOO_SHORT = 4
_ANSWERS = re.compile(r"^\s*(re|fw|fwd|aw|wg)\s*(\[\d+\])?:", re.IGNORECASE)
_EXCLAIMS = re.compile(r"[!?]{2,}|!.*!")
_SHOUTING_SHARE = 0.7


def check(examined: Examined) -> Iterator[Finding]:
    """Yield findings about the subject and the line after it."""
    subject = with_fallbacks(examined.newsletter.subject)
    if subject:
        yield from _honest(subject)
        yield from _quiet(subject)
        yield from _length(subject)
        if subject == examined.newsletter.name:
            yield advice(SUBJECT, "It is the name among colleagues. Say to readers what is inside.")
    yield from _preheader(subject, with_fallbacks(examined.newsletter.preheader))


def _honest(subject: str) -> Iterator[Finding]:
    if _ANSWERS.match(subject):
        yield blocking(SUBJECT, "It pretends to be an answer or something passed on (“Re:”, “Fwd:”). Take that out.")
    if not any(letter.isalpha() for letter in subject):
        yield blocking(SUBJECT, "There are no words in it. Screen readers and many mail programs show nothing then.")


def _quiet(subject: str) -> Iterator[Finding]:
    # Our own call and abbreviations are not shouting: only words of five letters and more count.
    words = [word for word in re.findall(r"[^\W\d_]{5,}", subject) if word.upper() not in {"FIXSEND", "VOTESEND"}]
    shouted = [word for word in words if word.isupper()]
    if words and len(shouted) >= _SHOUTING_SHARE * len(words):
        yield advice(SUBJECT, "It is in CAPITALS. Capitals are hard to read, and spam filters dislike them.")
    if _EXCLAIMS.search(subject):
        yield advice(SUBJECT, "One exclamation or question mark is enough. More look like spam.")


def _length(subject: str) -> Iterator[Finding]:
    if len(subject) > LONG:
        yield advice(SUBJECT, f"It has {len(subject)} characters; phones show about 40. Say the news first.")
    if len(subject) < TOO_SHORT:
        yield advice(SUBJECT, "It says too little. Say in a few words what is inside.")


def _preheader(subject: str, preheader: str) -> Iterator[Finding]:
    if not preheader:
        yield advice(PREHEADER, "It is empty. Mail programs then show the first words of the mail there.")
    elif preheader.lower() == subject.lower():
        yield advice(PREHEADER, "It says the same as the subject. Use it to say more.")
