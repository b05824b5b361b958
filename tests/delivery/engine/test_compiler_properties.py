"""Whatever staff and readers type, what arrives is what was meant: read back by two parsers that do not know us."""

import re
from email.message import EmailMessage
from unittest import mock

import pytest
from fast_mail_parser import parse_email
from hypothesis import given, settings
from hypothesis import strategies as st

from fixsend.delivery import links
from fixsend.delivery.document import PREFERENCES_URL, UNSUBSCRIBE_URL, VARIANT, WEB_VERSION_URL, Document
from fixsend.delivery.engine import rendering
from fixsend.delivery.engine.compiler import Compiled, Recipient, compile_document
from fixsend.delivery.engine.segments import traits_used, variant_letter
from fixsend.delivery.engine.text import clean_line
from fixsend.delivery.models import Mailing
from tests.delivery.engine.mails import NEWSLETTER, PERSON, body, read
from tests.delivery.engine.strategies import FIELDS, TRAITS, documents, values

MAILING = Mailing(pk=12, message_id_stem=NEWSLETTER.hex[:12])
ADDRESS = "ada.lovelace+news@example.org"


@pytest.fixture(autouse=True)
def _one_moment():
    """Stop the clock, so that links signed in the test are those in the mail."""
    with mock.patch("time.time", return_value=1_800_000_000.0):
        yield


@st.composite
def written(draw) -> tuple[Compiled, Recipient, bytes]:
    """Compile a document and write it to a reader."""
    document = draw(documents)
    by_name = dict(zip(FIELDS, draw(values), strict=True))
    compiled = compile_document(document, MAILING)
    recipient = Recipient(
        position=1,
        address=ADDRESS,
        public_id=PERSON,
        fields=tuple(by_name[name] for name in compiled.fields),
        variant=draw(st.integers(0, len(document.subjects) - 1)),
        traits=draw(st.integers(0, 2**TRAITS - 1)),
    )
    return compiled, recipient, compiled.render(recipient)


def meant(compiled: Compiled, recipient: Recipient, mail: bytes) -> tuple[str, str, str]:
    """Return subject, text and HTML as they were meant; the token of the links is the one in the mail's header."""
    (token,) = re.findall(rb"List-Unsubscribe: <.*/mail/one-click/([^/]+)/\?n=\d+>", mail)
    document: Document = compiled.document
    filled = {name: value or "" for name, value in zip(compiled.fields, recipient.fields, strict=True)}
    filled |= {
        UNSUBSCRIBE_URL: token.decode().join(links.around_token("leave", MAILING.pk)),
        PREFERENCES_URL: token.decode().join(links.around_token("preferences", MAILING.pk)),
        WEB_VERSION_URL: links.web_version_url(MAILING, recipient.variant, recipient.traits & traits_used(document)),
        VARIANT: variant_letter(recipient.variant),
    }
    return (
        rendering.subject(document, filled, variant=recipient.variant, traits=recipient.traits),
        rendering.text(document, filled, traits=recipient.traits),
        rendering.html(document, filled, traits=recipient.traits),
    )


@given(written())
@settings(deadline=None)
def test_pythons_own_parser_reads_what_was_meant(made):
    compiled, recipient, mail = made
    subject, text, html = meant(*made)
    parsed: EmailMessage = read(mail)
    assert not parsed.defects
    assert parsed["Subject"] == subject
    assert body(mail, "plain") == text
    assert body(mail, "html") == html
    assert parsed["To"].addresses[0].addr_spec == recipient.address
    assert parsed["From"].addresses[0].addr_spec == compiled.document.from_email
    assert parsed.get("X-Note", "") == clean_line(compiled.document.headers[0][1])
    assert len(parsed.keys()) == len(set(parsed.keys()))
    assert "Bcc" not in parsed


@given(written())
@settings(deadline=None)
def test_another_parser_reads_what_was_meant(made):
    subject, text, html = meant(*made)
    parsed = parse_email(made[2])
    assert parsed.subject == subject
    assert [part.replace("\r\n", "\n") for part in parsed.text_plain] == [text]
    assert [part.replace("\r\n", "\n") for part in parsed.text_html] == [html]
    assert parsed.headers.get("X-Note", [""]) == [clean_line(made[0].document.headers[0][1])]
    assert (parsed.from_.display_name or "") == clean_line(made[0].document.from_name)
    assert "Bcc" not in parsed.headers


@given(written())
@settings(deadline=None)
def test_every_line_is_one_that_any_relay_takes(made):
    mail: bytes = made[2]
    assert mail.endswith(b"\r\n")
    lines = mail.split(b"\r\n")
    assert not any(b"\r" in line or b"\n" in line or b"\0" in line for line in lines)
    assert not any(line.startswith((b".", b"From ")) for line in lines)
    head, body_lines = lines[: lines.index(b"")], lines[lines.index(b"") :]
    assert max(len(line) for line in body_lines) <= 78
    assert all(line.isascii() for line in body_lines)
    unfoldable = (b"List-Unsubscribe:", b"Message-ID:", b"To:")
    assert all(len(line) <= 78 or line.startswith(unfoldable) for line in head)
    assert max(len(line) for line in head) <= 998
