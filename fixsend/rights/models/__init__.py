"""What rights stores. A family's dates are never among it."""

from fixsend.rights.models.counted import Duty, LateReport, PublishedCount, Snapshot, WeekDecision

__all__ = ["Duty", "LateReport", "PublishedCount", "Snapshot", "WeekDecision"]
