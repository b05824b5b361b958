"""What rights stores. A family's dates are never among it."""

from fixsend.rights.models.counted import Duty, LateReport, PublishedCount, Snapshot, WeekDecision
from fixsend.rights.models.law import Announcement, LawChange, RuleSetVersion, SearchCount, VersionState
from fixsend.rights.models.letters import LetterVersion

__all__ = [
    "Announcement",
    "Duty",
    "LateReport",
    "LawChange",
    "LetterVersion",
    "PublishedCount",
    "RuleSetVersion",
    "SearchCount",
    "Snapshot",
    "VersionState",
    "WeekDecision",
]
