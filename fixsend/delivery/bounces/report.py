"""What a report about a returned mail says: its kind, the addresses that failed, and the causes of failure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from django.db import models

from fixsend.delivery.bounces.smtp_steps import Step


class Cause(models.TextChoices):
    """Why a mail did not arrive. Only GONE stops mail at once; BLOCKED never costs a person their place."""

    GONE = "gone", "Address gone"
    FULL = "full", "Mailbox full or switched off"
    BLOCKED = "blocked", "We were turned away"
    CONTENT = "content", "The mail itself: content or size"
    TEMPORARY = "temporary", "Trouble on the way"
    UNKNOWN = "unknown", "Not known"


class Kind(Enum):
    """What a mail in the bounce mailbox is."""

    BOUNCE = "bounce"
    COMPLAINT = "complaint"
    DELAY = "delay"  # "Still trying": nothing has failed yet.
    AUTO_REPLY = "auto_reply"  # Holiday notes and the like.
    DELIVERED = "delivered"  # A receipt.
    INCOMING = "incoming"  # What somebody wrote to us; an app above has all of it.
    INCOMING_IN_PART = "incoming_in_part"  # The same, but its attachments or its end are in the mail alone.
    OTHER = "other"  # Nothing that we understand.
    UNREADABLE = "unreadable"  # Too damaged to be read, or built so on purpose.


@dataclass(frozen=True)
class Failure:
    """One address in a report, with the words of the server that refused it."""

    address: str
    status: str = ""  # RFC 3463, "5.1.1"
    text: str = ""
    step: Step = Step.UNSAID
    host: str = ""  # The server that refused the mail, where the report names it: "mx.example.net".


@dataclass(frozen=True)
class Report:
    """What one report says: its kind, whom it is about, and which of our mails it returns."""

    kind: Kind
    failures: tuple[Failure, ...] = ()
    # Addresses that the mail reached, in a report that lists others which failed.
    reached: tuple[str, ...] = ()
    # Addresses that the mail was sent to: our envelope sender, if it names a delivery (VERP), is among them.
    sent_to: tuple[str, ...] = ()
    returned_message_id: str = ""
    returned_to: str = ""  # The To address of the mail that came back.
    reporter: str = ""  # The server or provider that wrote it.
    why: str = ""  # Why it could not be read, in words for staff.
