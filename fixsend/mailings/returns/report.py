"""What one mail that came back says, whoever wrote it."""

from dataclasses import dataclass, field
from enum import Enum


class Kind(Enum):
    """What a mail in the bounce mailbox is."""

    BOUNCE = "bounce"
    COMPLAINT = "complaint"
    DELAY = "delay"  # "Still trying": nothing has failed yet.
    AUTO_REPLY = "auto_reply"  # Holiday notes and the like.
    DELIVERED = "delivered"  # A receipt.
    OTHER = "other"  # Somebody wrote to us, or nothing that we can read.


@dataclass(frozen=True)
class Failure:
    """One address in a report, with the words of the server that refused it."""

    address: str
    status: str = ""  # RFC 3463, "5.1.1"
    text: str = ""


@dataclass(frozen=True)
class Report:
    """A mail that came back: its kind, whom it is about, and which of our mails it returns."""

    kind: Kind
    failures: tuple[Failure, ...] = ()
    # Addresses that the mail was sent to: our envelope sender, if it names a delivery (VERP), is among them.
    sent_to: tuple[str, ...] = ()
    returned_message_id: str = ""
    returned_to: str = ""  # The To address of the mail that came back.
    reporter: str = ""  # The server or provider that says so.
    notes: tuple[str, ...] = field(default=())
