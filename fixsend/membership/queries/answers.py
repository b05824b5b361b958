"""A filled-in form as it is read back: each question with its answer as text."""

from typing import Any

from django import forms

from fixsend.web.forms import PublicForm


def answers(form: PublicForm) -> list[tuple[str, list[str]]]:
    """Return (question, lines of the answer) for each field of a valid form."""
    return [(str(field.label), _words(field.field, form.cleaned_data.get(field.name))) for field in form]


def _words(field: forms.Field, value: Any) -> list[str]:
    if isinstance(value, bool):
        return ["Yes" if value else "No"]
    if isinstance(field, forms.MultipleChoiceField):
        return _labels(field, value) or ["None"]
    if isinstance(field, forms.ChoiceField) and value:
        return _labels(field, [str(value)])
    return str(value).splitlines() if value else ["Not given"]


def _labels(field: forms.ChoiceField, values: Any) -> list[str]:
    """Return the labels of the chosen values; consents come as {purpose: version}."""
    chosen = {f"{key}.{version}" for key, version in values.items()} if isinstance(values, dict) else set(values)
    return [str(label) for value, label in _flat(field.choices) if str(value) in chosen]


def _flat(choices: Any) -> list[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []
    for value, label in choices:
        found += label if isinstance(label, list | tuple) else [(value, label)]
    return found
