"""The check of a sender, against a DNS server of the test's own."""

import base64
import copy
import io

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.core.management import call_command

from fixsend.delivery.deliverability import lookup
from fixsend.delivery.deliverability.lookup import Grade, Lookup
from fixsend.delivery.deliverability.services import Sender, check, check_our_sender
from fixsend.delivery.engine.dkim import Key, Signer
from tests.delivery.deliverability.dns_server import dns_server


def key(bits: int) -> str:
    public = rsa.generate_private_key(65537, bits).public_key()
    return base64.b64encode(public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).decode()


def dkim_record(content: str) -> list[str]:
    """Return a record in pieces of 255 characters at most, as long keys stand in DNS."""
    text = f"v=DKIM1; k=rsa; p={content}"
    return [" ".join(f'"{text[start : start + 200]}"' for start in range(0, len(text), 200))]


GOOD = {
    "fixsend.example": {"TXT": ['"v=spf1 include:_spf.relay.example -all"'], "MX": ["10 mx.fixsend.example."]},
    "_spf.relay.example": {"TXT": ['"v=spf1 ip4:192.0.2.0/24 -all"']},
    "s1._domainkey.fixsend.example": {"TXT": dkim_record(key(2048))},
    "_dmarc.fixsend.example": {"TXT": ['"v=DMARC1; p=quarantine; rua=mailto:dmarc@fixsend.example"']},
    "mail.fixsend.example": {"A": ["192.0.2.7"]},
    "7.2.0.192.in-addr.arpa": {"PTR": ["mail.fixsend.example."]},
}
SENDER = Sender("fixsend.example", "fixsend.example", "mail.fixsend.example", ["s1"])


@pytest.fixture
def found():
    """Return a function that checks a sender in a world that differs from the good one in some records."""

    def look_up(changes=None, sender=SENDER):
        zone = {**copy.deepcopy(GOOD), **(changes or {})}
        zone = {name: records for name, records in zone.items() if records is not None}
        with dns_server(zone) as server:
            return {finding.title: finding for finding in check(sender, Lookup([server.address]))}

    return look_up


def test_a_sender_with_everything_in_order_passes(found):
    assert {finding.grade for finding in found().values()} == {Grade.GOOD}


@pytest.mark.parametrize(
    ("title", "changes", "grade", "words"),
    [
        ("SPF", {"fixsend.example": {"MX": ["10 mx.x."]}}, "wrong", "no SPF record"),
        ("SPF", {"fixsend.example": {"TXT": ['"v=spf1 -all"', '"v=spf1 ~all"']}}, "wrong", "2 SPF records"),
        ("SPF", {"fixsend.example": {"TXT": ['"v=spf1 +all"']}}, "wrong", "lets anyone send"),
        ("SPF", {"fixsend.example": {"TXT": ['"v=spf1 mx"']}}, "advice", "end it in"),
        ("SPF", {"fixsend.example": {"TXT": ['"v=spf1 ' + "a:x.example " * 11 + '-all"']}}, "wrong", "11 look-ups"),
        ("SPF", {"_spf.relay.example": {"TXT": ['"v=spf1 ' + "mx " * 10 + '-all"']}}, "wrong", "11 look-ups"),
        ("SPF", {"_spf.relay.example": {"TXT": ['"v=spf1 include:_spf.relay.example -all"']}}, "good", "which servers"),
        ("DKIM", {"s1._domainkey.fixsend.example": None}, "wrong", "No DKIM key"),
        ("DKIM", {"s1._domainkey.fixsend.example": {"TXT": ['"v=DKIM1; p="']}}, "wrong", "cannot be used"),
        ("DKIM", {"s1._domainkey.fixsend.example": {"TXT": ['"v=DKIM1; p=!!"']}}, "wrong", "cannot be used"),
        ("DKIM", {"s1._domainkey.fixsend.example": {"TXT": dkim_record(key(1024))}}, "advice", "1024 bits"),
        ("DMARC", {"_dmarc.fixsend.example": None}, "wrong", "no DMARC policy"),
        (
            "DMARC",
            {"_dmarc.fixsend.example": {"TXT": ['"v=DMARC1; p=none; rua=mailto:x@x.uk"']}},
            "advice",
            "watches",
        ),
        ("DMARC", {"_dmarc.fixsend.example": {"TXT": ['"v=DMARC1; p=reject"']}}, "advice", "nobody gets its reports"),
        ("DMARC", {"_dmarc.fixsend.example": {"TXT": ['"v=DMARC1; p=maybe"']}}, "wrong", "no valid"),
        (
            "DMARC",
            {"_dmarc.fixsend.example": {"TXT": ['"v=DMARC1; p=none"', '"v=DMARC1;"']}},
            "wrong",
            "none",
        ),
        ("Replies", {"fixsend.example": {"MX": ["0 ."], "TXT": ['"v=spf1 -all"']}}, "wrong", "null MX"),
        ("Replies", {"fixsend.example": {"TXT": ['"v=spf1 -all"']}}, "wrong", "no mail server"),
        ("Replies", {"fixsend.example": {"A": ["192.0.2.1"], "TXT": ['"v=spf1 -all"']}}, "advice", "no MX record"),
        ("Name of the mail server", {"7.2.0.192.in-addr.arpa": None}, "wrong", "no name that leads back"),
        ("Name of the mail server", {"7.2.0.192.in-addr.arpa": {"PTR": ["x.example."]}}, "wrong", "no name"),
        ("Name of the mail server", {"mail.fixsend.example": None}, "wrong", "no address"),
    ],
)
def test_what_is_missing_is_found_and_explained(found, title, changes, grade, words):
    finding = found(changes)[title]
    assert finding.grade.value == grade
    assert words in finding.words


def test_a_subdomain_is_covered_by_the_policy_above_it(found):
    sender = Sender("news.fixsend.example", "news.fixsend.example")
    changes = {"news.fixsend.example": {"TXT": ['"v=spf1 -all"'], "MX": ["10 mx.x."]}}
    assert found(changes, sender)["DMARC"].grade is Grade.GOOD


def test_an_address_at_a_free_provider_is_no_sender(found):
    assert found(sender=Sender("gmail.com", "gmail.com"))["Your own domain"].grade is Grade.WRONG


def test_a_key_at_a_usual_place_is_found_without_being_told_where(found):
    assert found(sender=Sender("fixsend.example", "fixsend.example"))["DKIM"].grade is Grade.GOOD


OWN = Key("own", rsa.generate_private_key(65537, 2048))


def signed_by_us(domain: str = "fixsend.example") -> Sender:
    return Sender("fixsend.example", "fixsend.example", signer=Signer(domain, [OWN]))


def published(record: str, domain: str = "fixsend.example") -> dict:
    return {f"own._domainkey.{domain}": {"TXT": dkim_record(record.partition("p=")[2])}}


def test_our_own_key_is_compared_with_the_one_in_dns(found):
    findings = found(published(OWN.record), signed_by_us())
    assert findings["Our DKIM key “own”"].grade is Grade.GOOD
    assert "DKIM" not in findings


def test_a_record_that_is_missing_or_has_another_key_is_told_with_the_right_one(found):
    for changes, words in (({}, "record is missing"), (published(f"p={key(2048)}"), "has another key")):
        finding = found(changes, signed_by_us())["Our DKIM key “own”"]
        assert finding.grade is Grade.WRONG
        assert words in finding.words
        assert OWN.record in finding.words


def test_a_signature_for_another_domain_proves_nothing(found):
    finding = found(published(OWN.record, "other.example"), signed_by_us("other.example"))["Our DKIM key “own”"]
    assert finding.grade is Grade.WRONG
    assert "Set DKIM_DOMAIN" in finding.words


def test_bounces_at_another_domain_are_told(found):
    sender = Sender("fixsend.example", "bounces.provider.example")
    assert found(sender=sender)["Envelope sender and From address"].grade is Grade.ADVICE
    assert found(sender=sender)["Bounces"].grade is Grade.WRONG


def test_silence_is_not_taken_for_an_answer(monkeypatch):
    monkeypatch.setattr(lookup, "SECONDS", 0.05)
    with dns_server({}) as server:
        server.silent = True
        findings = {finding.title: finding for finding in check(SENDER, Lookup([server.address]))}
    assert findings["SPF"].grade is Grade.UNKNOWN
    assert findings["Your own domain"].grade is Grade.GOOD


@pytest.mark.django_db
def test_the_command_says_what_is_missing_and_ends_with_an_error():
    said = io.StringIO()
    with dns_server({**GOOD, "_dmarc.fixsend.example": {}}) as server, pytest.raises(SystemExit) as ended:
        call_command("check_sender", "fixsend.example", "--selector=s1", f"--server={server.address}", stdout=said)
    assert ended.value.code == 1
    assert "To fix           DMARC: fixsend.example has no DMARC policy" in said.getvalue()


@pytest.mark.django_db
def test_our_own_sender_is_looked_at_and_the_answer_kept(settings):
    settings.DEFAULT_FROM_EMAIL = "FixSEND <news@fixsend.example>"
    settings.EMAIL_URL = "smtp://mail.fixsend.example"
    settings.BOUNCE_ADDRESS, settings.DKIM_SELECTORS = "", ["s1"]
    with dns_server(GOOD) as server:
        settings.DNS_SERVERS = [server.address]
        row = check_our_sender()
    assert row.domain == "fixsend.example"
    assert {finding["grade"] for finding in row.findings} == {"good"}
    assert "Name of the mail server" in {finding["title"] for finding in row.findings}
