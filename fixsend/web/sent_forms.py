"""What somebody sent with a public form, in the words of that form, for a page that does not know which form it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst

from fixsend.web import tokens
from fixsend.web.forms import PublicForm

# What a form sends along unseen.
_UNSEEN = {tokens.STARTED, tokens.HONEYPOT, *tokens.CARRIED}


def in_words(sent: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return what was typed or chosen as label and words, without what a form sends along by itself.

    The form is the one that shares most names with what was sent; a name that it does not know is its own label.
    """
    seen = [(name, value) for name, value in sent if value and name not in _UNSEEN]
    fields = _fields_for({name for name, _ in seen})
    return [
        (_label(name, fields), _words(value, fields.get(name)))
        for name, value in seen
        if name not in fields or not fields[name].widget.is_hidden
    ]


def _fields_for(names: set[str]) -> Mapping[str, forms.Field]:
    def likeness(fields: Mapping[str, forms.Field]) -> tuple[int, int]:
        return len(names & fields.keys()), -len(fields)

    return max((form.base_fields for form in _kinds(PublicForm)), key=likeness, default={})


def _kinds(of: type[PublicForm]) -> Iterator[type[PublicForm]]:
    for kind in of.__subclasses__():
        yield kind
        yield from _kinds(kind)


def _label(name: str, fields: Mapping[str, forms.Field]) -> str:
    label = fields[name].label if name in fields else None
    return str(label or capfirst(name.replace("_", " ")))


def _words(value: str, field: forms.Field | None) -> str:
    """Return a value as the form shows it: the words of a choice, yes for a ticked box."""
    if isinstance(field, forms.ModelChoiceField):
        try:
            return str(field.to_python(value) or value)
        except ValidationError:
            return value
    if isinstance(field, forms.ChoiceField):
        return dict(_flat(field.choices)).get(value, value)
    return "Yes" if isinstance(field, forms.BooleanField) else value


def _flat(choices: object) -> Iterator[tuple[str, str]]:
    """Yield each choice, those inside groups too."""
    for key, label in choices:  # type: ignore[attr-defined]
        if isinstance(label, (list, tuple)):
            yield from _flat(label)
        else:
            yield str(key), str(label)
