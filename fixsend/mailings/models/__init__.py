"""The mailing list, newsletters, and the mail that leaves."""

from fixsend.mailings.deliverability.models import SenderCheck
from fixsend.mailings.list_import.models import ImportLine, ImportRow, ListImport
from fixsend.mailings.returns.models import Return, SetAside
from fixsend.mailings.sending.models import (
    Click,
    ClickCount,
    SendingRules,
    SendPlan,
    SubjectTest,
    TrackedLink,
)
from fixsend.mailings.series.models import RunState, Series, SeriesRun, Step, StepMail

from .bounce_suppression import BounceSuppression, LiftedBecause
from .delivery import DELIVERY_MOVES, Delivery, DeliveryBatch, DeliveryState, DoubtCause, SkipCause
from .departure import Departure
from .mailing import MAILING_MOVES, DoubtPolicy, Mailing, MailingState, StoppedItself
from .message import MOVES, Message, MessageState
from .newsletter import Newsletter, NewsletterMailing
from .preference import DeliveryPreference, Frequency
from .reader import Fact, Reader
from .receipt import CHUNK_BITS, GOT, Receipt
from .segment import Segment
from .sending import MailWorker, Pace, SendingPlace
from .subscription import Subscription, Topic
from .tally import DeliveryTally

__all__ = [
    "CHUNK_BITS",
    "DELIVERY_MOVES",
    "GOT",
    "MAILING_MOVES",
    "MOVES",
    "BounceSuppression",
    "Click",
    "ClickCount",
    "Delivery",
    "DeliveryBatch",
    "DeliveryPreference",
    "DeliveryState",
    "DeliveryTally",
    "Departure",
    "DoubtCause",
    "DoubtPolicy",
    "Fact",
    "Frequency",
    "ImportLine",
    "ImportRow",
    "LiftedBecause",
    "ListImport",
    "MailWorker",
    "Mailing",
    "MailingState",
    "Message",
    "MessageState",
    "Newsletter",
    "NewsletterMailing",
    "Pace",
    "Reader",
    "Receipt",
    "Return",
    "RunState",
    "Segment",
    "SendPlan",
    "SenderCheck",
    "SendingPlace",
    "SendingRules",
    "Series",
    "SeriesRun",
    "SetAside",
    "SkipCause",
    "Step",
    "StepMail",
    "StoppedItself",
    "SubjectTest",
    "Subscription",
    "Topic",
    "TrackedLink",
]
