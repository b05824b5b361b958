"""Reading mails that come back: bounces of many kinds, complaints, and what is neither."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixsend.delivery.bounces.classification import cause_of
from fixsend.delivery.bounces.parser import parse
from fixsend.delivery.bounces.report import Kind
from tests.delivery.bounces.mails import complaint, dsn, failed, loose

EXIM = """This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  ada@example.net
    host mx.example.net [192.0.2.1]
    SMTP error from remote mail server after RCPT TO:<ada@example.net>:
    550 5.1.1 <ada@example.net>: Recipient address rejected: User unknown

------ This is a copy of the message, including all the headers. ------

Message-ID: <7.12.abc@fixsend.example>
To: Ada Lovelace <ada@example.net>

Our mail about spam and virus.
"""
QMAIL = """Hi. This is the qmail-send program at mx.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<ada@example.net>:
Sorry, no mailbox here by that name. (#5.1.1)

--- Below this line is a copy of the message.

Message-ID: <7.12.abc@fixsend.example>
"""
GMAIL = """Delivery to the following recipient failed permanently:

     ada@gmail.example

Technical details of permanent failure:
Google tried to deliver your message, but it was rejected by the recipient domain. The error that the other server
returned was: 552 552-5.2.2 The email account that you tried to reach is over quota (state 14).

----- Original message -----

Message-ID: <7.12.abc@fixsend.example>
"""
EXCHANGE = """Your message

  To:      ada@example.net
  Subject: What families told us

did not reach the following recipient(s):

ada@example.net on Mon, 23 Nov 2026 16:51:51 -0000
    The recipient name is not recognized
"""
SENDMAIL = """The original message was received at Mon, 23 Nov 2026 09:00:00 GMT

   ----- The following addresses had permanent fatal errors -----
<ada@example.net>
    (reason: 552 5.2.2 Mailbox full)

   ----- Transcript of session follows -----
... while talking to mx.example.net.:
>>> DATA
<<< 552 5.2.2 Mailbox full
"""


def test_a_standard_report_names_address_status_and_words():
    report = parse(dsn(failed(said="550 5.1.1 User unknown")))
    (failure,) = report.failures
    assert (report.kind, failure.address, failure.status) == (Kind.BOUNCE, "ada@example.net", "5.1.1")
    assert (failure.text, report.reporter) == ("550 5.1.1 User unknown", "mx.example.net")


@pytest.mark.parametrize("headers_only", [True, False])
def test_a_report_tells_which_of_our_mails_came_back(headers_only):
    report = parse(dsn(failed(), headers_only=headers_only))
    assert (report.returned_message_id, report.returned_to) == ("<7.12.abc@fixsend.example>", "ada@example.net")
    assert report.sent_to == ("bounces@fixsend.example",)


def test_several_people_in_one_report_each_get_their_own_cause():
    report = parse(
        dsn(
            failed("ada@example.net", "5.1.1", "550 5.1.1 User unknown"),
            failed("grace@example.net", "5.2.2", "552 5.2.2 Mailbox full"),
            failed("mary@example.net", "2.0.0", "250 ok", action="relayed"),
        )
    )
    assert [(failure.address, cause_of(failure.text, status=failure.status).value) for failure in report.failures] == [
        ("ada@example.net", "gone"),
        ("grace@example.net", "full"),
    ]


def test_a_report_without_a_diagnosis_is_understood_from_its_human_part():
    fields = {"Final-Recipient": "rfc822; ada@example.net", "Action": "failed", "Status": "5.0.0"}
    (failure,) = parse(dsn(fields, human="The mailbox ada@example.net is full.")).failures
    assert cause_of(failure.text, status=failure.status) == "full"


def test_a_report_that_is_encoded_against_the_standard_is_read():
    fields = (
        "Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; ada@example.net\nAction: failed\nStatus: 5.2.2"
    )
    mail = (
        "From: MAILER-DAEMON@mx.example.net\nContent-Type: multipart/report; boundary=b\n\n--b\n"
        "Content-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\n"
        f"{base64.encodebytes(fields.encode()).decode()}\n--b--\n"
    )
    assert [(failure.address, failure.status) for failure in parse(mail.encode()).failures] == [
        ("ada@example.net", "5.2.2")
    ]


@pytest.mark.parametrize(
    ("text", "cause"),
    [(EXIM, "gone"), (QMAIL, "gone"), (GMAIL, "full"), (EXCHANGE, "gone"), (SENDMAIL, "full")],
    ids=["exim", "qmail", "gmail", "exchange", "sendmail"],
)
def test_a_bounce_that_follows_no_standard_is_understood(text, cause):
    report = parse(loose(text, X_Failed_Recipients="ada@gmail.example" if text == GMAIL else "ada@example.net"))
    assert report.kind is Kind.BOUNCE
    assert [cause_of(failure.text) for failure in report.failures] == [cause]
    assert report.failures[0].address.startswith("ada@")


@pytest.mark.parametrize("ending", [b"\r\n", b"\r"])
@pytest.mark.parametrize("text", [EXIM, QMAIL, GMAIL, EXCHANGE, SENDMAIL], ids=range(5))
def test_lines_may_end_as_they_do_anywhere(text, ending):
    mail = loose(text)
    assert parse(mail.replace(b"\n", ending)).failures == parse(mail).failures


def test_our_own_words_in_the_returned_mail_are_not_the_servers():
    assert [cause_of(failure.text) for failure in parse(loose(EXIM)).failures] == ["gone"]


@pytest.mark.parametrize(
    "mail",
    [
        dsn(failed(status="4.4.1", said="connection timed out", action="delayed")),
        loose("Your message has not yet been delivered to ada@example.net. Attempts will continue.", Subject="Warning"),
        loose("THIS IS A WARNING MESSAGE ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE. ada@example.net delayed"),
        loose(
            "Ihre Nachricht an ada@example.net konnte noch nicht zugestellt werden: host unknown",
            Subject="Warnung",
            Return_Path="<>",
        ),
        loose("ada@example.net: utilisateur inconnu", Subject="Retard de remise", Return_Path="<>"),
    ],
    ids=["standard", "exim", "gmail", "German", "French"],
)
def test_a_notice_of_delay_is_no_bounce(mail):
    assert parse(mail).kind is Kind.DELAY
    assert parse(mail).failures == ()


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied", "Subject": "I am away"},
        {"X_Autoreply": "yes", "Subject": "Thank you for your message"},
        {"Subject": "Automatic reply: What families told us"},
        {"Subject": "Out of office until Monday"},
        {"Precedence": "auto_reply", "Subject": "Re: news"},
        {"Return_Path": "<>", "Subject": "Automatisch antwoord: user unknown"},
        {"Return_Path": "<>", "Subject": "Absence du bureau"},
        {"Return_Path": "<>", "Subject": "Not read: What families told us"},
    ],
    ids=str,
)
def test_a_holiday_note_is_no_bounce(headers):
    report = parse(loose("I am away until Monday; ask office@example.net.", From="Ada <ada@example.net>", **headers))
    assert report.kind is Kind.AUTO_REPLY


@pytest.mark.parametrize("subject", ["I have a new address", "Moved!", "News (action required)"])
def test_a_note_by_a_persons_own_program_cuts_nobody_off(subject):
    """An empty return path, which RFC 3834 asks of automatic answers, makes none of them a bounce."""
    words = "ada@example.net is no longer valid, write to ada@new.example."
    assert parse(loose(words, From="Ada <ada@example.net>", Return_Path="<>", Subject=subject)).failures == ()


def test_a_receipt_is_no_bounce():
    assert parse(dsn(failed(status="2.0.0", said="250 ok", action="delivered"))).kind is Kind.DELIVERED


def test_a_letter_to_the_bounce_mailbox_is_left_for_people():
    mail = loose(
        "Could you ring me? 0123", From="Ada <ada@example.net>", Subject="A question about the failure of SEND"
    )
    assert parse(mail).kind is Kind.OTHER


def test_a_complaint_names_who_complained():
    report = parse(complaint())
    assert report.kind is Kind.COMPLAINT
    assert [failure.address for failure in report.failures] == ["ada@example.net"]
    assert report.returned_message_id == "<7.12.abc@fixsend.example>"


def test_a_complaint_without_a_name_still_tells_which_mail_it_is_about():
    report = parse(complaint(to=""))
    assert (report.kind, report.failures) == (Kind.COMPLAINT, ())
    assert report.returned_to == "ada@example.net"


def test_a_report_about_our_signature_is_nobodys_complaint():
    assert parse(complaint(kind="auth-failure")).kind is Kind.OTHER


@given(st.binary(max_size=4000))
def test_any_bytes_are_read(content):
    assert parse(content).kind in Kind


@given(st.integers(0, 3000))
def test_a_report_cut_anywhere_is_read(length):
    assert parse(dsn(failed())[:length]).kind in Kind
