"""Complaints in every form that providers write them, and reports that look like one and are none."""

import base64

import pytest

from fixsend.delivery.bounces.parser import parse
from fixsend.delivery.bounces.report import Kind
from tests.delivery.bounces.mails import OURS, complaint

REPORT = "Feedback-Type: abuse\nUser-Agent: Provider/1.0\nVersion: 1\n"


def mail(
    *parts: str, top: str = "", report_type: str = "; report-type=feedback-report", subtype: str = "report"
) -> bytes:
    """Return a mail of parts, each with its own fields."""
    fields = f"From: feedback@provider.example\nTo: bounces@fixsend.example\nSubject: FW: your mail\n{top}"
    content_type = f"Content-Type: multipart/{subtype}{report_type}; boundary=bb\n\n"
    body = "".join(f"--bb\n{part}\n" for part in parts)
    return f"{fields}{content_type}{body}--bb--\n".encode()


HUMAN = "Content-Type: text/plain\n\nThis is an email abuse report.\n"
RETURNED = f"Content-Type: message/rfc822\n\n{OURS}"
ARF = f"Content-Type: message/feedback-report\n\n{REPORT}Original-Rcpt-To: ada@example.net\n"

FORMS = {
    "RFC 5965": mail(HUMAN, ARF, RETURNED),
    "Yahoo, AOL: Removal-Recipient": mail(HUMAN, ARF.replace("Original-Rcpt-To", "Removal-Recipient"), RETURNED),
    "brackets": mail(HUMAN, ARF.replace("ada@example.net", "<ada@example.net>"), RETURNED),
    "typed address": mail(HUMAN, ARF.replace("ada@example.net", "rfc822; ada@example.net"), RETURNED),
    "Mail.ru: small letters": mail(HUMAN, ARF.replace("Feedback-Type", "feedback-type"), RETURNED),
    "no report-type": mail(HUMAN, ARF, RETURNED, report_type="", subtype="mixed"),
    "quoted report-type": mail(HUMAN, ARF, RETURNED, report_type='; report-type="feedback-report"'),
    "international": mail(HUMAN, ARF.replace("message/feedback", "message/global-feedback"), RETURNED),
    "headers only": mail(HUMAN, ARF, RETURNED.replace("message/rfc822", "text/rfc822-headers")),
    "base64": mail(
        HUMAN,
        "Content-Type: message/feedback-report\nContent-Transfer-Encoding: base64\n\n"
        + base64.encodebytes(f"{REPORT}Original-Rcpt-To: ada@example.net\n".encode()).decode(),
        RETURNED,
    ),
    "the report as text": mail(HUMAN, ARF.replace("message/feedback-report", "text/plain"), RETURNED, subtype="mixed"),
    "the report as a file": mail(
        HUMAN, ARF.replace("message/feedback-report", "application/octet-stream; name=report.txt"), RETURNED
    ),
    "without the human part": mail(ARF, RETURNED),
    "blank line in the report": mail(HUMAN, ARF.replace("Version", "\nVersion"), RETURNED),
    "Microsoft JMRP": mail(
        RETURNED.replace("\n\n", "\n\nX-HmXmrOriginalRecipient: ada@example.net\nX-Reporter-IP: 192.0.2.1\n", 1),
        report_type="",
        subtype="mixed",
        top="Return-Path: <staff@hotmail.com>\n",
    ),
    "Microsoft JMRP, headers only": mail(
        f"Content-Type: text/rfc822-headers\n\nX-HmXmrOriginalRecipient: <ada@example.net>\n{OURS}",
        report_type="",
        subtype="mixed",
    ),
    "Microsoft JMRP, the outer mail lost": f"X-HmXmrOriginalRecipient: ada@example.net\n{OURS}".encode(),
    "Microsoft JMRP, forwarded": mail(
        "Content-Type: message/rfc822\n\nSubject: complaint about message\nContent-Type: message/rfc822\n\n"
        f"X-HmXmrOriginalRecipient: ada@example.net\n{OURS}",
        report_type="",
        subtype="mixed",
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_complaint_is_read_in_every_form(form):
    report = parse(FORMS[form])
    assert report.kind is Kind.COMPLAINT
    assert [failure.address for failure in report.failures] == ["ada@example.net"]


@pytest.mark.parametrize("form", [form for form in FORMS if "lost" not in form and "forwarded" not in form])
def test_a_complaint_says_which_of_our_mails_it_is_about(form):
    assert parse(FORMS[form]).returned_message_id == "<7.12.abc@fixsend.example>"


@pytest.mark.parametrize("kind", ["abuse", "Abuse", "fraud", "opt-out", "opt-out-list", "complaint", "other", ""])
def test_a_person_said_no(kind):
    assert parse(complaint(kind=kind)).kind is Kind.COMPLAINT


@pytest.mark.parametrize("kind", ["not-spam", "auth-failure", "AUTH-FAILURE", "virus", "dmarc", "something-new"])
def test_a_report_about_our_signature_a_virus_or_a_mistake_is_nobodys_no(kind):
    report = parse(complaint(kind=kind))
    assert (report.kind, report.failures) == (Kind.OTHER, ())


def test_a_dmarc_summary_is_no_complaint():
    summary = mail(
        "Content-Type: text/plain\n\nThis is a DMARC aggregate report.\n",
        "Content-Type: application/gzip; name=provider.example!fixsend.example!1!2.xml.gz\n\nAAAA\n",
        report_type="",
        subtype="mixed",
    )
    assert parse(summary).kind is Kind.OTHER


@pytest.mark.parametrize("kind", ['"abuse"', "Abuse; reason=spam", "abuse (pressed by the reader)", "phishing"])
def test_a_kind_in_quotation_marks_or_with_a_comment_is_a_complaint_too(kind):
    assert parse(mail(HUMAN, ARF.replace("abuse", kind, 1), RETURNED)).kind is Kind.COMPLAINT


def test_one_report_may_name_many_people():
    named = "".join(f"Original-Rcpt-To: reader{number}@example.net\n" for number in range(7))
    report = parse(mail(HUMAN, ARF.replace("Original-Rcpt-To: ada@example.net\n", named), RETURNED))
    assert [failure.address for failure in report.failures] == [f"reader{number}@example.net" for number in range(7)]


def test_a_letter_that_quotes_a_report_is_no_complaint():
    letter = f"From: Ada <ada@example.net>\nSubject: What is this?\n\nI got this:\n\n{REPORT}".encode()
    assert parse(letter).kind is Kind.OTHER
