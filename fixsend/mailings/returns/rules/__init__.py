"""The table of causes. Read from the top; the first rule that fits decides; each names where it comes from."""

from .blocked import BLOCKED, NOT_WHAT_IT_SEEMS
from .codes import BY_CODE, BY_STATUS
from .content import CONTENT
from .mailbox import FULL, GONE
from .rule import Rule
from .temporary import TEMPORARY

__all__ = ["RULES", "Rule"]

RULES: tuple[Rule, ...] = (
    *NOT_WHAT_IT_SEEMS,
    *BLOCKED,
    *CONTENT,
    *FULL,
    *GONE,
    *TEMPORARY,
    *BY_STATUS,
    *BY_CODE,
)
