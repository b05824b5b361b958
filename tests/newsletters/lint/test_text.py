"""The check of plain texts: a good one passes, and each fault is named."""

import pytest

from fixsend.newsletters.lint import text_faults

GOOD = "Hello there,\n\nSee the report: https://example.org/?a=1&b=2.\n\n-- \nWritten by < 3 people & a dog > 2\n"
HTML = '<a href="https://example.org/?a=1&amp;b=2">Report</a> <a href="mailto:a@b.example">Write</a>'


def test_a_good_text_passes():
    assert text_faults(GOOD, HTML) == []


@pytest.mark.parametrize(
    ("part", "instead", "fault"),
    [
        (GOOD, " \n", "no plain text"),
        ("Hello", "<b>Hello</b>", "an HTML tag"),
        ("Hello", "Hello<br/>", "an HTML tag"),
        ("Hello", "Hello&nbsp;", "an HTML entity"),
        ("Hello", "Hello {{ name }}", "a piece of a template"),
        ("\n\nSee", "\n\n\n\nSee", "empty lines"),
        ("there,", "there, ", "ends in blanks"),
        ("there,", "é" * 500, "too long"),
        ("https://example.org/?a=1&b=2", "our site", "A link is missing from the plain text: Report"),
    ],
)
def test_each_fault_is_named(part, instead, fault):
    assert part in GOOD
    assert any(fault in found for found in text_faults(GOOD.replace(part, instead, 1), HTML))
