"""Mailings and single mails, their deliveries, the workers that send them, and returned mail."""

from .delivery import DELIVERY_MOVES, Delivery, DeliveryBatch, DeliveryState, DeliveryTally, DoubtCause, SkipCause
from .mailing import MAILING_MOVES, DoubtPolicy, Mailing, MailingState, StoppedItself
from .message import MOVES, Message, MessageState
from .preference import DeliveryPreference, Departure, Frequency
from .returned_mail import BounceSuppression, LiftedBecause, ReturnedMail, UnparsedMail
from .worker import Installation, MailWorker, Pace, SenderCheck

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
    "Installation",
    "LiftedBecause",
    "MailWorker",
    "Mailing",
    "MailingState",
    "Message",
    "MessageState",
    "Pace",
    "ReturnedMail",
    "SenderCheck",
    "SkipCause",
    "StoppedItself",
    "UnparsedMail",
]
