"""Checks of a finished mail for what mail programs, spam filters and screen readers cannot handle."""

from .document import faults
from .html import html_faults
from .text import text_faults

__all__ = ["faults", "html_faults", "text_faults"]
