"""The tables of causes. Read from the top; the first that fits decides; each row names where it comes from."""

from .blocked import BLOCKED, NOT_WHAT_IT_SEEMS
from .codes import BY_CODE, BY_STATUS
from .content import CONTENT
from .dialect import Dialect
from .dialects import DIALECTS
from .mailbox import FULL, GONE
from .never import NEVER_GONE
from .passing import PASSING
from .rule import Rule
from .sender import SENDER
from .temporary import TEMPORARY

__all__ = ["DIALECTS", "NEVER_GONE", "RULES", "Dialect", "Rule"]

RULES: tuple[Rule, ...] = (
    *NOT_WHAT_IT_SEEMS,
    *SENDER,
    *BLOCKED,
    *FULL,
    *CONTENT,
    *PASSING,
    *GONE,
    *TEMPORARY,
    *BY_STATUS,
    *BY_CODE,
)
