import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from hypothesis import given
from hypothesis import strategies as st

from fixsend.web import addresses, normalise


def cleaned(typed):
    return addresses.EmailField().clean(typed)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  Sam.Smith+send@Example.ORG ", "sam.smith+send@example.org"),
        ("sam@köln.de", "sam@xn--kln-sna.de"),
        ("sam@KÖLN.DE", "sam@xn--kln-sna.de"),
        ("ｓａｍ＠example.org", "sam@example.org"),
        ("sam\u200b@example.org", "sam@example.org"),
        ("sam\x00@example.org", "sam@example.org"),
        ("sam@faß.de", "sam@xn--fa-hia.de"),
        ("sam@example.org.", "sam@example.org"),
        ("o'neill@example.co.uk", "o'neill@example.co.uk"),
    ],
)
def test_an_address_is_stored_in_one_form(typed, stored):
    assert cleaned(typed) == stored


@pytest.mark.parametrize(
    "typed",
    [
        "sam",
        "@example.org",
        "sam@",
        "sam@localhost",
        "sam@127.0.0.1",
        "sam@[127.0.0.1]",
        "sam@exa mple.org",
        "sam@@example.org",
        "sam..smith@example.org",
        "sam@example..org",
        "sam@-example.org",
        '"sam smith"@' + "x" * 70 + ".org",
        "x" * 65 + "@example.org",
        "sam@" + "x." * 130 + "org",
        "sam@example.org\nBcc: all@example.org",
        "sam@example.org\r\nSubject: hello",
        "sam@example.org, kim@example.org",
        "<sam@example.org>",
        "sam@x" * 10_000,
        '"a@b"@example.org',
        '"sam"@example.org',
        '"sam smith"@example.org',
    ],
)
def test_what_cannot_receive_mail_is_refused_with_words(typed):
    with pytest.raises(forms.ValidationError) as caught:
        cleaned(typed)
    assert caught.value.messages[0]


@pytest.mark.parametrize("typed", ["a@mailinator.com", "a@MAILINATOR.COM", "a@any.sub.guerrillamail.com"])
def test_throw_away_addresses_are_refused_with_the_reason(typed):
    with pytest.raises(forms.ValidationError, match="temporary address"):
        cleaned(typed)


@pytest.mark.parametrize("typed", ["a@notmailinator.com", "a@duck.com", "a@mozmail.com", "a@33mail.com"])
def test_addresses_that_protect_privacy_but_arrive_are_welcome(typed):
    assert cleaned(typed) == typed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("sam@gmial.com", "sam@gmail.com"),
        ("sam@gmai.com", "sam@gmail.com"),
        ("sam@gmaill.com", "sam@gmail.com"),
        ("sam@gnail.com", "sam@gmail.com"),
        ("sam@gmail.con", "sam@gmail.com"),
        ("sam@gmail.co", "sam@gmail.com"),
        ("sam@gmial.con", "sam@gmail.com"),
        ("sam@hotmial.co.uk", "sam@hotmail.co.uk"),
        ("sam@hotmail.couk", "sam@hotmail.co.uk"),
        ("sam@yahooo.co.uk", "sam@yahoo.co.uk"),
        ("sam@outlok.com", "sam@outlook.com"),
        ("sam@iclould.com", "sam@icloud.com"),
        ("sam@btinternet.co", "sam@btinternet.com"),
        ("sam@school.con", "sam@school.com"),
    ],
)
def test_a_slip_in_a_common_domain_is_noticed(typed, meant):
    assert addresses.suggestion(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        *(f"sam@{domain}" for domain in addresses.COMMON),
        "sam@email.com",
        "sam@example.org",
        "sam@bristol.gov.uk",
        "sam@gmx.net",
        "sam",
    ],
)
def test_right_addresses_raise_no_question(typed):
    assert addresses.suggestion(typed) is None


anything = st.text(max_size=60) | st.builds("{}@{}".format, st.text(max_size=20), st.text(max_size=20)) | st.emails()


@given(anything)
def test_normalising_twice_changes_nothing_more(typed):
    once = normalise.email_address(typed)
    assert normalise.email_address(once) == once


@given(anything)
def test_the_field_returns_a_normalised_address_or_plain_words(typed):
    try:
        address = cleaned(typed)
    except forms.ValidationError as error:
        assert error.messages  # noqa: PT017 - either way is fine, a crash is not
        return
    assert address == normalise.email_address(typed) == cleaned(address)
    assert not set(address) & set("\r\n\t ,<>\x00")
    assert len(address) <= 254


@given(st.emails(), st.sampled_from(["\r\nBcc: x@y.z", "\n", "\r", "\x0b", "\x0c", "\u2028", "\x85"]))
def test_a_line_break_in_the_middle_never_becomes_an_address(address, break_):
    local, _, domain = address.partition("@")
    for typed in (f"{local}{break_}x@{domain}", f"{local}@{domain}{break_}x"):
        with pytest.raises(forms.ValidationError):
            cleaned(typed)


@given(anything)
def test_a_suggestion_is_never_questioned_again(typed):
    meant = addresses.suggestion(normalise.email_address(typed))
    assert meant is None or addresses.suggestion(meant) is None


@pytest.mark.parametrize(
    ("domain", "public"), [("xn--kln-sna.de", True), ("xn--n3h.example", False), ("xn--.org", False)]
)
def test_a_domain_in_ascii_that_stands_for_no_domain_of_idna_2008_is_none(domain, public):
    assert addresses.is_possible(f"sam@{domain}") == public


@pytest.mark.parametrize(
    "address",
    [
        *("a@example.org", "a.b+c@sub.example.co.uk", "a@xn--bcher-kva.example", "a@x-y.org", "A@EXAMPLE.ORG"),
        *("a@-example.org", "a@example-.org", "a@example", "a@example..org", "a@.org", "a@example.o", "a@exam_ple.org"),
        *(
            "a@example.org-",
            "a@[127.0.0.1]",
            "a@127.0.0.1",
            "a b@example.org",
            ".a@example.org",
            "a@" + "x" * 64 + ".org",
        ),
    ],
)
def test_an_address_in_ascii_is_judged_as_django_judges_it(address):
    def verdict(validate):
        try:
            validate(address)
        except ValidationError:
            return False
        return True

    assert verdict(addresses._validate_ascii) == verdict(validate_email)
