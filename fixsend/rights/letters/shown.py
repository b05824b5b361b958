"""Letters as pages show them: filled in for a step, or with blanks; and as data for the browser."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote

from fixsend.rights.letters import marks
from fixsend.rights.letters.addresses import addresses
from fixsend.rights.letters.kinds import LetterKind, LetterWords, ladder
from fixsend.rights.letters.queries import current
from fixsend.rights.rule_sets.declaration import Entry, Rule
from fixsend.rights.rule_sets.law import Law
from fixsend.rights.timetable import Step


@dataclass(frozen=True)
class ShownLetter:
    """A letter with its marks filled in."""

    kind: LetterKind
    subject: str
    text: str


def blank(rule: Rule) -> list[ShownLetter]:
    """Return the letters about a rule, the first step first, with places to be filled in by hand."""
    return [_filled(each, current().of(each.id, rule.id), marks.blanks(rule, each)) for each in ladder(rule)]


def filled(law: Law, step: Step, letter: LetterKind, today: date, council: str = "") -> ShownLetter:
    """Return a letter about a step of a family's timetable."""
    words = current().of(letter.id, step.rule.id)
    return _filled(letter, words, marks.values(law, step, letter, today, council))


def _filled(letter: LetterKind, words: LetterWords, values: dict[str, str]) -> ShownLetter:
    return ShownLetter(letter, marks.fill(words.subject, values), marks.fill(words.text, values))


def mail_link(address: str, subject: str, text: str) -> str:
    """Return the address with which a letter opens in a mail program (RFC 6068)."""
    body = text.replace("\r\n", "\n").replace("\n", "\r\n")
    return f"mailto:{quote(address, safe='@')}?subject={quote(subject, safe='')}&body={quote(body, safe='')}"


def kinds_of(law: Law, entry: Entry) -> list[LetterKind]:
    """Return the kinds of letters that an entry's rules need, each once."""
    return list(dict.fromkeys(each for rule in entry.rules for each in ladder(law.newest(rule)[1])))


def page_data(law: Law, entry: Entry) -> dict[str, Any]:
    """Return what the browser needs to fill in every letter of an entry."""
    words = current()
    rules = {rule: ladder(law.newest(rule)[1]) for rule in entry.rules}
    kinds = kinds_of(law, entry)
    own = {f"{rule} {each.id}": words.own.get((each.id, rule)) for rule, letters in rules.items() for each in letters}
    return {
        "ladders": {rule: [each.id for each in letters] for rule, letters in rules.items()},
        "kinds": {each.id: _kind(each, words.general[each.id]) for each in kinds},
        "own": {key: {"subject": found.subject, "text": found.text} for key, found in own.items() if found},
        "addresses": addresses() if any(each.address for each in kinds) else {},
    }


def _kind(letter: LetterKind, words: LetterWords) -> dict[str, Any]:
    return {
        "title": letter.title,
        "to": letter.to,
        "when": letter.when,
        "days": letter.answer_days,
        "address": letter.address,
        "subject": words.subject,
        "text": words.text,
    }
