"""One thing that the checks found, and what they look at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from fixsend.newsletters.models import Newsletter
from fixsend.newsletters.writing.compose import PlacedBlock
from fixsend.newsletters.writing.document import RenderedNewsletter


class Level(Enum):
    """Whether a newsletter can be sent all the same."""

    BLOCKING = "blocking"
    ADVICE = "advice"


@dataclass(frozen=True)
class Finding:
    """One finding: the place, and in plain words what it is and what to do."""

    level: Level
    where: str
    what: str

    @property
    def is_blocking(self) -> bool:
        """Tell whether nothing can be sent before this is put right."""
        return self.level is Level.BLOCKING


@dataclass(frozen=True)
class Examined:
    """A newsletter as the checks see it: as written, and as rendered."""

    newsletter: Newsletter
    rendered: RenderedNewsletter
    blocks: list[PlacedBlock]


def blocking(where: str, what: str) -> Finding:
    """Return a finding that blocks sending."""
    return Finding(Level.BLOCKING, where, what)


def advice(where: str, what: str) -> Finding:
    """Return a finding that is advice."""
    return Finding(Level.ADVICE, where, what)
