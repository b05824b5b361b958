"""Single messages as whole mails: read back by two parsers as they were meant."""

import contextlib
from email.utils import formataddr

import pytest
from fast_mail_parser import parse_email
from hypothesis import given, settings

from fixsend.delivery.engine import repeated_text, single_mail
from fixsend.delivery.engine.addresses import ImpossibleAddress
from fixsend.delivery.engine.text import clean, clean_line
from fixsend.delivery.models import Message
from tests.delivery.engine.mails import body, read
from tests.delivery.engine.strategies import texts


def message(**changes) -> Message:
    words = {"from_email": "FixSEND <news@fixsend.example>", "to": "ada@example.org", "subject": "Hello", "text": "Hi"}
    return Message(**(words | changes))


@given(texts, texts, texts)
@settings(deadline=None)
def test_what_was_meant_arrives(subject, text, html):
    mail = single_mail.render(message(subject=subject, text=text, html=html))
    assert mail.isascii()
    assert not any(line.startswith(b".") or b"\n" in line or b"\r" in line for line in mail.split(b"\r\n"))
    parsed = read(mail)
    assert not parsed.defects
    assert parsed["Subject"] == parse_email(mail).subject == clean_line(subject)
    wanted = clean(text) if text.endswith("\n") else clean(text + "\n")
    assert body(mail, "plain") == wanted
    assert [part.replace("\r\n", "\n") for part in parse_email(mail).text_plain] == [wanted]
    if html:
        assert body(mail, "html").rstrip("\n") == clean(html).rstrip("\n")
        assert parsed.get_content_type() == "multipart/alternative"


LONG = "<p style='margin:0'>Long “text” that many mails have in common. From here on.</p>\n" * 20


@given(texts, texts)
@settings(deadline=None)
def test_long_texts_that_differ_in_their_links_arrive_as_they_were_meant(one, other):
    for word in ("first", "second", "third"):  # The first time a piece is new, then it is kept, then looked up.
        html = f"{one}{LONG}{other}https://fixsend.example/confirm/{word}/{one}{LONG} https://fixsend.example/ {other}"
        mail = single_mail.render(message(text=html, html=html))
        assert mail.isascii()
        assert not any(
            line.startswith((b".", b"From ")) or len(line) > 78 for line in mail.split(b"\r\n\r\n", 1)[1].split(b"\r\n")
        )
        assert not read(mail).defects
        assert body(mail, "plain") == clean(html if html.endswith("\n") else html + "\n")
        assert body(mail, "html").rstrip("\n") == clean(html).rstrip("\n")


def test_what_stands_in_one_mail_alone_is_not_kept():
    own = "Your code is 1234-5678. " * 20
    for text in (LONG, LONG, f"{LONG}https://fixsend.example/ {own}"):
        single_mail.render(message(text=f"{text}https://fixsend.example/"))
    assert LONG in repeated_text._kept
    assert not any("1234-5678" in piece for piece in repeated_text._kept)


def test_a_long_text_in_another_script_goes_in_base64():
    text = "שלום עולם\n" * 200 + "https://fixsend.example/"
    mail = single_mail.render(message(text=text))
    assert b"Content-Transfer-Encoding: base64" in mail
    assert body(mail, "plain") == text + "\n"


def test_it_says_who_it_is_from_and_that_a_program_wrote_it():
    written = message(from_email=formataddr(("Zoë & “co”", "news@fixsend.example")), reply_to="team@fixsend.example")
    mail = read(single_mail.render(written))
    assert mail["From"].addresses[0].display_name == "Zoë & “co”"
    assert mail["Reply-To"] == "team@fixsend.example"
    assert mail["Message-ID"] == f"<{written.public_id}@fixsend.example>"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Date"].datetime


def test_long_links_in_headers_stay_whole():
    link = f"<https://fixsend.example/mail/one-click/{'x' * 200}/>"
    mail = single_mail.render(
        message(headers={"List-Unsubscribe": link, "List-Id": "SEND Community Alliance <news.fixsend>"})
    )
    assert f"List-Unsubscribe: {link}\r\n".encode() in mail
    assert read(mail)["List-Id"] == "SEND Community Alliance <news.fixsend>"


def test_no_header_can_be_slipped_in():
    evil = "x\r\nBcc: everybody@example.org"
    sender = formataddr((evil, "news@fixsend.example"))
    mail = read(single_mail.render(message(subject=evil, from_email=sender, headers={"X-A": evil})))
    assert "Bcc" not in mail
    assert len(mail.keys()) == len(set(mail.keys()))
    # Without quotation marks newer Pythons read no address at all in it, and older ones the wrong one.
    with contextlib.suppress(ImpossibleAddress):
        assert "Bcc" not in read(single_mail.render(message(from_email=f"{evil} <news@fixsend.example>")))
    with pytest.raises(ImpossibleAddress):
        single_mail.render(message(to="a@b.example\r\nBcc: c@d.example"))
