"""What audiences are counted from: one narrow row for each person, and who got which mailing.

Both are there so that a million people are counted while a member of staff types.
"""

from __future__ import annotations

from enum import IntFlag

from django.contrib.postgres.fields import ArrayField
from django.db import models

from fixsend.delivery.models.delivery import DeliveryState
from fixsend.delivery.models.mailing import Mailing

# A mail that may have arrived counts as received, so that the same news is not sent to a person twice.
RECEIVED_STATES = (DeliveryState.SENT, DeliveryState.COMPLAINED, DeliveryState.IN_DOUBT)
# People in one row: 4096 bits are 512 bytes, which stay in the table's own pages and are quick to rewrite.
CHUNK_BITS = 12


class Fact(IntFlag):
    """The bits of `Reader.facts`. Triggers in the database set them (`sql/*_readers.sql`): each needs a migration."""

    AGREED_NEWS = 1 << 0
    AGREED_ACTIONS = 1 << 1
    AGREED_LOCAL = 1 << 2
    INDIVIDUAL = 1 << 3
    PRACTITIONER = 1 << 4
    GROUP_STEWARD = 1 << 5
    COMPANY_STEWARD = 1 << 6
    HELP_SHARE = 1 << 7
    HELP_WRITE = 1 << 8
    HELP_EVENTS = 1 << 9
    HELP_ORGANISE = 1 << 10
    HELP_EXPERIENCE = 1 << 11
    HELP_SKILLS = 1 << 12
    MAIL_ALL = 1 << 13
    MAIL_WEEKLY = 1 << 14
    MAIL_MONTHLY = 1 << 15
    CONFIRMED = 1 << 16
    # Active, with an address, and the address not suppressed. Whether they agreed to a purpose is a bit of its own.
    REACHABLE = 1 << 17
    APPLIED = 1 << 18
    ON_PAPER = 1 << 19
    AGREED_UPDATES = 1 << 20


class Reader(models.Model):
    """One row for each person, written by triggers in the same transaction as what it follows from.

    Only triggers write it. The view `audiences_reader_truth` says what it has to hold, a job compares the two each
    night, and `audiences.readers` has the exception for work on many people at once. There is no foreign key, because
    a trigger removes the row with its person at a fraction of the cost.
    """

    # The columns are in the order of their use: PostgreSQL reads the first ones fastest.
    facts = models.IntegerField()
    council_id = models.IntegerField(help_text="0 where it is not known")
    person_id = models.BigIntegerField(primary_key=True)
    known_at = models.DateTimeField(help_text="When the person first came to us")
    joined_at = models.DateTimeField(null=True, help_text="The earliest membership or stewardship that stands")
    topics = ArrayField(models.IntegerField(), null=True, help_text="Chosen topics; none chosen means all")
    tags = ArrayField(models.IntegerField(), null=True)

    def __str__(self) -> str:
        return f"Reader {self.person_id}"


class RecipientBitmap(models.Model):
    """The bits of 4096 people in a row; bit n of chunk c is person c × 4096 + n.

    Collected once a mailing is over (`audiences.recipient_bitmap`), from then on kept by a trigger on the mailing's own
    partition of the deliveries. A mailing without them is asked delivery by delivery.
    """

    pk = models.CompositePrimaryKey("mailing_id", "chunk")
    mailing = models.ForeignKey(Mailing, on_delete=models.CASCADE, related_name="recipient_bitmaps")
    chunk = models.IntegerField()
    people = models.BinaryField()

    def __str__(self) -> str:
        return f"Recipients {self.chunk} of mailing {self.mailing_id}"
