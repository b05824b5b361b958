"""The tables of causes. Read from the top; the first rule that fits decides; each names its source."""

from .blocked import BLOCKED, EXCEPTIONS, SENDER
from .codes import BY_CODE, BY_STATUS, NEVER_GONE
from .content import CONTENT
from .mailbox import FULL, GONE
from .providers import PROVIDER_RULES
from .rule import ProviderRule, Rule
from .temporary import TEMPORARY, TEMPORARY_FIRST

__all__ = ["NEVER_GONE", "PROVIDER_RULES", "RULES", "ProviderRule", "Rule"]

RULES: tuple[Rule, ...] = (
    *EXCEPTIONS,
    *SENDER,
    *BLOCKED,
    *FULL,
    *CONTENT,
    *TEMPORARY_FIRST,
    *GONE,
    *TEMPORARY,
    *BY_STATUS,
    *BY_CODE,
)
