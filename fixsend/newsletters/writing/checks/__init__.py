"""The checks before a newsletter is sent: blocking findings, and advice."""

from .finding import Finding, Level
from .run import Figures, Report, check, report

__all__ = ["Figures", "Finding", "Level", "Report", "check", "report"]
