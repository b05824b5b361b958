"""What a list says about where a person stands: gets mail, left, bounced, complained, never agreed.

Programs say so in a status column, in a yes-or-no column, in a date that is filled only for those who left, or in the
name of the file. `standing_tables` and `heading_tables` have them, compared without capitals, spaces and signs. What is
in none of them is never taken for a yes: staff are shown the value and say what it means.

"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from fixsend.list_import import status_headings as headings
from fixsend.list_import import status_words as tables
from fixsend.list_import.models import ListKind

# Of several statements about one address in one row, the first of these counts.
_STRONGEST = (ListKind.COMPLAINED, ListKind.UNSUBSCRIBED, ListKind.CLEANED, ListKind.NOT_AGREED)
LEAVING = (ListKind.COMPLAINED, ListKind.UNSUBSCRIBED, ListKind.CLEANED)


class ColumnType(StrEnum):
    """How a column tells the status of a person."""

    STATUS = "status"  # By a word.
    LEFT = "left"  # Yes means that they left.
    AGREED = "agreed"  # No means that they never agreed, or left.
    LEFT_ON = "left_on"  # Filled, with a date, for people who left.
    WHY = "why"  # Filled, with a reason, for people who left.
    TAGS = "tags"  # By one of several words.


@lru_cache(maxsize=10_000)
def normalised(text: str) -> str:
    """Return a heading or value as it is compared: small letters, no signs, and "emailStatus" as two words."""
    words = " ".join(re.split(r"[\W_]+", _split_camel_case(text))).strip().lower()
    return re.sub(r"\bun (?=subscri)", "un", re.sub(r"\be mail", "email", words))


@lru_cache(maxsize=10_000)
def normalised_value(cell: str) -> str:
    """Return a value as it is compared: small letters and single spaces; signs stay, for "subscribed?" is no yes."""
    words = " ".join(re.split(r"[\s_-]+", _split_camel_case(cell))).strip(f"{tables.QUOTES} .,;=[]").lower()
    return re.sub(r"\bun (?=subscri)", "un", words)


def column_type(heading: str) -> ColumnType | None:
    """Return how the column under a heading tells the status of a person, or None where it does not."""
    words = normalised(heading)
    if words in headings.TAG_HEADINGS:
        return ColumnType.TAGS
    if words in headings.STATUS_HEADINGS:
        return ColumnType.STATUS
    if any(words in known for known in headings.LEFT_HEADINGS.values()):
        return ColumnType.LEFT
    if any(_core(words) in known for known in headings.LEFT_HEADINGS.values()):
        return ColumnType.LEFT_ON if headings.DATE_WORDS.search(words) else ColumnType.LEFT
    if words in headings.SUBSCRIBED_HEADINGS or {words, words.removeprefix("is ")} & headings.AGREED_HEADINGS:
        return ColumnType.AGREED
    if headings.OTHER_CHANNELS.search(words) and "email" not in words:
        return None
    if _left_kind(words) is not None:
        return _leaving_column_type(words)
    return _staying_column_type(words)


def kind_of_cell(heading: str, cell: str, how: ColumnType) -> ListKind | None:
    """Return the status that a cell gives, or None where it is unknown; an empty cell of a leaving column is a yes."""
    if how == ColumnType.TAGS:
        return kind_in_free_text(cell)
    word = normalised_value(cell)
    if how in (ColumnType.LEFT_ON, ColumnType.WHY):
        return (
            ListKind.SUBSCRIBED
            if not word or _is_no(word)
            else _left_kind(normalised(heading)) or ListKind.UNSUBSCRIBED
        )
    if word in tables.KIND_OF_WORD:
        return tables.KIND_OF_WORD[word]
    if how == ColumnType.LEFT:
        return _kind_in_left_column(normalised(heading), word, cell)
    if how == ColumnType.AGREED:
        return _kind_in_agreed_column(normalised(heading), word, cell)
    return None


@lru_cache(maxsize=10_000)
def kind_in_free_text(cell: str) -> ListKind | None:
    """Return the status in a cell that need not have one: one of several tags, a note, a column without a heading.

    None where it may say that the person left, in words that we do not know.
    """
    if not tables.HINTS.search(cell) or "://" in cell:
        return ListKind.SUBSCRIBED
    tags = set(map(normalised, tables.BETWEEN_TAGS.split(cell)))
    kinds = {kind for tag, kind in tables.TAGS.items() if tag in tags}
    if not kinds and len(cell) <= tables.LONGEST_NOTE and tables.MAY_SAY_LEFT.search(normalised(cell)):
        return None
    return strongest(kinds)


def is_unrelated(heading: str) -> bool:
    """Tell whether a column is known to be about something else than newsletters: a telephone, a payment, a link."""
    words = normalised(heading)
    channel = headings.OTHER_CHANNELS.search(words) and "email" not in words
    return bool(channel or headings.NEVER_ASKED.search(words) or headings.OTHER_STATUSES.search(words))


def strongest(kinds: set[ListKind]) -> ListKind:
    """Return which of several statements about one address counts: leaving before staying."""
    return next((kind for kind in _STRONGEST if kind in kinds), ListKind.SUBSCRIBED)


def kind_of_file(name: str) -> ListKind | None:
    """Return what the name of a file, or a title, says of the people in it, if it does."""
    words = normalised(name)
    if tables.ALL_BUT.search(words):
        return None
    return next((kind for kind, pattern in tables.FILES if pattern.search(words)), None)


def _left_kind(words: str) -> ListKind | None:
    for kind, known in headings.LEFT_HEADINGS.items():
        if words in known:
            return kind
    core = _core(words)
    for kind, known in headings.LEFT_HEADINGS.items():
        if core in known:
            return kind
    return next((kind for kind, stem in headings.STEMS if stem.search(words)), None)


def _core(words: str) -> str:
    """Return a heading without the words around the one that counts."""
    return " ".join(headings.FILLER_WORDS.sub(" ", words).split())


def _split_camel_case(text: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", text)


def _leaving_column_type(words: str) -> ColumnType | None:
    if headings.REASON_WORDS.search(words):
        return ColumnType.WHY
    if headings.DATE_WORDS.search(words):
        return ColumnType.LEFT_ON
    if not headings.UNRELATED.search(words):
        return ColumnType.LEFT
    return ColumnType.WHY if headings.HOW_THEY_LEFT.search(words) else None


def _staying_column_type(words: str) -> ColumnType | None:
    if headings.DATE_WORDS.search(words) or headings.UNRELATED.search(words) or headings.REASON_WORDS.search(words):
        return None
    if headings.AGREED_STEM.search(words):
        return ColumnType.AGREED
    return ColumnType.STATUS if re.search(r"\bstatus\b", words) and not headings.OTHER_STATUSES.search(words) else None


def _kind_in_left_column(heading: str, word: str, cell: str) -> ListKind | None:
    if not word or _is_no(word):
        return ListKind.SUBSCRIBED
    return _left_kind(heading) or ListKind.UNSUBSCRIBED if word in tables.YES or _is_date(cell) else None


def _kind_in_agreed_column(heading: str, word: str, cell: str) -> ListKind | None:
    if _is_no(word):
        return ListKind.UNSUBSCRIBED if heading in headings.SUBSCRIBED_HEADINGS else ListKind.NOT_AGREED
    return ListKind.SUBSCRIBED if word in tables.YES or _is_date(cell) else None


def _is_no(word: str) -> bool:
    return word in tables.NO or tables.NO_DATE.fullmatch(word) is not None


def _is_date(cell: str) -> bool:
    return re.match(r"\s*\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}", cell) is not None
