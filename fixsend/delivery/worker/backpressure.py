"""Who asks us to go slower: what servers answered since the last time that a pace was looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from fixsend.delivery.engine import pacing
from fixsend.delivery.engine.outcome import Outcome

# So many answers ask for it, or fewer where hardly anything is taken.
ENOUGH, A_FEW = 10, 3
# What was answered longer ago tells nothing of the pace that is kept now, in seconds.
FORGET_AFTER = 60.0


class Asked(NamedTuple):
    """A server's wish to get mail more slowly: at what pace, of which it took what share, and its words."""

    key: str
    per_minute: float
    taken_share: float
    words: str


@dataclass
class _Answers:
    """What one server, or one receiver behind it, answered since a moment."""

    since: float
    mails: int = 0
    taken: int = 0
    asked: int = 0
    words: str = ""

    def add(self, outcome: Outcome, asks: bool) -> None:
        """Count one answer."""
        self.mails += 1
        self.taken += outcome.result == "accepted"
        if asks:
            self.asked += 1
            self.words = outcome.reason

    def is_enough(self) -> bool:
        """Tell whether they ask for a slower pace, and not only now and then."""
        hardly_taken = self.taken < pacing.GOOD_SHARE * self.mails
        return self.asked >= (min(A_FEW, self.mails) if hardly_taken else ENOUGH)


class Patience:
    """Counts the answers of those who have asked for patience lately; times are the event loop's."""

    def __init__(self, now: float) -> None:
        self._looked_at = now
        self._answers: dict[str, _Answers] = {}

    @property
    def is_asked(self) -> bool:
        """Tell whether anybody has asked for it lately."""
        return bool(self._answers)

    def hear(self, answers: Sequence[tuple[str, Outcome, bool]]) -> None:
        """Take what has been answered since the last look: by whom, and whether it asks for patience."""
        for key, _, asks in answers:
            if asks and key not in self._answers:
                self._answers[key] = _Answers(self._looked_at)
        for key, outcome, asks in answers:
            if key in self._answers:
                self._answers[key].add(outcome, asks)

    def look(self, now: float) -> list[Asked]:
        """Return who asks for a slower pace; what they have said so far is then forgotten."""
        self._looked_at = now
        found = []
        for key, answers in list(self._answers.items()):
            seconds = now - answers.since
            if seconds >= pacing.SLOW_DOWN_EVERY / 5 and answers.is_enough():
                found.append(Asked(key, answers.mails / seconds * 60, answers.taken / answers.mails, answers.words))
                del self._answers[key]
            elif seconds > FORGET_AFTER:
                del self._answers[key]
        return found
