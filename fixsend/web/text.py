"""Cleaning text from outside, so that every format and program that we pass it to can carry it.

One function takes out what cannot be carried; every text passes it on its way in (`requests.clean`, `read_everywhere`,
imports) and once more on its way out (mails, feeds, calendars, PDFs, spreadsheets), for rows that are older than it.
What goes: control characters but tab and line breaks (XML 1.0, section 2.2, so also MJML, feeds and XLSX; NUL is
refused by PostgreSQL), noncharacters and halves of surrogate pairs (The Unicode Standard, sections 23.6 and 23.7),
byte order marks inside a text, and marks that are heaped on one letter. What stays: every script, with the joiners and
variation selectors that it is written with. Word's line break inside a paragraph (U+000B) and the like become plain
line breaks, so that no two words run into one.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from django import forms

_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
_NOT_CARRIED = re.compile(f"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufff9-\ufffb{_NONCHARACTERS}]")
_HALVES = re.compile("[\ud800-\udfff]")
_BREAKS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
# Marks above and below letters, and the most that any language puts on one (pointed Hebrew has four). More of them
# cover the lines around.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u06d6-\u06dc\u06df-\u06e4"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f"
)
_TOO_MANY_MARKS = re.compile(f"([{_MARKS}]{{6}})[{_MARKS}]+")
# They turn the words after them round, so that a line reads as something else than it says (Unicode UAX 9).
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
# Letters and signs by name, but blank.
_BLANK = set("\u115f\u1160\u2800\u3164\uffa0")


def clean(text: str, *, line_break: str = "\n") -> str:
    """Return text without what XML, MJML, Typst, feeds, spreadsheets or PostgreSQL cannot carry.

    `line_break` is what the rarer line breaks become. A text that is clean comes back as it is.
    """
    if text.isascii() and text.isprintable():
        return text
    if _HALVES.search(text):
        # Two halves that belong together, as some programs write them, become their character again.
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return _TOO_MANY_MARKS.sub(r"\1", _NOT_CARRIED.sub("", _BREAKS.sub(line_break, text)))


def is_clean(text: str) -> bool:
    """Tell whether `clean` would leave a text as it is."""
    return clean(text) == text


def cleaned(value: Any) -> Any:
    """Return a value as JSON has it, with every text in it clean, names of things included."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {cleaned(name): cleaned(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [cleaned(each) for each in value]
    return value


def on_one_line(text: str) -> str:
    """Return clean text for one line: rarer line breaks become spaces, and nothing turns the words round."""
    return _TURNING.sub("", clean(text, line_break=" "))


def is_nothing(text: str) -> bool:
    """Tell whether nothing of a text can be seen: blanks, joiners, marks without a letter, invisible signs."""
    return not any(unicodedata.category(char)[0] in "LNPS" and char not in _BLANK for char in text)


def read_everywhere() -> None:
    """Let each text field of each form read clean text: ours, Wagtail's editing screens, and the blocks in them.

    They all read by this one method of Django's, so that a form or block that is written tomorrow does it too. A text
    of which nothing can be seen is taken as left empty.
    """
    read = forms.CharField.to_python

    def read_clean(self: forms.CharField, value: Any) -> Any:
        typed = read(self, value)
        if not isinstance(typed, str) or typed in self.empty_values:
            return typed
        text = on_one_line(typed) if isinstance(self.widget, forms.TextInput) else clean(typed)
        if is_nothing(text):
            return self.empty_value
        return text.strip() if self.strip else text

    forms.CharField.to_python = read_clean  # type: ignore[method-assign]
