"""The two kinds of mail at the desk, copies of mailings and single mails: both are what a door takes (`smtp.Mail`)."""

from __future__ import annotations

from email.utils import parseaddr
from typing import TYPE_CHECKING

from fixsend.delivery.engine import providers, single, verp
from fixsend.delivery.engine.addresses import ImpossibleAddress, wire_form
from fixsend.delivery.engine.endings import Attempt
from fixsend.delivery.engine.journal import Key
from fixsend.delivery.engine.leases import Claimed
from fixsend.delivery.engine.recipient import Recipient
from fixsend.delivery.models import Message
from fixsend.delivery.smtp.envelope import Unfit

if TYPE_CHECKING:
    from fixsend.delivery.worker.mailing_queue import Lane


class Copy:
    """One reader's copy of a mailing. It is written when a connection asks for it, and not kept."""

    __slots__ = ("attempt", "lane", "recipient")
    stuffed = True  # The compiler lets no line begin with a dot.
    eight_bit = False

    def __init__(self, lane: Lane, row: Claimed) -> None:
        self.lane = lane
        self.attempt = Attempt(
            lane.mailing_id, row.position, row.batch_id, providers.domain_of(row.address), row.attempts
        )
        self.recipient = Recipient(row.position, row.address, row.public_id, row.fields, row.variant, row.traits)

    @property
    def key(self) -> Key:
        """Its name in the journal."""
        return self.attempt[:2]

    @property
    def sender(self) -> str:
        """The envelope's sender."""
        return self.lane.compiled.envelope_sender(self.recipient)

    @property
    def to(self) -> str:
        """The address of its reader."""
        return wire_form(self.recipient.address)

    @property
    def utf8(self) -> bool:
        """Whether its address stands in a header as bare UTF-8."""
        return not self.recipient.address.isascii()

    def content(self) -> bytes:
        """Return the whole mail; raises Unfit."""
        try:
            return self.lane.compiled.render(self.recipient)
        except ImpossibleAddress as error:
            raise Unfit("address", str(error)) from error


class Single:
    """One message that somebody waits for."""

    __slots__ = ("message",)
    stuffed = True
    eight_bit = False

    def __init__(self, message: Message) -> None:
        self.message = message

    @property
    def key(self) -> Key:
        """Its name in the journal."""
        return 0, self.message.pk

    @property
    def sender(self) -> str:
        """The envelope's sender."""
        return verp.message_sender(self.message.pk, parseaddr(self.message.from_email)[1])

    @property
    def to(self) -> str:
        """The address that it goes to."""
        return wire_form(self.message.to)

    @property
    def utf8(self) -> bool:
        """Whether its address stands in a header as bare UTF-8."""
        return not self.message.to.isascii()

    def content(self) -> bytes:
        """Return the whole mail; raises Unfit."""
        try:
            return single.write(self.message)
        except ImpossibleAddress as error:
            raise Unfit("address", str(error)) from error
