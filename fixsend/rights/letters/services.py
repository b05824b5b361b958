"""Publishing new words of letters."""

from __future__ import annotations

from datetime import timedelta

from django.db import connection, transaction

from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.rights.letters import marks
from fixsend.rights.letters.kinds import LetterWords, kind, rules_of
from fixsend.rights.letters.queries import versions
from fixsend.rights.models import LetterVersion
from fixsend.rights.rule_sets.declaration import Rule
from fixsend.rights.rule_sets.law import Law
from fixsend.web import page_cache

# A preview is of a letter that goes a week after the last day.
SAMPLE_DELAY = timedelta(days=7)


class UnusableWords(ValueError):
    """A mark in the words cannot be filled in; `problems` says which, in sentences for staff."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__(" ".join(problems))
        self.problems = problems


def rules_for(law: Law, letter: str, rule: str) -> list[Rule]:
    """Return the rules that words have to suit: the one named, or all of the kind. Raises KeyError for unknown ones."""
    of_kind = rules_of(law, kind(letter))
    found = [each for each in of_kind if rule in ("", each.id)]
    if not found:
        raise KeyError(rule)
    return found


@transaction.atomic
def publish(law: Law, letter: str, rule: str, words: LetterWords, *, actor: Person) -> int:
    """Let a letter have these words from now on; returns the number of their version, 0 being the first words.

    With a `rule` they are for that rule alone. The current words again make no new version. Raises UnusableWords, and
    KeyError for an unknown letter or rule.
    """
    clean = LetterWords(" ".join(words.subject.split()), words.text.replace("\r\n", "\n").strip())
    suits = rules_for(law, letter, rule)
    if problems := marks.problems(f"{clean.subject}\n{clean.text}", suits):
        raise UnusableWords(problems)
    return _publish(letter, rule, clean, actor)


@transaction.atomic
def drop_own(letter: str, rule: str, *, actor: Person) -> int:
    """Let a rule have the words for all rules again; returns the number of the version that says so."""
    return _publish(letter, rule, LetterWords("", ""), actor)


def _publish(letter: str, rule: str, words: LetterWords, actor: Person) -> int:
    _lock_versions()
    newest = next(iter(versions(letter, rule)), None)
    first = kind(letter)
    now = LetterWords(newest.subject, newest.text) if newest else LetterWords(first.subject, first.text)
    if rule and newest is None:
        now = LetterWords("", "")
    number = newest.version if newest else 0
    if now == words:
        return number
    LetterVersion.objects.create(
        letter=letter, rule=rule, version=number + 1, subject=words.subject, text=words.text, created_by=actor
    )
    named = f"{letter}, {rule}" if rule else letter
    audit.record(actor, "letter.published", subject=f"letter {named}, version {number + 1}")
    page_cache.invalidate()
    return number + 1


def _lock_versions() -> None:
    """Make two members of staff who publish at once produce two versions; readers do not wait."""
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE rights_letterversion IN SHARE ROW EXCLUSIVE MODE")
