"""Records that are stored as a word and a number ("action 31"), in words: "Action “Fund our schools”".

The audit log and the ledgers of consent name what they are about in this way, because it never changes and is nobody's
data. Nothing else turns it into words: apps register here what their words mean.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.apps import apps

from fixsend.web.registry import Registry

_REFERENCE = re.compile(r"^(?P<before>After )?(?P<word>[A-Za-z][A-Za-z ]*?) (?P<key>\d+)(?P<rest>|: .*)$")


@dataclass(frozen=True)
class Subject:
    """A kind of record that is stored by a word and its primary key ("organisation 42"), and its screen."""

    word: str
    model: str
    url_name: str


subjects: Registry[Subject] = Registry(key=lambda subject: subject.word)


@dataclass(frozen=True)
class Named:
    """A record by its name, with its kind and key; `name` is None where it is gone."""

    subject: Subject
    key: int
    name: str | None
    before: str = ""
    rest: str = ""

    def __str__(self) -> str:
        word = self.subject.word if self.before else self.subject.word[:1].upper() + self.subject.word[1:]
        what = f"{word} “{self.name}”" if self.name is not None else f"{word}, deleted since"
        return f"{self.before}{what}{self.rest}"


def find(texts: Iterable[str]) -> dict[str, Named]:
    """Return those of the texts that name a record, each with what it names; one query for each kind of record."""
    wanted: dict[str, dict[str, re.Match[str]]] = defaultdict(dict)
    for text in texts:
        match = _REFERENCE.match(text)
        if match and subjects.find(match["word"].lower()):
            wanted[match["word"].lower()][text] = match
    found: dict[str, Named] = {}
    for word, matches in wanted.items():
        found |= _named(subjects[word], matches)
    return found


def in_words(text: str) -> str:
    """Return a text with the record that it names in words; any other text as it is."""
    return str(find([text]).get(text, text))


def _named(subject: Subject, matches: Mapping[str, re.Match[str]]) -> dict[str, Named]:
    keys = {int(match["key"]) for match in matches.values()}
    rows: dict[Any, Any] = apps.get_model(subject.model)._default_manager.in_bulk(keys)
    return {
        text: Named(
            subject,
            int(match["key"]),
            str(rows[int(match["key"])]) if int(match["key"]) in rows else None,
            match["before"] or "",
            match["rest"],
        )
        for text, match in matches.items()
    }
