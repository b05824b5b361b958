"""Our own DKIM signatures: others' verifiers agree with them, and only with what we signed."""

import logging

import dkim as verifier
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from django.utils import timezone
from hypothesis import given
from hypothesis import settings as given_settings
from hypothesis import strategies as st

from fixsend.delivery import checks
from fixsend.delivery.engine import dkim, email_url, single_mail
from fixsend.delivery.engine.dkim import Key, Signer
from fixsend.delivery.models import Mailing, MailingState
from tests.delivery.engine.mails import PERSON, compiled, read, reader
from tests.delivery.engine.test_single_mail import message
from tests.delivery.engine.working import wait_for, working
from tests.delivery.smtp_sink import sink
from tests.newsletters.factories import MessageFactory, frozen_mailing, subscriber

KEYS = (
    Key("s1", rsa.generate_private_key(65537, 2048)),
    Key("s2", ed25519.Ed25519PrivateKey.generate()),
)
SIGNER = Signer("fixsend.example", KEYS)
RECORDS = {f"{key.selector}._domainkey.fixsend.example.": key.record for key in KEYS}


def holds(mail: bytes, number: int = 0) -> bool:
    """Tell whether dkimpy believes a mail's signature."""
    try:
        return verifier.DKIM(mail).verify(idx=number, dnsfunc=lambda name, timeout=5: RECORDS[name.decode()].encode())
    except verifier.DKIMException:
        return False


def pem(private, encryption=None) -> bytes:
    return private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption or NoEncryption())


@pytest.fixture
def key_file(tmp_path):
    path = tmp_path / "s1.pem"
    path.write_bytes(pem(KEYS[0].private))
    return path


@pytest.fixture
def signing(settings, key_file):
    """Let the site sign its mail."""
    settings.DKIM_KEYS, settings.DKIM_DOMAIN = [f"s1={key_file}"], "fixsend.example"


@pytest.mark.parametrize("number", [0, 1], ids=["rsa", "ed25519"])
def test_a_signed_mail_is_believed_and_a_changed_one_is_not(number):
    mail = SIGNER.sign(compiled(subjects=(("Hello there",),)).render(reader()))
    assert holds(mail, number)
    assert not holds(mail.replace(b"<p>Hello", b"<p>Hullo"), number)
    assert not holds(mail.replace(b"Subject: Hello", b"Subject: Hullo"), number)
    assert not holds(mail.replace(b"List-Unsubscribe: <", b"List-Unsubscribe: <x"), number)


@pytest.mark.parametrize("header", [b"From: Eve <eve@example.org>", b"Subject: Other", b"Reply-To: eve@example.org"])
def test_nobody_can_put_a_second_header_in_front(header):
    mail = SIGNER.sign(single_mail.render(message()))
    assert holds(mail)
    assert not holds(header + b"\r\n" + mail)


def test_what_a_relay_may_change_on_the_way_leaves_the_signature_whole():
    mail = SIGNER.sign(single_mail.render(message(text="Hello\n  one  two\n\n\n", subject="words " * 30)))
    folded_anew = mail.replace(b"Subject: words words", b"subject:  words\r\n\twords")
    assert folded_anew != mail
    assert holds(folded_anew)
    assert holds(mail + b"\r\n\r\n")
    assert holds(mail.replace(b"one  two", b"one \t two  "))
    assert holds(b"Received: from a.example by b.example; Mon, 30 Nov 2026 08:00:00 +0000\r\n" + mail)


bodies = st.lists(st.sampled_from([b" ", b"\t", b"\r\n", b"a", b".", b"  ", b"\r\n\r\n"]), max_size=20).map(b"".join)


@given(bodies)
@given_settings(deadline=None)
def test_a_body_is_relaxed_as_another_program_relaxes_it(body):
    assert dkim.relaxed_body(body + b"\r\n") == verifier.canonicalization.Relaxed.canonicalize_body(body + b"\r\n")
    assert dkim.relaxed_body(b"") == b""


def test_what_google_and_rfc_8058_want_signed_is_signed():
    signature = read(SIGNER.sign(compiled().render(reader())))["DKIM-Signature"]
    for name in ("from", "to", "subject", "date", "message-id", "list-unsubscribe", "list-unsubscribe-post"):
        assert name in signature.partition("h=")[2].partition(";")[0].replace(" ", "").split(":")
    assert "c=relaxed/relaxed" in signature
    assert "a=rsa-sha256" in signature


def test_no_line_of_a_signature_is_longer_than_a_mail_should_have():
    mail = SIGNER.sign(single_mail.render(message()))
    assert max(map(len, mail.partition(b"From:")[0].split(b"\r\n"))) <= 78


@pytest.mark.django_db
def test_single_mails_leave_signed(settings, signing):
    with sink() as server:
        settings.EMAIL_URL = f"smtp://127.0.0.1:{server.port}"
        assert email_url.send(MessageFactory(from_email="news@fixsend.example")).kind == "accepted"
    assert holds(server.raw[0])


@pytest.mark.django_db(transaction=True)
def test_every_copy_of_a_newsletter_leaves_signed_and_so_does_a_mail_beside_it(settings, signing, tmp_path):
    for name in ("ada", "zoë"):
        subscriber(f"{name}@example.org", name=name)
    MessageFactory(from_email="news@fixsend.example", to="grace@example.org")
    with sink() as server:
        settings.EMAIL_URL = f"smtp://127.0.0.1:{server.port}"
        mailing = frozen_mailing(starts_at=timezone.now())
        with working(tmp_path / "delivery"):
            wait_for(lambda: Mailing.objects.get(pk=mailing.pk).state == MailingState.FINISHED, "the end")
            wait_for(lambda: len(server.raw) == 3, "the single mail")
    assert [holds(mail) for mail in server.raw] == [True, True, True]


def test_without_keys_mail_leaves_as_it_is(settings):
    assert settings.DKIM_KEYS == []
    assert dkim.sign(b"From: a@b.example\r\n\r\nHello\r\n") == b"From: a@b.example\r\n\r\nHello\r\n"


BAD_FILES = {
    "no key": (b"secret words", "holds no private key"),
    "a short key": (pem(rsa.generate_private_key(65537, 1024)), "1024 bits; make one of 2048"),
    "a passphrase": (pem(KEYS[0].private, BestAvailableEncryption(b"x")), "has a passphrase"),
    "another kind": (pem(ec.generate_private_key(ec.SECP256R1())), "neither RSA nor Ed25519"),
}


@pytest.mark.parametrize("flaw", BAD_FILES)
def test_a_key_that_cannot_sign_stops_the_start_in_plain_words(settings, tmp_path, flaw):
    content, words = BAD_FILES[flaw]
    path = tmp_path / "key.pem"
    path.write_bytes(content)
    settings.DKIM_KEYS, settings.DKIM_DOMAIN = [f"s1={path}"], "fixsend.example"
    (error,) = checks.dkim_keys_can_sign()
    assert words in error.msg
    assert str(path) in error.msg
    assert "secret words" not in error.msg


@pytest.mark.parametrize(
    ("keys", "domain", "words"),
    [
        ("s1=/nowhere/key.pem", "fixsend.example", "cannot be read: No such file"),
        ("/etc/key.pem", "fixsend.example", "the selector's name"),
        ("s 1=x", "fixsend.example", "the selector's name"),
        ("s1=x", "fixsend.example; x=", "DKIM_DOMAIN has to be"),
    ],
)
def test_settings_that_cannot_be_meant_are_explained(settings, keys, domain, words):
    settings.DKIM_KEYS, settings.DKIM_DOMAIN = [keys], domain
    assert words in checks.dkim_keys_can_sign()[0].msg


def test_keys_beside_a_provider_stop_the_start(settings, signing):
    settings.EMAIL_URL = "postmark://token@"
    assert "the provider that EMAIL_URL names" in checks.dkim_keys_can_sign()[0].msg
    settings.EMAIL_URL = "smtp://mail.example.org"
    assert checks.dkim_keys_can_sign() == []


def test_no_part_of_a_key_is_shown_or_logged(signing, key_file, caplog):
    with caplog.at_level(logging.DEBUG):
        signer = dkim.our_signer()
        dkim.sign(single_mail.render(message()))
    secret = key_file.read_text().splitlines()[1]
    assert secret not in repr(signer) + repr(signer.keys) + str(vars(signer)) + caplog.text


def test_an_address_beyond_ascii_is_signed_too():
    mail = SIGNER.sign(compiled().render(reader(address="zoë@example.org")))
    assert PERSON.encode() in mail
    assert holds(mail)
