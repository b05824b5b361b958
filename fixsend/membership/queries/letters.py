"""The standing letters as they read now."""

from dataclasses import dataclass

from fixsend.membership.letters import LETTERS, Letter
from fixsend.membership.models import LetterVersion


@dataclass(frozen=True)
class StandingLetter:
    """A letter with its newest version, or none while the first text stands."""

    letter: Letter
    newest: LetterVersion | None


def current_text(key: str) -> str:
    """Return the text that staff start from."""
    newest = LetterVersion.objects.filter(letter=key).order_by("-version").values_list("text", flat=True).first()
    return newest if newest is not None else LETTERS[key].first_text


def standing_letters() -> list[StandingLetter]:
    """Return every letter with who worded it last."""
    newest = {
        version.letter: version
        for version in LetterVersion.objects.select_related("created_by")
        .order_by("letter", "-version")
        .distinct("letter")
    }
    return [StandingLetter(letter, newest.get(key)) for key, letter in LETTERS.items()]


def versions(key: str) -> list[LetterVersion]:
    """Return every version of a letter that staff wrote, the newest first."""
    return list(LetterVersion.objects.filter(letter=key).select_related("created_by"))
