"""The audit log in words: what an entry is about by its name, with a link to its screen, and its details."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.urls import reverse

from fixsend.people.models import AuditEntry, Channel
from fixsend.web import written
from fixsend.web.registry import Registry

_REFERENCE = re.compile(r"^(?P<word>[A-Za-z][A-Za-z ]*?) (?P<key>\d+)$")
# Details whose names are not words of their own.
_LABELS = {
    "format": "kind of file",
    "fields": "changed",
    "filters": "narrowed by",
    "gone": "taken away",
    "hand_in": "pack",
    "other": "other record",
    "part": "signature",
    "screen": "on the screen",
    "told": "they told us",
    "channel": "they told us",
    "was": "before it was",
}


@dataclass(frozen=True)
class Subject:
    """A kind of record that entries name by a word and its primary key ("organisation 42"), and its screen."""

    word: str
    model: str
    url_name: str


subjects: Registry[Subject] = Registry(key=lambda subject: subject.word)


@dataclass(frozen=True)
class About:
    """What an entry is about, besides a person: in words, with its screen where it has one."""

    text: str
    url: str = ""


def about(entries: Iterable[AuditEntry]) -> dict[int, About]:
    """Return what each entry is about, by its primary key, with one query for each kind of record."""
    wanted: dict[str, dict[int, int]] = defaultdict(dict)
    found: dict[int, About] = {}
    for entry in entries:
        reference = _REFERENCE.match(entry.subject)
        if reference and subjects.find(reference["word"].lower()):
            wanted[reference["word"].lower()][entry.pk] = int(reference["key"])
        else:
            found[entry.pk] = About(entry.subject)
    for word, keys in wanted.items():
        found |= _named(subjects[word], keys)
    return found


def _named(subject: Subject, keys: Mapping[int, int]) -> dict[int, About]:
    """Return the records of one kind by their names, by the entries that are about them."""
    rows = apps.get_model(subject.model)._default_manager.in_bulk(set(keys.values()))
    what = subject.word[:1].upper() + subject.word[1:]
    return {
        entry: About(f"{what} “{rows[key]}”", reverse(subject.url_name, args=[key]))
        if key in rows
        else About(f"{what}, deleted since")
        for entry, key in keys.items()
    }


def detail(values: Mapping[str, Any]) -> str:
    """Return the details of an entry for reading: "Rows: 1,942; kind of file: csv"."""
    shown = "; ".join(
        f"{_LABELS.get(name, name.replace('_', ' '))}: {_words(value)}" for name, value in values.items() if value != ""
    )
    return shown[:1].upper() + shown[1:]


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return written.number(value)
    if isinstance(value, list):
        return ", ".join(_words(each) for each in value) or "nothing"
    if value in Channel.values:
        return str(Channel(value).label).lower()
    return str(value).replace("_", " ")
