"""Envelope senders: what goes out can be read when it comes back, and nobody else can make one."""

import pytest

from fixsend.delivery.checks import bounce_address_is_one
from fixsend.delivery.engine import verp
from fixsend.delivery.engine.verp import MailingSender, ReturnPath
from fixsend.web import signing
from tests.delivery.engine.mails import compiled, reader


@pytest.fixture(params=["bounces@fixsend.example", "*@Bounces.fixsend.example", "b-*-x@fixsend.example"])
def _bounce_address(settings, request):
    settings.BOUNCE_ADDRESS = request.param


@pytest.mark.usefixtures("_bounce_address")
def test_a_bounce_says_whose_copy_it_was():
    sender = compiled().envelope_sender(reader())
    assert verp.read(sender) == ReturnPath(mailing_id=12, position=345)
    assert verp.read(sender.upper()) == verp.read(f" {sender} ") == verp.read(sender)


@pytest.mark.usefixtures("_bounce_address")
def test_a_bounce_of_a_single_message_says_which():
    assert verp.read(verp.message_sender(77, "news@fixsend.example")) == ReturnPath(message_id=77)


@pytest.mark.usefixtures("_bounce_address")
def test_the_local_part_is_never_too_long():
    longest = MailingSender(2**63 - 1, "news@fixsend.example")(2**31 - 1)
    assert len(longest.partition("@")[0]) <= 64
    assert verp.read(longest) == ReturnPath(mailing_id=2**63 - 1, position=2**31 - 1)


@pytest.mark.usefixtures("_bounce_address")
def test_an_address_that_somebody_made_up_is_nobodys():
    sender = compiled().envelope_sender(reader())
    for made_up in (sender.replace("345", "346"), sender.replace("m12", "s12"), sender.replace("m12", "m1"), "", "a@b"):
        assert verp.read(made_up) is None


def test_a_bounce_that_comes_after_a_key_rotation_is_still_ours(settings, own_keys):
    settings.BOUNCE_ADDRESS = "bounces@fixsend.example"
    sender = compiled().envelope_sender(reader())
    signing.rotate()
    assert verp.read(sender) == ReturnPath(mailing_id=12, position=345)


def test_without_a_bounce_address_mail_leaves_from_its_sender(settings):
    settings.BOUNCE_ADDRESS = ""
    assert compiled().envelope_sender(reader()) == "news@fixsend.example"
    assert verp.message_sender(77, "news@fixsend.example") == "news@fixsend.example"
    assert verp.read("news@fixsend.example") is None


@pytest.mark.parametrize(
    ("address", "is_one"),
    [
        ("", True),
        ("bounces@fixsend.example.org", True),
        ("*@bounces.fixsend.org", True),
        ("bounces", False),
        ("a b@fixsend.org", False),
        (f"{'b' * 40}@fixsend.org", False),
    ],
)
def test_the_site_does_not_start_with_an_address_that_no_bounce_comes_back_to(settings, address, is_one):
    settings.BOUNCE_ADDRESS = address
    assert (bounce_address_is_one() == []) is is_one
