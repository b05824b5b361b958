import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from fixsend.web import validators


@pytest.mark.parametrize(
    "name",
    [
        "Aoife Ní Bhriain",
        "José-María O’Neill",
        "李小龍",
        "Оксана",
        "Zoë & Sam",
        "Ünal 2",
        "D'Arcy",
        "Παπαδόπουλος",
        "ひろし 太郎",
    ],
)
def test_real_names_are_accepted(name):
    validators.name(name)


@pytest.mark.parametrize(
    "name",
    [
        "Sam\r\nBcc: all@example.org",
        "Sam\nSmith",
        "Sam\x00",
        "Sam\u2028x",
        "visit www.example.com",
        "http://x",
        "Pаul",
        "Αnna",
    ],
)
def test_names_that_are_no_names_are_refused(name):
    with pytest.raises(ValidationError):
        validators.name(name)


@given(st.text(), st.sampled_from("\r\n\x00\x0b\x0c\x1f\x7f\x85\u2028\u2029"), st.text())
def test_no_line_break_of_any_kind_reaches_a_header(before, break_, after):
    with pytest.raises(ValidationError):
        validators.one_line(before + break_ + after)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "http://example.org/about?x=1#y",
        "https://www.köln.de/",
        "https://xn--kln-sna.de",
        "https://пример.рф/",
        "https://a-b.co.uk:443/",
    ],
)
def test_plain_web_addresses_are_accepted(address):
    validators.web_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "ftp://example.org",
        "//example.org",
        "example",
        "https://",
        "https://localhost/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://user:pass@example.org/",
        "https://example.org@evil.example/",
        "https://example.org:8080/",
        "https://exаmple.org/",
        "https://xn--exmple-4nf.org/",
        "https://example.org/\r\nX: y",
        "https://example.org/ x",
        "https://exam_ple.org/",
        "https://-a.org/",
        "https://[x/",
        'https://example.org/"onclick',
    ],
)
def test_dangerous_or_broken_web_addresses_are_refused(address):
    with pytest.raises(ValidationError):
        validators.web_address(address)


@given(st.text(max_size=300))
def test_any_text_gets_an_answer_and_no_crash(text):
    for check in (validators.web_address, validators.name):
        try:
            check(text)
        except ValidationError as error:
            assert error.messages[0].endswith(".")  # noqa: PT017 - either way is fine, a crash is not
