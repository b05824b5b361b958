"""Mails that people write to us, and conversations that came of them."""

from email.message import EmailMessage
from typing import Any

from fixsend.delivery.bounces import services
from fixsend.delivery.bounces.report import Kind
from fixsend.delivery.models.returned_mail import ReturnedMailChannel
from fixsend.inbox.models import Conversation
from fixsend.inbox.services import answering, receiving
from fixsend.people.models import Person

MAILBOX = "bounces@fixsend.example"


def letter(text: str = "Could you ring me?", **headers: str) -> EmailMessage:
    """Return a mail to us, as a person's mail program writes it."""
    mail = EmailMessage()
    usual = {"From": "Ada Lovelace <ada@example.net>", "To": MAILBOX, "Subject": "A question"}
    for name, value in (usual | {name.replace("_", "-"): value for name, value in headers.items()}).items():
        mail[name] = value
    mail.set_content(text)
    return mail


def arrives(mail: EmailMessage | bytes) -> Kind:
    """Let the reader of returned mail take a mail."""
    whole = mail if isinstance(mail, bytes) else mail.as_bytes()
    return services.take_mail(whole, ReturnedMailChannel.MAILBOX)


def conversation(text: str = "Could you ring me?", **headers: str) -> Conversation:
    """Return the conversation that a mail begins."""
    arrives(letter(text, **headers))
    return Conversation.objects.latest("id")


def from_form(**changes: Any) -> Conversation:
    """Return the conversation that a message of the contact form begins."""
    given = {"topic": "press", "name": "Jo Example", "email": "jo@example.org", "text": "Hello", "council": None}
    message, _ = receiving.receive_from_form(**(given | changes))
    return message.conversation


def answered(found: Conversation, author: Person, text: str = "Thank you.", *, close: bool = True) -> Conversation:
    """Answer a conversation as it stands; return it as it is then."""
    found.refresh_from_db()
    answering.answer(found.pk, text, author=author, seen=found.version, close=close)
    found.refresh_from_db()
    return found
