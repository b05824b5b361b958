"""Merge fields: what a mail can say about its reader, and the syntax in which staff type them.

Staff type `{first name|there}`: the field's label, and after the bar the words for readers of whom we do not know it.
A brace that is meant as a brace is typed twice, `{{` or `}}`. Apps above may register fields of their own.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from fixsend.delivery.document import LINK_FIELDS, VARIANT, MergeField, Part, Parts
from fixsend.people import names as people_names
from fixsend.places.models import Region
from fixsend.web.registry import Registry


@dataclass(frozen=True)
class Field:
    """One merge field. `sql` is a text expression over the alias `person` (of people_person) and over `joins`.

    `fallback` is what the editor suggests for readers of whom we do not know it; staff may write other words.

    Where many readers share a value that takes long to make or must not change any more, `sql` gives a key and `values`
    what each key stands for: asked when a document is made, once more when its sending begins, and kept in it. `group`
    is the heading under which the editor's menu folds such fields together.
    """

    name: str  # In documents: `first_name`.
    label: str  # What staff type and see: "first name".
    sample: str  # What `sql` could give: a value, or where there are `values`, a key.
    sql: str
    joins: tuple[str, ...] = ()
    always_known: bool = False
    fallback: str = ""
    values: Callable[[], Mapping[str, str]] | None = None
    group: str = ""

    @property
    def typed(self) -> str:
        """Return the field as staff type it: "{first name|there}"."""
        return f"{{{self.label}|{self.fallback}}}" if self.fallback else f"{{{self.label}}}"


@dataclass(frozen=True)
class Selection:
    """What a query over `people_person AS person` has to fetch: one column for each field asked for, in that order."""

    columns: tuple[str, ...]
    joins: str


class BadText(ValueError):
    """A text whose braces cannot be parsed; the message says in plain words what to do."""


registry: Registry[Field] = Registry(key=lambda field: field.name)


def register(field: Field) -> None:
    """Add a field; raises ValueError where its name is taken or is not plain lower-case words."""
    if not re.fullmatch(r"[a-z][a-z0-9_]*", field.name) or not re.fullmatch(r"[^\s{}|]+( [^\s{}|]+)*", field.label):
        raise ValueError(f"{field.name!r}, {field.label!r}: a field has a plain name, and words without braces.")
    if registry.find(field.name) not in (None, field):
        raise ValueError(f"There is a merge field {field.name!r} already.")
    registry.register(field)


def all_fields() -> list[Field]:
    """Return every field, in the order in which staff are offered them."""
    return list(registry)


def unknown(names: Iterable[str]) -> list[str]:
    """Return those names that are neither registered nor filled in by the engine, sorted."""
    return sorted(set(names) - {field.name for field in registry} - LINK_FIELDS - {VARIANT})


def for_claim(names: Iterable[str]) -> tuple[str, ...]:
    """Return those names that a query has to fetch, sorted: the engine fills in the others itself."""
    return tuple(sorted(set(names) - LINK_FIELDS - {VARIANT}))


def select(names: Iterable[str]) -> Selection:
    """Return columns and joins for these fields; raises KeyError for one that is not registered."""
    wanted = [registry[name] for name in names]
    joins = dict.fromkeys(join for field in wanted for join in field.joins)
    return Selection(tuple(field.sql for field in wanted), " ".join(joins))


def fixed_values(names: Iterable[str]) -> dict[str, dict[str, str]]:
    """Return for each of these fields whose `sql` gives a key what every key stands for at this moment."""
    fields = [field for field in registry if field.name in set(names) and field.values is not None]
    return {field.name: dict(field.values()) for field in fields if field.values is not None}


def known_only_of_some(names: Iterable[str]) -> list[Field]:
    """Return the fields among these that some readers have no value for."""
    return [field for field in registry if field.name in set(names) and not field.always_known]


def samples(names: Iterable[str]) -> tuple[str, ...]:
    """Return a made-up value for each field, in that order, for previews; raises KeyError for an unknown one."""
    return tuple(registry[name].sample for name in names)


def parse(text: str) -> Parts:
    """Return a plain text as parts; raises BadText where braces do not match or a field is unknown."""
    return tuple(_parts(text, as_html=False))


def parse_html(source: str) -> Parts:
    """Return HTML as parts; raises BadText. Only its text may have fields, not the inside of a tag nor `<style>`."""
    parts: list[Part] = []
    for piece in _MARKUP.split(source):
        if _MARKUP.fullmatch(piece):
            _refuse_field_in_tag(piece)
            parts.append(piece)
        else:
            parts += _parts(piece, as_html=True)
    return tuple(_joined(parts))


# A whole style or script element, a comment, or one tag.
_MARKUP = re.compile(r"(<(?:style|script)\b.*?</(?:style|script)\s*>|<!--.*?-->|</?[A-Za-z][^>]*>)", re.S | re.I)
_BRACES = re.compile(r"(\{\{|\}\}|\{[^{}]*\}|[{}])")


def _parts(text: str, *, as_html: bool) -> list[Part]:
    return _joined(_meaning(piece, as_html=as_html) for piece in _BRACES.split(text))


def _meaning(piece: str, *, as_html: bool) -> Part:
    if piece in {"{{", "}}"}:
        return piece[0]
    if piece in {"{", "}"}:
        other = "}" if piece == "{" else "{"
        raise BadText(f"There is a “{piece}” without its “{other}”. To show a brace itself, type it twice.")
    if not piece.startswith("{") or len(piece) < 2:
        return piece
    return _field(html.unescape(piece[1:-1]) if as_html else piece[1:-1])


def _field(inside: str) -> MergeField:
    label, _, fallback = inside.partition("|")
    for field in registry:
        if _key(label) in {_key(field.label), field.name}:
            return MergeField(field.name, _one_line(fallback))
    known = ", ".join([*(field.label for field in registry if not field.group), *_groups()])
    raise BadText(f"“{_one_line(label)}” is not something we know about a reader. You can use: {known}.")


def _groups() -> list[str]:
    """Return in words what the groups of fields are, each once: "and those under “Figures …”"."""
    return [f"those under “{group}”" for group in dict.fromkeys(field.group for field in registry if field.group)]


def _refuse_field_in_tag(tag: str) -> None:
    for inside in re.findall(r"\{([^{}|]*)[|}]", "" if tag.startswith("<!--") else tag):
        if _key(html.unescape(inside)) in {_key(field.label) for field in registry}:
            raise BadText(f"“{_one_line(inside)}” stands inside a link's address, where it cannot be filled in.")


def _joined(parts: Iterable[Part]) -> list[Part]:
    """Return the parts with neighbouring texts made one and empty ones gone."""
    joined: list[Part] = []
    for part in parts:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += part
        elif part != "":
            joined.append(part)
    return joined


def _key(label: str) -> str:
    return _one_line(label).lower()


def _one_line(text: str) -> str:
    return " ".join(text.split())  # Also turns the editor's non-breaking spaces into plain ones.


_FIRST_NAME, _FIRST_NAME_PARTS = people_names.first_name_sql("person")
_REGIONS = " ".join(f"WHEN '{region.value}' THEN '{region.label}'" for region in Region)
_COUNCIL = "LEFT JOIN places_council merge_council ON merge_council.id = person.council_id"
_CONSTITUENCY = "LEFT JOIN places_constituency merge_constituency ON merge_constituency.id = person.constituency_id"
_ORGANISATION = (
    "LEFT JOIN LATERAL (SELECT o.name FROM membership_stewardship s JOIN membership_organisation o"
    " ON o.id = s.organisation_id WHERE s.person_id = person.id AND s.ended_at IS NULL AND o.status = 'approved'"
    " ORDER BY s.since, s.id LIMIT 1) merge_organisation ON TRUE"
)

register(Field("first_name", "first name", "Ada", _FIRST_NAME, (_FIRST_NAME_PARTS,), fallback="there"))
register(Field("name", "name", "Ada Lovelace", "btrim(person.name)", fallback="friend"))
register(Field("council", "council", "Leeds", "merge_council.name", (_COUNCIL,), fallback="your council"))
register(
    Field(
        "region",
        "region",
        "Yorkshire and The Humber",
        f"CASE merge_council.region {_REGIONS} ELSE '' END",
        (_COUNCIL,),
        fallback="your part of England",
    )
)
register(
    Field(
        "constituency",
        "constituency",
        "Leeds Central and Headingley",
        "merge_constituency.name",
        (_CONSTITUENCY,),
        fallback="your constituency",
    )
)
register(
    Field(
        "organisation",
        "organisation",
        "Leeds SEND Parents",
        "merge_organisation.name",
        (_ORGANISATION,),
        fallback="your group",
    )
)
register(Field("email", "email", "ada@example.org", "person.email", always_known=True))
