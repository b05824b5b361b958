"""Every text from outside passes one function, and what it returns can be carried by all that we hand it to."""

import csv
import io
import unicodedata
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import icalendar
import mrml
import pytest
from django import forms
from hypothesis import assume, example, given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from fixsend.web import csv_files, pdf, responses, text
from tests.web.test_pdf import GIVEN

CONTROLS = [*(chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n\r"), "\ufeff"]
BREAKS = "\x0b\x0c\x85\u2028\u2029"
NONCHARACTERS = ["\ufdd0", "\ufdef", *(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF))]
HALVES = ["\ud800", "\udbff", "\udc00", "\udfff"]
POISON = [*CONTROLS, *NONCHARACTERS, *HALVES]

# All that Python can hold, halves of surrogate pairs included, with what breaks things more often than chance.
any_text = st.lists(st.one_of(st.text(), st.sampled_from(POISON), st.characters(), st.characters(categories=["Cs"])))
any_text = any_text.map("".join)

WRITTEN_WITH_JOINERS = [
    "👩‍🦽",
    "👩🏽‍🦽",
    "👨‍👩‍👧‍👦",
    "❤️‍🔥",
    "👩‍⚕️",
    "🙂‍↔️",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "می‌خواهم",
    "ه‍",
    "ന്‍",
    "क्‍ष",
    "ශ්‍රී",
    "葛\U000e0100城",
]


@pytest.mark.parametrize("poison", POISON, ids=ascii)
def test_what_cannot_be_carried_is_taken_out_and_the_words_stay(poison):
    clean = text.clean(f"Tea{poison}and cake")
    assert clean.replace("\n", "") == "Teaand cake"
    assert ("\n" in clean) is (poison in BREAKS)


@pytest.mark.parametrize("line_break", BREAKS, ids=ascii)
def test_no_two_words_run_into_one(line_break):
    assert text.clean(f"one{line_break}two").split() == ["one", "two"]
    assert text.on_one_line(f"one{line_break}two") == "one two"


@given(any_text)
def test_clean_text_is_clean_and_is_left_alone(typed):
    clean = text.clean(typed)
    assert text.clean(clean) == clean
    assert text.is_clean(clean)
    assert not set(clean) & set(POISON)
    clean.encode("utf-8")


@given(st.text(alphabet=st.characters(categories=["L", "M", "N", "P", "S", "Zs"])))
def test_every_script_is_left_as_it_is(typed):
    kept = "".join(char for char in typed if char not in NONCHARACTERS)
    assume("M" * 7 not in "".join(unicodedata.category(char)[0] for char in kept))  # A heap of marks is no script.
    assert text.clean(kept) == kept


@pytest.mark.parametrize("name", WRITTEN_WITH_JOINERS)
def test_joiners_and_selectors_stay(name):
    assert text.clean(name) == name
    assert text.on_one_line(name) == name


def test_two_halves_become_their_character_again():
    assert text.clean("\ud83d\ude00!") == "😀!"


@pytest.mark.parametrize("char", [chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))], ids=ascii)
def test_nothing_turns_a_line_round(char):
    assert text.on_one_line(f"safe{char}exe") == "safeexe"


@pytest.mark.parametrize(
    "typed",
    ["", " ", "\u200b\u2060\u200d", "\u3164", "\u2800\u2800", "\u115f\u1160", "\ufe0f", "\u0301", "\u00a0\u3000"],
)
def test_nothing_is_nothing(typed):
    assert text.is_nothing(typed)


@pytest.mark.parametrize("typed", ["a", "…", "👩‍🦽", "ا", "1", "-"])
def test_something_is_something(typed):
    assert not text.is_nothing(typed)


@given(any_text)
@example("".join(POISON))
def test_xml_calendars_spreadsheets_and_mails_carry_it(typed):
    clean = text.clean(typed)
    ElementTree.fromstring(f"<a>{escape(clean)}</a>")
    mrml.to_html(f"<mjml><mj-body><mj-text>{escape(clean)}</mj-text></mj-body></mjml>")
    event = icalendar.Event()
    event.add("summary", clean)
    assert len(icalendar.Calendar.from_ical(event.to_ical(), multiple=True)) == 1
    book, file = Workbook(), io.BytesIO()
    book.active["A1"].value = csv_files.safe_cell(clean)[:30_000]
    book.save(file)
    load_workbook(file)
    table = io.StringIO()
    csv.writer(table).writerow([csv_files.safe_cell(typed), "next"])
    assert next(csv.reader(io.StringIO(table.getvalue(), newline="")))[1] == "next"


@given(any_text)
@example("".join(POISON))
@example("".join(chr(code) for code in range(0x2000, 0x2100)))
@example("\ue000\U000f0000\u0378")
def test_papers_carry_it(typed):
    given_texts = {**GIVEN, "title": f"A {typed}", "ask": typed}
    assert pdf.render("campaigns/pdf/petition_sheet.typ", given_texts).startswith(b"%PDF")


@given(any_text)
@example("".join(POISON))
def test_feeds_carry_it(typed):
    feed = responses.CleanFeed.feed_type(title=typed, link="https://example.org/", description=typed)
    feed.add_item(title=typed, link="https://example.org/1/", description=typed, categories=[typed])
    ElementTree.fromstring(feed.writeString("utf-8"))


def test_values_are_clean_at_any_depth():
    given_values = {"a\x00": ["b\x0bc", {"d": ("e\ufffe", 1, None)}]}
    assert text.cleaned(given_values) == {"a": ["b\nc", {"d": ["e", 1, None]}]}


@pytest.mark.parametrize("poison", POISON, ids=ascii)
@pytest.mark.parametrize("widget", [forms.TextInput, forms.Textarea, forms.HiddenInput])
def test_every_text_field_reads_clean_text(poison, widget):
    field = forms.CharField(widget=widget)
    read = field.clean(f"Tea{poison}and cake")
    assert text.is_clean(read)
    assert read.split() in (["Tea", "and", "cake"], ["Teaand", "cake"])


def test_a_text_field_takes_nothing_for_empty():
    with pytest.raises(forms.ValidationError) as refused:
        forms.CharField().clean("\u200b\u2060")
    assert refused.value.code == "required"
    assert forms.CharField(required=False).clean("\u200b\u2060") == ""


@pytest.mark.parametrize("mark", ["\u0301", "\u0489", "\u20dd", "\u0e47", "\u0316\u0302", "\ufe20\u0651"])
def test_a_heap_of_marks_on_one_letter_covers_no_lines_around(mark):
    assert len(text.clean("A" + mark * 1000 + "na")) == 9
    assert text.is_clean("A" + mark * (6 // len(mark)) + "na")


@pytest.mark.parametrize("name", ["בְּרֵאשִׁ֖ית", "Nguyễn", "مُحَمَّد", "ก็ที่น้ำ", "Ǻ̧̱́"])
def test_the_marks_that_a_language_is_written_with_stay(name):
    for form in ("NFC", "NFD"):
        assert text.is_clean(unicodedata.normalize(form, name))
