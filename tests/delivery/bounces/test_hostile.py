"""One stranger's mail never stops the ones behind it: by no error, by no hours of reading, by nothing it is made of."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError
from hypothesis import given
from hypothesis import strategies as st

from fixsend.delivery.bounces import mailbox, services
from fixsend.delivery.bounces.parser import parse
from fixsend.delivery.bounces.report import Kind
from fixsend.delivery.models import ReturnedMail, UnparsedMail
from fixsend.delivery.models.returned_mail import ReturnedMailChannel
from tests.delivery.bounces import hostile
from tests.delivery.bounces.imap import mailbox as imap_mailbox
from tests.delivery.bounces.mails import complaint, dsn, failed, loose

ROOT = Path(__file__).resolve().parents[3]
# Where time grows with the length, all take some ten seconds; where it grows with its square, one alone takes minutes.
MOST_SECONDS_FOR_ALL = 400
MOST_SECONDS_FOR_ONE = 15


def test_every_hostile_mail_is_read_within_seconds():
    """In a process of its own, since a pattern that runs away holds the whole interpreter and cannot be stopped."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.delivery.bounces.read_hostile"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=MOST_SECONDS_FOR_ALL,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    said = json.loads(done.stdout.splitlines()[-1])
    assert said["mails"] > 400
    assert said["slowest_seconds"] < MOST_SECONDS_FOR_ONE, said["slowest"]


PIECES = st.sampled_from(
    [
        *(
            b"From: MAILER-DAEMON@b\n",
            b"Return-Path: <>\n",
            b"Subject: failure\n",
            b"To: a@b\n",
            b"\n",
            b"\n\n",
            b"--b\n",
        ),
        *(b"Content-Type: multipart/report; boundary=b\n", b"Content-Type: message/delivery-status\n", b"--b--\n"),
        *(b"Content-Type: message/rfc822\n", b"Content-Type: message/feedback-report\n", b"Feedback-Type: abuse\n"),
        *(b"Content-Type: text/plain; charset=", b"Content-Transfer-Encoding: base64\n", b"Auto-Submitted: "),
        *(
            b"Final-Recipient: rfc822;",
            b"Action: failed\n",
            b"Status: 5.1.1\n",
            b"Diagnostic-Code: smtp;",
            b"\r",
            b"\0",
        ),
        *(
            b"X-HmXmrOriginalRecipient: ",
            b"Message-ID: <",
            b"=?utf-8?b?",
            b"?=",
            b'"',
            b"(",
            b"<",
            b">",
            b":",
            b";",
            b"@",
        ),
        *(b"550 5.1.1 user unknown", b" ", b"\t", b"\xff\xfe", b"\xed\xa0\x80", b"--"),
    ]
)


@given(st.lists(st.one_of(PIECES, st.binary(max_size=40)), max_size=60))
def test_any_pieces_of_reports_in_any_order_are_read(pieces):
    report = parse(b"".join(pieces))
    assert report.kind in Kind
    texts = [report.reporter, report.returned_to, report.returned_message_id, *report.sent_to]
    texts += [text for each in report.failures for text in (each.address, each.status, each.text, each.host)]
    for text in texts:
        text.encode("utf-8")
        assert "\0" not in text


@pytest.mark.django_db
def test_every_hostile_mail_is_kept_or_set_aside():
    small = [mail for name, mail in hostile.mails() if len(mail) < 2000 or "NUL" in name]
    assert len(small) > 20
    for mail in small:
        assert services.take_mail(mail, ReturnedMailChannel.MAILBOX) in Kind


@pytest.mark.django_db
def test_bad_mails_wait_with_a_flag_and_the_ones_behind_are_read(settings, monkeypatch):
    nested = b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" * 1500
    poison = dsn(failed("ada@example.net")).replace(b"mx.example.net", b"poison.example.net")
    good = [dsn(failed(f"reader{number}@example.net")) for number in range(3)]
    with imap_mailbox() as server:
        settings.BOUNCE_MAILBOX = server.url
        server.put(good[0], nested, good[1], poison, b"never handed over", good[2])
        server.withheld = {5}
        monkeypatch.setattr(services.results, "move", lambda *args, **kwargs: None)
        monkeypatch.setattr(services.origin, "of_report", _raises_for("poison.example.net"))
        assert mailbox.read_all() == {Kind.BOUNCE: 3, Kind.UNREADABLE: 3}
        assert sorted(server.mails) == [2, 4, 5]
        assert all("\\Flagged" in server.flags[number] for number in server.mails)
        assert mailbox.read_all() == {}
    assert ReturnedMail.objects.count() == 3
    assert UnparsedMail.objects.count() == 3
    assert all(row.why for row in UnparsedMail.objects.all())


def _raises_for(reporter):
    of_report = services.origin.of_report

    def read_origin(report, address):
        if report.reporter == reporter:
            raise ValueError
        return of_report(report, address)

    return read_origin


@pytest.mark.django_db
def test_nothing_of_a_mail_that_is_set_aside_is_kept():
    services.take_mail(
        loose("About Quill <quill@example.net>", From="Quill <postmaster@example.net>", Subject="Quill"),
        ReturnedMailChannel.PIPE,
    )
    row = UnparsedMail.objects.values().get()
    assert "quill" not in json.dumps(row, default=str).lower()


@pytest.mark.django_db
def test_the_pipe_takes_a_hostile_mail_and_is_given_a_good_one_again_while_the_database_is_away(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Content-Type: message/rfc822\n\n" * 3000)))
    said = io.StringIO()
    call_command("take_bounce", stdout=said)
    assert said.getvalue().strip() == "unreadable"

    def away(*args, **kwargs):
        raise OperationalError

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(dsn(failed()))))
    monkeypatch.setattr(services.origin, "of_report", away)
    with pytest.raises(CommandError) as error:
        call_command("take_bounce")
    assert error.value.returncode == 75


@pytest.mark.django_db
@pytest.mark.parametrize("mail", [dsn(failed()), complaint()], ids=["bounce", "complaint"])
def test_a_mail_longer_than_is_read_is_read_by_its_beginning(monkeypatch, mail):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(mail + b"\n" * 3_000_000)))
    said = io.StringIO()
    call_command("take_bounce", stdout=said)
    assert said.getvalue().strip() in {"bounce", "complaint"}
