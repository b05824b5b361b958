"""The pieces that editors build pages from; none of them can break the layout."""

from .body import BodyBlock, SlotBlock
from .figures import FigureBlock, FiguresBlock
from .text import RICH_TEXT, SHORT_TEXT, QuoteBlock

__all__ = ["RICH_TEXT", "SHORT_TEXT", "BodyBlock", "FigureBlock", "FiguresBlock", "QuoteBlock", "SlotBlock"]
