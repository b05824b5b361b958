"""From nothing to a connection that takes mail: encryption, certificates, signing in, and what the relay can do."""

import asyncio
import base64
import ssl
from datetime import UTC, datetime, timedelta

import pytest
import trustme

from fixsend.delivery.smtp import event_loop
from tests.delivery.relays import Record, Relay
from tests.delivery.smtp.sending import RecordingSource, raw_mails, send, way_to

PLAIN = base64.b64encode(b"\0ada\0secret").decode()


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture(scope="module")
def authority_file(authority, tmp_path_factory):
    path = tmp_path_factory.mktemp("authority") / "ca.pem"
    authority.cert_pem.write_to_path(path)
    return str(path)


def certificate(authority: trustme.CA, name: str = "127.0.0.1", **how) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(name, **how).configure_cert(context)
    return context


def deliver(script: str = "", count: int = 3, tls=None, from_start=False, **way) -> tuple[RecordingSource, Record]:
    async def run() -> tuple[RecordingSource, Record]:
        async with Relay(script, Record(keep=True), tls=tls, tls_from_start=from_start) as relay:
            return await send(raw_mails(count), way_to(relay, tls_from_start=from_start, **way)), relay.record

    return event_loop.run(run())


@pytest.mark.parametrize("from_start", [False, True])
@pytest.mark.parametrize("pipelining", ["yes", "no"])
def test_mails_go_encrypted_to_a_relay_whose_certificate_is_right(authority, authority_file, from_start, pipelining):
    source, record = deliver(
        f"pipelining={pipelining}",
        tls=certificate(authority),
        from_start=from_start,
        tls_required=True,
        authority=authority_file,
    )
    assert source.kinds() == ["accepted"] * 3
    assert ("STARTTLS" in record.commands) is not from_start


def test_a_long_mail_goes_whole_through_encryption(authority, authority_file):
    from tests.delivery.smtp.sending import raw_mail

    long = b"Subject: Long\r\n\r\n" + b"x" * 70 + b"\r\n" * 3 + (b"." + b"y" * 70 + b"\r\n") * 20_000

    async def run() -> Record:
        async with Relay("text=slow", Record(keep=True), tls=certificate(authority)) as relay:
            source = await send(
                [raw_mail(1, whole=long), raw_mail(2)], way_to(relay, tls_required=True, authority=authority_file)
            )
            assert source.kinds() == ["accepted", "accepted"]
            return relay.record

    assert event_loop.run(run()).texts[0] == long


def test_many_long_mails_go_whole_over_one_encrypted_connection(authority, authority_file):
    from tests.delivery.smtp.sending import raw_mail

    texts = [b"Subject: %d\r\n\r\n" % number + b"%070d\r\n" % number * 1400 for number in range(20)]

    async def run() -> Record:
        async with Relay("", Record(keep=True), tls=certificate(authority)) as relay:
            mails = [raw_mail(number, whole=text) for number, text in enumerate(texts)]
            source = await send(mails, way_to(relay, tls_required=True, authority=authority_file))
            assert source.kinds() == ["accepted"] * 20
            return relay.record

    record = event_loop.run(run())
    assert record.texts == texts
    assert record.connections == 1


@pytest.mark.parametrize("from_start", [False, True])
@pytest.mark.parametrize(
    ("flaw", "words"),
    [
        ("stranger", "unable to get local issuer certificate"),
        ("other name", "is not valid for '127.0.0.1'"),
        ("expired", "certificate has expired"),
    ],
)
def test_no_mail_goes_to_a_relay_whose_certificate_is_wrong(authority, authority_file, from_start, flaw, words):
    contexts = {
        "stranger": lambda: certificate(trustme.CA()),
        "other name": lambda: certificate(authority, "192.0.2.7"),
        "expired": lambda: certificate(authority, not_after=datetime.now(UTC) - timedelta(days=1)),
    }
    trouble = trouble_of(
        tls=contexts[flaw](), from_start=from_start, tls_required=True, authority=authority_file, user="ada"
    )
    assert "CERTIFICATE_VERIFY_FAILED" in trouble
    assert words in trouble


def test_no_mail_goes_without_encryption_where_it_is_required(authority):
    assert "offers no encryption" in trouble_of(tls_required=True)
    assert trouble_of("starttls=454 4.7.0 Not now", tls=certificate(authority), tls_required=True).startswith("454")


def test_what_a_stranger_slips_in_before_encryption_begins_is_not_read(authority, authority_file):
    slipped = "starttls=220 Go ahead\\n250 2.1.0 Ok"
    trouble = trouble_of(slipped, tls=certificate(authority), tls_required=True, authority=authority_file)
    assert trouble == "The mail server sent something before encryption began."


@pytest.mark.parametrize("step", ["starttls", "auth"])
@pytest.mark.parametrize("action", ["hang", "drop", "close", "garbage", "421 Busy"])
def test_a_relay_that_fails_while_opening_costs_no_mail_an_attempt(authority, authority_file, step, action):
    trouble = trouble_of(
        f"{step}={action}; auth=ada:secret",
        tls=certificate(authority),
        tls_required=True,
        authority=authority_file,
        user="ada",
        password="secret",
    )
    assert trouble
    assert "secret" not in trouble
    assert PLAIN not in trouble


@pytest.mark.parametrize("mechanisms", ["PLAIN LOGIN", "LOGIN"])
def test_we_sign_in_as_the_relay_wants_it(mechanisms):
    source, record = deliver(f"auth=ada:secret; mechanisms={mechanisms}", user="ada", password="secret")
    assert source.kinds() == ["accepted"] * 3
    assert any(line.startswith(f"AUTH {mechanisms.split()[0]}") for line in record.commands)


@pytest.mark.parametrize("mechanisms", ["PLAIN", "LOGIN"])
def test_a_wrong_password_is_told_without_the_password(mechanisms):
    trouble = trouble_of(f"auth=ada:secret; mechanisms={mechanisms}", user="ada", password="wrong-one")
    assert trouble == "Signing in was refused: 535 5.7.8 Wrong name or password"


def test_a_relay_that_repeats_the_password_is_not_quoted():
    script = f"auth@1=535 5.7.8 No: {PLAIN}; auth@2=535 5.7.8 No: secret; auth=535 5.7.8 No"
    assert trouble_of(f"{script}; auth=ada:other", user="ada", password="secret").count("secret") == 0


@pytest.mark.parametrize("mechanisms", ["CRAM-MD5 NTLM", ""])
def test_a_relay_that_knows_no_way_to_sign_in_is_told_of(mechanisms):
    script = f"auth=ada:secret; mechanisms={mechanisms}" if mechanisms else ""
    assert "offers no way to sign in" in trouble_of(script, user="ada", password="secret")


def test_a_relay_that_knows_no_ehlo_gets_its_mail_one_command_at_a_time():
    source, record = deliver("ehlo=502 5.5.1 What?")
    assert source.kinds() == ["accepted"] * 3
    assert any(line.startswith("HELO ") for line in record.commands)


def trouble_of(script: str = "", **way) -> str:
    """Return what is said of a relay that lets nobody in; no mail was touched."""

    async def run() -> str:
        tls, from_start = way.pop("tls", None), way.pop("from_start", False)
        async with Relay(script, Record(keep=True), tls=tls, tls_from_start=from_start) as relay:
            source = RecordingSource(raw_mails(1))
            from fixsend.delivery.smtp import Pool

            pool = Pool([way_to(relay, tls_from_start=from_start, **way)], source)
            pool.start()
            async with asyncio.timeout(20):
                await pool.unreachable()
            trouble = pool.trouble
            await pool.close(grace=5)
            assert not source.taken
            assert not any(line.startswith("MAIL") for line in relay.record.commands)
            return trouble

    return event_loop.run(run())
