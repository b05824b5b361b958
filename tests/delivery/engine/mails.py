"""Documents and readers for the tests of the compiler, and mails read back with Python's own parser."""

import email
import email.policy
import uuid
from email.message import EmailMessage

from fixsend.delivery.document import Document, MergeField
from fixsend.delivery.engine.compiler import Compiled, Recipient, compile_document
from fixsend.delivery.models import Mailing

NEWSLETTER = uuid.UUID("0f8fad5b-d9cb-469f-a165-70867728950e")
PERSON = "7c9e6679-7425-40de-944b-e07fc1f90ae7"
FIRST_NAME = MergeField("first_name", "there")


def document(**changes) -> Document:
    """Make a small document."""
    parts = {
        "subjects": (("Hello",),),
        "text": ("Hello\n",),
        "html": ("<p>Hello</p>\n",),
        "from_name": "FixSEND",
        "from_email": "news@fixsend.example",
    }
    return Document(**(parts | changes))


def compiled(**changes) -> Compiled:
    """Compile a small document for mailing 12."""
    return compile_document(document(**changes), Mailing(pk=12, message_id_stem=NEWSLETTER.hex[:12]))


def reader(*fields: str | None, address="ada@example.org", **changes) -> Recipient:
    """Make a reader whose merge fields have these values."""
    return Recipient(345, address, PERSON, fields, **changes)


def read(mail: bytes) -> EmailMessage:
    """Read a mail as a mail program does."""
    return email.message_from_bytes(mail, policy=email.policy.default)  # type: ignore[return-value]


def body(mail: bytes, kind: str) -> str:
    """Return the plain or html body that a reader gets, with line feeds."""
    part = read(mail).get_body((kind,))
    return part.get_content().replace("\r\n", "\n")
