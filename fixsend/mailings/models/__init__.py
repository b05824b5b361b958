"""The mailing list and the mail that leaves."""

from fixsend.mailings.list_import.models import ImportLine, ImportRow, ListImport

from .message import MOVES, Message, MessageState
from .subscription import Frequency, Subscription, Topic

__all__ = [
    "MOVES",
    "Frequency",
    "ImportLine",
    "ImportRow",
    "ListImport",
    "Message",
    "MessageState",
    "Subscription",
    "Topic",
]
