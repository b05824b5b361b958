"""What one mail that came back says, whoever wrote it."""

from dataclasses import dataclass
from enum import Enum

from fixsend.delivery.bounces.steps import Step


class Kind(Enum):
    """What a mail in the bounce mailbox is."""

    BOUNCE = "bounce"
    COMPLAINT = "complaint"
    DELAY = "delay"  # "Still trying": nothing has failed yet.
    AUTO_REPLY = "auto_reply"  # Holiday notes and the like.
    DELIVERED = "delivered"  # A receipt.
    OTHER = "other"  # Somebody wrote to us, or nothing that we understand.
    UNREADABLE = "unreadable"  # So damaged, or built so, that reading it was given up.


@dataclass(frozen=True)
class Failure:
    """One address in a report, with the words of the server that refused it."""

    address: str
    status: str = ""  # RFC 3463, "5.1.1"
    text: str = ""
    step: Step = Step.UNSAID
    host: str = ""  # The server that said so, where the report names it: "mx.example.net".


@dataclass(frozen=True)
class Report:
    """A mail that came back: its kind, whom it is about, and which of our mails it returns."""

    kind: Kind
    failures: tuple[Failure, ...] = ()
    # Addresses that the mail reached, in a report that lists others which failed.
    reached: tuple[str, ...] = ()
    # Addresses that the mail was sent to: our envelope sender, if it names a delivery (VERP), is among them.
    sent_to: tuple[str, ...] = ()
    returned_message_id: str = ""
    returned_to: str = ""  # The To address of the mail that came back.
    reporter: str = ""  # The server or provider that says so.
    why: str = ""  # Why it could not be read, in words for staff.
