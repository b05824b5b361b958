"""One way to compare what people type: email addresses, names and search text."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import idna

from fixsend.web import text as texts

# What cannot be seen says nothing on one line; joiners and selectors are looked at one by one.
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_SPACES = re.compile(r"\s+")
_LOOKED_AT = re.compile("[\u200c\u200d\ufe00-\ufe0f\u180b-\u180d\U000e0000-\U000e01ef]")
_JOINERS = "\u200c\u200d"
# The flags of England, Scotland and Wales: a black flag with tags behind it (Unicode UTS 51, annex C).
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f")
# Scripts whose letters change with a joiner behind them: Persian and Urdu words, conjuncts of South Asia
# (The Unicode Standard, sections 9.2 and 12.1; RFC 5892, appendices A.1 and A.2).
_JOINED_SCRIPTS = {
    *("ARABIC", "SYRIAC", "MANDAIC", "NKO", "MONGOLIAN", "ADLAM", "THAANA"),
    *("DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM", "SINHALA"),
    *("KHMER", "MYANMAR", "TIBETAN", "BALINESE", "JAVANESE", "SUNDANESE", "LIMBU", "LEPCHA", "NEWA", "CHAKMA"),
}
# Letters that no decomposition takes apart, as people type them on a keyboard that lacks them; and the letters that
# Arabic and Persian keyboards write differently in the same name.
_FOLDED = str.maketrans(
    {
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "ħ": "h",
        "ŧ": "t",
        "ŋ": "n",
        "ĸ": "k",
        "ə": "e",
        "ɛ": "e",
        "ɔ": "o",
        "ɓ": "b",
        "ɗ": "d",
        "ɖ": "d",
        "ƙ": "k",
        "ß": "ss",
        "ي": "ی",
        "ى": "ی",
        "ك": "ک",
    }
)
# An apostrophe joins (O'Neill, ONeill); a hyphen, a dash or a quotation mark divides (Smith-Jones, Smith Jones).
_APOSTROPHES = re.compile("['`´ʹʻʼʽʾʿˈˊˋ‘’‛′‵＇׳ꞌ]")
_DIVIDERS = re.compile(
    '[-\u00ad\u058a\u05be\u1806\u2010-\u2015\u2043\u2053\u207b\u208b\u2212\u2e3a\u2e3b\ufe58\ufe63"“”„‟«»]'
)
# Both, as far as they are ASCII: most texts are, and a list has a million of them.
_ASCII_SIGNS = str.maketrans({"'": None, "`": None, "-": " ", '"': " "})


def email_address(typed: str) -> str:
    """Return the address in the one form we store and compare: NFKC, lower case, the domain in ASCII (IDNA 2008).

    The local part is folded to lower case too: no provider that families use tells case apart, and two rows for
    one mailbox would mean two copies of every mail. Dots and +tags are kept: they may be another person's.
    """
    text = texts.clean(typed, line_break=" ")
    if not text.isascii():
        text = _INVISIBLE.sub("", text)
        # The domain has a mapping of its own, which must see it before this one; an @ of full width is one, too.
        text = text.replace("＠", "@").replace("﹫", "@")
    local, at, domain = text.rpartition("@")
    return f"{_lower(local)}@{domain_name(domain)}" if at else _lower(text)


def _lower(text: str) -> str:
    if text.isascii():
        return text.lower().strip()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).lower()).strip()


@lru_cache(maxsize=2000)
def domain_name(typed: str) -> str:
    """Return a domain in ASCII, by IDNA 2008 with the mapping of UTS 46 (non-transitional: faß.de is not fass.de).

    What is no domain comes back in lower case, for the caller's checks to refuse.
    """
    domain = typed.strip().rstrip(".。．｡")
    if domain.isascii():
        return domain.lower()
    try:
        return idna.encode(domain, uts46=True, std3_rules=True).decode("ascii").lower()
    except (idna.IDNAError, UnicodeError, ValueError, IndexError):
        return _lower(domain).rstrip(".")


def one_line(typed: str) -> str:
    """Return text on one line: no control or invisible characters (so no header injection), single spaces.

    Joiners and variation selectors stay where they belong: in the scripts and signs that are written with them.
    """
    if typed.isascii() and typed.isprintable():
        return " ".join(typed.split())
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", texts.on_one_line(typed)))
    if _LOOKED_AT.search(text):
        text = unicodedata.normalize("NFC", _with_joiners_that_belong(text))
    return _SPACES.sub(" ", text).strip()


def search_key(*given: str) -> str:
    """Return text for comparing, searching and sorting: as people type it on any keyboard.

    Lower case, no accents, no apostrophes, spaces for hyphens and dashes, letters of two as two ("æ", "ß"), digits
    and letters of full width as plain ones, single spaces. Text of signs alone keeps them, so that no name is empty.
    """
    whole = " ".join(text for text in given if text)
    if whole.isascii():
        folded = " ".join(whole.translate(_ASCII_SIGNS).lower().split())
        return folded or " ".join(whole.lower().split())
    plain = _APOSTROPHES.sub("", whole)
    if not plain.isascii():
        plain = _unaccented(plain)
    folded = _SPACES.sub(" ", _DIVIDERS.sub(" ", _APOSTROPHES.sub("", plain.casefold()))).strip()
    return folded or _SPACES.sub(" ", whole.casefold()).strip()


def _unaccented(text: str) -> str:
    # Twice: a capital may fold to a letter with a mark of its own (the Turkish İ).
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", texts.clean(text)).casefold())
    return "".join(_plain(char) for char in apart).translate(_FOLDED)


def _plain(char: str) -> str:
    unseen = _LOOKED_AT.match(char) or _INVISIBLE.match(char) or unicodedata.category(char) in {"Cf", "Me"}
    if unseen or unicodedata.combining(char):
        return ""
    return str(unicodedata.decimal(char)) if char.isdecimal() else char


def _with_joiners_that_belong(text: str) -> str:
    """Return text without the joiners, selectors and tags that change nothing where they are."""
    flags = {at for found in _FLAG.finditer(text) for at in range(*found.span())}
    kept: list[str] = []
    for at, char in enumerate(text):
        if not _LOOKED_AT.match(char) or at in flags or _belongs(char, kept[-1:], text[at + 1 : at + 2]):
            kept.append(char)
    return "".join(kept)


def _belongs(char: str, before: list[str], after: str) -> bool:
    """Tell whether a joiner or a selector says something between its neighbours."""
    if not before or before[0].isspace():
        return False
    last = before[0]
    if char not in _JOINERS:
        is_tag = "\U000e0000" <= char < "\U000e0100"
        return not is_tag and not _LOOKED_AT.match(last)
    is_joined = _is_sign(last) and bool(after) and _is_sign(after) and char == "\u200d"
    return is_joined or unicodedata.name(last, "").partition(" ")[0] in _JOINED_SCRIPTS


def _is_sign(char: str) -> bool:
    """Tell whether a character may be a part of an emoji: a sign, a skin tone or the selector of its picture."""
    return unicodedata.category(char)[0] == "S" or char == "\ufe0f"
