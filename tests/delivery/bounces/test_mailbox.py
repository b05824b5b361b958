"""Reading the bounce mailbox: what is understood goes, what is not stays, and trouble is said in words for the host."""

import ssl

import pytest
import trustme

from fixsend.delivery.bounces import mailbox, safe_parsing
from fixsend.delivery.bounces.report import Kind
from fixsend.delivery.models import ReturnedMail
from tests.delivery.bounces.imap import mailbox as imap_mailbox
from tests.delivery.bounces.mails import dsn, failed, loose

pytestmark = pytest.mark.django_db

RETURNED = dsn(failed("ada@example.net"))


def test_the_bounce_mailbox_is_emptied_of_what_was_understood(settings):
    strange = loose("Something has happened.", From="postmaster@example.net", Subject="A word from your server")
    with imap_mailbox() as server:
        settings.BOUNCE_MAILBOX = server.url
        server.put(RETURNED, strange)
        assert mailbox.read_all() == {Kind.BOUNCE: 1, Kind.OTHER: 1}
        assert list(server.mails.values()) == [strange]
        assert mailbox.read_all() == {}
    assert ReturnedMail.objects.count() == 1


def test_a_bounce_mailbox_that_refuses_us_says_so(settings):
    with imap_mailbox() as server:
        settings.BOUNCE_MAILBOX = server.url.replace("secret", "wrong")
        with pytest.raises(mailbox.MailboxError, match="does not accept the user name and password in BOUNCE_MAIL"):
            mailbox.read_all()
        settings.BOUNCE_MAILBOX = server.url.replace("INBOX", "Elsewhere")
        with pytest.raises(mailbox.MailboxError, match="does not open the folder in BOUNCE_MAILBOX"):
            mailbox.read_all()
    with pytest.raises(mailbox.MailboxError, match=r"^127\.0\.0\.1: "):
        mailbox.read_all()
    settings.BOUNCE_MAILBOX = "pop3://somewhere"
    with pytest.raises(mailbox.MailboxError, match="has to look like imaps://"):
        mailbox.read_all()


def test_name_and_password_never_cross_a_network_without_tls(settings, monkeypatch):
    with imap_mailbox() as server:
        settings.BOUNCE_MAILBOX = server.url
        monkeypatch.setattr(mailbox, "_THIS_MACHINE", frozenset())
        with pytest.raises(mailbox.MailboxError, match="TLS not supported by server"):
            mailbox.read_all()
    assert server.asked == ["CAPABILITY"]


@pytest.mark.parametrize("trusted", [True, False])
def test_a_bounce_mailbox_is_read_under_tls_where_its_certificate_holds(settings, tmp_path, monkeypatch, trusted):
    known, other = trustme.CA(), trustme.CA()
    known.cert_pem.write_to_path(tmp_path / "authorities.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authorities.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    (known if trusted else other).issue_cert("127.0.0.1").configure_cert(context)
    with imap_mailbox(context) as server:
        settings.BOUNCE_MAILBOX = server.url
        server.put(RETURNED)
        if trusted:
            assert mailbox.read_all() == {Kind.BOUNCE: 1}
            return
        with pytest.raises(mailbox.MailboxError, match=r"^127.0.0.1: .*certificate verify failed"):
            mailbox.read_all()
    assert server.asked == []


def test_folders_and_passwords_may_have_letters_beyond_ascii(settings):
    with imap_mailbox() as server:
        server.password, server.folder = "pässwörd “1”", "Zur&APw-ck"
        settings.BOUNCE_MAILBOX = server.url.replace("INBOX", "Zurück")
        server.put(RETURNED)
        assert mailbox.read_all() == {Kind.BOUNCE: 1}


def test_a_mailbox_that_nobody_emptied_for_years_is_read_from_its_oldest_mail(settings, monkeypatch):
    monkeypatch.setattr(mailbox, "AT_ONCE", 1)
    with imap_mailbox() as server:
        settings.BOUNCE_MAILBOX, server.others = server.url, 200_000
        server.put(RETURNED)
        assert mailbox.read_all() == {Kind.BOUNCE: 1}
        assert server.mails == {}


def test_no_more_of_a_mail_is_fetched_than_is_read(settings):
    with imap_mailbox() as server:
        settings.BOUNCE_MAILBOX = server.url
        server.put(RETURNED + b"x" * 3_000_000)
        assert mailbox.read_all() == {Kind.BOUNCE: 1}
        (fetched,) = [command for command in server.asked if "FETCH" in command]
        assert f"<0.{safe_parsing.LARGEST}>" in fetched
