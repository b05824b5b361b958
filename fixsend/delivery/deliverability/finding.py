"""What one check found."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import Enum


class Grade(Enum):
    """How bad it is."""

    GOOD = "good"
    ADVICE = "advice"
    WRONG = "wrong"
    UNKNOWN = "unknown"

    @property
    def label(self) -> str:
        """Return the word that staff read."""
        return {"good": "In order", "advice": "Could be better", "wrong": "To mend", "unknown": "Not known"}[self.value]


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: how it stands, and what to do where it is not in order."""

    title: str
    grade: Grade
    words: str
    source: str

    def to_json(self) -> dict[str, str]:
        """Return what is stored."""
        return asdict(self) | {"grade": self.grade.value}

    @classmethod
    def from_json(cls, stored: dict[str, str]) -> Finding:
        """Read what `to_json` wrote."""
        return cls(stored["title"], Grade(stored["grade"]), stored["words"], stored["source"])
