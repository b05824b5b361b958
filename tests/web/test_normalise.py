"""Names, searches and addresses compare as people type them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixsend.web import normalise
from tests.web.test_text import POISON, WRITTEN_WITH_JOINERS, any_text

SAME = [
    ["O'Neill", "O’Neill", "O‘Neill", "O´Neill", "O`Neill", "OʼNeill", "O′Neill", "O＇Neill", "ONEILL", " o'neill "],
    ["Smith-Jones", "Smith‐Jones", "Smith‑Jones", "Smith–Jones", "Smith—Jones", "Smith−Jones", "Smith Jones"],
    ["Þórdís", "Thordis", "THORDIS"],
    ["Đặng", "Dang", "đang"],
    ["Æsa Œuvre", "Aesa Oeuvre"],
    ["Weiß", "Weiss", "WEISS", "WEIẞ"],
    ["Łukasz Ørsted", "Lukasz Orsted"],
    ["Işıl İnan", "Isil Inan", "ISIL INAN"],
    ["Sam 12", "Ｓａｍ　１２", "sam  12", "Sam\u00a012", "Sam ۱۲"],
    ["José", "Jose\u0301", "JOSE"],
    ["ﬁona", "Fiona"],
    ["على كريم", "علی کریم"],
    ["می‌خواهم", "میخواهم"],
    ["“Sunflower” group", '"Sunflower" group', "Sunflower group"],
]


@pytest.mark.parametrize(("first", "other"), [(names[0], other) for names in SAME for other in names[1:]])
def test_the_same_name_is_the_same_however_it_was_typed(first, other):
    assert normalise.search_key(first) == normalise.search_key(other)


@given(any_text)
def test_a_key_is_the_key_of_itself_and_never_empty_for_something(typed):
    key = normalise.search_key(typed)
    assert normalise.search_key(key) == key
    assert key == key.strip()
    assert key or not any(char.isalnum() for char in typed)


@pytest.mark.parametrize("name", ["---", "'", "…", "👩‍🦽", "ا", "李小龍"])
def test_no_name_becomes_an_empty_key(name):
    assert normalise.search_key(name)


@pytest.mark.parametrize("name", WRITTEN_WITH_JOINERS)
def test_a_line_keeps_the_joiners_that_belong(name):
    assert normalise.one_line(f"Sam {name}") == f"Sam {name}"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Jo\u200dhn", "John"),
        ("\u200dSam\u200c", "Sam"),
        ("Sam\U000e0041", "Sam"),
        ("Sam\u202egro", "Samgro"),
        ("\ufe0fSam", "Sam"),
        ("S\u00adam", "Sam"),
        ("ا\u200c\u200cب", "ا\u200cب"),
        ("\u200b\u2060\u200d", ""),
        ("Ann\x0bLee", "Ann Lee"),
    ],
)
def test_a_line_loses_what_says_nothing(typed, kept):
    assert normalise.one_line(typed) == kept


@given(any_text)
def test_a_line_is_one_line_and_stays_as_it_is(typed):
    line = normalise.one_line(typed)
    assert normalise.one_line(line) == line
    assert not set(line) & set(POISON)
    assert len(line.splitlines()) <= 1
    assert not any(unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} for char in line)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("Sam@Faß.de", "sam@xn--fa-hia.de"),
        ("sam@XN--FA-HIA.de", "sam@xn--fa-hia.de"),
        ("sam@fass.de", "sam@fass.de"),
        ("sam@βόλος.com", "sam@xn--nxasmm1c.com"),
        ("sam@köln.de", "sam@xn--kln-sna.de"),
        ("ｓａｍ＠ｅｘａｍｐｌｅ．ｏｒｇ", "sam@example.org"),
        ("sam@example。org", "sam@example.org"),
        ("sam@example.org.", "sam@example.org"),
    ],
)
def test_an_address_belongs_to_the_owner_of_its_domain(typed, stored):
    assert normalise.email_address(typed) == stored


@given(any_text)
def test_any_text_has_one_form_as_an_address(typed):
    once = normalise.email_address(typed)
    assert normalise.email_address(once) == once


@given(any_text, st.sampled_from(["@", "＠"]), any_text)
def test_any_address_has_one_form(local, at, domain):
    once = normalise.email_address(local + at + domain)
    assert normalise.email_address(once) == once


@pytest.mark.parametrize("unseen", ["\u034f", "\u20dd", "\u0489", "\u200b", "\u2060", "\ufe0f", "\U000e0041", "\u061c"])
def test_what_cannot_be_typed_makes_nobody_another_person(unseen):
    assert normalise.search_key(f"A{unseen}na") == "ana"
