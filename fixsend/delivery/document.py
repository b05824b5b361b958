"""The contract between a mail's author and the engine that sends it: fixed parts, merge fields and conditions.

A document is written once for a mailing and kept as JSON in `Mailing.document`. It holds no person's data. What
differs from person to person are merge fields (with a fallback), signed links, and conditional parts (shown where a
bit of `Delivery.traits` is set). `text` is written as plain text, `html` as HTML: a field's value is escaped for HTML
by the engine and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

# Merge fields that the engine fills itself; every other one is registered in `delivery.merge_fields`.
UNSUBSCRIBE_URL = "unsubscribe_url"
PREFERENCES_URL = "preferences_url"
WEB_VERSION_URL = "web_version_url"
# The letter of the reader's variant (a, b, …), so that a link can say which subject a click came from.
VARIANT = "variant"
LINK_FIELDS = frozenset({UNSUBSCRIBE_URL, PREFERENCES_URL, WEB_VERSION_URL})


@dataclass(frozen=True)
class MergeField:
    """A person's own value; `fallback` stands in where it is empty."""

    name: str
    fallback: str = ""


@dataclass(frozen=True)
class Condition:
    """Parts for readers whose trait number `trait` is set, and parts for all others."""

    trait: int
    then: tuple[Part, ...]
    otherwise: tuple[Part, ...] = ()


Part: TypeAlias = "str | MergeField | Condition"
Parts: TypeAlias = tuple[Part, ...]


@dataclass(frozen=True)
class Document:
    """A mail before it is rendered for its recipients."""

    subjects: tuple[Parts, ...]  # One for each variant; a single one where nothing is tested.
    text: Parts
    html: Parts
    from_name: str
    from_email: str
    reply_to: str = ""
    list_id: str = ""  # What stands between the angle brackets of List-Id (RFC 2919).
    feedback_id: str = ""  # Feedback-ID as Gmail reads it: a:b:c:sender.
    # Audience rules of the conditions, by trait number; the snapshot turns them into bits.
    traits: tuple[dict[str, Any], ...] = ()
    headers: tuple[tuple[str, str], ...] = field(default=())
    # The same words as HTML for a page of the site, for readers who open it in a browser; never in a mail.
    web: Parts = ()
    # Of merge fields that stand for something by a key (`merge_fields.Field.values`): what each key stands for.
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON can hold it, for `Mailing.document`."""
        return {
            "subjects": [_dump(subject) for subject in self.subjects],
            "text": _dump(self.text),
            "html": _dump(self.html),
            "from_name": self.from_name,
            "from_email": self.from_email,
            "reply_to": self.reply_to,
            "list_id": self.list_id,
            "feedback_id": self.feedback_id,
            "traits": list(self.traits),
            "headers": [list(header) for header in self.headers],
            "web": _dump(self.web),
            "values": {name: dict(known) for name, known in self.values.items()},
        }

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> Document:
        """Return the document that `to_json` made."""
        return cls(
            subjects=tuple(_load(subject) for subject in stored["subjects"]),
            text=_load(stored["text"]),
            html=_load(stored["html"]),
            from_name=stored["from_name"],
            from_email=stored["from_email"],
            reply_to=stored["reply_to"],
            list_id=stored["list_id"],
            feedback_id=stored["feedback_id"],
            traits=tuple(stored["traits"]),
            headers=tuple((name, value) for name, value in stored["headers"]),
            web=_load(stored.get("web", [])),
            values=stored.get("values", {}),
        )

    def field_names(self) -> set[str]:
        """Return the name of every merge field anywhere in it."""
        return field_names(*self.subjects, self.text, self.html)

    def meaning(self, name: str, value: str | None) -> str | None:
        """Return what a value of a merge field stands for: itself, or for a key what is kept here under it."""
        known = self.values.get(name)
        return value if known is None else known.get(value or "")


def field_names(*texts: Parts) -> set[str]:
    """Return the name of every merge field in these texts."""
    return {field.name for field in fields_in(*texts)}


def fields_in(*texts: Parts) -> Iterator[MergeField]:
    """Yield every merge field in these texts, as often as it stands there."""
    for parts in texts:
        for part in parts:
            if isinstance(part, MergeField):
                yield part
            elif isinstance(part, Condition):
                yield from fields_in(part.then, part.otherwise)


def whole_lines(parts: Parts) -> Parts:
    """Return a body that ends in a line break of its own.

    One that ended in a merge field would end in a soft break where the value is empty; some mail programs stumble.
    """
    last = parts[-1] if parts else ""
    return parts if isinstance(last, str) and last.endswith("\n") else (*parts, "\n")


def _dump(parts: Parts) -> list[Any]:
    return [_dump_one(part) for part in parts]


def _dump_one(part: Part) -> Any:
    if isinstance(part, str):
        return part
    if isinstance(part, MergeField):
        return {"field": part.name, "fallback": part.fallback}
    return {"if": part.trait, "then": _dump(part.then), "else": _dump(part.otherwise)}


def _load(stored: list[Any]) -> Parts:
    return tuple(_load_one(part) for part in stored)


def _load_one(part: Any) -> Part:
    if isinstance(part, str):
        return part
    if "field" in part:
        return MergeField(part["field"], part["fallback"])
    return Condition(part["if"], _load(part["then"]), _load(part["else"]))
