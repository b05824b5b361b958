"""What a compiled document makes for each reader."""

import re
import time

import pytest

from benchmarks import sample_mailing
from fixsend.audiences import sql as audiences
from fixsend.delivery.document import Condition, MergeField
from fixsend.delivery.engine.addresses import ImpossibleAddress, wire_form
from fixsend.delivery.engine.compiler import BadDocument, compile_document
from fixsend.delivery.models import Mailing
from fixsend.web import signing
from tests.delivery.engine.mails import FIRST_NAME, PERSON, body, compiled, read, reader


def test_a_mail_carries_the_headers_that_mail_programs_and_providers_want():
    mailing = compiled(reply_to="The team <team@fixsend.example>", list_id="news.fixsend.example", feedback_id="12:n:f")
    mail = read(mailing.render(reader()))
    assert mail["From"] == "FixSEND <news@fixsend.example>"
    assert mail["To"] == "ada@example.org"
    assert mail["Reply-To"] == "The team <team@fixsend.example>"
    assert mail["Subject"] == "Hello"
    assert mail["Date"].datetime.tzinfo is not None
    assert mail["Message-ID"] == f"<0f8fad5bd9cb.{PERSON}@fixsend.example>"
    assert mail["List-Unsubscribe"].startswith("<http://127.0.0.1:8000/mail/one-click/k")
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert mail["List-Id"] == "<news.fixsend.example>"
    assert mail["Feedback-ID"] == "12:n:f"
    assert mail["Precedence"] == "bulk"
    assert mail["MIME-Version"] == "1.0"
    assert mail.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in mail.iter_parts()] == ["text/plain", "text/html"]


def test_a_value_stands_in_subject_text_and_html_each_in_its_own_way():
    mailing = compiled(
        subjects=(("Hello ", FIRST_NAME, "!"),),
        text=("Dear ", FIRST_NAME, ",\n"),
        html=('<p title="', FIRST_NAME, '">', FIRST_NAME, "</p>"),
    )
    mail = mailing.render(reader('<Zoë> & "co"'))
    assert read(mail)["Subject"] == 'Hello <Zoë> & "co"!'
    assert body(mail, "plain") == 'Dear <Zoë> & "co",\n'
    escaped = "&lt;Zoë&gt; &amp; &quot;co&quot;"
    assert body(mail, "html") == f'<p title="{escaped}">{escaped}</p>\n'


def test_where_nothing_is_known_the_fallback_stands():
    mailing = compiled(subjects=(("Hello ", FIRST_NAME),), text=("Hello ", FIRST_NAME), html=("Hello ", FIRST_NAME))
    for nothing in (None, "", " ", "\x00"):
        mail = mailing.render(reader(nothing))
        assert read(mail)["Subject"] == "Hello there"
        assert body(mail, "plain") == body(mail, "html") == "Hello there\n"


def test_a_reader_gets_the_parts_and_the_subject_that_are_meant_for_them():
    mailing = compiled(
        subjects=(("First",), ("Second",)),
        text=(Condition(0, ("member",), ("guest",)), Condition(1, (" in Leeds",))),
        traits=({}, {}),
    )
    assert body(mailing.render(reader()), "plain") == "guest\n"
    both = mailing.render(reader(variant=1, traits=0b111))
    assert read(both)["Subject"] == "Second"
    assert body(both, "plain") == "member in Leeds\n"


@pytest.mark.parametrize(
    "changes",
    [
        {"text": (MergeField("shoe_size"),)},
        {"subjects": ()},
        {"subjects": ((MergeField("unsubscribe_url"),),)},
        {"text": (Condition(0, ("no such rule",)),)},
        {"headers": (("Subject", "two of them"),)},
        {"headers": (("X-Evil\r\nBcc", "x"),)},
        {"list_id": "a b\r\nBcc: c"},
        {"from_email": "news"},
        {"from_email": "büro@fixsend.example"},
        {"reply_to": "Das Büro <büro@fixsend.example>"},
        {"reply_to": "nobody"},
    ],
)
def test_a_document_that_cannot_be_sent_is_refused_before_anybody_gets_it(changes):
    with pytest.raises(BadDocument):
        compiled(**changes)


@pytest.mark.parametrize("address", ["", "ada", "a@b\r\nBcc: c@d.example", "a b@", "a@b c", "a\x00@b.example"])
def test_what_is_no_address_is_not_written_into_a_header(address):
    with pytest.raises(ImpossibleAddress):
        compiled().render(reader(address=address))


@pytest.mark.django_db
def test_the_sample_that_is_measured_is_a_mail_like_any_other():
    mailing = compile_document(sample_mailing.document(), Mailing(pk=1))
    assert all(audiences.condition(rule) for rule in mailing.document.traits)
    for one in sample_mailing.readers(20, mailing.fields):
        mail = mailing.render(one)
        assert 10_000 < len(mail) < 13_000
        assert one.fields[mailing.fields.index("first_name")] in read(mail)["Subject"]
        assert ("We meet in London" in body(mail, "plain")) == bool(one.traits & 1 << sample_mailing.LONDON)


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("ada@example.org", "ada@example.org"),
        ("ada.o'brien+x@mail.example.org", "ada.o'brien+x@mail.example.org"),
        ("a..b@example.org", '"a..b"@example.org'),
        (".ada@example.org", '".ada"@example.org'),
        ("a(b)@example.org", '"a(b)"@example.org'),
        ("zoë@example.org", "zoë@example.org"),
        ("用户@例子.example", "用户@例子.example"),
    ],
)
def test_an_address_stands_in_the_header_as_servers_want_it(address, written):
    assert f"\r\nTo: {written}\r\n".encode() in compiled().render(reader(address=address))
    assert wire_form(address) == written


def test_a_mail_that_needs_no_encoding_has_none():
    mail = compiled(text=("Plain words.\n",), html=("<p>Every café.</p>\n",)).render(reader())
    assert b"Content-Transfer-Encoding: 7bit\r\n\r\nPlain words.\r\n" in mail
    assert b"Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>Every caf=C3=A9.</p>\r\n" in mail


def test_a_text_that_is_hardly_ascii_goes_as_base64():
    mail = compiled(text=("مرحبا بالعالم " * 30,)).render(reader())
    assert b"Content-Transfer-Encoding: base64" in mail
    assert body(mail, "plain") == "مرحبا بالعالم " * 30 + "\n"


def test_more_kinds_of_readers_than_moulds_are_kept_each_get_their_own():
    rules = tuple({} for _ in range(10))
    mailing = compiled(text=tuple(Condition(bit, (f"{bit} ",)) for bit in range(10)), traits=rules)
    for traits in range(1024):
        wanted = "".join(f"{bit} " for bit in range(10) if traits >> bit & 1)
        assert body(mailing.render(reader(traits=traits)), "plain") == wanted + "\n"


def test_links_work_for_two_years_from_the_day_of_sending_however_old_the_compiled_mailing_is(monkeypatch):
    now = time.time()
    mailing = compiled(text=(MergeField("unsubscribe_url"), " ", MergeField("web_version_url")))
    mailing.render(reader())
    sent = now + 30 * 86400
    monkeypatch.setattr("time.time", lambda: sent)
    leave, web = re.findall(r"/([^/]+~[^/]+)/", body(mailing.render(reader()), "plain"))
    monkeypatch.setattr("time.time", lambda: sent + 730 * 86400)
    assert signing.unsign("mail", leave) == PERSON
    assert signing.unsign("web_version", web)[1:] == [0, 0]
