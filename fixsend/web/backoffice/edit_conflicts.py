"""Two people, or two tabs, that change the same at the same time: neither undoes the other without knowing it."""

from __future__ import annotations

import json
import types
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from wagtail.blocks import StreamValue
from wagtail.blocks.base import BlockField

from fixsend.web import written
from fixsend.web.backoffice.given_back import altered

_BEFORE = "was_"


class EditConflicts(forms.BaseForm):
    """A form for something that is stored already, whose initial values are what is stored now.

    Beside each field it carries what was stored when the form was opened. A field that was left as it was then is not
    changed, so that what a colleague saved meanwhile stays; one that both changed is asked about again.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._compared = [
            name
            for name, field in self.fields.items()
            if not field.widget.is_hidden and not isinstance(field, forms.FileField)
        ]
        for name in self._compared:
            self.fields[before(name)] = forms.CharField(
                required=False, strip=False, widget=forms.HiddenInput, initial=self._stored(name)
            )

    def _clean_fields(self) -> None:
        super()._clean_fields()  # type: ignore[misc]
        opened_with = {name: self.cleaned_data.pop(before(name), "") for name in self._compared}
        for name, was in opened_with.items():
            # A form of a page that does not carry it, or whose field is wrong anyway, is not compared.
            if self.add_prefix(before(name)) in self.data and name in self.cleaned_data and name in self.fields:
                self._compare(name, was)

    def _compare(self, name: str, was: str) -> None:
        now, typed = self._stored(name), self._text(name, self.cleaned_data[name])
        if _same(was, now) or _same(typed, now):
            return
        if _same(typed, was):
            self.cleaned_data[name] = self._cleaned(name)
            # Should the form be shown again for another field, it shows what will be saved.
            self._show(name, now)
            return
        # They have been told: what they save next is their answer.
        self.data = altered(self.data, self.add_prefix(before(name)), now)
        meant = _in_words(self.fields[name], self._initial(name))
        self.add_error(
            name,
            f"Someone changed this to “{meant or 'nothing'}” while you had the form open. "
            "Save again if yours is right.",
        )

    def _show(self, name: str, now: str) -> None:
        if isinstance(self.fields[name], BlockField):
            return  # Its blocks are fields of their own. It is compared again with what was stored at first.
        self.data = altered(self.data, self.add_prefix(before(name)), now)
        shown = self.fields[name].prepare_value(self._initial(name))
        self.data.setlist(self.add_prefix(name), shown if isinstance(shown, list) else _sent(self.fields[name], shown))

    def _cleaned(self, name: str) -> Any:
        field, value = self.fields[name], self._initial(name)
        try:
            return field.clean(field.prepare_value(value))
        except ValidationError:
            return value  # What is stored would be refused today, but nobody asked to change it.

    def _initial(self, name: str) -> Any:
        return self.get_initial_for_field(self.fields[name], name)

    def _stored(self, name: str) -> str:
        return self._text(name, self._initial(name))

    def _text(self, name: str, value: Any) -> str:
        return _as_text(self.fields[name].prepare_value(value))


class NoticesConflicts:
    """A view set whose editing screen notices edit conflicts; the one for adding has none to notice."""

    def get_form_class(self, for_update: bool = False) -> type[forms.BaseForm]:
        """Return the class of the form."""
        form_class: type[forms.BaseForm] = super().get_form_class(for_update)  # type: ignore[misc]
        return noticing(form_class) if for_update else form_class


def noticing(form_class: type[forms.BaseForm]) -> type[forms.BaseForm]:
    """Return a form that is like another, and notices edit conflicts."""
    return types.new_class(form_class.__name__, (EditConflicts, form_class))


def before(name: str) -> str:
    """Return the name of the hidden field that says what was stored in a field when the form was opened."""
    return f"{_BEFORE}{name}"


def _as_text(value: Any) -> str:
    """Return a value as a text that is the same whether it was stored or typed."""
    if value is None or value is False:
        return ""
    if isinstance(value, Model):
        return str(value.pk)
    if isinstance(value, StreamValue):
        return json.dumps(value.get_prep_value()) if value else ""
    if isinstance(value, datetime):
        return timezone.localtime(value).isoformat() if timezone.is_aware(value) else value.isoformat()
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Iterable) and not isinstance(value, str):
        return json.dumps(sorted(_as_text(each) for each in value)) if (value := list(value)) else ""
    return str(value)


def _same(one: str, other: str) -> bool:
    """Tell whether two texts are the same; a browser sends the ends of lines in its own way."""
    return one.replace("\r\n", "\n").strip() == other.replace("\r\n", "\n").strip()


def _sent(field: forms.Field, value: Any) -> list[str]:
    """Return what a browser would send of a single value."""
    if isinstance(field, forms.BooleanField):
        return ["on"] if value else []
    shown = field.widget.format_value(value)
    return [str(each) for each in shown] if isinstance(shown, list) else ["" if shown is None else str(shown)]


def _in_words(field: forms.Field, value: Any) -> str:
    """Return a stored value as its reader knows it from the form."""
    if isinstance(field, forms.BooleanField):
        return "ticked" if value else "not ticked"
    if isinstance(value, datetime):
        return written.moment(value)
    if isinstance(value, date):
        return written.day(value)
    if isinstance(value, StreamValue):
        return ", ".join(str(block.value) for block in value)
    prepared = field.prepare_value(value)
    several = prepared if isinstance(prepared, list | tuple | set) else [prepared]
    labels = _labels(field)
    return ", ".join(str(labels.get(str(each), each)) for each in several if each not in (None, ""))


def _labels(field: forms.Field) -> dict[str, Any]:
    if not isinstance(field, forms.ChoiceField):
        return {}
    found: dict[str, Any] = {}
    for value, label in cast(Iterable[tuple[Any, Any]], field.choices):
        if isinstance(label, list | tuple):
            found |= {str(inner): words for inner, words in label}
        else:
            found[str(value)] = label
    return found


def held(request: HttpRequest, rows: QuerySet[Any]) -> QuerySet[Any]:
    """Return rows of which one is shown in a form; when the form is sent, whoever else saves it waits for the answer.

    To be asked inside a transaction.
    """
    return rows.select_for_update(of=("self",)) if request.method == "POST" else rows
