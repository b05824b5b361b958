"""The mailing list and the mail that leaves."""

from .message import MOVES, Message, MessageState
from .subscription import Frequency, Subscription, Topic

__all__ = ["MOVES", "Frequency", "Message", "MessageState", "Subscription", "Topic"]
