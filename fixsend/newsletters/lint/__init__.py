"""Looking at a finished mail the way mail programs, spam filters and screen readers do, before anybody gets it."""

from .document import faults
from .html import html_faults
from .text import text_faults

__all__ = ["faults", "html_faults", "text_faults"]
