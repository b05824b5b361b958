"""What is looked at before a newsletter is sent: what must be put right, and what had better be."""

from .finding import Finding, Level
from .run import Figures, Report, check, report

__all__ = ["Figures", "Finding", "Level", "Report", "check", "report"]
