"""The words of letters as they are now, and as they were."""

from __future__ import annotations

from dataclasses import dataclass

from fixsend.rights.letters.kinds import LetterKind, LetterWords, kinds
from fixsend.rights.models import LetterVersion
from fixsend.web.page_cache import values


@dataclass(frozen=True)
class CurrentWords:
    """The words of every letter now: for all rules by kind, for one rule by kind and rule."""

    general: dict[str, LetterWords]
    own: dict[tuple[str, str], LetterWords]

    def of(self, letter: str, rule: str) -> LetterWords:
        """Return the words of a letter about a rule: its own, or those for all. Raises KeyError for an unknown kind."""
        return self.own.get((letter, rule)) or self.general[letter]


def current() -> CurrentWords:
    """Return the words of every letter, as staff wrote them last."""
    return values.kept("letters about time limits", _current)


def _current() -> CurrentWords:
    newest = LetterVersion.objects.order_by("letter", "rule", "-version").distinct("letter", "rule")
    found = {(one.letter, one.rule): LetterWords(one.subject, one.text) for one in newest if one.text}
    first = {one.id: LetterWords(one.subject, one.text) for one in kinds()}
    general = {letter: found.get((letter, ""), words) for letter, words in first.items()}
    return CurrentWords(general, {key: words for key, words in found.items() if key[1] and key[0] in first})


@dataclass(frozen=True)
class ListedLetter:
    """A kind with its newest version, and the rules for which it has words of their own."""

    kind: LetterKind
    newest: LetterVersion | None
    rules_with_own: list[str]


def listed() -> list[ListedLetter]:
    """Return every kind of letter, as the list of staff shows them."""
    newest = list(
        LetterVersion.objects.select_related("created_by")
        .order_by("letter", "rule", "-version")
        .distinct("letter", "rule")
    )
    general = {one.letter: one for one in newest if not one.rule}
    own = {
        one.id: [each.rule for each in newest if each.letter == one.id and each.rule and each.text] for one in kinds()
    }
    return [ListedLetter(one, general.get(one.id), own[one.id]) for one in kinds()]


def versions(letter: str, rule: str = "") -> list[LetterVersion]:
    """Return every version of a letter's words that staff wrote, the newest first."""
    found = LetterVersion.objects.filter(letter=letter, rule=rule).select_related("created_by")
    return list(found.order_by("-version"))
