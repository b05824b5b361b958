"""The two kinds of mail that a transport takes (`smtp.Mail`): copies of mailings, and single mails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fixsend.delivery.engine import dkim, providers, single_mail, verp
from fixsend.delivery.engine.addresses import ImpossibleAddress, wire_form
from fixsend.delivery.engine.compiler import Recipient
from fixsend.delivery.engine.journal import Key
from fixsend.delivery.engine.leases import Claimed
from fixsend.delivery.engine.retry_policy import Attempt
from fixsend.delivery.models import Message
from fixsend.delivery.smtp.envelope import UnsupportedMail

if TYPE_CHECKING:
    from fixsend.delivery.worker.mailing_queue import MailingQueue


class Copy:
    """One recipient's copy of a mailing. It is rendered when a connection asks for it, and not kept."""

    __slots__ = ("attempt", "queue", "recipient")
    stuffed = True  # The compiler lets no line begin with a dot.
    eight_bit = False

    def __init__(self, queue: MailingQueue, row: Claimed) -> None:
        self.queue = queue
        self.attempt = Attempt(
            queue.mailing_id, row.position, row.batch_id, providers.domain_of(row.address), row.attempts
        )
        self.recipient = Recipient(row.position, row.address, row.public_id, row.fields, row.variant, row.traits)

    @property
    def key(self) -> Key:
        """Its name in the journal."""
        return self.attempt[:2]

    @property
    def sender(self) -> str:
        """The envelope's sender."""
        return self.queue.renderer.envelope_sender(self.recipient)

    @property
    def to(self) -> str:
        """The address of its recipient."""
        return wire_form(self.recipient.address)

    @property
    def utf8(self) -> bool:
        """Whether its address stands in a header as bare UTF-8."""
        return not self.recipient.address.isascii()

    def content(self) -> bytes:
        """Return the whole mail; raises UnsupportedMail."""
        try:
            return dkim.sign(self.queue.renderer.render(self.recipient))
        except ImpossibleAddress as error:
            raise UnsupportedMail("address", str(error)) from error


class SingleMail:
    """One message that a person waits for: a code, a confirmation, an answer."""

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
        return verp.message_sender(self.message.pk, single_mail.sender_address(self.message.from_email))

    @property
    def to(self) -> str:
        """The address that it goes to."""
        return wire_form(self.message.to)

    @property
    def utf8(self) -> bool:
        """Whether its address stands in a header as bare UTF-8."""
        return not self.message.to.isascii()

    def content(self) -> bytes:
        """Return the whole mail; raises UnsupportedMail."""
        try:
            return single_mail.signed(self.message)
        except ImpossibleAddress as error:
            raise UnsupportedMail("address", str(error)) from error
