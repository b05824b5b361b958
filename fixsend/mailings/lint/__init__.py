"""Looking at a finished mail the way mail programs, spam filters and screen readers do, before anybody gets it."""

from .document import complaints
from .html import html_complaints
from .text import text_complaints

__all__ = ["complaints", "html_complaints", "text_complaints"]
