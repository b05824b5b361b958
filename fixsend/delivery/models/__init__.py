"""Mail that leaves, and what comes back of it."""

from .bounce_suppression import BounceSuppression, LiftedBecause
from .delivery import DELIVERY_MOVES, Delivery, DeliveryBatch, DeliveryState, DoubtCause, SkipCause
from .departure import Departure
from .mailing import MAILING_MOVES, DoubtPolicy, Mailing, MailingState, StoppedItself
from .message import MOVES, Message, MessageState
from .preference import DeliveryPreference, Frequency
from .returned_mail import Return, SetAside
from .sender_check import SenderCheck
from .tally import DeliveryTally
from .worker import MailWorker, Pace, SendingPlace

__all__ = [
    "DELIVERY_MOVES",
    "MAILING_MOVES",
    "MOVES",
    "BounceSuppression",
    "Delivery",
    "DeliveryBatch",
    "DeliveryPreference",
    "DeliveryState",
    "DeliveryTally",
    "Departure",
    "DoubtCause",
    "DoubtPolicy",
    "Frequency",
    "LiftedBecause",
    "MailWorker",
    "Mailing",
    "MailingState",
    "Message",
    "MessageState",
    "Pace",
    "Return",
    "SenderCheck",
    "SendingPlace",
    "SetAside",
    "SkipCause",
    "StoppedItself",
]
