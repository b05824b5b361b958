"""The audit log in words: what an entry is about by its name, with a link to its screen, and its details."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from fixsend.people import record_names
from fixsend.people.models import AuditEntry, Channel
from fixsend.people.record_names import Named, Subject, subjects
from fixsend.web import written

__all__ = ["About", "Subject", "about", "detail", "subjects"]

# Details whose names are not words of their own.
_LABELS = {
    "on": "two people",
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
class About:
    """What an entry is about, besides a person: in words, with its screen where it has one."""

    text: str
    url: str = ""


def about(entries: Iterable[AuditEntry]) -> dict[int, About]:
    """Return what each entry is about, by its primary key, with one query for each kind of record."""
    entries = list(entries)
    named = record_names.find(entry.subject for entry in entries)
    return {entry.pk: _about(entry.subject, named.get(entry.subject)) for entry in entries}


def _about(text: str, named: Named | None) -> About:
    if named is None:
        return About(text)
    url = reverse(named.subject.url_name, args=[named.key]) if named.name is not None else ""
    return About(str(named), url)


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
