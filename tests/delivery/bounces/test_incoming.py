"""Reading what people write to us: the text alone, however their mail program wraps it."""

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixsend.delivery.bounces import incoming, message_parts, plain_text, safe_parsing
from fixsend.delivery.bounces.parser import parse
from fixsend.delivery.engine import verp
from tests.delivery.bounces.mails import loose
from tests.inbox.letters import letter

pytestmark = pytest.mark.django_db


def read(mail: EmailMessage | bytes) -> incoming.IncomingMail:
    whole = mail if isinstance(mail, bytes) else mail.as_bytes()
    found = incoming.read(whole, parse(whole))
    assert found is not None
    return found


def test_a_letter_is_read_with_its_writer_subject_and_text():
    found = read(
        letter(
            "Hello,\n\ncould you ring me?\n", From="=?utf-8?q?Zo=C3=AB?= <Zoe@Example.NET>", Message_ID="<1@x.example>"
        )
    )
    assert (found.name, found.address, found.subject) == ("Zoë", "zoe@example.net", "A question")
    assert found.text == "Hello,\n\ncould you ring me?"
    assert (found.message_id, found.answers) == ("<1@x.example>", ())
    assert not found.is_automatic
    assert found.all_is_here


def test_html_is_turned_into_text_and_its_pictures_are_named_only():
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "ada@example.net", "Look"
    mail.set_content(
        "<style>p {}</style><p>Hello <b>there</b></p><p>See <a href='https://example.org/x'>this</a></p>"
        "<script>alert(1)</script><img src='https://spy.example/pixel.gif'>",
        subtype="html",
    )
    mail.add_attachment(b"GIF89a", maintype="image", subtype="gif", filename="../../holiday.gif")
    found = read(mail)
    assert found.text == "Hello there\n\nSee this (https://example.org/x)"
    assert found.attachments == (incoming.Attachment("holiday.gif", 6),)
    assert not found.all_is_here


def test_where_a_mail_has_both_the_plain_text_counts():
    mail = letter("In plain words")
    mail.add_alternative("<p>In <b>HTML</b></p>", subtype="html")
    assert read(mail).text == "In plain words"


def test_lines_that_a_program_broke_for_itself_are_joined():
    mail = letter("x")
    mail.set_content("One long sentence that \ngoes on.\nA second.\n", params={"format": "flowed"})
    assert read(mail).text == "One long sentence that goes on.\nA second."


def test_a_mail_inside_the_mail_is_an_attachment():
    mail = letter("See below")
    mail.add_attachment(letter("Somebody else’s words"))
    found = read(mail)
    assert found.text == "See below"
    assert [each.name for each in found.attachments] == ["A forwarded email"]


def test_a_mail_that_is_too_long_is_cut_and_says_so():
    found = read(letter("word " * 6000))
    assert len(found.text) <= incoming.LONGEST_TEXT
    assert not found.is_whole
    mail = letter("Here is the film")
    mail.add_attachment(b"x" * safe_parsing.LARGEST, maintype="video", subtype="mp4", filename="film.mp4")
    found = read(mail)
    assert (found.text, found.attachments) == ("Here is the film", (incoming.Attachment("film.mp4", None),))
    assert not found.is_whole


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Auto_Submitted": "auto-generated; owner=x"},
        {"Precedence": "bulk"},
        {"Precedence": "auto_reply"},
        {"X_Autoreply": "yes"},
        {"List_Id": "<talk.example.org>"},
        {"Subject": "Automatic reply: What families told us"},
        {"Subject": "Out of office"},
    ],
)
def test_what_a_program_wrote_is_told_from_what_a_person_wrote(headers):
    assert read(letter("I am away.", **headers)).is_automatic


def test_a_person_whose_program_says_so_is_no_program():
    assert not read(letter(Auto_Submitted="no")).is_automatic


@pytest.mark.parametrize(
    "mail",
    [
        loose("Something has happened.", From="postmaster@example.net", Subject="A word from your server"),
        loose("Something has happened.", From="Ada <ada@example.net>", Return_Path="<>", Subject="A word"),
        loose('{"notificationType": "Received"}', From="no-reply@provider.example", Subject="A notice"),
        loose("Hello", From="nobody", Subject="Hello"),
        loose("Hello", From="", Subject="Hello"),
    ],
)
def test_a_server_and_who_cannot_be_answered_are_no_writers(mail):
    assert incoming.read(mail, parse(mail)) is None


def test_a_reply_says_what_it_answers(settings):
    settings.BOUNCE_ADDRESS = "bounces@fixsend.example"
    chain = "<first@fixsend.example> <second@fixsend.example>"
    found = read(letter(To=verp.reply_address(7), In_Reply_To="<third@fixsend.example>", References=chain))
    assert found.answers == ("<third@fixsend.example>", "<second@fixsend.example>", "<first@fixsend.example>")
    assert found.reply_to == 7


def test_a_reply_address_cannot_be_made_up(settings):
    settings.BOUNCE_ADDRESS = "bounces@fixsend.example"
    real = verp.reply_address(7)
    assert verp.read(real) == verp.ReturnPath(reply_to=7)
    assert verp.read(real.upper()) == verp.ReturnPath(reply_to=7)
    assert verp.read(real.replace("r7", "r8")) is None
    assert verp.read(verp.message_sender(7, "")).reply_to is None
    settings.BOUNCE_ADDRESS = ""
    assert verp.reply_address(7) == ""


HOSTILE = ("<b>", "<div>", "<!", "<a href='", "<", "\n<div>", "<table>", "<td>", "&")


@pytest.mark.parametrize("piece", HOSTILE)
def test_html_that_is_made_to_take_for_ever_is_read(piece):
    assert plain_text.of_html(piece * (message_parts.LONGEST_TEXT // len(piece))).count("div") == 0


@given(st.text(alphabet=st.characters(categories=["L", "N"]), min_size=1, max_size=300))
def test_words_come_through_and_nothing_around_them(words):
    html = f"<p onclick='x()'>{words}</p><script>alert(1)</script><img src='x' alt='y'><style>z</style>"
    assert plain_text.of_html(html) == words
